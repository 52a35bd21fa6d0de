import Registry
import TestKit
import Testing
import Workbench

@testable import Match

@Suite("Statistics when the settings change")
struct StatisticsSettingsTests {
  @Test("a new group starts the night after, and the others stand")
  func newGroup() throws {
    var run = try StatisticsRun(seed: 1, firms: 150)
    let groups = run.settings.groups
    run.settings.groups = [groups[1]]
    let first = try run.night("2026-11-05")
    run.settings.groups = groups
    let again = try run.night("2026-11-05", after: first)
    #expect(again.figures == first.figures)
    let second = try run.night("2026-11-06", after: first)
    #expect(second.figures.filter { $0.key.hasPrefix("women/") } == first.figures)
    let new = second.figures.filter { $0.key.hasPrefix("indigenous/") }
    #expect(new.values.contains { $0[1] == "published" })
    #expect(new.values.allSatisfy { $0[2] == "2026-11-06" })
    #expect(try run.night("2026-11-07", after: second).files == second.files)
  }

  @Test("a group that is dropped is not written, and goes on from where it was when it comes back")
  func returningGroup() throws {
    var run = try StatisticsRun(seed: 2, firms: 150)
    let groups = run.settings.groups
    let first = try run.night("2026-11-05")
    run.settings.groups = [groups[1]]
    let second = try run.night("2026-11-06", after: first)
    #expect(second.figures == first.figures.filter { $0.key.hasPrefix("women/") })
    run.settings.groups = []
    let none = try run.night("2026-11-07", after: second)
    #expect(none.figures.isEmpty)
    run.settings.groups = groups
    // The month's edition is not made a second time, as its difference would tell.
    #expect(try run.night("2026-11-08", after: none).figures.isEmpty)
    run.firms.append(
      .init(
        id: "Z", state: "08", low: "micro", high: "micro", claims: [.init(group: "indigenous")]))
    let back = try run.night("2026-12-01", after: none)
    #expect(
      back.figures["indigenous//"]
        == first.figures["indigenous//"].map {
          [$0[0], "carried", $0[2]]
        })
    run.settings.groups = []
    let over = try run.night("2030-01-01", after: back)
    #expect(over.files["inclusion_ledger"]?.count { $0 == UInt8(ascii: "\n") } == 1)
  }

  @Test("a lower threshold waits, a higher one holds from the next edition on")
  func thresholds() throws {
    var run = try StatisticsRun(seed: 3, firms: 150)
    run.settings.threshold = 6
    run.settings.sensitiveThreshold = 6
    let first = try run.night("2026-11-05")
    run.settings.threshold = 2
    #expect(try run.night("2026-11-06", after: first).files == first.files)
    let second = try run.night("2026-12-05", after: first)
    let log = try EditionLog(file: "\(second.folder)/inclusion_editions.csv")
    #expect(log["women"].editions.map(\.threshold) == [6, 6])
    #expect(second.figures.values.allSatisfy { !(1..<6 ~= Int($0[0]) ?? 0) })
    run.settings.threshold = 15
    let third = try run.night("2027-01-05", after: second)
    for (key, figure) in third.figures where key.hasPrefix("women/") {
      #expect(!(1..<15 ~= Int(figure[0]) ?? 0), "\(key) tells of \(figure[0])")
    }
  }
}
