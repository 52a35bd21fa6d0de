/// What case folding does to each scalar of two UTF-8 bytes, U+0080 … U+07FF, worked out once.
///
/// These hold Latin with its accents, Greek, Cyrillic, Hebrew, Arabic and the combining marks: nearly
/// everything that is met in Spanish and English text beyond ASCII.
struct FoldTable: Sendable {
  /// A scalar whose result does not fit in two bytes.
  static let isLong: UInt32 = 0xFF

  /// By scalar − 0x80: the number of bytes in the low byte, then the bytes from the second on.
  let entries: [UInt32]

  /// Lower case, marks removed.
  static let folded = FoldTable { Folding.foldedScalars(of: $0) }
  /// Lower case only.
  static let lowered = FoldTable { Array($0.properties.lowercaseMapping.unicodeScalars) }
  /// By scalar − 0x80: the ASCII letter it folds to, 0xFF when it vanishes, 0 for anything else.
  static let terms: [UInt8] = folded.entries.map { entry in
    if entry & 0xFF == 0 { return 0xFF }
    let byte = UInt8(truncatingIfNeeded: entry >> 8)
    return entry & 0xFF == 1 && WordScan.isTermByte(byte) ? byte : 0
  }

  private init(_ mapping: (Unicode.Scalar) -> [Unicode.Scalar]) {
    entries = (0x80..<0x800).map { value in
      guard let scalar = Unicode.Scalar(UInt32(value)) else { return Self.isLong }
      let bytes = mapping(scalar).flatMap { Array(String($0).utf8) }
      guard bytes.count <= 2 else { return Self.isLong }
      return bytes.reversed().reduce(0) { ($0 | UInt32($1)) << 8 } | UInt32(bytes.count)
    }
  }
}
