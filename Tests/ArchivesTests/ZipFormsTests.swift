import Archives
import CLibZip
import Foundation
import TestKit
import Testing
import Workbench

@Suite("Forms of zip")
struct ZipFormsTests {
  private let scratch: ScratchFolder
  private let text = Array("clave,nombre\n09,Compañía\n".utf8)

  init() throws { scratch = try ScratchFolder() }

  private func read(_ maker: ZipMaker, _ entry: String? = nil) throws -> [UInt8] {
    try readAll(ByteStream(file: try scratch.write("a.zip", maker.bytes()), entry: entry))
  }

  /// Written by Python's zipfile with its 4 GiB threshold brought down to ten bytes: every number
  /// of the second entry and of the end record is in a zip64 field.
  private static let pythonZip64 =
    "UEsDBC0AAAAIAAAAIVyDFtyM//////////8HABQAdW5vLmNzdgEAEAABAAAAAAAAAAMAAAAAAAAAqwAAUEsDBC0AAAAI"
    + "AAAAIVy9Fmq2//////////8QABQAZGF0b3MvZ3JhbmRlLmNzdgEAEACZAAAAAAAAABcAAAAAAAAAS85JLEvVycvPTSpK"
    + "5TKw1HHMSxwcFABQSwECLQMtAAAACAAAACFcgxbcjAMAAAABAAAABwAAAAAAAAAAAAAAgAEAAAAAdW5vLmNzdlBLAQIt"
    + "Ay0AAAAIAAAAIVy9Fmq2//////////8QABwAAAAAAAAAAACAAf////9kYXRvcy9ncmFuZGUuY3N2AQAYAJkAAAAAAAAA"
    + "FwAAAAAAAAA8AAAAAAAAAFBLBgYsAAAAAAAAAC0ALQAAAAAAAAAAAAIAAAAAAAAAAgAAAAAAAACPAAAAAAAAAJUAAAAA"
    + "AAAAUEsGBwAAAAAkAQAAAAAAAAEAAABQSwUGAAAAAAIAAgCPAAAAlQAAAAAA"

  @Test("zip64 as Python writes it is read")
  func pythonZip64() throws {
    let bytes = try #require(Data(base64Encoded: Self.pythonZip64))
    let file = try scratch.write("p.zip", [UInt8](bytes))
    #expect(try readAll(ByteStream(file: file, entry: "uno.csv")) == [UInt8(ascii: "x")])
    let wanted = "clave,nombre\n" + String(repeating: "09,Ana\n", count: 20)
    #expect(try readAll(ByteStream(file: file, entry: "grande.csv")) == Array(wanted.utf8))
  }

  @Test("zip64 fields, a zip64 end, streamed entries, comments and stored data, all together")
  func forms() throws {
    for form in 0..<32 {
      var entry = ZipMaker.Entry("a.csv", text)
      if form & 1 != 0 { entry.isWide = true }
      if form & 2 != 0 { entry.flags |= 8 }
      if form & 4 != 0 { entry.method = 0 }
      var maker = ZipMaker([ZipMaker.Entry("d/", []), entry, ZipMaker.Entry("z.txt", [1])])
      maker.hasLongEnd = form & 8 != 0
      if form & 16 != 0 { maker.comment = [UInt8](repeating: 65, count: 65_535) }
      #expect(try read(maker, "a.csv") == text)
    }
  }

  @Test("zip64 fields that are missing or contradict are refused")
  func brokenZip64() throws {
    var entry = ZipMaker.Entry("a.csv", text)
    entry.isWide = true
    var maker = ZipMaker([entry])
    maker.hasLongEnd = true
    let whole = maker.bytes()
    try #require(try read(maker) == text)
    // Each of: the zip64 field's tag and length, the end record's mark, the locator's offset.
    let directory = try #require(
      whole.indices.first { whole[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    let end = try #require(whole.indices.first { whole[$0...].starts(with: [0x50, 0x4B, 6, 6]) })
    for place in [directory + 51, directory + 53, end + 2, end + 57 + 8, end + 24, end + 33] {
      var bytes = whole
      bytes[place] ^= 0x55
      let file = try scratch.write("b.zip", bytes)
      #expect {
        try readAll(ByteStream(file: file))
      } throws: { error in
        guard case .unsoundZip(file, 1..., _)? = error as? ArchiveError else { return false }
        return true
      }
    }
  }

  @Test("bytes behind the archive are refused at their offset")
  func trailing() throws {
    let whole = ZipMaker([ZipMaker.Entry("a.csv", text)]).bytes()
    let file = try scratch.write("b.zip", whole + [10])
    #expect(throws: ArchiveError.trailingBytes(file: file, offset: whole.count)) {
      try ByteStream(file: file)
    }
  }

