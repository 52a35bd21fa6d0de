import Tables
import TestKit
import Text
import Workbench

@testable import Match

/// Tables that were ranked, and what would open the needs among them.
struct UnlockRun {
  let inputs: Inputs
  let context: MatchContext
  let outcomes: [NeedOutcome]
  let report: UnlockReport
  /// Where the tables are.
  let source: EvidenceSource
  private let folder: ScratchFolder

  /// Ranks and reports.
  init(_ inputs: Inputs, thinBelow: Int = 3, steps: Int = 20) throws {
    var inputs = inputs
    // All near misses of thin needs are wanted.
    inputs.settings.nearMisses = 1_000
    self.inputs = inputs
    folder = try ScratchFolder()
    let input = try inputs.write(to: folder, "in")
    var counts = MatchReport()
    let context = try MatchContext.load(
      folder: input, date: Inputs.date, settings: inputs.settings, threads: 1, report: &counts)
    self.context = context
    var scratch = RankScratch(context)
    outcomes = context.needs.all.map { need in
      let result = Ranker.rank(need, in: context, &scratch)
      let explainer = Explainer(need, result, in: context, language: .es)
      return NeedOutcome(
        need: need.row, ranked: result.ranked,
        lacking: result.nearMisses.map { near in
          NeedOutcome.Lacking(
            row: UInt32(near.row), score: near.score, missing: explainer.missing(near.row))
        },
        gaps: OriginGap.gaps(result.ranked.map(\.row), result.scorer, in: context),
        unmatched: result.unmatched)
    }
    source = EvidenceSource(folder: input, threads: 1)
    report = try UnlockReport(
      outcomes: outcomes, in: context, source: source, thinBelow: thinBelow, steps: steps)
  }

  /// The rows of a table as they are written.
  func rows(_ table: String) throws -> [[String]] {
    let output = folder.file("out")
    var package = try PackageWriter(folder: output, name: "match")
    try report.write(to: &package)
    _ = try package.finish()
    let table = try Table.read(file: "\(output)/\(table).csv")
    return (0..<table.rowCount).map { row in table.columns.map { $0[row] } }
  }

  /// Random tables in which needs have places; one in three is all about origin.
  static func inputs(seed: UInt64) -> Inputs {
    var inputs = seed % 3 == 0 ? goods(seed: seed) : Inputs(seed: seed)
    var random = SplitMix64(seed: ~seed)
    func pick(_ values: [String]) -> String { values[random.below(values.count)] }
    inputs["needs"] = inputs["needs"].map { need in
      var need = need
      need["state_key"] = pick(["", "09", "22"])
      need["municipality_key"] = pick(["", "001", "014"])
      return need
    }
    inputs["skills"] = Inputs.skills.filter { _ in random.below(3) > 0 }.map { skill in
      ["skill": skill, "name": "Nombre", "kind": pick(["standard", "career"])]
    }
    inputs["skill_supply"] = inputs["skill_supply"].map { centre in
      var centre = centre
      centre["graduates"] = pick(["", "0", "17", "120"])
      return centre
    }
    if random.below(2) == 0 {
      inputs["places"] = [
        [
          "state_key": "22", "municipality_key": "014", "latitude": "20.59",
          "longitude": "-100.39",
        ]
      ]
    }
    return inputs
  }

  /// Needs of connectors abroad, and firms whose connectors may not originate.
  private static func goods(seed: UInt64) -> Inputs {
    var random = SplitMix64(seed: seed)
    func pick(_ values: [String]) -> String { values[random.below(values.count)] }
    var inputs = PlantedPair.inputs()
    inputs.settings.topK = 1 + random.below(4)
    for table in ["needs", "suppliers", "supplier_bills", "bill_materials", "requirements"] {
      inputs[table] = []
    }
    for number in 0..<1 + random.below(5) {
      inputs["needs"].append([
        "need_id": "N\(number)", "text": pick(["conectores", "clavijas"]), "hs": "85369099",
        "destination": pick(["US", "US", "US", "MX"]),
      ])
    }
    for number in 0..<1 + random.below(8) {
      let id = "G\(number)"
      inputs["suppliers"].append([
        "supplier_id": id, "text": pick(["conectores", "clavijas", "conectores clavijas"]),
        "state_key": pick(["", "09", "22"]),
      ])
      guard random.below(5) > 0 else { continue }
      inputs["supplier_bills"].append([
        "bill_id": id, "supplier_id": id, "hs": "853690", "transaction_value": "1000",
      ])
      for position in 1...1 + random.below(3) {
        inputs["bill_materials"].append([
          "bill_id": id, "position": "\(position)", "origin": "CN", "originating": "false",
          "hs": pick(["85366901", "853669", "853670", "853670", "741011"]),
          "description": pick(["", "clavijas", "férulas"]), "value": "\(200 + random.below(400))",
        ])
      }
    }
    return inputs
  }
}
