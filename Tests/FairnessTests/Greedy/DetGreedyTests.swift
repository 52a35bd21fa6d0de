import Fairness
import Testing

@Suite("DetGreedy")
struct DetGreedyTests {
  /// A: .9 .8 .7 .6 .5 and B: .55 .54 .3 .2 .1, best first.
  private static let categories = [0, 0, 0, 0, 1, 1, 0, 1, 1, 1]

  @Test(
    "the published examples",
    arguments: [(500_000, "ABABABAB"), (700_000, "AAABABAB")])
  func published(first: Int, expected: String) throws {
    let shares = [try share(first), try share(1_000_000 - first)]
    let order = DetGreedy.order(categories: Self.categories, shares: shares, places: 8)
    #expect(order.map { Self.categories[$0] == 0 ? "A" : "B" }.joined() == expected)
    #expect(Set(order).count == 8)
  }

  @Test("a category that has run out is passed over, and no place stays empty")
  func runsOut() throws {
    let half = try share(500_000)
    #expect(
      DetGreedy.order(categories: [0, 1, 0, 0, 0], shares: [half, half], places: 5)
        == [0, 1, 2, 3, 4])
    #expect(DetGreedy.order(categories: [0, 0], shares: [half, half], places: 9) == [0, 1])
    #expect(DetGreedy.order(categories: [], shares: [half], places: 3) == [])
    #expect(DetGreedy.order(categories: [0], shares: [half], places: -1) == [])
  }

  @Test("a category without a share comes last")
  func withoutShare() {
    #expect(
      DetGreedy.order(categories: [5, -1, 0, 0], shares: [.all], places: 4) == [2, 3, 0, 1])
  }
}
