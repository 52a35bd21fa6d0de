import Foundation
import Registry
import TestKit
import Testing
import Text
import Workbench

@testable import Match

@Suite("Editions of the statistics")
struct StatisticsEditionTests {
  @Test("within a month nothing changes, whatever happens to the firms")
  func sameMonth() throws {
    var run = try StatisticsRun(seed: 1, firms: 150)
    let first = try run.night("2026-11-05")
    run.firms.removeFirst(40)
    run.firms[0].claims = [.init(group: "women"), .init(group: "indigenous")]
    let second = try run.night("2026-11-30", after: first)
    #expect(second.files == first.files)
    #expect(second.counts == first.counts)
    // Nor does a night that is run again for an earlier date.
    #expect(try run.night("2026-10-31", after: second).files == first.files)
    let next = try run.night("2026-12-01", after: second)
    #expect(next.files != first.files)
    #expect(next.counts.carried > 0)
  }

  @Test(
    "who lists all that could be, knows no more of single firms afterwards", arguments: [2, 3])
  func enumeration(seed: Int) throws {
    var run = try StatisticsRun(seed: UInt64(seed), firms: 150)
    run.settings.groups.removeFirst()
    let first = try run.night("2026-11-05")
    let before = run.firms
    var random = SplitMix64(seed: UInt64(seed))
    // One firm comes, of which it is not known whether it is a member; of another it is not known
    // whether it became one, or no longer is; and a third goes.
    let came = StatisticsRun.firm(900, states: 3, &random)
    let turned = random.below(before.count)
    let gone = (turned + 1 + random.below(before.count - 1)) % before.count
    var seen: [[String: [String]]] = []
    for world in 0..<8 {
      run.firms = before
      if world & 1 == 1 { run.firms[turned].toggle("women") }
      if world & 2 == 2 {
        run.firms[gone].toggle("women")
        // The world before was another one too, in which the same was published: else the reader
        // knew of the firm already.
        let other = run.firms
        run.firms = before
        run.firms[gone] = other[gone]
        if try run.night("2026-11-05").figures != first.figures { continue }
        run.firms = other
      }
      run.firms.append(came)
      if world & 4 == 4 { run.firms[run.firms.count - 1].toggle("women") }
      run.firms.remove(at: gone)
      seen.append(try run.night("2026-12-02", after: first).figures)
    }
    for world in seen.dropFirst() { #expect(world == seen[0]) }
    for key in ["\(came.row)/\(came.column)", "\(came.row)/", "/\(came.column)", "/"] {
      #expect(seen[0]["women/\(key)"]?[1] != "published", "\(key) was renewed")
    }
  }

  @Test("nor does it show that any firm became a member or no longer is one", arguments: [2, 3])
  func flip(seed: Int) throws {
    var run = try StatisticsRun(seed: UInt64(seed), firms: 150)
    let first = try run.night("2026-11-05")
    let still = try run.night("2026-12-02", after: first)
    #expect(still.counts.published == 0)
    #expect(still.counts.carried == first.counts.published)
    for (key, figure) in still.figures where figure[1] == "carried" {
      #expect(first.figures[key] == [figure[0], "published", "2026-11-05"])
    }
    var random = SplitMix64(seed: UInt64(seed))
    for group in ["women", "indigenous"] {
      let place = random.below(run.firms.count)
      let firm = run.firms[place]
      run.firms[place].toggle(group)
      let flipped = try run.night("2026-12-02", after: first).figures
      // Other figures may cover for the sensitive ones than before; then one that was withheld is
      // told, which the room that protects holds against the earlier edition. No figure that was
      // told is told anew.
      for (key, figure) in flipped where figure != still.figures[key] {
        #expect(first.figures[key]?[1] == "withheld", "\(key) for \(firm.id)")
      }
      run.firms[place] = firm
    }
  }

  @Test("which firms of a cell became members, and which no longer are, makes no difference")
  func swaps() throws {
    var run = try StatisticsRun(seed: 4, firms: 150)
    let first = try run.night("2026-11-05")
    let cell = run.firms.indices.filter { run.firms[$0].row == "08" }
    let column = run.firms[cell[0]].column
    let there = cell.filter { run.firms[$0].column == column }
    let members = there.filter { run.firms[$0].counted.contains("women") }
    let others = there.filter { !run.firms[$0].counted.contains("women") }
    try #require(members.count > 1 && others.count > 1)
    let firms = run.firms
    var seen: [[String: [String]]] = []
    for (one, other) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
      run.firms = firms
      run.firms[members[one]].toggle("women")
      run.firms[others[other]].toggle("women")
      seen.append(try run.night("2026-12-05", after: first).figures)
    }
    for world in seen.dropFirst() { #expect(world == seen[0]) }
  }

  @Test("month after month each figure is that of its day, and none is small")
  func months() throws {
    var random = SplitMix64(seed: 1)
    var run = try StatisticsRun(seed: 1, firms: 160, states: 2)
    var last: StatisticsRun.Night?
    var told: [String: String] = [:]
    var renewed = 0
    for month in 1...7 {
      // Every second month many firms come and go, in the others hardly any.
      for number in 0..<(month % 2 == 0 ? 2 : 60) {
        run.firms.append(StatisticsRun.firm(month * 1000 + number, states: 2, &random))
        run.firms.remove(at: random.below(run.firms.count))
        run.firms[random.below(run.firms.count)].toggle("women")
      }
      let night = try run.night("2026-0\(month)-15", after: last)
      for (key, figure) in night.figures {
        let keys = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let (firms, members) = run.brute(keys[0], keys[1], keys[2])
        let threshold = keys[0] == "women" ? 3 : 5
        switch figure[1] {
        case "published":
          #expect(figure[0] == "\(members)")
          #expect(members >= threshold && firms - members >= threshold)
          #expect(figure[2] == night.date)
          renewed += month > 1 ? 1 : 0
          told[key + figure[2]] = figure[0]
        case "carried": #expect(told[key + figure[2]] == figure[0])
        default: #expect(figure[0].isEmpty && figure[2] == night.date)
        }
      }
      let ledger = try MembershipLedger(file: "\(night.folder)/inclusion_ledger.csv", threads: 1)
      let masks = ledger.masks(of: ["women"])
      let counted = (0..<ledger.count).count {
        ledger.ends[$0] == MembershipLedger.open && masks[Int(ledger.groups[$0])] == 1
      }
      #expect(counted == run.firms.count { $0.counted.contains("women") })
      last = night
    }
    #expect(renewed > 0)
  }

  @Test("a change large enough is told, and only where it is")
  func large() throws {
    var run = try StatisticsRun()
    run.settings.groups = [.init(key: "women", protection: .ordinary)]
    func add(_ prefix: String, _ state: String, _ members: Int, of count: Int) {
      for number in 0..<count {
        run.firms.append(
          .init(
            id: "\(prefix)\(100 + number)", state: state, low: "micro", high: "micro",
            claims: number < members ? [.init(group: "women")] : []))
      }
    }
    add("A", "09", 10, of: 30)
    add("B", "19", 12, of: 30)
    let first = try run.night("2026-11-05")
    add("C", "09", 6, of: 20)
    let second = try run.night("2026-12-05", after: first)
    #expect(second.figures["women/09/micro"] == ["16", "published", "2026-12-05"])
    #expect(second.figures["women/19/micro"]?[0] == "12")
    #expect(second.figures["women//"]?[0] == "28")
    add("D", "19", 1, of: 2)
    let third = try run.night("2027-01-05", after: second)
    #expect(third.figures["women/09/micro"]?[0] == "16")
    #expect(
      third.figures["women/19/micro"]
        == second.figures["women/19/micro"].map {
          [$0[0], "carried", $0[2]]
        })
    #expect(third.figures["women//"] == ["28", "carried", "2026-12-05"])
  }

