import Fairness
import Registry
import Tables
import TestKit
import Testing
import Text

@testable import Match

@Suite("Rankings that keep floors")
struct FloorRankingTests {
  /// The rows of a table, some columns of them.
  private func rows(_ file: String, _ columns: [String]) throws -> [[String]] {
    let table = try Table.read(file: file, columns: columns)
    return (0..<table.rowCount).map { row in table.columns.map { $0[row] } }
  }

  @Test(
    "the order is the best of all who may be ranked, though only the best of each type are looked for",
    arguments: 0..<60 as Range<UInt64>)
  func reserveIsEnough(seed: UInt64) throws {
    var inputs = Inputs(seed: seed)
    inputs.addOwnership(seed: seed)
    let context = try inputs.context(segmentSize: 1 + Int(seed % 30))
    guard !context.floors.isEmpty else { return }
    var scratch = RankScratch(context)
    for need in context.needs.all {
      let pure = Ranker.rank(need, in: context, &scratch)
      let found = Ranker.heedFloors(need, pure, in: context, &scratch)
      var everyone = Ranker.rank(need, in: context, &scratch, everyone: true)
      everyone.heedFloors(in: context, &scratch)
      #expect(found.ranked.map(\.row) == everyone.ranked.prefix(found.ranked.count).map(\.row))
      #expect(found.ranked.map(\.score) == everyone.ranked.prefix(found.ranked.count).map(\.score))
      #expect(found.ranked.count == pure.ranked.count)
      #expect(found.inclusion?.gap == 0)
    }
  }

  @Test(
    "every floor that can be met alone and with the others is met in every prefix",
    arguments: 0..<30 as Range<UInt64>)
  func floorsAreMet(seed: UInt64) throws {
    var inputs = Inputs(seed: seed)
    inputs.addOwnership(seed: seed)
    let context = try inputs.context()
    guard !context.floors.isEmpty else { return }
    var scratch = RankScratch(context)
    for need in context.needs.all {
      let pure = Ranker.rank(need, in: context, &scratch)
      let found = Ranker.heedFloors(need, pure, in: context, &scratch)
      let told = found.inclusion?.shortfalls ?? []
      for (group, floor) in context.floors.floors.enumerated() {
        var members = 0
        for (place, scored) in found.ranked.enumerated() {
          if context.floors.named[scored.row] >> UInt16(group) & 1 == 1 { members += 1 }
          if members < floor.least(in: place + 1) {
            #expect(told.contains { $0.group == group && $0.prefix <= place + 1 })
          }
        }
      }
      // Nobody of a group with a floor loses the place its score earned to one of none.
      for (place, scored) in pure.ranked.enumerated() where context.floors.type(scored.row) > 0 {
        let now = found.ranked.firstIndex { $0.row == scored.row } ?? found.ranked.count
        guard now > place else { continue }
        #expect(found.ranked.prefix(now).allSatisfy { context.floors.type($0.row) > 0 })
      }
    }
  }

  @Test(
    "who does not consent to be named changes nothing that is given out",
    arguments: 0..<16 as Range<UInt64>)
  func noInterference(seed: UInt64) throws {
    var inputs = Inputs(seed: seed)
    inputs.addOwnership(seed: seed)
    inputs.settings.inclusion.shortlists = .init(perNeed: 2, perSupplier: 1, keeping: 5000)
    let folder = try ScratchFolder()
    let named = inputs["supplier_ownership"]
    // Without the claims that may not be named, and with every supplier claiming them.
    var bare = inputs
    let context = try inputs.context()
    let ids = context.suppliers.ids
    var mayBeNamed: Set<String> = []
    for row in 0..<ids.count {
      for (group, settings) in context.floors.groups.enumerated()
      where context.floors.named[row] >> UInt16(group) & 1 == 1 {
        mayBeNamed.insert(ids[row] + " " + settings.key)
      }
    }
    func isNamed(_ row: Inputs.Row) -> Bool {
      mayBeNamed.contains((row["supplier_id"] ?? "") + " " + (row["group"] ?? ""))
    }
    bare["supplier_ownership"] = named.filter(isNamed)
    var full = bare
    for row in 0..<ids.count {
      for group in context.floors.groups where !mayBeNamed.contains(ids[row] + " " + group.key) {
        full["supplier_ownership"].append([
          "supplier_id": ids[row], "group": group.key, "claimed_by": "la empresa",
          "assurance": "certified", "consent_use": "true", "consent_named": "false",
        ])
      }
    }
    // These are protected otherwise, and the ledger stays in the house.
    let statistics = ["inclusion_statistics", "inclusion_editions", "inclusion_ledger"]
    var answers: [String] = []
    for (number, inputs) in [inputs, bare, full].enumerated() {
      let output = "\(folder.path)/\(number)"
      _ = try match(
        input: inputs.write(to: folder, "in\(number)"), output: output, date: Inputs.date,
        settings: inputs.settings, threads: 1)
      answers.append(
        try MatchTables.all.map(\.name).filter { !statistics.contains($0) }.map {
          try folder.text("\(number)/\($0).csv")
        }.joined())
    }
    #expect(answers[1] == answers[0])
    #expect(answers[2] == answers[0])
  }

