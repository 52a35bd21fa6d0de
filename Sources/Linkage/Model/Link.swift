/// Two records that may be one, and how strongly.
public struct Link: Sendable, Equatable {
  /// The lower record.
  public var left: UInt32
  /// The higher record.
  public var right: UInt32
  /// log2 of the odds that they are one, the prior included.
  public var weight: Double
  /// The level of each comparison, four bits each, the first lowest: 0 says nothing, 15 otherwise,
  /// else the level's number from 1.
  public var pattern: UInt64

  /// The probability that they are one.
  public var probability: Double { LinkageModel.probability(weight: weight) }

  /// States a link.
  public init(left: UInt32, right: UInt32, weight: Double, pattern: UInt64) {
    self.left = left
    self.right = right
    self.weight = weight
    self.pattern = pattern
  }
}