  @Test("names outside the archive are only names: nothing is written, so they are read")
  func outsideNames() throws {
    for name in ["/etc/passwd", "../../a.csv", "C:\\a.csv", "a\\b.csv", "CON", ""] {
      #expect(try read(ZipMaker([ZipMaker.Entry(name, text)])) == text)
    }
  }

  @Test("names are UTF-8 where they can be, else code page 437, or what their Unicode field says")
  func encodings() throws {
    var oldName = ZipMaker.Entry("", text)
    oldName.name = [0xA4, 0x61, 0x6E, 0x64, 0xA3]
    let file = try scratch.write("a.zip", ZipMaker([oldName]).bytes())
    #expect(try ByteStream(file: file).form == .zip(entry: "ñandú"))
    let sum = GzipCase.crc32(oldName.name)
    let path: [UInt8] = Array("中.csv".utf8)
    oldName.extra =
      [0x75, 0x70, UInt8(5 + path.count), 0, 1]
      + (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) } + path
    let second = try scratch.write("b.zip", ZipMaker([oldName]).bytes())
    #expect(try ByteStream(file: second).form == .zip(entry: "中.csv"))
  }

  @Test("two entries of one name are ambiguous")
  func twice() throws {
    let maker = ZipMaker([ZipMaker.Entry("a.csv", text), ZipMaker.Entry("a.csv", [1])])
    let file = try scratch.write("a.zip", maker.bytes())
    #expect(
      throws: ArchiveError.severalEntries(
        file: file, pattern: "a.csv", entries: ["a.csv", "a.csv"])
    ) {
      try ByteStream(file: file, entry: "a.csv")
    }
  }

  @Test("a large entry is read ahead and checked at its end")
  func large() throws {
    var random = SplitMix64(seed: 4)
    let bytes = SeededBytes(&random, below: 64).make(5_000_000, &random)
    for method in [UInt16(0), 8] {
      var entry = ZipMaker.Entry("a.csv", bytes)
      entry.method = method
      if method == 8 { entry.packed = ZipMaker.deflate(bytes, level: 1) }
      let file = try scratch.write("a.zip", ZipMaker([entry]).bytes())
      let stream = try ByteStream(file: file)
      #expect(try readAll(stream, size: 1 << 20) == bytes)
      #expect(try stream.digest() == sha256(scratch.bytes("a.zip")))
      entry.checksum = 1
      let wrong = try scratch.write("b.zip", ZipMaker([entry]).bytes())
      #expect {
        try readAll(ByteStream(file: wrong), size: 1 << 20)
      } throws: { error in
        guard case .wrongChecksum(wrong, "a.csv", _)? = error as? ArchiveError
        else { return false }
        return true
      }
    }
  }

  @Test(
    "what is read of 2,000 damaged zips, libzip reads too, and the same",
    arguments: 0..<10 as Range<UInt64>)
  func libzipTwin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var (read, refused) = (0, 0)
    for index in 0..<200 {
      var entry = ZipMaker.Entry(
        "a.csv",
        text
          + (0..<random.below(200)).map { _ in
            UInt8(65 + random.below(9))
          })
      if random.below(3) == 0 { entry.isWide = true }
      if random.below(3) == 0 { entry.flags = 8 }
      if random.below(3) == 0 { entry.method = 0 }
      var maker = ZipMaker([entry, ZipMaker.Entry("b.csv", text)])
      maker.hasLongEnd = random.below(3) == 0
      var bytes = maker.bytes()
      for _ in 0..<random.below(3) {
        bytes[4 + random.below(bytes.count - 4)] ^= 1 << UInt8(random.below(8))
      }
      let file = try scratch.write("a.zip", bytes)
      do {
        let mine = try readAll(ByteStream(file: file, entry: "a.csv"), size: 1 + random.below(99))
        #expect(Self.libzip(file, "a.csv") == mine, "seed \(seed), file \(index)")
        read += 1
      } catch is ArchiveError {
        refused += 1
      }
    }
    #expect(read > 50 && refused > 50)
  }

  /// The bytes of an entry as libzip reads them, or nil.
  private static func libzip(_ file: String, _ name: String) -> [UInt8]? {
    // Safe: the archive and the entry are closed before this returns; libzip writes at most as
    // many bytes as the array has.
    guard let archive = unsafe zip_open(file, ZIP_RDONLY, nil) else { return nil }
    defer { unsafe zip_discard(archive) }
    guard let entry = unsafe zip_fopen(archive, name, 0) else { return nil }
    defer { unsafe zip_fclose(entry) }
    var bytes = [UInt8](repeating: 0, count: 10_000)
    let count = unsafe zip_fread(entry, &bytes, 10_000)
    return count < 0 ? nil : Array(bytes[..<Int(count)])
  }
}
