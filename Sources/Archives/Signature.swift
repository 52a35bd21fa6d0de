/// What the first bytes of a file say about its form.
enum Signature: Equatable {
  case plain
  case gzip
  case zip
  /// A packed or binary form that no reader here takes.
  case foreign(String)

  /// How many first bytes are looked at.
  static let bytes = 512

  /// Starts of forms that would otherwise be read as senseless text.
  private static let foreignStarts: [(bytes: [UInt8], form: String)] = [
    ([0x42, 0x5A, 0x68], "a bzip2 file"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz file"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
    ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "a RAR archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document (such as .xls)"),
    ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF document"),
  ]

  /// Looks at the first bytes of a file.
  static func of(_ file: SourceFile) throws(ArchiveError) -> Signature {
    of(start: try file.bytes(bytes, at: 0))
  }

  /// Looks at the first bytes of a file.
  static func of(start: [UInt8]) -> Signature {
    if start.starts(with: [0x1F, 0x8B]) { return .gzip }
    // An entry, an empty archive or a split one; two other control characters are a damaged mark.
    if start.starts(with: [0x50, 0x4B]), start.count > 3, start[2] < 9, start[3] < 9 {
      return .zip
    }
    // "BZh" must be followed by a block size, for a text may start so.
    for foreign in foreignStarts where start.starts(with: foreign.bytes) {
      if foreign.bytes.count > 3 { return .foreign(foreign.form) }
      if start.count > 7, (0x31...0x39).contains(start[3]), start[4] == 0x31, start[5] == 0x41 {
        return .foreign(foreign.form)
      }
    }
    // A header of 512 bytes, with its mark behind the name, numbers and link.
    if start.count >= 263, start[257..<262].elementsEqual("ustar".utf8), start[..<257].contains(0) {
      return .foreign("a tar archive")
    }
    return .plain
  }

  /// What bytes that came out of an archive are, when they are packed again.
  static func packed(_ start: [UInt8]) -> String? {
    switch of(start: start) {
    case .plain: nil
    case .gzip: "a gzip file"
    case .zip: "a zip archive"
    case .foreign(let form): form
    }
  }
}
