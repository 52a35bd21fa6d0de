import Foundation

extension Double {
  /// Two to a power.
  static func power(of2 exponent: Double) -> Double { exp2(exponent) }
}
