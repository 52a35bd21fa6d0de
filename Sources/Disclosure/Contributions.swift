/// What one cell's magnitude is made from, as far as the rules of dominance ask.
public struct Contributions: Sendable, Equatable {
  /// How many contribute.
  public let count: Int
  /// The largest contribution, and the second largest; 0 where there is none.
  public let largest: Int, second: Int

  /// Sums up contributions, each ≥ 0.
  public init(_ values: [Int]) {
    var summed = Contributions(count: 0, largest: 0, second: 0)
    for value in values { summed.add(Contributions(count: 1, largest: value, second: 0)) }
    self = summed
  }

  init(count: Int, largest: Int, second: Int) {
    self.count = count
    self.largest = largest
    self.second = second
  }

  /// Adds those of another cell; nobody may contribute to both.
  mutating func add(_ other: Contributions) {
    self = Contributions(
      count: count + other.count, largest: max(largest, other.largest),
      second: largest >= other.largest
        ? max(second, other.largest) : max(largest, other.second))
  }
}
