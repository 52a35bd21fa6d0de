/// What an order is worth: first the floors met, then places kept, then the scores.
public struct Worth: Sendable, Hashable, Comparable {
  /// The members that prefixes lack of their floors, summed over prefixes and groups.
  public var shortfall: Int
  /// The protected candidates that prefixes lack of those the pure order has there, summed over
  /// prefixes and types.
  public var demotion: Int
  /// The discounted sum of scores, in 2⁻³⁰ of a millionth.
  public var gain: Int

  /// Sums up an order.
  ///
  /// - Parameters:
  ///   - shortfall: The members that prefixes lack of their floors.
  ///   - demotion: The protected candidates that prefixes lack of those the pure order has there.
  ///   - gain: The discounted sum of scores, in 2⁻³⁰ of a millionth.
  public init(shortfall: Int, demotion: Int, gain: Int) {
    self.shortfall = shortfall
    self.demotion = demotion
    self.gain = gain
  }

  /// Whether the right is better.
  public static func < (left: Worth, right: Worth) -> Bool {
    if left.shortfall != right.shortfall { return left.shortfall > right.shortfall }
    if left.demotion != right.demotion { return left.demotion > right.demotion }
    return left.gain < right.gain
  }
}
