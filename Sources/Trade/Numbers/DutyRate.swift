/// A rate of duty in whole ten-thousandths of a percentage point.
public struct DutyRate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Ten-thousandths in a percentage point.
  static let point = 10_000
  /// A hundred per cent.
  static let whole = 100 * point
  /// No duty.
  public static let free = DutyRate(scaled: 0)

  /// The rate in ten-thousandths of a percentage point.
  public let scaled: Int

  /// Makes a rate of ten-thousandths of a percentage point.
  public init(scaled: Int) { self.scaled = scaled }

  /// Reads a rate such as `12.5`: per cent, at most four decimals, 0 to 10,000.
  public init?(_ text: String) {
    guard let scaled = try? Amount.scaled(text, decimals: 4), 0...10_000 * Self.point ~= scaled
    else { return nil }
    self.scaled = scaled
  }

  /// The rate in per cent with as few decimals as it needs.
  public var description: String { Amount.text(scaled, decimals: 4) }

  /// By size.
  public static func < (one: DutyRate, other: DutyRate) -> Bool { one.scaled < other.scaled }
}
