/// How well two sides suit each other, from how well each suits the other.
public enum Reciprocal {
  /// The harmonic mean of two scores, to the nearest millionth; zero when either is.
  ///
  /// It is near the lesser of the two: a match one side does not want is not a good one.
  ///
  /// - Parameters:
  ///   - first: A score in millionths; outside 0 … 1,000,000 it counts as the nearer end.
  ///   - second: The other, likewise.
  /// - Returns: The mean in millionths.
  public static func score(_ first: Int, _ second: Int) -> Int {
    guard first > 0, second > 0 else { return 0 }
    let (one, other) = (min(first, Share.whole), min(second, Share.whole))
    // Half a millionth more, to round.
    return (4 * one * other + one + other) / (2 * (one + other))
  }
}
