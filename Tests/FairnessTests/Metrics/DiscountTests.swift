import Fairness
import Foundation
import Testing

@Suite("Discount")
struct DiscountTests {
  @Test("a discount is 1/log2(place + 1) to the nearest 2⁻³⁰")
  func values() {
    #expect(Discount.discount(of: 1) == Discount.one)
    #expect(Discount.discount(of: 3) == Discount.one / 2)
    #expect(Discount.discount(of: 7) * 3 == Discount.one - 1)
    #expect(Discount.discount(of: 0) == Discount.one)
    for place in [2, 4, 5, 10, 99, 1_000, 1_000_000, 1 << 40] {
      let exact = Double(Discount.one) / log2(Double(place) + 1)
      #expect(abs(Double(Discount.discount(of: place)) - exact) <= 0.501, "\(place)")
    }
    #expect(Discount.discount(of: .max) > 0)
  }

  @Test("discounts fall from place to place")
  func falling() {
    let table = Discount.table(count: 1_000)
    #expect(zip(table, table.dropFirst()).allSatisfy { $0 > $1 })
    #expect(Discount.table(count: -1) == [])
  }

  @Test("the gain given up is a part of the pure order's")
  func givenUp() {
    let discounts = Discount.table(count: 3)
    let pure = Discount.gain([900_000, 800_000, 100_000], discounts)
    let other = Discount.gain([900_000, 100_000, 800_000], discounts)
    let expected = 700_000 * (1 / log2(3.0) - 0.5) / (900_000 + 800_000 / log2(3.0) + 50_000)
    #expect(near(GainGivenUp.part(other, of: pure), expected, within: 1e-8))
    #expect(GainGivenUp.part(pure, of: pure) == 0)
    #expect(GainGivenUp.part(0, of: 0) == 0)
    #expect(GainGivenUp.part(0, of: 5) == 1)
    #expect(Discount.gain([5, 5], []) == 0)
  }
}
