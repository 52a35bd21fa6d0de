import Archives
import Foundation
import TestKit
import Testing
import Workbench

@Suite("Gzip source")
struct GzipTests {
  private let scratch: ScratchFolder
  private let text = Array("clave,nombre\n09,Compañía\n".utf8)

  init() throws { scratch = try ScratchFolder() }

  @Test("the form is found by the first bytes, not by the name")
  func formBySignature() throws {
    let file = try scratch.write("a.csv", Gzip.compress(text))
    let stream = try ByteStream(file: file)
    #expect(stream.form == .gzip)
    #expect(try readAll(stream) == text)
    let plain = try ByteStream(file: try scratch.write("b.csv.gz", text))
    #expect(plain.form == .plain)
    #expect(try readAll(plain) == text)
  }

  @Test(
    "seeded bytes come back whole at any level and any size of buffer",
    arguments: 0..<40 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bytes = SeededBytes(&random, below: 7).make(random.below(300_000), &random)
    let packed = Gzip.compress(bytes, level: random.below(10))
    let stream = try ByteStream(file: try scratch.write("a", packed))
    #expect(try readAll(stream, size: 1 + random.below(100_000)) == bytes)
  }

  @Test("compressing twice gives the same bytes, without time, name or system")
  func deterministic() throws {
    let packed = Gzip.compress(text)
    #expect(packed == Gzip.compress(text))
    #expect(packed[..<10] == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])
    #expect(try readAll(ByteStream(file: try scratch.write("e", Gzip.compress([])))).isEmpty)
  }

  @Test("members follow each other, empty ones and zero padding included")
  func members() throws {
    let packed = Gzip.compress(text)
    let padded =
      packed + Gzip.compress([]) + [0, 0, 0] + packed + [UInt8](repeating: 0, count: 512)
    let stream = try ByteStream(file: try scratch.write("a", padded))
    #expect(try readAll(stream) == text + text)
  }

  @Test("a member whose end falls on any edge of the input window is read", arguments: -9...9)
  func windowEdges(shift: Int) throws {
    // Stored blocks keep their length, so the first member can end just about at 256 KiB.
    var random = SplitMix64(seed: 1)
    let first = (0..<(262_144 - 68 + shift)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let packed = Gzip.compress(first, level: 0) + Gzip.compress(text)
    #expect(try readAll(ByteStream(file: try scratch.write("a", packed))) == first + text)
  }

  @Test("a truncated member is refused at its offset, wherever it is cut", arguments: 2...45)
  func truncated(length: Int) throws {
    let packed = Array(Gzip.compress(text).prefix(length))
    try #require(packed.count == length)
    let file = try scratch.write("a", packed)
    #expect(throws: ArchiveError.truncated(file: file, entry: nil, offset: length)) {
      try readAll(ByteStream(file: file))
    }
  }

  @Test("a truncated second member is refused too")
  func truncatedSecond() throws {
    let packed = Gzip.compress(text)
    let file = try scratch.write("a", packed + packed.prefix(5))
    #expect(throws: ArchiveError.truncated(file: file, entry: nil, offset: packed.count + 5)) {
      try readAll(ByteStream(file: file))
    }
  }

  @Test("a flipped byte of the checksum is told as such")
  func wrongChecksum() throws {
    var packed = Gzip.compress(text)
    packed[packed.count - 6] ^= 1
    let file = try scratch.write("a", packed)
    #expect(throws: ArchiveError.wrongChecksum(file: file, entry: nil, offset: packed.count - 4)) {
      try readAll(ByteStream(file: file))
    }
  }

  @Test("no flipped bit changes the text unnoticed", arguments: 0..<200 as Range<UInt64>)
  func flippedBit(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var packed = Gzip.compress(text)
    // Time, flags of the deflater and system say nothing about the text.
    let place = 10 + random.below(packed.count - 10)
    packed[place] ^= 1 << UInt8(random.below(8))
    let file = try scratch.write("a", packed)
    // A few bits that pad the last block say nothing either.
    if let read = try? readAll(ByteStream(file: file)) { #expect(read == text) }
  }

  @Test(
    "bytes after the data are refused at their offset",
    arguments: [[0x78], [0, 0, 7], [0x1F, 0x20]])
  func trailing(bytes: [UInt8]) throws {
    let packed = Gzip.compress(text)
    let file = try scratch.write("a", packed + bytes)
    let offset = packed.count + bytes.prefix { $0 == 0 }.count
    #expect(throws: ArchiveError.trailingBytes(file: file, offset: offset)) {
      try readAll(ByteStream(file: file))
    }
  }

  @Test("a bomb is refused early")
  func bomb() throws {
    let packed = Gzip.compress([UInt8](repeating: 0, count: 40 << 20))
    #expect(packed.count < 42_000)
    let file = try scratch.write("a", packed)
    let stream = try ByteStream(file: file)
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var total = 0
    #expect {
      while case let count = try stream.read(into: &buffer, from: 0), count > 0 { total += count }
    } throws: { error in
      guard case .tooDense(file, nil, 1..., 200)? = error as? ArchiveError else { return false }
      return true
    }
    #expect(total <= 11 << 20)
  }

  @Test("more bytes than the limit are refused")
  func tooLarge() throws {
    let file = try scratch.write("a", Gzip.compress(text))
    let limits = ArchiveLimits(maximumBytes: text.count - 1)
    #expect {
      try readAll(ByteStream(file: file, limits: limits))
    } throws: { error in
      guard case .tooLarge(file, nil, _, limits.maximumBytes)? = error as? ArchiveError
      else { return false }
      return true
    }
    let plain = try scratch.write("b", text)
    #expect(
      throws: ArchiveError.tooLarge(
        file: plain, entry: nil, offset: text.count - 1, limit: text.count - 1)
    ) {
      try readAll(ByteStream(file: plain, limits: limits))
    }
    let enough = ArchiveLimits(maximumBytes: text.count)
    #expect(try readAll(ByteStream(file: file, limits: enough)) == text)
  }
}
