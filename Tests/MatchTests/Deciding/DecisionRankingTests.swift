import Registry
import Tables
import TestKit
import Testing
import Text

@testable import Match

@Suite("What staff decided")
struct DecisionRankingTests {
  private static func rows(
    _ folder: String, _ table: String, _ columns: [String]
  ) throws -> [[String]] {
    let read = try Table.read(file: "\(folder)/\(table).csv", columns: columns)
    return (0..<read.rowCount).map { row in read.columns.map { $0[row] } }
  }

  private func compare(_ found: [[String]], _ wanted: [[String]], _ what: Comment) {
    if let place = zip(found, wanted).map({ $0 == $1 }).firstIndex(of: false) {
      #expect(found[place] == wanted[place], what)
    }
    #expect(found.count == wanted.count, what)
  }

  @Test(
    "rankings with decisions are those of the rules said plainly, and every decision is told of",
    arguments: 0..<48 as Range<UInt64>)
  func equalsReference(seed: UInt64) throws {
    var inputs = Inputs(seed: seed)
    inputs.decide(seed: seed)
    let folder = try ScratchFolder()
    let output = folder.path + "/out"
    let report = try match(
      input: inputs.write(to: folder, "in"), output: output, date: Inputs.date,
      settings: inputs.settings, threads: 2, segmentSize: 1 + Int(seed % 40))
    let reference = ReferenceMatcher(inputs: inputs)
    let expected = reference.answer()
    compare(
      try Self.rows(output, "matches", ["need_id", "rank", "supplier_id", "score"]),
      expected.matches.map { Array($0.prefix(4)) }, "matches")
    compare(
      try Self.rows(output, "near_misses", ["need_id", "place", "supplier_id", "score"]),
      expected.nearMisses.map { Array($0.prefix(4)) }, "near misses")
    compare(
      try Self.rows(
        output, "barred", ["need_id", "place", "supplier_id", "score", "exclusion_id"]),
      expected.barred, "barred")
    compare(
      try Self.rows(output, "unmatched_needs", ["need_id", "reason", "near_misses"]),
      expected.unmatched, "unmatched needs")
    compare(
      try Self.rows(output, "decisions", ["decision_id", "effect", "why", "rank"]),
      reference.effects(expected.matches), "decisions")
    // As many effects as decisions, and each marked row of the ranking is one of them.
    #expect(report.decisions.values.reduce(0, +) == inputs["decisions"].count)
    let marked = try Self.rows(output, "matches", ["need_id", "supplier_id", "decision"])
      .filter { !$0[2].isEmpty }
    let held = expected.matches.compactMap { row in
      reference.verdicts(row[0])[row[2]].map { [row[0], row[2], $0.rawValue] }
    }
    #expect(marked == held)
  }

  @Test(
    "neither threads nor the order of decisions change a byte", arguments: [2, 5, 11] as [UInt64])
  func sameBytes(seed: UInt64) throws {
    var inputs = Inputs(seed: seed)
    inputs.decide(seed: seed)
    let folder = try ScratchFolder()
    let input = try inputs.write(to: folder, "in")
    inputs.shuffle("decisions", seed: seed)
    let shuffled = try inputs.write(to: folder, "shuffled")
    var answers: [String] = []
    for (number, run) in [(input, 1), (input, 3), (shuffled, 2)].enumerated() {
      _ = try match(
        input: run.0, output: "\(folder.path)/\(number)", date: Inputs.date,
        settings: inputs.settings, threads: run.1)
      answers.append(
        try MatchTables.all.map(\.name).map { try folder.text("\(number)/\($0).csv") }.joined())
    }
    #expect(answers.allSatisfy { $0 == answers[0] })
  }

  /// Six firms that make the same, the first best.
  private func alike() -> Inputs {
    var inputs = Inputs()
    inputs["needs"] = [["need_id": "N", "text": "moldes acero cajas piezas"]]
    let words = ["moldes acero cajas piezas", "moldes acero cajas", "moldes acero", "moldes"]
    for (number, text) in (words + ["moldes", "tornos"]).enumerated() {
      inputs["suppliers"].append(["supplier_id": "F\(number)", "text": text])
    }
    inputs.settings.weights = [.text: 1]
    inputs.settings.topK = 3
    return inputs
  }

  private func decision(
    _ supplier: String, _ verdict: String, _ note: String = ""
  ) -> Inputs.Row {
    [
      "decision_id": "D-\(supplier)", "need_id": "N", "supplier_id": supplier, "verdict": verdict,
      "note": note, "decided_by": "analista.uno", "decided_on": "2026-11-02",
    ]
  }

