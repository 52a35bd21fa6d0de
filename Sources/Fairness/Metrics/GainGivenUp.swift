/// The part of a ranking's discounted gain that another order of it gives up.
public enum GainGivenUp {
  /// The part given up: one less the normalised gain (nDCG) against the pure order.
  ///
  /// - Parameters:
  ///   - gain: The gain of the order, as `Discount.gain` has it.
  ///   - pure: The gain of the pure order of the same need.
  /// - Returns: 0 … 1; zero when the pure order has no gain.
  public static func part(_ gain: Int, of pure: Int) -> Double {
    guard pure > 0, gain < pure else { return 0 }
    return Double(pure - max(0, gain)) / Double(pure)
  }
}
