/// Edits between two texts, a swap of neighbours counted as one: optimal string alignment.
///
/// - Source: Damerau (1964), doi:10.1145/363958.363994, in the restricted form.
enum Edits {
  /// Texts that are longer are compared by their first bytes.
  static let longest = 63

  /// The number of edits, or `limit + 1` when there are more than `limit`.
  static func distance(
    _ a: Span<UInt8>, _ left: Range<Int>, _ b: Span<UInt8>, _ right: Range<Int>, limit: Int
  ) -> Int {
    let m = min(left.count, longest)
    let n = min(right.count, longest)
    if abs(m - n) > limit { return limit + 1 }
    if m == 0 || n == 0 { return max(m, n) }
    var before = InlineArray<64, UInt8>(repeating: 0)
    var last = before
    var current = before
    for j in 0...n { last[j] = UInt8(j) }
    for i in 1...m {
      let byte = a[left.lowerBound + i - 1]
      current[0] = UInt8(i)
      var least = i
      for j in 1...n {
        let other = b[right.lowerBound + j - 1]
        var best = min(last[j], current[j - 1]) + 1
        best = min(best, last[j - 1] + (byte == other ? 0 : 1))
        if i > 1, j > 1, byte == b[right.lowerBound + j - 2],
          a[left.lowerBound + i - 2] == other
        {
          best = min(best, before[j - 2] + 1)
        }
        current[j] = best
        least = min(least, Int(best))
      }
      if least > limit { return limit + 1 }
      swap(&before, &last)
      swap(&last, &current)
    }
    return min(limit + 1, Int(last[n]))
  }
}
