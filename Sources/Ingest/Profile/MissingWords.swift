/// Texts that registries write where they have no value.
///
/// Up to eight bytes are packed into a word, so that a cell is compared without a copy.
enum MissingWords {
  private static let short: Set<UInt64> = Set(
    [
      "na", "n/a", "n.a.", "n.a", "nd", "n/d", "n.d.", "n.d", "sn", "s/n", "s.n.", "s/d", "s/i",
      "ninguno", "ninguna", "null", "none", "nan", "nulo", "<na>", "-", "--", "---", ".", "#n/a",
      "#n/d", "sin dato", "no disp", "vacio",
    ].map { word in
      word.utf8.reduce(into: 0) { $0 = $0 << 8 | UInt64($1) }
    })
  private static let firsts: [Bool] = (0..<256).map { "nNsS<-.#vV".utf8.contains(UInt8($0)) }
  private static let long = ["no aplica", "sin datos"].map { Array($0.utf8) }

  /// Whether a trimmed cell of at most ten bytes is one of them, in any case.
  @inline(__always)
  static func contains(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard firsts[Int(span[start])] else { return false }
    if end - start > 8 {
      return long.contains { word in
        guard word.count == end - start else { return false }
        for index in start..<end where ValueReader.lower(span[index]) != word[index - start] {
          return false
        }
        return true
      }
    }
    var packed: UInt64 = 0
    for index in start..<end { packed = packed << 8 | UInt64(ValueReader.lower(span[index])) }
    return short.contains(packed)
  }
}

/// Words and letters for yes and no.
enum YesNoWords {
  private static let words: Set<UInt64> = Set(
    [
      "si", "sí", "no", "s", "n", "x", "y", "yes", "true", "false", "falso", "v", "f",
    ].map { word in
      word.utf8.reduce(into: 0) { $0 = $0 << 8 | UInt64($1) }
    })

  /// Whether a cell of at most nine bytes is one of them, in any case.
  static func contains(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 5 else { return false }
    var packed: UInt64 = 0
    for index in start..<end {
      let byte = span[index]
      packed = packed << 8 | UInt64(byte == 0x8D ? 0xAD : ValueReader.lower(byte))
    }
    return words.contains(packed)
  }
}
