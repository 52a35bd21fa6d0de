import Archives
import Workbench

/// Seeded gzip files, sound and damaged.
struct GzipCase {
  private let sources: [SeededBytes]

  /// Prepares contents of several alphabets.
  init(_ random: inout SplitMix64) {
    sources = [2, 8, 60, 200].map { SeededBytes(&random, below: $0) }
  }

  /// Makes a file of one to three members, and perhaps damages it behind its two magic bytes.
  func make(_ random: inout SplitMix64) -> [UInt8] {
    var file: [UInt8] = []
    for _ in 0...random.below(3) {
      file += member(&random)
      if random.below(8) == 0 { file += [UInt8](repeating: 0, count: random.below(20)) }
    }
    switch random.below(7) {
    case 0, 1: file.removeLast(random.below(file.count - 1))
    case 2, 3:
      for _ in 0...random.below(2) {
        file[2 + random.below(file.count - 2)] ^= 1 << UInt8(random.below(8))
      }
    case 4:
      let place = 2 + random.below(file.count - 2)
      file[place] = UInt8(random.below(256))
    case 5: file += (0...random.below(12)).map { _ in UInt8(random.below(3) * 31) }
    default: break
    }
    return file
  }

  /// One member with any of the header's parts.
  private func member(_ random: inout SplitMix64) -> [UInt8] {
    let bytes = sources[random.below(4)].make(random.below(5000), &random)
    let packed = Gzip.compress(bytes, level: random.below(10))
    guard random.below(3) == 0 else { return packed }
    let flags = random.below(32)
    var header: [UInt8] = [0x1F, 0x8B, 8, UInt8(flags), 1, 2, 3, 4, 0, 3]
    if flags & 4 != 0 { header += [3, 0, 7, 7, 7] }
    if flags & 8 != 0 { header += Array("padrón.csv".utf8) + [0] }
    if flags & 16 != 0 { header += Array("a note".utf8) + [0] }
    if flags & 2 != 0 {
      let sum = Self.crc32(header)
      // One in four of these checksums is wrong.
      let wrong: UInt8 = random.below(4) == 0 ? 1 : 0
      header += [UInt8(sum & 255) ^ wrong, UInt8(sum >> 8 & 255)]
    }
    return header + packed[10...]
  }

  /// The CRC-32 of bytes, bit by bit.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 0 ? 0 : 0xEDB8_8320) }
    }
    return ~sum
  }
}
