/// A proportion of a whole, exact in millionths.
///
/// Counts that follow from it come from whole numbers alone: in binary fractions a product just
/// above a whole number would add a place.
public struct Share: Sendable, Hashable, Comparable {
  /// The millionths of a whole.
  public static let whole = 1_000_000
  /// No part at all.
  public static let none = Share(0)
  /// All of it.
  public static let all = Share(whole)

  /// The millionths, 0 … 1,000,000.
  public let millionths: Int

  private init(_ millionths: Int) { self.millionths = millionths }

  /// Makes a proportion of some millionths; nil outside 0 … 1,000,000.
  public init?(millionths: Int) {
    guard 0...Self.whole ~= millionths else { return nil }
    self.init(millionths)
  }

  /// Rounds a number of 0 … 1 to the nearest millionth; nil when it is outside or is no number.
  public init?(_ value: Double) {
    guard value >= 0, value <= 1 else { return nil }
    self.init(Int((value * Double(Self.whole)).rounded()))
  }

  /// The proportion a part is of a whole, to the nearest millionth.
  ///
  /// - Parameters:
  ///   - part: How many, 0 … `whole`.
  ///   - whole: Of how many.
  public init?(_ part: Int, of whole: Int) {
    guard whole > 0, 0...whole ~= part else { return nil }
    let scaled = Int128(part) * Int128(Self.whole) * 2 + Int128(whole)
    self.init(Int(scaled / (Int128(whole) * 2)))
  }

  /// The proportion as a number of 0 … 1.
  public var value: Double { Double(millionths) / Double(Self.whole) }

  /// The greatest whole number that is no more than this share of a count.
  ///
  /// - Parameter count: Places; below zero counts as zero.
  /// - Returns: The places, exactly.
  public func floor(of count: Int) -> Int {
    let (whole, rest) = max(0, count).quotientAndRemainder(dividingBy: Self.whole)
    return whole * millionths + rest * millionths / Self.whole
  }

  /// The least whole number that is no less than this share of a count.
  ///
  /// - Parameter count: Places; below zero counts as zero.
  /// - Returns: The places, exactly.
  public func ceiling(of count: Int) -> Int {
    let (whole, rest) = max(0, count).quotientAndRemainder(dividingBy: Self.whole)
    return whole * millionths + (rest * millionths + Self.whole - 1) / Self.whole
  }

  /// Whether the left is the lesser part.
  public static func < (left: Share, right: Share) -> Bool { left.millionths < right.millionths }
}
