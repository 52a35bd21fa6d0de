/// A mean and a greatest value over many rankings, whatever the order they come in.
///
/// Values are summed as whole billionths: sums of binary fractions would depend on their order.
public struct Mean: Sendable, Equatable {
  private static let scale = 1e9

  /// How many values were added.
  public private(set) var count = 0
  private var sum: Int128 = 0
  private var most = Int.min

  /// Starts with no value.
  public init() {}

  /// Adds a value; what is not a number within ± one million is left out.
  ///
  /// - Returns: Whether it was added.
  @discardableResult
  public mutating func add(_ value: Double) -> Bool {
    guard abs(value) <= 1e6 else { return false }
    let scaled = Int((value * Self.scale).rounded())
    sum += Int128(scaled)
    count += 1
    most = max(most, scaled)
    return true
  }

  /// Adds all the values of another.
  public mutating func add(_ other: Mean) {
    sum += other.sum
    count += other.count
    most = max(most, other.most)
  }

  /// The mean; nil when no value was added.
  public var mean: Double? { count > 0 ? Double(sum) / Double(count) / Self.scale : nil }
  /// The greatest value; nil when no value was added.
  public var greatest: Double? { count > 0 ? Double(most) / Self.scale : nil }
}
