/// A ratio of whole numbers, so that what is written of it and what it is compared with are exact.
struct ExactRatio: Sendable, Equatable {
  let numerator: Int128
  let denominator: Int128

  /// Makes a ratio; nil when it is over zero.
  init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = numerator * sign
    self.denominator = denominator * sign
  }

  /// The ratio in units of the last of some decimals, halves away from zero.
  func scaled(decimals: Int) -> Int {
    var scale: Int128 = 1
    for _ in 0..<decimals { scale *= 10 }
    let doubled = numerator.magnitude * UInt128(scale) * 2 + denominator.magnitude
    let rounded = Int(clamping: doubled / (denominator.magnitude * 2))
    return numerator < 0 ? -rounded : rounded
  }

  /// The ratio with a fixed number of decimals.
  func text(decimals: Int) -> String {
    Decimals.text(scaled: scaled(decimals: decimals), decimals: decimals)
  }
}
