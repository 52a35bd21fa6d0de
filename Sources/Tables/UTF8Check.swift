/// Checks text for being UTF-8, and turns other encodings into it.
public enum UTF8Check {
  /// What a run of bytes holds.
  public struct Finding: Sendable, Equatable {
    /// The first byte that is no UTF-8, or nil.
    public var firstBad: Int?
    /// The number of multi-byte characters before it.
    public var multibyte: Int
    /// The first NUL byte, or nil.
    public var firstNUL: Int?

    /// States what was found; by default nothing.
    public init(firstBad: Int? = nil, multibyte: Int = 0, firstNUL: Int? = nil) {
      self.firstBad = firstBad
      self.multibyte = multibyte
      self.firstNUL = firstNUL
    }
  }

  /// Checks bytes by the well-formedness table of the Unicode Standard (table 3-7).
  ///
  /// - Parameter bytes: Whole characters; a character cut off at the end is bad.
  /// - Returns: The first bad byte, the first NUL and the characters before them.
  public static func check(_ bytes: Span<UInt8>) -> Finding {
    var finding = Finding(firstBad: nil, multibyte: 0, firstNUL: nil)
    let count = bytes.count
    var position = 0
    while position < count {
      position = asciiEnd(bytes, position)
      guard position < count else { break }
      let byte = bytes[position]
      if byte < 0x80 {
        if byte == 0, finding.firstNUL == nil { finding.firstNUL = position }
        position += 1
        continue
      }
      let length = sequenceLength(bytes, position, count)
      guard length > 0 else {
        finding.firstBad = position
        return finding
      }
      finding.multibyte += 1
      position += length
    }
    return finding
  }

  /// Skips bytes that are ASCII and no NUL, eight at a time.
  private static func asciiEnd(_ bytes: Span<UInt8>, _ from: Int) -> Int {
    // Safe: a word is loaded only when all its eight bytes lie in the span.
    unsafe bytes.withUnsafeBytes { raw in
      var position = from
      while position + 32 <= raw.count {
        var marks: UInt64 = 0
        for step in stride(from: 0, to: 32, by: 8) {
          let word = unsafe raw.loadUnaligned(
            fromByteOffset: position + step, as: UInt64.self)
          marks |= word | (word &- 0x0101_0101_0101_0101) & ~word
        }
        if marks & 0x8080_8080_8080_8080 != 0 { break }
        position += 32
      }
      while position + 8 <= raw.count {
        let word = unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        // The high bit of a byte is set where it is not ASCII or where it is zero.
        let isZero = (word &- 0x0101_0101_0101_0101) & ~word
        if (word | isZero) & 0x8080_8080_8080_8080 != 0 { break }
        position += 8
      }
      return position
    }
  }

  private static func sequenceLength(_ bytes: Span<UInt8>, _ at: Int, _ count: Int) -> Int {
    let lead = bytes[at]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, at + length <= count else { return 0 }
    let second = bytes[at + 1]
    switch lead {
    case 0xE0: guard second >= 0xA0, second <= 0xBF else { return 0 }
    case 0xED: guard second >= 0x80, second <= 0x9F else { return 0 }
    case 0xF0: guard second >= 0x90, second <= 0xBF else { return 0 }
    case 0xF4: guard second >= 0x80, second <= 0x8F else { return 0 }
    default: guard second & 0xC0 == 0x80 else { return 0 }
    }
    for index in 2..<max(2, length) where bytes[at + index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
