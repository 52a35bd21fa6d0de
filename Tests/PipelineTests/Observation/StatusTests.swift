import Foundation
import TestKit
import Testing
import Workbench

/// `encadena status`: how the last runs went, and the one under way.
@Suite("Status")
struct StatusTests {
  private let nights: SmallNights

  init() throws { nights = try SmallNights() }

  private func status() throws -> [String: Any] {
    let told = Night("status", nights.home, "--log-format", "json")
    #expect(told.exit == 0 && told.output.split(separator: "\n").count == 1)
    return try SmallNights.object(told.output)
  }

  @Test("runs are told newest first, with counts; a failed one with its reason on one line")
  func runs() throws {
    let good = FileSystem.name(try nights.run().folder)
    let bad = Night("run", try nights.pipeline(limit: 0.1), "--out", nights.home)
    #expect(bad.exit == 65)
    let lines = Night("status", nights.home).output.split(separator: "\n").map(String.init)
    #expect(lines.count == 2)
    #expect(lines.first?.contains(".failed  prueba  as of 2026-11-25  0:0") == true)
    #expect(lines.first?.contains("exit 65: ") == true && lines.first?.contains("padrón") == true)
    #expect(
      lines.last?.hasPrefix("* \(good)  prueba  as of 2026-11-25  0:0") == true
        && lines.last?.hasSuffix(
          "1 matches for 1 of 2 needs, 2 firms, 5 records read, 1 rejected") == true,
      "\(lines)")
    let status = try status()
    #expect(status["current"] as? String == good && status["running"] is NSNull)
    let runs = status["runs"] as? [[String: Any]] ?? []
    #expect(runs.map { $0["exit"] as? Int } == [65, 0])
    #expect(runs.last?["matches"] as? Int == 1 && runs.last?["isCurrent"] as? Bool == true)
  }

  @Test("a run without its sources is told as failed, and the rejects of an earlier one stay")
  func noSource() throws {
    _ = Night("run", try nights.pipeline(limit: 0.1), "--out", nights.home)
    _ = Night("run", try nights.pipeline(suppliers: "none.csv"), "--out", nights.home)
    _ = Night("run", try nights.pipeline(suppliers: "none.csv"), "--out", nights.home)
    let lines = Night("status", nights.home).output.split(separator: "\n")
    #expect(lines.count == 2, "\(lines)")
    #expect(lines.first?.contains("exit 66: ") == true && lines.last?.contains("exit 65") == true)
    let failed = FileSystem.names(in: nights.home).filter { $0.hasSuffix(".failed") }
    #expect(
      failed.filter { FileSystem.exists("\(nights.home)/\($0)/1-ingest/rejects.csv") }.count == 1)
  }

  @Test("a manifest that cannot be read hides no other run")
  func brokenManifest() throws {
    let first = try nights.run()
    let second = try nights.run()
    try "{".write(
      toFile: second.folder + "/manifest.json", atomically: true, encoding: .utf8)
    let lines = Night("status", nights.home).output.split(separator: "\n")
    #expect(lines.count == 2 && lines.first?.contains("exit unknown: manifest.json") == true)
    #expect(lines.last?.contains(FileSystem.name(first.folder)) == true)
  }

  @Test("while another process holds the lock, status tells who and how far it is")
  func running() throws {
    let python = try #require(Places.python)
    try FileSystem.makeFolder(nights.home + "/2026-11-26T02-00-00Z.partial/1-ingest")
    // Another process, which holds the lock until its standard input ends.
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [
      "-c",
      """
      import fcntl, sys
      f = open(sys.argv[1], "w")
      fcntl.flock(f, fcntl.LOCK_EX)
      f.write("process 4711, since 2026-11-26T02:00:00Z\\n"); f.flush()
      print("held", flush=True); sys.stdin.read()
      """, nights.home + "/.lock",
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let word = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    #expect(word.hasPrefix("held"))
    let held = Night("status", nights.home)
    #expect(
      held.output.hasPrefix(
        "> running: process 4711, since 2026-11-26T02:00:00Z, as 2026-11-26T02-00-00Z; done: ingest\n"
      ), "\(held.output)")
    let running = try status()["running"] as? [String: Any]
    #expect(running?["done"] as? [String] == ["ingest"])
    #expect(try nights.run().exit == 75)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    let free = Night("status", nights.home)
    #expect(free.output.hasPrefix("! 2026-11-26T02-00-00Z.partial: was broken off"))
    #expect(try nights.run().exit == 0)
  }

  @Test("asking who holds the lock keeps no run from taking it")
  func asking() throws {
    try FileSystem.makeFolder(nights.home)
    let path = nights.home + "/.lock"
    #expect(FileLock.holder(of: path) == nil)
    for _ in 0..<50 {
      let lock = try FileLock(path, note: "process 1")
      #expect(FileLock.holder(of: path) == "process 1")
      _ = consume lock
      #expect(FileLock.holder(of: path) == nil)
    }
  }
}
