import TestKit
import Testing
import Workbench

@Suite("Workbench")
struct WorkbenchTests {
  @Test("blocks come back in order on any number of threads", arguments: 1...5)
  func blocksInOrder(workers: Int) {
    let sums = concurrentBlocks(of: 1000, blockSize: 7, workers: workers) { range in
      range.reduce(0, +)
    }
    #expect(sums.count == 143)
    #expect(sums.reduce(0, +) == 999 * 1000 / 2)
    #expect(sums[0] == 21)
  }

  @Test("no items give no blocks")
  func noItems() {
    #expect(concurrentBlocks(of: 0, blockSize: 7, workers: 2) { $0.count } == [])
  }

  @Test("the seeded generator gives its published first numbers")
  func splitMix() {
    // The reference implementation's first output for seed 1234567.
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
  }

  @Test("a lock that is held tells who holds it, and is free again when let go")
  func lock() throws {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/.lock"
    do {
      let first = try FileLock(path, note: "process 1")
      #expect(throws: LockError.held(path: path, by: "process 1")) {
        let second = try FileLock(path, note: "process 2")
        _ = consume second
      }
      _ = consume first
    }
    let third = try FileLock(path, note: "process 3")
    _ = consume third
  }

  @Test(
    "pieces of any size stand in the file in the order they were written",
    arguments: 0..<40 as Range<UInt64>)
  func outputOrder(seed: UInt64) throws {
    let scratch = try ScratchFolder()
    var random = SplitMix64(seed: seed)
    var expected: [UInt8] = []
    var file = try OutputFile(scratch.path + "/f")
    for piece in 0..<12 {
      let bytes = [UInt8](repeating: UInt8(piece), count: random.below(1 << random.below(20)))
      try file.write(bytes)
      expected += bytes
    }
    let written = try file.finish()
    #expect(written.bytes == expected.count)
    #expect(try FileSystem.contents(scratch.path + "/f") == expected)
  }

  @Test("moments are written in UTC")
  func timestamps() {
    #expect(ProcessFacts.timestamp(0) == "1970-01-01T00:00:00Z")
    #expect(ProcessFacts.timestamp(1_795_572_000) == "2026-11-25T02:00:00Z")
    #expect(ProcessFacts.timestamp(951_825_599) == "2000-02-29T11:59:59Z")
  }

  @Test("a link is switched in one step")
  func link() throws {
    let scratch = try ScratchFolder()
    let link = scratch.path + "/current"
    try FileSystem.switchLink(link, to: "one")
    try FileSystem.switchLink(link, to: "two")
    #expect(FileSystem.linkTarget(link) == "two")
    #expect(FileSystem.names(in: scratch.path) == ["current"])
  }

  @Test("text becomes a JSON string, control characters escaped")
  func json() {
    #expect(JSONText.quoted("a\"\\\n\u{1}ñ") == "\"a\\\"\\\\\\n\\u0001ñ\"")
  }
}
