import Archives

/// Writes zip archives byte by byte, right or wrong as a test needs them.
struct ZipMaker {
  /// One entry; what is nil is filled in rightly.
  struct Entry {
    var name: [UInt8]
    var content: [UInt8]
    var method: UInt16 = 8
    var flags: UInt16 = 0
    /// The packed bytes, when they are not made from the content.
    var packed: [UInt8]?
    var checksum: UInt32?
    var unfolded: Int?
    var folded: Int?
    /// Offset of the header as the directory states it.
    var header: Int?
    /// Whether all numbers are in zip64 fields.
    var isWide = false
    var extra: [UInt8] = []

    init(_ name: String, _ content: [UInt8]) {
      self.name = Array(name.utf8)
      self.content = content
    }
  }

  var entries: [Entry]
  /// Whether there is a zip64 end record.
  var hasLongEnd = false
  var count: Int?
  var comment: [UInt8] = []

  init(_ entries: [Entry]) { self.entries = entries }

  /// Raw deflate: gzip without its header and trailer.
  static func deflate(_ bytes: [UInt8], level: Int = 9) -> [UInt8] {
    Array(Gzip.compress(bytes, level: level).dropFirst(10).dropLast(8))
  }

  /// The archive.
  func bytes() -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let packed =
        entry.packed ?? (entry.method == 8 ? Self.deflate(entry.content) : entry.content)
      let sum = entry.checksum ?? GzipCase.crc32(entry.content)
      let (folded, unfolded) = (
        entry.folded ?? packed.count, entry.unfolded ?? entry.content.count
      )
      let header = entry.header ?? file.count
      let isStreamed = entry.flags & 8 != 0
      let place = file.count
      file += [0x50, 0x4B, 3, 4] + le(45, 2) + le(Int(entry.flags), 2) + le(Int(entry.method), 2)
      file += [0, 0, 0x21, 0x5C] + (isStreamed ? le(0, 12) : le(Int(sum), 4))
      if !isStreamed { file += le(folded, 4) + le(unfolded, 4) }
      file += le(entry.name.count, 2) + le(0, 2) + entry.name + packed
      if isStreamed {
        file += [0x50, 0x4B, 7, 8] + le(Int(sum), 4) + le(folded, 4) + le(unfolded, 4)
      }
      if entry.header != nil, entry.packed == [] { file.removeSubrange(place...) }
      let wide =
        entry.isWide ? le(1, 2) + le(24, 2) + le(unfolded, 8) + le(folded, 8) + le(header, 8) : []
      let full = 0xFFFF_FFFF
      directory += [0x50, 0x4B, 1, 2] + le(45, 2) + le(45, 2) + le(Int(entry.flags), 2)
      directory += le(Int(entry.method), 2) + [0, 0, 0x21, 0x5C] + le(Int(sum), 4)
      directory += le(entry.isWide ? full : folded, 4) + le(entry.isWide ? full : unfolded, 4)
      directory += le(entry.name.count, 2) + le(wide.count + entry.extra.count, 2) + le(0, 10)
      directory += le(0, 0) + le(entry.isWide ? full : header, 4) + entry.name + wide + entry.extra
    }
    let start = file.count
    let number = count ?? entries.count
    file += directory
    if hasLongEnd {
      let place = file.count
      file += [0x50, 0x4B, 6, 6] + le(44, 8) + le(45, 2) + le(45, 2) + le(0, 8)
      file += le(number, 8) + le(number, 8) + le(directory.count, 8) + le(start, 8)
      file += [0x50, 0x4B, 6, 7] + le(0, 4) + le(place, 8) + le(1, 4)
    }
    file += [0x50, 0x4B, 5, 6] + le(0, 4)
    file += hasLongEnd ? [UInt8](repeating: 255, count: 12) : le(number, 2) + le(number, 2)
    if !hasLongEnd { file += le(directory.count, 4) + le(start, 4) }
    return file + le(comment.count, 2) + comment
  }

  private func le(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> (8 * $0) : 0) }
  }
}
