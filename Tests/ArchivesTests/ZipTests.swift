import Archives
import Foundation
import TestKit
import Testing
import Workbench

@Suite("Zip source")
struct ZipTests {
  private let scratch: ScratchFolder
  private let text = Array("clave,nombre\n09,Compañía\n".utf8)

  init() throws { scratch = try ScratchFolder() }

  private func zip(_ name: String, _ entries: [(name: String, bytes: [UInt8])]) throws -> String {
    try ZipArchive.write(entries: entries, to: scratch.path(name))
    return scratch.path(name)
  }

  @Test("the only file is taken; directories and a Mac's notes are not files")
  func onlyFile() throws {
    let file = try zip(
      "a.bin", [("datos/", []), ("datos/denue.csv", text), ("__MACOSX/datos/._denue.csv", [1])])
    let stream = try ByteStream(file: file)
    #expect(stream.form == .zip(entry: "datos/denue.csv"))
    #expect(try readAll(stream, size: 3) == text)
    #expect(try stream.digest() == sha256(scratch.bytes("a.bin")))
  }

  @Test("several files need a name or a pattern")
  func several() throws {
    let names = ["conjunto_de_datos/denue_09.csv", "diccionario/dic.csv", "metadatos/m.txt"]
    let file = try zip("a.zip", names.map { ($0, Array($0.utf8)) })
    #expect(throws: ArchiveError.severalEntries(file: file, pattern: nil, entries: names)) {
      try ByteStream(file: file)
    }
    for pattern in ["denue*.csv", "conjunto_de_datos/*", "*/denue_0?.csv", names[0]] {
      #expect(try readAll(ByteStream(file: file, entry: pattern)) == Array(names[0].utf8))
    }
    let both = Array(names[..<2])
    #expect(throws: ArchiveError.severalEntries(file: file, pattern: "*.csv", entries: both)) {
      try ByteStream(file: file, entry: "*.csv")
    }
    #expect(throws: ArchiveError.noSuchEntry(file: file, pattern: "*.xml", entries: names)) {
      try ByteStream(file: file, entry: "*.xml")
    }
  }

  @Test("a star does not run past a slash, and a name with a star fits itself")
  func patterns() throws {
    let file = try zip("a.zip", [("a/b/c.csv", [1]), ("a/*.csv", [2]), ("ñandú.csv", [3])])
    #expect(try readAll(ByteStream(file: file, entry: "a/*.csv")) == [2])
    #expect(try readAll(ByteStream(file: file, entry: "a/*/*.csv")) == [1])
    #expect(try readAll(ByteStream(file: file, entry: "?and?.csv")) == [3])
    #expect(throws: ArchiveError.self) { try ByteStream(file: file, entry: "a*c.csv/") }
  }

  @Test("the same entries give the same bytes, stamped 1 January 2026")
  func deterministic() throws {
    let entries = [("b.csv", text), ("a.csv", [])]
    _ = try zip("one.zip", entries)
    _ = try zip("two.zip", entries)
    let bytes = try scratch.bytes("one.zip")
    #expect(try scratch.bytes("two.zip") == bytes)
    // Time and date of the first local header.
    #expect(bytes[10..<14] == [0, 0, 0x21, 0x5C])
  }

  @Test("an archive that cannot be written is refused")
  func cannotWrite() throws {
    let there = scratch.path("none/a.zip")
    #expect(throws: ArchiveError.self) { try ZipArchive.write(entries: [("a", [1])], to: there) }
    #expect(throws: ArchiveError.self) { try ZipArchive.write(entries: [], to: scratch.path("a")) }
    let twice = [(name: "a", bytes: [UInt8(1)]), (name: "a", bytes: [UInt8(2)])]
    #expect(throws: ArchiveError.self) {
      try ZipArchive.write(entries: twice, to: scratch.path("a"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }

  @Test("a zip cut short anywhere is refused", arguments: 0..<60 as Range<UInt64>)
  func truncated(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    _ = try zip("a.zip", [("a.csv", text), ("b.csv", text)])
    let whole = try scratch.bytes("a.zip")
    let length = 4 + random.below(whole.count - 4)
    let file = try scratch.write("b.zip", Array(whole.prefix(length)))
    #expect {
      try readAll(ByteStream(file: file, entry: "a.csv"))
    } throws: { error in
      guard case .unsoundZip(file, _, _)? = error as? ArchiveError else { return false }
      return true
    }
  }

  @Test("a flipped byte of the data is noticed when read to the end")
  func flippedByte() throws {
    _ = try zip("a.zip", [("a.csv", text)])
    var bytes = try scratch.bytes("a.zip")
    bytes[40] ^= 4
    let file = try scratch.write("b.zip", bytes)
    #expect {
      try readAll(ByteStream(file: file))
    } throws: { error in
      switch error as? ArchiveError {
      case .corrupt(file, "a.csv", _, _), .wrongChecksum(file, "a.csv", _): return true
      default: return false
      }
    }
  }

  @Test("encrypted entries and unknown methods are refused before reading")
  func flags() throws {
    _ = try zip("a.zip", [("a.csv", text)])
    let whole = try scratch.bytes("a.zip")
    let directory = try #require(
      whole.indices.first { whole[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    var locked = whole
    locked[6] |= 1
    locked[directory + 8] |= 1
    let first = try scratch.write("b.zip", locked)
    #expect(throws: ArchiveError.encrypted(file: first, entry: "a.csv")) {
      try ByteStream(file: first)
    }
    var odd = whole
    odd[8] = 97
    odd[directory + 10] = 97
    let second = try scratch.write("c.zip", odd)
    #expect(throws: ArchiveError.unsupportedMethod(file: second, entry: "a.csv", method: 97)) {
      try ByteStream(file: second)
    }
  }

  @Test("a bomb is refused, whether its stated size is true or a lie")
  func bomb() throws {
    _ = try zip("a.zip", [("a.csv", [UInt8](repeating: 0, count: 40 << 20))])
    var bytes = try scratch.bytes("a.zip")
    #expect(
      throws: ArchiveError.tooDense(
        file: scratch.path("a.zip"), entry: "a.csv", offset: 0, limit: 200)
    ) {
      try ByteStream(file: scratch.path("a.zip"))
    }
    let directory = try #require(
      bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    for place in [22, directory + 24] {
      bytes.replaceSubrange(place..<place + 4, with: [9, 0, 0, 0])
    }
    let lying = try scratch.write("b.zip", bytes)
    #expect(throws: ArchiveError.self) { try readAll(ByteStream(file: lying)) }
  }

  @Test("a zip without files is refused")
  func noFiles() throws {
    let file = try zip("a.zip", [("d/", [])])
    #expect(throws: ArchiveError.noEntries(file: file)) { try ByteStream(file: file) }
  }
}
