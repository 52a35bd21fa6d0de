import Archives
import Foundation
import TestKit
import Testing
import Workbench

/// Files that somebody writes to while they are read.
@Suite("Changed files")
struct ChangedFileTests {
  private let scratch: ScratchFolder
  private let bytes: [UInt8]

  init() throws {
    scratch = try ScratchFolder()
    bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 3_000_000)
  }

  /// What happens to a file after a part of it was read.
  private func digest(of name: String, _ change: (URL) throws -> Void) throws -> String {
    let stream = try ByteStream(file: try scratch.write(name, bytes))
    var buffer = [UInt8](repeating: 0, count: 100_000)
    _ = try stream.read(into: &buffer, from: 0)
    try change(scratch.url.appending(path: name))
    while try stream.read(into: &buffer, from: 0) > 0 {}
    return try stream.digest()
  }

  @Test(
    "a file that was added to, cut short or written over while it was read has no digest",
    arguments: ["added to", "cut short", "written over"])
  func changed(how: String) throws {
    #expect(throws: ArchiveError.changed(file: scratch.file(how))) {
      try digest(of: how) { file in
        // Times of files go by the ticks of the kernel's clock.
        Thread.sleep(forTimeInterval: 0.02)
        let handle = try FileHandle(forUpdating: file)
        switch how {
        case "added to": try handle.seekToEnd()
        case "cut short": try handle.truncate(atOffset: 1_000_000)
        default: try handle.seek(toOffset: 2_999_000)
        }
        if how != "cut short" { try handle.write(contentsOf: Data("bbb".utf8)) }
        try handle.close()
      }
    }
  }

  @Test("a file that another was put in the place of is read to its own end")
  func replaced() throws {
    let other = try scratch.write("other", Array("other".utf8))
    let digest = try digest(of: "file") { file in
      try FileSystem.rename(other, to: file.path(percentEncoded: false))
    }
    #expect(digest == sha256(bytes))
    let again = try ByteStream(file: scratch.file("file"))
    let first = try ByteStream(file: try scratch.write("third", bytes))
    #expect(throws: ArchiveError.changed(file: scratch.file("file"))) {
      try again.check(isOf: first.version)
    }
    try again.check(isOf: again.version)
  }
}
