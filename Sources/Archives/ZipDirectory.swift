/// The directory of a zip archive, read whole and found sound.
///
/// The directory is the authority: of an entry's own header only the lengths and the method are
/// looked at. Names are only compared and shown, never made into paths, so absolute ones and
/// those with `..` are as good as others.
struct ZipDirectory {
  let entries: [ZipEntry]
  /// Offset in the file where the entries end at the latest.
  let start: Int

  private static let recordBytes = 46

  init(_ file: SourceFile, _ limits: ArchiveLimits) throws(ArchiveError) {
    let end = try ZipEnd(file)
    if end.count > limits.maximumEntries || end.length > ArchiveLimits.directoryBytes {
      throw .tooManyEntries(file: file.path, limit: limits.maximumEntries)
    }
    let bytes = try file.bytes(end.length, at: end.start)
    var entries: [ZipEntry] = []
    var place = 0
    for _ in 0..<end.count {
      guard place + Self.recordBytes <= bytes.count, bytes.number32(place) == 0x0201_4B50 else {
        throw .unsoundZip(
          file: file.path, offset: end.start + place,
          reason: "the directory ends after \(entries.count) of \(end.count) entries")
      }
      let nameEnd = place + Self.recordBytes + Int(bytes.number16(place + 28))
      let extraEnd = nameEnd + Int(bytes.number16(place + 30))
      let next = extraEnd + Int(bytes.number16(place + 32))
      guard next <= bytes.count,
        let entry = Self.entry(bytes, place, nameEnd: nameEnd, extraEnd: extraEnd)
      else {
        throw .unsoundZip(
          file: file.path, offset: end.start + place,
          reason: "entry \(entries.count + 1) of the directory is damaged")
      }
      entries.append(entry)
      place = next
    }
    if place < bytes.count {
      throw .unsoundZip(
        file: file.path, offset: end.start + place,
        reason: "the directory has more than the \(end.count) entries stated")
    }
    self.entries = entries
    start = end.start
    try refuseOverlaps(file.path)
  }

  /// Reads one record; nil when its extra fields do not fit or lack what is promised.
  private static func entry(
    _ bytes: [UInt8], _ place: Int, nameEnd: Int, extraEnd: Int
  ) -> ZipEntry? {
    guard let extra = ZipExtraFields(bytes, nameEnd..<extraEnd) else { return nil }
    let rawName = Array(bytes[place + recordBytes..<nameEnd])
    var entry = ZipEntry(
      name: ZipName.decode(rawName, unicodePath: extra.unicodePath(of: rawName)),
      flags: bytes.number16(place + 8), method: Int(bytes.number16(place + 10)),
      checksum: bytes.number32(place + 16), folded: Int(bytes.number32(place + 20)),
      unfolded: Int(bytes.number32(place + 24)), header: Int(bytes.number32(place + 42)))
    // In this order, each only if its short field is full.
    var wide = extra.wideNumbers
    for field in [\ZipEntry.unfolded, \.folded, \.header] where entry[keyPath: field] == 0xFFFF_FFFF
    {
      guard !wide.isEmpty else { return nil }
      entry[keyPath: field] = wide.removeFirst()
    }
    return entry
  }

  /// Entries that quote each other's bytes unfold to far more than the file holds.
  private func refuseOverlaps(_ file: String) throws(ArchiveError) {
    let order = entries.indices.sorted {
      (entries[$0].header, $0) < (entries[$1].header, $1)
    }
    for (place, index) in order.enumerated() {
      let entry = entries[index]
      let other = place + 1 < order.count ? entries[order[place + 1]] : nil
      let bound = other?.header ?? start
      if entry.leastEnd > bound {
        throw .overlappingEntries(
          file: file, entry: entry.name, other: other?.name, offset: bound)
      }
    }
  }

  /// The entry that fits a pattern, or the only file.
  func choose(_ pattern: String?, of file: String) throws(ArchiveError) -> ZipEntry {
    let files = entries.filter(\.isFile)
    if files.isEmpty { throw .noEntries(file: file) }
    guard let pattern else {
      if files.count == 1 { return files[0] }
      throw .severalEntries(file: file, pattern: nil, entries: files.map(\.name))
    }
    let wanted = EntryPattern(pattern)
    let exact = files.filter { wanted.isExactly($0.name) }
    let fitting = exact.isEmpty ? files.filter { wanted.fits($0.name) } : exact
    if fitting.isEmpty {
      throw .noSuchEntry(file: file, pattern: pattern, entries: files.map(\.name))
    }
    if fitting.count == 1 { return fitting[0] }
    throw .severalEntries(file: file, pattern: pattern, entries: fitting.map(\.name))
  }
}
