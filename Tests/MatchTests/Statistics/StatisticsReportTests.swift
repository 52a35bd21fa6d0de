import Registry
import Tables
import TestKit
import Testing
import Text
import Workbench

@testable import Match

@Suite("Statistics of inclusion")
struct StatisticsReportTests {
  @Test("a first edition tells what can be counted, and withholds what is small", arguments: 1...2)
  func firstEdition(seed: Int) throws {
    var run = try StatisticsRun(seed: UInt64(seed), firms: 240)
    let night = try run.night("2026-11-25")
    var expected: Set<String> = []
    for (group, threshold) in [("indigenous", 5), ("women", 3)] {
      for row in StatisticsRun.states + ["unknown", ""] {
        for column in ["micro", "small", "medium", "large", "unknown", ""] {
          let (firms, members) = run.brute(group, row, column)
          guard firms > 0 else { continue }
          let key = "\(group)/\(row)/\(column)"
          expected.insert(key)
          let figure = try #require(night.figures[key])
          let isSmall = members < threshold || firms - members < threshold
          if figure[1] == "withheld" {
            #expect(figure[0].isEmpty)
          } else {
            #expect(!isSmall, "\(key) tells of \(members) of \(firms)")
            #expect(figure[0] == "\(members)")
            #expect(figure[1] == "published")
          }
          #expect(figure[2] == "2026-11-25")
        }
      }
    }
    #expect(Set(night.figures.keys) == expected)
    #expect(night.counts.published > 10)
    #expect(night.counts.withheld > 0)
    #expect(night.counts.carried == 0)
    #expect(
      night.counts.published == night.figures.values.count { $0[1] == "published" })
  }

  @Test("no claim is lost: with its totals published, a group's figures add up to its claims")
  func nothingLost() throws {
    var run = try StatisticsRun(seed: 9, firms: 200)
    run.settings.threshold = 1
    run.settings.sensitiveThreshold = 1
    let night = try run.night("2026-11-25")
    for group in ["indigenous", "women"] {
      let claims = run.firms.count { $0.counted.contains(group) }
      let grand = try #require(night.figures["\(group)//"])
      #expect(grand[0] == "\(claims)")
    }
    // Who is counted stands in the ledger, firm by firm; who is not, stands there without groups.
    let ledger = try MembershipLedger(
      file: "\(night.folder)/inclusion_ledger.csv", threads: 1)
    #expect(ledger.count == run.firms.count)
    for row in 0..<ledger.count {
      let firm = try #require(run.firms.first { $0.id == ledger.ids[row] })
      #expect(ledger.lists[Int(ledger.groups[row])] == firm.counted.joined(separator: ";"))
    }
  }

  @Test("a state or a size that is not known, or not one, has a place of its own")
  func unknown() throws {
    var run = try StatisticsRun()
    run.settings.groups = [.init(key: "women", protection: .ordinary)]
    let places = [
      ("09", "micro", "micro", "09", "micro"), ("9", "large", "large", "09", "large"),
      ("", "", "", "unknown", "unknown"), ("33", "small", "medium", "unknown", "unknown"),
      ("00", "medium", "medium", "unknown", "medium"), ("x9", "tiny", "tiny", "unknown", "unknown"),
      ("032", "", "small", "unknown", "unknown"), ("32", "small", "small", "32", "small"),
    ]
    for (number, place) in places.enumerated() {
      for copy in 0..<8 {
        run.firms.append(
          .init(
            id: "S\(number)\(copy)", state: place.0, low: place.1, high: place.2,
            claims: copy < 4 ? [.init(group: "women")] : []))
      }
    }
    let night = try run.night("2026-11-25")
    var expected: [String: Int] = [:]
    for place in places { expected["women/\(place.3)/\(place.4)", default: 0] += 4 }
    for (key, members) in expected { #expect(night.figures[key]?[0] == "\(members)") }
    let cells = night.figures.keys.filter { !$0.hasSuffix("/") && !$0.contains("//") }
    #expect(Set(cells) == Set(expected.keys))
    #expect(night.figures["women//"]?[0] == "32")
  }

  @Test("the order of the rows, the number of threads and consent to be named change nothing")
  func deterministic() throws {
    var run = try StatisticsRun(seed: 5, firms: 150)
    let first = try run.night("2026-11-25")
    run.firms.append(.init(id: "S0", state: "08", low: "micro", high: "micro"))
    let second = try run.night("2026-12-01", after: first)
    var other = run
    other.threads = 2
    other.firms.removeLast()
    for firm in other.firms.indices {
      for claim in other.firms[firm].claims.indices {
        other.firms[firm].claims[claim].named.toggle()
      }
    }
    let shuffled = try other.night("2026-11-25", seed: 3)
    #expect(shuffled.files == first.files)
    other.firms = run.firms
    #expect(try other.night("2026-12-01", after: shuffled, seed: 4).files == second.files)
  }

  @Test("no groups cost nothing and write empty tables")
  func noGroups() throws {
    var run = try StatisticsRun(seed: 5, firms: 20)
    run.settings.groups = []
    let night = try run.night("2026-11-25")
    for (name, bytes) in night.files {
      #expect(bytes.count { $0 == UInt8(ascii: "\n") } == 1, "\(name) has rows")
    }
    #expect(night.counts == .init())
  }
}
