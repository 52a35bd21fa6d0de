/// Where a zip's directory lies, from the records at the file's end (APPNOTE 4.3.14 to 4.3.16).
struct ZipEnd {
  var count: Int
  /// The directory's offset and length in bytes.
  var start: Int
  var length: Int
  /// Offset of the first end record.
  var stop: Int

  private static let recordBytes = 22
  private static let locatorBytes = 20
  private static let longRecordBytes = 56

  /// Finds the records.
  init(_ file: SourceFile) throws(ArchiveError) {
    let tailStart = max(0, file.size - Self.recordBytes - 0xFFFF)
    let tail = try file.bytes(file.size - tailStart, at: tailStart)
    let (place, last) = try Self.find(tail, tailStart, file)
    // Numbers of disks, and of the entries on this one and on all.
    if tail.number16(place + 4) != 0 || tail.number16(place + 6) != 0
      || tail.number16(place + 8) != tail.number16(place + 10)
    {
      throw .unsoundZip(
        file: file.path, offset: tailStart + place, reason: "it is a part of a split archive")
    }
    count = Int(tail.number16(place + 10))
    length = Int(tail.number32(place + 12))
    start = Int(tail.number32(place + 16))
    stop = tailStart + place
    try readLong(file)
    if start + length > stop {
      throw .unsoundZip(
        file: file.path, offset: stop, reason: "the directory does not fit before its end record")
    }
    if last < file.size { throw .trailingBytes(file: file.path, offset: last) }
  }

  /// The last end record whose comment fits, and where the archive ends after it.
  private static func find(
    _ tail: [UInt8], _ tailStart: Int, _ file: SourceFile
  ) throws(ArchiveError) -> (place: Int, last: Int) {
    var best: (Int, Int)?
    for place in stride(from: tail.count - recordBytes, through: 0, by: -1)
    where tail[place] == 0x50 && tail.number32(place) == 0x0605_4B50 {
      let last = place + recordBytes + Int(tail.number16(place + 20))
      if last == tail.count { return (place, tailStart + last) }
      if last < tail.count, best == nil { best = (place, tailStart + last) }
    }
    if let best { return best }
    throw .unsoundZip(file: file.path, offset: file.size, reason: "its end record is missing")
  }

  /// Takes the values of the zip64 records, if there are any; they must not contradict.
  private mutating func readLong(_ file: SourceFile) throws(ArchiveError) {
    guard stop >= Self.locatorBytes else { return }
    let locator = try file.bytes(Self.locatorBytes, at: stop - Self.locatorBytes)
    guard locator.count == Self.locatorBytes, locator.number32(0) == 0x0706_4B50 else { return }
    // The numbers of disks again.
    let place = locator.number64(8)
    guard locator.number32(4) == 0, locator.number32(16) <= 1,
      place + Self.longRecordBytes <= stop - Self.locatorBytes
    else {
      throw Self.unsound(file, stop - Self.locatorBytes)
    }
    let record = try file.bytes(Self.longRecordBytes, at: place)
    guard record.count == Self.longRecordBytes, record.number32(0) == 0x0606_4B50,
      record.number32(16) == 0, record.number32(20) == 0,
      record.number64(24) == record.number64(32)
    else { throw Self.unsound(file, place) }
    let (longCount, longLength, longStart) =
      (record.number64(32), record.number64(40), record.number64(48))
    guard count == 0xFFFF || count == longCount,
      length == 0xFFFF_FFFF || length == longLength,
      start == 0xFFFF_FFFF || start == longStart
    else { throw Self.unsound(file, place) }
    (count, length, start, stop) = (longCount, longLength, longStart, place)
  }

  private static func unsound(_ file: SourceFile, _ offset: Int) -> ArchiveError {
    .unsoundZip(file: file.path, offset: offset, reason: "its zip64 end record is damaged")
  }
}
