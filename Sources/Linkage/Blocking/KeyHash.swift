/// The hash of a blocking key.
///
/// Two keys that share their 64 bits only add pairs to compare, so nothing guards against it.
enum KeyHash {
  /// Where a key of several parts starts.
  static let start: UInt64 = 0x2545_F491_4F6C_DD1D

  /// Goes on with a number; never 0, which stands for no key.
  @inline(__always)
  static func mix(_ hash: UInt64, _ number: UInt64) -> UInt64 {
    var z = (hash &* 0x9E37_79B9_7F4A_7C15) ^ number
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return z == 0 ? 1 : z
  }

  /// Hashes bytes.
  static func of(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = mix(start, UInt64(range.count))
    var place = range.lowerBound
    while place < range.upperBound {
      var word: UInt64 = 0
      let end = min(place + 8, range.upperBound)
      while place < end {
        word = word << 8 | UInt64(bytes[place])
        place += 1
      }
      hash = mix(hash, word)
    }
    return hash
  }
}
