import Foundation
import TestKit
import Testing
import Workbench

@testable import Pipeline

/// How many runs are kept, and whether there is room for another.
@Suite("Old runs and room on the disk")
struct RetentionTests {
  private let nights: ResumedNights

  init() throws { nights = try ResumedNights() }

  private var runs: [String] { FileSystem.names(in: nights.home).filter { $0.hasPrefix("20") } }

  @Test("of a pipeline's runs the newest so many are kept, and those of others are left alone")
  func newest() throws {
    try nights.write(name: "otra")
    let other = FileSystem.name(try nights.run().folder)
    try nights.write()
    var made: [String] = []
    for _ in 0..<4 { made.append(FileSystem.name(try nights.run().folder)) }
    #expect(runs == [other] + made)
    let last = FileSystem.name(try nights.run(["--keep", "2"]).folder)
    #expect(runs == [other, made[3], last])
    #expect(Night("verify", nights.home + "/current").exit == 0)
  }

  @Test("the published run is kept though the clock was put back")
  func clock() throws {
    let first = FileSystem.name(try nights.run().folder)
    // As if it had started tomorrow.
    try FileSystem.rename("\(nights.home)/\(first)", to: nights.home + "/2999-01-01T00-00-00Z")
    try FileSystem.switchLink(nights.home + "/current", to: "2999-01-01T00-00-00Z")
    let second = FileSystem.name(try nights.run(["--keep", "1"]).folder)
    #expect(FileSystem.linkTarget(nights.home + "/current") == second)
    #expect(runs == [second])
  }

  @Test("a run without --keep removes none, and --keep 0 is refused")
  func all() throws {
    for _ in 0..<3 { _ = try nights.run() }
    #expect(runs.count == 3)
    #expect(nights.night(["--keep", "0"]).exit == 64)
  }

  @Test("a stage for which the disk has no room is not begun, and says how much it would take")
  func room() throws {
    let first = try nights.run()
    let file = first.folder + "/manifest.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let huge = text.replacing(
      /"path": "2-normalize\/suppliers.csv", "bytes": \d+/,
      with: "\"path\": \"2-normalize/suppliers.csv\", \"bytes\": 4000000000000000")
    #expect(huge != text)
    try huge.write(toFile: file, atomically: true, encoding: .utf8)
    try nights.writeNeeds(["N1,Piezas de plástico,326191", "N3,Otras,326191"])
    let night = nights.night()
    #expect(night.exit == 73)
    #expect(night.errors.contains("2-normalize: about ") && night.errors.contains("MiB are free"))
    #expect(FileSystem.linkTarget(nights.home + "/current") == FileSystem.name(first.folder))
    // What needs no room is done all the same.
    try nights.writeNeeds(["N1,Piezas de plástico,326191", "N2,Nada,111110"])
    #expect(nights.night().exit == 0)
  }
}
