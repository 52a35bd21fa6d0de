import Registry
import Tables
import TestKit
import Testing
import Text

@testable import Match

@Suite struct MatchTests {
  /// The columns of the answer, without the reasons.
  private static let columns = [
    "matches": [
      "need_id", "rank", "supplier_id", "score", "confidence", "score_code", "score_text",
      "score_place", "score_capacity", "score_credentials", "score_skills", "score_environment",
      "score_trade", "score_experience", "agreement", "margin_pp", "origin", "illustrative",
    ],
    "near_misses": ["need_id", "place", "supplier_id", "score", "missing", "missing_kinds"],
    "barred": ["need_id", "place", "supplier_id", "score", "exclusion_id"],
    "unmatched_needs": ["need_id", "reason", "near_misses"],
  ]

  private static func rows(_ folder: String, _ table: String) throws -> [[String]] {
    let read = try Table.read(file: "\(folder)/\(table).csv", columns: columns[table] ?? [])
    return (0..<read.rowCount).map { row in read.columns.map { $0[row] } }
  }

  @Test("the ranking is that of the rules said plainly", arguments: 0..<200 as Range<UInt64>)
  func equalsReference(seed: UInt64) throws {
    let inputs = Inputs(seed: seed)
    let folder = try ScratchFolder()
    let input = try inputs.write(to: folder, "in")
    let output = folder.path + "/out"
    let report = try match(
      input: input, output: output, date: Inputs.date, settings: inputs.settings, threads: 2,
      segmentSize: 1 + Int(seed % 40))
    let expected = ReferenceMatcher(inputs: inputs).answer()
    for (table, rows) in [
      ("matches", expected.matches), ("near_misses", expected.nearMisses),
      ("barred", expected.barred), ("unmatched_needs", expected.unmatched),
    ] {
      let found = try Self.rows(output, table)
      // The first row that differs says more than two tables.
      if let place = zip(found, rows).map({ $0 == $1 }).firstIndex(of: false) {
        #expect(found[place] == rows[place], "\(table)")
      }
      #expect(found.count == rows.count, "\(table)")
    }
    #expect(report.matches == expected.matches.count)
    #expect(report.nearMisses == expected.nearMisses.count)
    #expect(report.unmatchedNeeds == expected.unmatched.count)
    #expect(report.strayRows == 1)
  }

  @Test(
    "neither threads nor the order of rows change a byte", arguments: 0..<20 as Range<UInt64>)
  func sameBytes(seed: UInt64) throws {
    var inputs = Inputs(seed: seed)
    let folder = try ScratchFolder()
    let input = try inputs.write(to: folder, "in")
    for (table, _) in Inputs.columns where table != "needs" { inputs.shuffle(table, seed: seed) }
    let shuffled = try inputs.write(to: folder, "shuffled")
    var answers: [String] = []
    for (number, run) in [(input, 1), (input, 2), (input, 3), (shuffled, 2)].enumerated() {
      _ = try match(
        input: run.0, output: "\(folder.path)/\(number)", date: Inputs.date,
        settings: inputs.settings, threads: run.1, segmentSize: number == 0 ? 1 << 15 : 5)
      answers.append(
        try MatchTables.all.map(\.name).map { table in
          try folder.text("\(number)/\(table).csv")
        }.joined())
    }
    #expect(answers.allSatisfy { $0 == answers[0] })
  }

