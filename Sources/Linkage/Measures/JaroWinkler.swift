/// Jaro–Winkler similarity of two texts, byte by byte.
///
/// The prefix counts 0.1 a letter over at most four letters, whatever the Jaro similarity: the
/// threshold of 0.7 that some implementations put before the boost is not applied.
///
/// - Source: Winkler (1990), String Comparator Metrics and Enhanced Decision Rules.
enum JaroWinkler {
  /// Longer texts are compared by their first bytes.
  static let longest = 128

  /// The similarity, 0 to 1.
  static func similarity(
    _ a: Span<UInt8>, _ left: Range<Int>, _ b: Span<UInt8>, _ right: Range<Int>
  ) -> Double {
    let m = min(left.count, longest)
    let n = min(right.count, longest)
    if m == 0 || n == 0 { return m == n ? 1 : 0 }
    if n <= 64 && m <= 64 { return short(a, left, b, right) }
    let window = max(0, max(m, n) / 2 - 1)
    var leftHits: UInt128 = 0
    var rightHits: UInt128 = 0
    for i in 0..<m {
      let byte = a[left.lowerBound + i]
      var j = max(0, i - window)
      let last = min(n - 1, i + window)
      while j <= last {
        if b[right.lowerBound + j] == byte && rightHits >> UInt128(j) & 1 == 0 {
          leftHits |= 1 << UInt128(i)
          rightHits |= 1 << UInt128(j)
          break
        }
        j += 1
      }
    }
    return similarity(a, left, b, right, leftHits, rightHits)
  }

  /// The similarity of texts of at most 64 bytes, where each letter stands as bits of one word.
  private static func short(
    _ a: Span<UInt8>, _ left: Range<Int>, _ b: Span<UInt8>, _ right: Range<Int>
  ) -> Double {
    let (m, n) = (left.count, right.count)
    let window = max(0, max(m, n) / 2 - 1)
    var places = InlineArray<256, UInt64>(repeating: 0)
    for j in 0..<n { places[Int(b[right.lowerBound + j])] |= 1 << UInt64(j) }
    var leftHits: UInt64 = 0
    var rightHits: UInt64 = 0
    for i in 0..<m {
      let low = max(0, i - window)
      // A shift by 64 or more gives 0, so a window that reaches past the end is cut by itself.
      let reach: UInt64 = i + window >= 63 ? .max : (1 << UInt64(i + window + 1)) - 1
      let open =
        places[Int(a[left.lowerBound + i])] & ~rightHits & reach & (UInt64.max << UInt64(low))
      if open == 0 { continue }
      leftHits |= 1 << UInt64(i)
      rightHits |= open & (0 &- open)
    }
    return similarity(a, left, b, right, leftHits, rightHits)
  }

  /// The similarity of texts whose matched letters are known, as bits by their places.
  @inline(__always)
  private static func similarity<Bits: FixedWidthInteger & UnsignedInteger>(
    _ a: Span<UInt8>, _ left: Range<Int>, _ b: Span<UInt8>, _ right: Range<Int>,
    _ leftHits: Bits, _ rightHits: Bits
  ) -> Double {
    if leftHits == 0 { return 0 }
    let common = Double(leftHits.nonzeroBitCount)
    let m = Double(min(left.count, longest))
    let n = Double(min(right.count, longest))
    var (leftHits, rightHits) = (leftHits, rightHits)
    var swaps = 0
    while leftHits != 0 {
      let i = leftHits.trailingZeroBitCount
      let j = rightHits.trailingZeroBitCount
      if a[left.lowerBound + i] != b[right.lowerBound + j] { swaps += 1 }
      leftHits &= leftHits &- 1
      rightHits &= rightHits &- 1
    }
    let jaro = (common / m + common / n + (common - Double(swaps / 2)) / common) / 3
    return jaro + Double(prefix(a, left, b, right, most: 4)) * 0.1 * (1 - jaro)
  }

  /// The greatest similarity that two texts can have that share so many letters.
  @inline(__always)
  static func most(
    _ a: Span<UInt8>, _ left: Range<Int>, _ b: Span<UInt8>, _ right: Range<Int>, shared: Int
  ) -> Double {
    let m = Double(min(left.count, longest))
    let n = Double(min(right.count, longest))
    let jaro = (Double(shared) / m + Double(shared) / n + 1) / 3
    return jaro + Double(prefix(a, left, b, right, most: 4)) * 0.1 * (1 - jaro)
  }

  /// How many letters two texts begin with alike, at most so many.
  @inline(__always)
  static func prefix(
    _ a: Span<UInt8>, _ left: Range<Int>, _ b: Span<UInt8>, _ right: Range<Int>, most: Int
  ) -> Int {
    let most = min(most, left.count, right.count)
    var prefix = 0
    while prefix < most, a[left.lowerBound + prefix] == b[right.lowerBound + prefix] {
      prefix += 1
    }
    return prefix
  }
}
