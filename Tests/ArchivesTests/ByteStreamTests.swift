import Archives
import Foundation
import Glibc
import TestKit
import Testing
import Workbench

@Suite("Byte stream")
struct ByteStreamTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test(
    "the digest is that of the whole file, whatever was read before",
    arguments: [0, 1, 700_000, 3_000_000])
  func digest(asked: Int) throws {
    var random = SplitMix64(seed: 9)
    let bytes = (0..<2_000_000).map { _ in UInt8(random.below(90)) }
    let packed = Gzip.compress(bytes, level: 1)
    for (name, content) in [("plain", bytes), ("gzip", packed)] {
      let stream = try ByteStream(file: try scratch.write(name, content))
      var buffer = [UInt8](repeating: 0, count: asked)
      let got = asked == 0 ? 0 : try stream.read(into: &buffer, from: 0)
      #expect(try stream.digest() == sha256(content))
      // Reading goes on where it was.
      #expect(try Array(buffer[..<got]) + readAll(stream) == bytes)
      #expect(try stream.digest() == sha256(content))
      #expect(stream.sourceBytes == content.count)
    }
  }

  @Test("only the asked part of the buffer is filled")
  func fillsFromIndex() throws {
    let stream = try ByteStream(file: try scratch.write("a", Array("abcdef".utf8)))
    var buffer = Array("--------".utf8)
    #expect(try stream.read(into: &buffer, from: 5) == 3)
    #expect(buffer == Array("-----abc".utf8))
    #expect(try stream.read(into: &buffer, from: 4) == 3)
    #expect(buffer == Array("----defc".utf8))
    #expect(try stream.read(into: &buffer, from: 0) == 0)
  }

  @Test("a missing file, a directory, a pipe and a device are told apart")
  func notFiles() throws {
    let missing = scratch.path("none")
    #expect(throws: ArchiveError.missing(file: missing)) { try ByteStream(file: missing) }
    let folder = scratch.path
    #expect(throws: ArchiveError.notAFile(file: folder, kind: "a directory")) {
      try ByteStream(file: folder)
    }
    let pipe = scratch.path("pipe")
    try #require(unsafe mkfifo(pipe, 0o600) == 0)
    #expect(throws: ArchiveError.notAFile(file: pipe, kind: "a pipe")) {
      try ByteStream(file: pipe)
    }
    #expect(throws: ArchiveError.notAFile(file: "/dev/zero", kind: "a device")) {
      try ByteStream(file: "/dev/zero")
    }
    #expect(ArchiveError.missing(file: "x").exitCode == .inputMissing)
    #expect(ArchiveError.notAFile(file: "x", kind: "a pipe").exitCode == .inputMissing)
  }

  @Test("an empty file is refused")
  func empty() throws {
    let file = try scratch.write("a", [])
    #expect(throws: ArchiveError.empty(file: file)) { try ByteStream(file: file) }
    #expect(ArchiveError.empty(file: file).exitCode == .data)
  }

  @Test(
    "a file without permission is unreadable, unless the tester may read all",
    .enabled(if: geteuid() != 0))
  func unreadable() throws {
    let file = try scratch.write("a", [65])
    try #require(unsafe chmod(file, 0) == 0)
    #expect(throws: ArchiveError.unreadable(file: file, reason: "Permission denied")) {
      try ByteStream(file: file)
    }
  }

  @Test("packed forms that no reader takes are refused by name, texts that look alike are not")
  func foreign() throws {
    let xz = try scratch.write("a", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 1, 2])
    #expect(throws: ArchiveError.foreign(file: xz, form: "an xz file")) { try ByteStream(file: xz) }
    #expect(try ByteStream(file: try scratch.write("b", Array("BZhuerta,1".utf8))).form == .plain)
    #expect(try ByteStream(file: try scratch.write("c", Array("PK".utf8))).form == .plain)
  }

  @Test("each message names the file and ends without a line end")
  func messages() {
    let errors: [ArchiveError] = [
      .missing(file: "F"), .notAFile(file: "F", kind: "a pipe"), .empty(file: "F"),
      .unreadable(file: "F", reason: "r"), .foreign(file: "F", form: "an xz file"),
      .nested(file: "F", entry: "e", form: "a gzip file"),
      .truncated(file: "F", entry: nil, offset: 7),
      .corrupt(file: "F", entry: "e", offset: 7, reason: "r"),
      .wrongChecksum(file: "F", entry: nil, offset: 7), .trailingBytes(file: "F", offset: 7),
      .wrongSize(file: "F", entry: "e\n\u{202E}", offset: 7, stated: 8, found: 9),
      .overlappingEntries(file: "F", entry: "e", other: nil, offset: 7),
      .overlappingEntries(file: "F", entry: "e", other: "f", offset: 7),
      .tooManyEntries(file: "F", limit: 7),
      .unsoundZip(file: "F", offset: 7, reason: "r"), .encrypted(file: "F", entry: "e"),
      .noSuchEntry(file: "F", pattern: "p", entries: ["e"]), .noEntries(file: "F"),
      .severalEntries(file: "F", pattern: nil, entries: ["e", "f"]),
      .severalEntries(file: "F", pattern: "p", entries: (0..<40).map { "e\($0)" }),
      .unsupportedMethod(file: "F", entry: "e", method: 97),
      .tooLarge(file: "F", entry: "e", offset: 7, limit: 7),
      .tooDense(file: "F", entry: nil, offset: 7, limit: 7),
      .cannotWrite(file: "F", reason: "r"),
    ]
    for error in errors {
      #expect(error.description.hasPrefix("F: "))
      #expect(!error.description.contains("\n"))
      #expect(error.description.utf8.count > 20)
    }
  }
}