  @Test("every pair's explanation sums to its score and tells its fate", arguments: [3, 8, 21, 34])
  func explanations(seed: UInt64) throws {
    let inputs = Inputs(seed: seed)
    let folder = try ScratchFolder()
    let input = try inputs.write(to: folder, "in")
    let answer = ReferenceMatcher(inputs: inputs).answer()
    for need in inputs["needs"].prefix(3) {
      for supplier in inputs["suppliers"] {
        let (needID, id) = (need["need_id"] ?? "", supplier["supplier_id"] ?? "")
        let explanation = try explain(
          input: input, date: Inputs.date, settings: inputs.settings, threads: 1, need: needID,
          supplier: id, language: .en)
        let row = answer.matches.first { $0[0] == needID && $0[2] == id }
        if let row {
          #expect(explanation.outcome == .ranked(rank: Int(row[1]) ?? 0))
          #expect(Decimals.text(scaled: explanation.score, decimals: 6) == row[3])
        } else if case .ranked = explanation.outcome {
          Issue.record("\(needID) \(id) is explained as ranked and is not")
        }
        #expect(
          explanation.parts.reduce(0) { $0 + $1.weight }
            == (explanation.parts.isEmpty ? 0 : 1_000_000))
      }
    }
  }

  /// A need of three words that requires a certificate; only some suppliers hold it.
  private func demanding() -> Inputs {
    var inputs = Inputs()
    inputs["needs"] = [["need_id": "N", "text": "moldes acero cajas"]]
    inputs["requirements"] = [["need_id": "N", "certificate": "ISO_9001", "hard": "true"]]
    for number in 0..<40 {
      inputs["suppliers"].append(["supplier_id": "X\(100 + number)", "text": "tornos \(number)"])
    }
    inputs.settings.weights = [.text: 1]
    inputs.settings.topK = 1
    return inputs
  }

  @Test("a near miss far below the ranking is kept")
  func farNearMiss() throws {
    var inputs = demanding()
    inputs["suppliers"] += [
      ["supplier_id": "A", "text": "moldes acero cajas"], ["supplier_id": "B", "text": "moldes"],
    ]
    inputs["supplier_credentials"] = [["supplier_id": "A", "certificate": "ISO_9001"]]
    let folder = try ScratchFolder()
    let output = folder.path + "/out"
    _ = try match(
      input: inputs.write(to: folder, "in"), output: output, date: Inputs.date,
      settings: inputs.settings, threads: 1)
    #expect(try Self.rows(output, "matches").map { $0[2] } == ["A"])
    #expect(try Self.rows(output, "near_misses").map { $0[2] } == ["B"])
  }

  @Test("who meets the requirements and is pruned still decides why a need is unmatched")
  func prunedBelowMinimum() throws {
    var inputs = demanding()
    inputs["suppliers"].append(["supplier_id": "B", "text": "moldes"])
    inputs["supplier_credentials"] = [["supplier_id": "B", "certificate": "ISO_9001"]]
    inputs.settings.minimumScore = 0.9
    let folder = try ScratchFolder()
    let output = folder.path + "/out"
    _ = try match(
      input: inputs.write(to: folder, "in"), output: output, date: Inputs.date,
      settings: inputs.settings, threads: 1)
    #expect(try Self.rows(output, "unmatched_needs") == [["N", "below_minimum", "0"]])
  }

  @Test("equal scores rank by the bytes of the key")
  func ties() throws {
    var inputs = Inputs()
    for id in (0..<300).map({ "S\($0)" }) {
      inputs["suppliers"].append(["supplier_id": id, "text": "moldes"])
    }
    inputs["needs"] = [["need_id": "N", "text": "moldes"]]
    inputs.shuffle("suppliers", seed: 7)
    let folder = try ScratchFolder()
    let output = folder.path + "/out"
    _ = try match(
      input: inputs.write(to: folder, "in"), output: output, date: Inputs.date,
      settings: inputs.settings, threads: 2)
    let ids = try Self.rows(output, "matches").map { $0[2] }
    #expect(ids == Array((0..<300).map { "S\($0)" }.sorted().prefix(20)))
  }

  @Test("empty tables give empty tables, and a need without anything is unmatched")
  func empty() throws {
    var inputs = Inputs()
    let folder = try ScratchFolder()
    let none = try match(
      input: inputs.write(to: folder, "none"), output: folder.path + "/a", date: Inputs.date,
      settings: inputs.settings, threads: 2)
    #expect((none.suppliers, none.needs, none.matches) == (0, 0, 0))
    inputs["needs"] = [["need_id": "N"], ["need_id": "M", "scian": "999999", "text": "zzz"]]
    inputs["suppliers"] = [
      ["supplier_id": "S"], ["supplier_id": "T", "text": "de la", "scian": "x"],
    ]
    let output = folder.path + "/b"
    _ = try match(
      input: inputs.write(to: folder, "some"), output: output, date: Inputs.date,
      settings: inputs.settings, threads: 2)
    #expect(
      try Self.rows(output, "unmatched_needs")
        == [["N", "no_evidence", "0"], ["M", "no_evidence", "0"]])
  }

  @Test("the random tables put every criterion and every fate to the test")
  func coverage() throws {
    var known: [Int: Int] = [:]
    var origins: Set<String> = []
    var reasons: Set<String> = []
    var kinds: Set<String> = []
    var barred = 0
    for seed in 0..<60 as Range<UInt64> {
      let answer = ReferenceMatcher(inputs: Inputs(seed: seed)).answer()
      for row in answer.matches {
        for part in 0..<9 where !["", "0.000000"].contains(row[5 + part]) {
          known[part, default: 0] += 1
        }
        origins.insert(row[16])
      }
      reasons.formUnion(answer.unmatched.map { $0[1] })
      kinds.formUnion(answer.nearMisses.flatMap { $0[5].split(separator: "; ").map(String.init) })
      barred += answer.barred.count
    }
    #expect(known.count == 9)
    #expect(known.values.allSatisfy { $0 > 10 })
    #expect(origins == ["", "met", "not_met", "unknown"])
    #expect(reasons.isSuperset(of: ["no_evidence", "below_minimum", "hard_requirement"]))
    #expect(kinds == ["certificate", "self_declared", "skill"])
    #expect(barred > 10)
  }

  @Test("a need whose every supplier is barred says so")
  func excluded() throws {
    var inputs = Inputs()
    inputs["needs"] = [["need_id": "N", "text": "moldes"]]
    inputs["suppliers"] = [["supplier_id": "S", "text": "moldes"]]
    inputs["supplier_exclusions"] = [
      ["supplier_id": "S", "exclusion_id": "X", "until": "2026-11-25"]
    ]
    let folder = try ScratchFolder()
    let output = folder.path + "/out"
    let report = try match(
      input: inputs.write(to: folder, "in"), output: output, date: Inputs.date,
      settings: inputs.settings, threads: 1)
    #expect(try Self.rows(output, "unmatched_needs") == [["N", "excluded", "0"]])
    let barred = try Self.rows(output, "barred")
    #expect(barred.map { [$0[0], $0[1], $0[2], $0[4]] } == [["N", "1", "S", "X"]])
    #expect(report.barred == 1)
    // The last day still counts; the day after it does not.
    _ = try match(
      input: folder.path + "/in", output: folder.path + "/later", date: "2026-11-26",
      settings: inputs.settings, threads: 1)
    #expect(try Self.rows(folder.path + "/later", "matches").count == 1)
  }
}
