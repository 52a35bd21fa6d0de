/// What a zip's directory states of one entry.
struct ZipEntry {
  var name: String
  var flags: UInt16
  var method: Int
  var checksum: UInt32
  /// Compressed and uncompressed bytes, as stated.
  var folded: Int
  var unfolded: Int
  /// Offset in the file of the entry's own header.
  var header: Int

  /// Bytes of an entry's own header without its name and extra fields.
  static let headerBytes = 30

  /// Whether it is what a reader may want: neither a directory nor a Mac's own note.
  var isFile: Bool {
    !name.hasSuffix("/") && !name.hasPrefix("__MACOSX/") && !name.hasSuffix(".DS_Store")
  }

  /// Bit 0: encrypted; bit 6: strongly; bit 13: the directory's values are masked.
  var isEncrypted: Bool { flags & 0x2041 != 0 }

  /// The least offset behind the entry's data: its own header may hold more.
  var leastEnd: Int { header + Self.headerBytes + folded }
}
