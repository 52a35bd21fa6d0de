/// An exact quotient of whole numbers, its denominator above zero.
public struct Fraction: Sendable, Equatable {
  /// What is divided.
  public let numerator: Int128
  /// What it is divided by; above zero.
  public let denominator: Int128

  /// Makes a quotient; nil unless the denominator is above zero.
  init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether it reaches so many hundredths of a per cent, compared without division.
  public func reaches(percent: Int) -> Bool { numerator * 10_000 >= Int128(percent) * denominator }

  /// Whether it is above so many hundredths of a per cent, compared without division.
  public func exceeds(percent: Int) -> Bool { numerator * 10_000 > Int128(percent) * denominator }

  /// How a number that has more decimals is cut.
  public enum Rounding: Sendable {
    /// To the number below, so that 59.999 is not shown as 60.
    case down
    /// To the number above.
    case up
    /// To the nearest, halves away from zero.
    case nearest
  }

  /// The quotient in per cent with a fixed number of decimals.
  public func percent(decimals: Int, _ rounding: Rounding = .nearest) -> String {
    var scale: Int128 = 100
    for _ in 0..<decimals { scale *= 10 }
    let (quotient, rest) = (numerator * scale).quotientAndRemainder(dividingBy: denominator)
    var scaled = Int(clamping: quotient)
    switch rounding {
    case .down: if rest < 0 { scaled -= 1 }
    case .up: if rest > 0 { scaled += 1 }
    case .nearest:
      if rest.magnitude * 2 >= denominator.magnitude { scaled += rest < 0 ? -1 : 1 }
    }
    let sign = scaled < 0 ? "-" : ""
    let digits = String(scaled.magnitude)
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