  /// Five suppliers of one need, each with fewer of its words; the last two are of women.
  private func ladder(_ floor: InclusionSettings.Floor, named: String = "true") -> Inputs {
    var inputs = Inputs()
    inputs["needs"] = [["need_id": "N", "text": "moldes acero cajas tornos fresas"]]
    let words = ["moldes", "acero", "cajas", "tornos", "fresas"]
    for number in 0..<5 {
      inputs["suppliers"].append([
        "supplier_id": "S\(number)", "text": words.dropLast(number).joined(separator: " "),
      ])
    }
    for number in 3..<5 {
      inputs["supplier_ownership"].append([
        "supplier_id": "S\(number)", "group": "women", "consent_use": "true",
        "consent_named": named,
      ])
    }
    inputs.settings.weights = [.text: 1]
    inputs.settings.topK = 3
    inputs.settings.inclusion.groups = [
      .init(key: "women", protection: .ordinary, floor: floor)
    ]
    return inputs
  }

  private func matches(_ inputs: Inputs) throws -> [[String]] {
    let folder = try ScratchFolder()
    let output = folder.path + "/out"
    _ = try match(
      input: inputs.write(to: folder, "in"), output: output, date: Inputs.date,
      settings: inputs.settings, threads: 1)
    return try rows(output + "/matches.csv", ["supplier_id", "groups", "floor"])
  }

  @Test("a firm from beyond the places gets the place that the floor asks for, and it is told why")
  func lifted() throws {
    let found = try matches(ladder(.proportion(share: 500_000)))
    #expect(found == [["S0", "", ""], ["S3", "women", "women"], ["S1", "", ""]])
  }

  @Test("a firm that does not consent to be named is neither lifted nor told of")
  func unnamed() throws {
    let found = try matches(ladder(.proportion(share: 500_000), named: "false"))
    #expect(found == [["S0", "", ""], ["S1", "", ""], ["S2", "", ""]])
  }

  @Test("an explanation tells the place that the list shows, and the floor that gave it")
  func explained() throws {
    let inputs = ladder(.proportion(share: 500_000))
    let folder = try ScratchFolder()
    let input = try inputs.write(to: folder, "in")
    func outcome(_ supplier: String) throws -> Explanation.Outcome {
      try explain(
        input: input, date: Inputs.date, settings: inputs.settings, threads: 1, need: "N",
        supplier: supplier, language: .es
      ).outcome
    }
    #expect(try outcome("S0") == .ranked(rank: 1))
    #expect(try outcome("S3") == .ranked(rank: 2, floor: ["women"]))
    #expect(try outcome("S1") == .ranked(rank: 3))
    #expect(try outcome("S2") == .beyondTopK(rank: 4, topK: 3))
  }

  @Test("a floor that too few firms can fill is told, with what there is")
  func unreached() throws {
    let inputs = ladder(.proportion(share: 1_000_000))
    let folder = try ScratchFolder()
    let output = folder.path + "/out"
    let report = try match(
      input: inputs.write(to: folder, "in"), output: output, date: Inputs.date,
      settings: inputs.settings, threads: 1)
    #expect(
      try rows(
        output + "/unreached_floors.csv",
        ["need_id", "group", "places", "required", "had", "reason"])
        == [["N", "women", "3", "3", "2", "pool"]])
    #expect(report.unreachedFloors == 1)
    #expect(try matches(inputs).map { $0[0] } == ["S3", "S4", "S0"])
  }
}
