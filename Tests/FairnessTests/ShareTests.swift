import Fairness
import Testing

@Suite("Share")
struct ShareTests {
  @Test("a share is of 0 … 1 in millionths, or none at all")
  func bounds() {
    #expect(Share(millionths: -1) == nil)
    #expect(Share(millionths: 1_000_001) == nil)
    #expect(Share(millionths: 1_000_000) == .all)
    #expect(Share(0.3)?.millionths == 300_000)
    #expect(Share(0.000_000_4) == Share.none)
    #expect(Share(-0.1) == nil)
    #expect(Share(1.000_001) == nil)
    #expect(Share(.nan) == nil)
    #expect(Share(.infinity) == nil)
    #expect(Share(1, of: 3)?.millionths == 333_333)
    #expect(Share(2, of: 3)?.millionths == 666_667)
    #expect(Share(.max, of: .max) == .all)
    #expect(Share(4, of: 3) == nil)
    #expect(Share(0, of: 0) == nil)
    #expect(Share.none < .all)
  }

  @Test("products of a count are exact where binary fractions add a place")
  func products() throws {
    // In doubles 0.07 · 100 is 7.000000000000001, and rounds up to 8.
    #expect((0.07 * 100).rounded(.up) == 8)
    let few = try share(70_000)
    #expect(few.ceiling(of: 100) == 7)
    #expect(few.floor(of: 100) == 7)
    // In doubles 0.29 · 100 is 28.999999999999996, and rounds down to 28.
    #expect((0.29 * 100).rounded(.down) == 28)
    #expect(try share(290_000).floor(of: 100) == 29)
  }

  @Test("rounded down and up, a product is within one of itself, for any share and count")
  func rounding() throws {
    for millionths in stride(from: 0, through: 1_000_000, by: 12_345) {
      let share = try share(millionths)
      for count in [0, 1, 2, 3, 19, 1_000, 999_983, 1_000_000, 5_000_000_000] {
        let exact = Int128(count) * Int128(millionths)
        let (down, up) = (share.floor(of: count), share.ceiling(of: count))
        #expect(Int128(down) * 1_000_000 <= exact && exact < Int128(down + 1) * 1_000_000)
        #expect(Int128(up) * 1_000_000 >= exact && exact > Int128(up - 1) * 1_000_000)
      }
    }
    #expect(Share.all.floor(of: .max) == .max)
    #expect(Share.all.ceiling(of: -3) == 0)
  }
}