  @Test("the accepted stand first, the rejected are out, the contacted keep their places")
  func effects() throws {
    var inputs = alike()
    inputs["decisions"] = [
      decision("F3", "accepted"), decision("F0", "rejected", "Sin capacidad"),
      decision("F1", "contacted"), decision("F5", "accepted"),
    ]
    let folder = try ScratchFolder()
    let input = try inputs.write(to: folder, "in")
    let output = folder.path + "/out"
    _ = try match(
      input: input, output: output, date: Inputs.date, settings: inputs.settings, threads: 1)
    let ranked = try Self.rows(output, "matches", ["supplier_id", "rank", "decision", "reasons"])
    #expect(ranked.map { $0[0] } == ["F3", "F1", "F2"])
    #expect(ranked.map { $0[2] } == ["accepted", "contacted", ""])
    #expect(ranked[0][3].hasPrefix("fijada: aceptada por analista.uno el 2026-11-02; "))
    #expect(ranked[1][3].hasPrefix("contactada por analista.uno el 2026-11-02; "))
    func told(_ supplier: String, _ language: Language) throws -> String {
      try explain(
        input: input, date: Inputs.date, settings: inputs.settings, threads: 1, need: "N",
        supplier: supplier, language: language
      ).description
    }
    #expect(
      try told("F0", .es).contains(
        "Fuera: rechazada por analista.uno el 2026-11-02: Sin capacidad."))
    #expect(
      try told("F0", .en).contains("Out: rejected by analista.uno on 2026-11-02: Sin capacidad."))
    #expect(
      try told("F3", .en).contains(
        "Ranked number 1.\nPinned: accepted by analista.uno on 2026-11-02."))
    #expect(try told("F1", .es).contains("Ocupa el lugar 2.\nContactada por analista.uno"))
    #expect(try told("F4", .en).contains("Would be number 4; the ranking ends at 3."))
  }

  @Test("the firm that staff accepted is on its need's shortlist, whatever others score")
  func shortlist() throws {
    var inputs = alike()
    inputs["decisions"] = [decision("F3", "accepted"), decision("F0", "rejected")]
    inputs.settings.inclusion.shortlists = .init(perNeed: 1, perSupplier: 1)
    let folder = try ScratchFolder()
    let output = folder.path + "/out"
    _ = try match(
      input: inputs.write(to: folder, "in"), output: output, date: Inputs.date,
      settings: inputs.settings, threads: 1)
    let listed = try Self.rows(output, "shortlists", ["supplier_id", "rank", "score"])
    let ranked = try Self.rows(output, "matches", ["supplier_id", "rank", "score"])
    #expect(listed == [ranked[0]] && listed[0][0] == "F3")
    let sum = try Self.rows(output, "inclusion", ["metric", "after"])
      .first { $0[0] == "shortlist_score" }
    #expect(Double(sum?[1] ?? "") == Double(listed[0][2]))
  }

  @Test("floors are of the places that nobody was accepted for")
  func floors() throws {
    var inputs = alike()
    inputs.settings.inclusion.groups = [
      .init(key: "women", protection: .ordinary, floor: .proportion(share: 500_000))
    ]
    inputs["supplier_ownership"] = ["F3", "F4"].map { firm in
      [
        "supplier_id": firm, "group": "women", "assurance": "certified", "consent_use": "true",
        "consent_named": "true",
      ]
    }
    inputs["decisions"] = [decision("F2", "accepted")]
    let folder = try ScratchFolder()
    let output = folder.path + "/out"
    _ = try match(
      input: inputs.write(to: folder, "in"), output: output, date: Inputs.date,
      settings: inputs.settings, threads: 1)
    let ranked = try Self.rows(output, "matches", ["supplier_id", "floor"])
    // Of two open places one is the group's; the pinned place counts for nothing.
    #expect(ranked.map { $0[0] } == ["F2", "F0", "F3"])
    #expect(ranked.map { $0[1] } == ["", "", "women"])
  }

  @Test(
    "what is explained of a pair is where it stands, with floors and decisions",
    arguments: 0..<24 as Range<UInt64>)
  func explainedAlike(seed: UInt64) throws {
    var inputs = Inputs(seed: seed)
    inputs.addOwnership(seed: seed)
    inputs.decide(seed: seed)
    let context = try inputs.context(segmentSize: 1 + Int(seed % 30))
    var scratch = RankScratch(context)
    for need in context.needs.all {
      var found = Ranker.rank(need, in: context, &scratch)
      var everyone = Ranker.rank(need, in: context, &scratch, everyone: true)
      if !context.floors.isEmpty {
        found = Ranker.heedFloors(need, found, in: context, &scratch)
        everyone.heedFloors(in: context, &scratch)
      }
      let first = everyone.ranked.prefix(found.ranked.count)
      #expect(found.ranked.map(\.row) == first.map(\.row))
      #expect(
        found.ranked.indices.map { found.floorKeys(at: $0, in: context) }
          == first.indices.map { everyone.floorKeys(at: $0, in: context) })
    }
  }

  @Test("where staff rejected all who would do, the need says so")
  func allRejected() throws {
    var inputs = alike()
    inputs["decisions"] = (0..<5).map { decision("F\($0)", "rejected") }
    let folder = try ScratchFolder()
    let output = folder.path + "/out"
    _ = try match(
      input: inputs.write(to: folder, "in"), output: output, date: Inputs.date,
      settings: inputs.settings, threads: 1)
    #expect(
      try Self.rows(output, "unmatched_needs", ["need_id", "reason"]) == [["N", "rejected"]])
  }
}
