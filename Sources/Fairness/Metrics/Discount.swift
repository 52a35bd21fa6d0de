/// How much attention a place gets: 1/log2(place + 1), as a whole number of 2⁻³⁰.
///
/// Whole numbers throughout, so that no order and no sum depends on a machine's logarithm.
///
/// - Source: Järvelin and Kekäläinen (2002), doi:10.1145/582415.582418.
public enum Discount {
  /// The discount of the first place.
  public static let one = 1 << 30

  /// The discounts of the first places.
  ///
  /// - Parameter count: How many places, zero or more.
  /// - Returns: The discounts by place, in 2⁻³⁰.
  public static func table(count: Int) -> [Int] { (0..<max(0, count)).map { discount(of: $0 + 1) } }

  /// The discount of a place.
  ///
  /// - Parameter place: The place, from 1; below it counts as 1.
  /// - Returns: The discount, in 2⁻³⁰.
  public static func discount(of place: Int) -> Int {
    let logarithm = logarithm(UInt64(max(1, place)) + 1)
    // 2³⁰ · 2⁴⁰ over the logarithm, which is at least 2⁴⁰; half of it more to round.
    let scaled = (UInt128(1) << 70) + UInt128(logarithm / 2)
    return Int(scaled / UInt128(logarithm))
  }

  /// The discounted sum of the scores of a ranking, in 2⁻³⁰ of their unit.
  ///
  /// - Parameters:
  ///   - scores: The scores by place; at most 1,000,000 each, and at most 8,000 of them.
  ///   - discounts: The discounts by place; places past them count for nothing.
  /// - Returns: Σ score · discount.
  public static func gain(_ scores: [Int], _ discounts: [Int]) -> Int {
    zip(scores, discounts).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The binary logarithm of a number of 2 or more, in 2⁻⁴⁰, a bit at a time by squaring.
  private static func logarithm(_ number: UInt64) -> UInt64 {
    let whole = 63 - number.leadingZeroBitCount
    // The number over its leading power of two, 1 ≤ x < 2, in 2⁻⁶².
    var x = whole <= 62 ? number << UInt64(62 - whole) : number >> 1
    var result = UInt64(whole)
    for _ in 0..<40 {
      let square = x.multipliedFullWidth(by: x)
      x = square.high << 2 | square.low >> 62
      result <<= 1
      if x >= 1 << 63 {
        x >>= 1
        result |= 1
      }
    }
    return result
  }
}
