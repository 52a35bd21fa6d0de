/// Opening one entry of a zip archive.
enum ZipReading {
  /// Opens the entry that fits a pattern, or the only file, unless it cannot be read.
  ///
  /// - Returns: The entry's name and what gives its bytes.
  static func open(
    _ file: SourceFile, _ pattern: String?, _ limits: ArchiveLimits
  ) throws(ArchiveError) -> (name: String, producer: any ByteProducer) {
    let directory = try ZipDirectory(file, limits)
    let entry = try directory.choose(pattern, of: file.path)
    if entry.isEncrypted { throw .encrypted(file: file.path, entry: entry.name) }
    // The size may lie; what comes out is counted too.
    try limits.check(
      unfolded: entry.unfolded, folded: entry.folded, of: file.path, entry: entry.name,
      at: entry.header)
    let data = try locate(entry, directory, file)
    if entry.method == 0 || entry.method == 8 {
      return (
        entry.name,
        try ZipEntryReader(file: file, entry: entry, data: data, limits: limits)
      )
    }
    let index = directory.entries.firstIndex { $0.header == entry.header } ?? 0
    return (
      entry.name,
      try RareMethodReader(file: file, entry: entry, index: index, limits: limits)
    )
  }

  /// Where the data of an entry lie, by its own header.
  private static func locate(
    _ entry: ZipEntry, _ directory: ZipDirectory, _ file: SourceFile
  ) throws(ArchiveError) -> Range<Int> {
    let header = try file.bytes(ZipEntry.headerBytes, at: entry.header)
    guard header.count == ZipEntry.headerBytes, header.number32(0) == 0x0403_4B50,
      Int(header.number16(8)) == entry.method
    else {
      throw .corrupt(
        file: file.path, entry: entry.name, offset: entry.header,
        reason: "its own header is missing or differs from the directory")
    }
    let start =
      entry.header + ZipEntry.headerBytes + Int(header.number16(26)) + Int(header.number16(28))
    let next = directory.entries.filter { $0.header > entry.header }.min { $0.header < $1.header }
    guard start + entry.folded <= next?.header ?? directory.start else {
      throw .overlappingEntries(
        file: file.path, entry: entry.name, other: next?.name,
        offset: next?.header ?? directory.start)
    }
    return start..<start + entry.folded
  }
}
