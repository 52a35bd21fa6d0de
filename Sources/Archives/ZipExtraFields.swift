/// The extra fields of an entry in a zip's directory that matter here.
struct ZipExtraFields {
  /// The numbers of the zip64 field, in its order.
  private(set) var wideNumbers: [Int] = []
  /// The Unicode path fields: the checksum of the name they replace, and theirs.
  private var paths: [(checksum: UInt32, name: [UInt8])] = []

  /// Reads the fields; nil when one says it is longer than there is room.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var place = range.lowerBound
    // Up to three bytes of padding are left by tools that align data.
    while place + 4 <= range.upperBound {
      let (tag, length) = (bytes.number16(place), Int(bytes.number16(place + 2)))
      let body = place + 4
      guard body + length <= range.upperBound else { return nil }
      if tag == 0x0001, wideNumbers.isEmpty {
        // The fourth number, of four bytes, is that of a disk.
        for number in 0..<min(3, length / 8) {
          wideNumbers.append(bytes.number64(body + 8 * number))
        }
      }
      if tag == 0x7075, length > 5, bytes[body] == 1 {
        paths.append((bytes.number32(body + 1), Array(bytes[body + 5..<body + length])))
      }
      place = body + length
    }
  }

  /// The UTF-8 name that stands for a raw one, if there is one made for it.
  func unicodePath(of rawName: [UInt8]) -> [UInt8]? {
    if paths.isEmpty { return nil }
    let sum = CyclicCheck.crc32(0, rawName, 0..<rawName.count)
    return paths.first { $0.checksum == sum }?.name
  }
}
