import Foundation
import Glibc
import TestKit
import Testing

@testable import Workbench

@Suite("File system")
struct FileSystemTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test("what cannot be looked at stands there, and reading it tells why it cannot be read")
  func unseen() throws {
    // A link to itself leads nowhere that could be called absent.
    let link = scratch.file("loop")
    try FileSystem.switchLink(link, to: "loop")
    #expect(FileSystem.exists(link))
    #expect(
      throws: FileFault.cannotRead(path: link, reason: "Too many levels of symbolic links")
    ) { try FileSystem.contents(link) }
    #expect(!FileSystem.exists(scratch.file("absent")))
    #expect(!FileSystem.exists(try scratch.write("file", "") + "/below"))
    #expect(!FileSystem.exists(scratch.file(String(repeating: "x", count: 300))))
  }

  @Test("a folder that cannot be listed is not taken for an empty one")
  func unlisted() throws {
    let absent = scratch.file("absent")
    #expect(throws: FileFault.missing(path: absent)) { try FileSystem.allNames(in: absent) }
    let file = try scratch.write("file", "")
    #expect(throws: FileFault.cannotRead(path: file, reason: "Not a directory")) {
      try FileSystem.allNames(in: file)
    }
    #expect(throws: FileFault.missing(path: absent)) {
      try FileSystem.linkFolder(absent, to: scratch.file("copy"))
    }
    try scratch.write("b", "")
    #expect(try FileSystem.allNames(in: scratch.path) == ["b", "copy", "file"])
  }

  @Test("a link is followed once: what is read afterwards stays where it led then")
  func settled() throws {
    let link = scratch.file("current")
    try FileSystem.switchLink(link, to: "one")
    #expect(FileSystem.settled(link) == scratch.file("one"))
    #expect(FileSystem.settled(link + "/") == scratch.file("one"))
    #expect(FileSystem.settled(scratch.path) == scratch.path)
    try FileSystem.switchLink(link, to: "/elsewhere/two")
    #expect(FileSystem.settled(link) == "/elsewhere/two")
  }

  @Test("a call that a signal breaks off is made again, and one that fails is not")
  func interrupted() {
    var calls = 0
    let result = FileSystem.uninterrupted { () -> Int32 in
      calls += 1
      errno = EINTR
      return calls < 3 ? -1 : 7
    }
    #expect(result == 7 && calls == 3)
    calls = 0
    let failed = FileSystem.uninterrupted { () -> Int32 in
      calls += 1
      errno = EIO
      return -1
    }
    #expect(failed == -1 && calls == 1)
  }

  @Test("the note of a lock is the holder's own, whatever stood there before")
  func note() throws {
    let path = scratch.file(".lock")
    do {
      let long = try FileLock(path, note: "process 4711, since long ago")
      _ = consume long
    }
    let short = try FileLock(path, note: "process 8")
    #expect(FileLock.holder(of: path) == "process 8")
    #expect(try scratch.text(".lock") == "process 8\n")
    _ = consume short
  }
}
