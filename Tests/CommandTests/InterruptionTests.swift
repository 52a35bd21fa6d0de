import Foundation
import TestKit
import Testing
import Workbench

/// What becomes of a run whose process is asked to stop.
@Suite("Signals", .enabled(if: Places.command != nil))
struct InterruptionTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// A night over the samples.
  private func night(_ more: [String] = []) throws -> (process: Process, errors: Pipe) {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Places.command))
    process.arguments =
      ["run", Places.package("Pipelines/nightly.json"), "--out", scratch.path, "--to", "normalize"]
      + more
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = Pipe()
    process.standardInput = FileHandle.nullDevice
    return (process, errors)
  }

  /// Waits until a stage of the run under way is done.
  private func waitForIngest() throws {
    for _ in 0..<600 {
      let isDone = FileSystem.names(in: scratch.path).contains { name in
        name.hasSuffix(".partial") && FileSystem.exists("\(scratch.path)/\(name)/manifest.json")
      }
      if isDone { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record("no stage was done within half a minute")
  }

  @Test(
    "TERM and INT end a run within a second, by the signal, and the next goes on from there",
    arguments: [(SIGTERM, "TERM"), (SIGINT, "INT"), (SIGHUP, "HUP")])
  func stop(signal: Int32, name: String) throws {
    let (process, errors) = try night(["--log-format", "json"])
    try process.run()
    try waitForIngest()
    let asked = ContinuousClock.now
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    // A second, and what a laden machine takes to end a process.
    #expect(ContinuousClock.now - asked < .seconds(3))
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    let text = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text.contains("\"message\":\"stopped by \(name); run it again"))
    let aborted = text.split(separator: "\n").filter { $0.contains("\"eventType\":\"ABORT\"") }
    #expect(aborted.count == 1)

    let status = try Judge.run(try #require(Places.command), ["status", scratch.path])
    #expect(status.text.contains(".partial: was broken off; the next run goes on"))
    let again = try Judge.run(
      try #require(Places.command),
      ["run", Places.package("Pipelines/nightly.json"), "--out", scratch.path, "--to", "ingest"])
    #expect(again.exit == 0, "\(again.text)")
    let folder = again.text.trimmingCharacters(in: .newlines)
    let manifest = try String(contentsOfFile: folder + "/manifest.json", encoding: .utf8)
    #expect(manifest.contains("\"isTakenOver\": true"))
  }
}