  @Test("a figure that outlived its edition is not renewed, where the difference would tell")
  func sealed() throws {
    var run = try StatisticsRun()
    run.settings.groups = [.init(key: "women", protection: .ordinary)]
    for (state, members) in [("09", 10), ("19", 12), ("20", 14)] {
      for number in 0..<30 {
        run.firms.append(
          .init(
            id: "S\(state)\(100 + number)", state: state, low: "micro", high: "micro",
            claims: number < members ? [.init(group: "women")] : []))
      }
    }
    let first = try run.night("2026-01-05")
    #expect(first.figures["women/09/micro"] == ["10", "published", "2026-01-05"])
    run.firms.append(
      .init(id: "Z", state: "09", low: "micro", high: "micro", claims: [.init(group: "women")]))
    let second = try run.night("2026-06-05", after: first)
    #expect(second.figures["women/09/micro"] == ["10", "carried", "2026-01-05"])
    #expect(second.figures["women/19/micro"] == ["12", "carried", "2026-01-05"])
    // Nothing has changed since June, so nothing but January's edition is in the way.
    let third = try run.night("2027-01-31", after: second)
    #expect(third.figures["women/19/micro"] == ["12", "published", "2027-01-31"])
    #expect(third.figures["women/09/micro"] == ["10", "carried", "2026-01-05"])
    let fourth = try run.night("2029-01-01", after: third)
    #expect(fourth.figures["women/09/micro"] == ["10", "carried", "2026-01-05"])
    #expect(fourth.figures["women/19/micro"] == ["12", "published", "2029-01-01"])
    let fifth = try run.night("2029-02-01", after: fourth)
    for key in ["women/09/micro", "women/09/", "women//micro", "women//"] {
      #expect(fifth.figures[key] == ["", "withheld", "2029-02-01"])
    }
    #expect(fifth.figures["women/19/micro"] == ["12", "carried", "2029-01-01"])
  }

  @Test("without last night's ledger nothing is renewed, and without editions all starts anew")
  func lost() throws {
    var run = try StatisticsRun(seed: 6, firms: 150)
    let first = try run.night("2026-11-05")
    run.firms.removeFirst(30)
    let blind = try run.night("2026-12-05", after: first, without: ["inclusion_ledger"])
    #expect(blind.counts.published == 0)
    #expect(blind.counts.carried > 0)
    for (key, figure) in blind.figures where figure[1] == "carried" {
      #expect(figure[0] == first.figures[key]?[0])
    }
    // Nor a month later: the new ledger does not tell of the first edition.
    #expect(try run.night("2027-01-05", after: blind).counts.published == 0)
    // A ledger in which firms are missing is not believed either.
    let again = try run.night("2026-11-05")
    let ledger = "\(again.folder)/inclusion_ledger.csv"
    let whole = try #require(again.files["inclusion_ledger"])
    let lines = whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let torn = lines.prefix(40).joined(separator: [UInt8(ascii: "\n")]) + [UInt8(ascii: "\n")]
    try Data(torn).write(to: URL(filePath: ledger))
    #expect(try run.night("2026-12-05", after: again).counts.published == 0)
    let anew = try run.night("2027-01-05", after: blind, without: StatisticsRun.files)
    let alone = try run.night("2027-01-05")
    #expect(anew.files == alone.files)
  }
}
