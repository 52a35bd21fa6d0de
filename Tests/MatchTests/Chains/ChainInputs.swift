import Tables
import TestKit
import Workbench

@testable import Match

/// Tables with chains, and rankings that were not worked out but given.
struct ChainInputs {
  var inputs = Inputs()
  /// By need, who is ranked, best first.
  var ranked: [String: [(id: String, score: Int)]] = [:]
  /// The needs that have near misses.
  var nearMissed: Set<String> = []

  var reference: ReferenceChains {
    ReferenceChains(
      inputs: inputs,
      rankings: Dictionary(
        uniqueKeysWithValues: inputs["needs"].map { need in
          let id = need["need_id"] ?? ""
          return (id, (ranked[id] ?? [], nearMissed.contains(id)))
        }))
  }

  /// What the rankings leave, in the rows of a context.
  func outcomes(_ context: MatchContext) -> [NeedOutcome] {
    (0..<context.needs.ids.count).map { need in
      let id = context.needs.ids[need]
      let rows = (ranked[id] ?? []).compactMap { ranked in
        (0..<context.suppliers.count).first { context.suppliers.ids[$0] == ranked.id }.map {
          ScoredRow(score: ranked.score, row: UInt32($0), sum: 0)
        }
      }
      return NeedOutcome(
        need: need, ranked: rows,
        lacking: nearMissed.contains(id) ? [.init(row: 0, score: 1, missing: [])] : [], gaps: [],
        unmatched: rows.isEmpty ? .noEvidence : nil)
    }
  }

  /// The two tables that are written, as rows, and the report they were written from.
  func report(threads: Int = 1) throws -> (
    gaps: [[String]], risks: [[String]], bytes: String, report: ChainReport
  ) {
    let folder = try ScratchFolder()
    let input = try inputs.write(to: folder, "in")
    var counts = MatchReport()
    let context = try MatchContext.load(
      folder: input, date: Inputs.date, settings: inputs.settings, threads: threads,
      report: &counts)
    let report = try ChainReport(
      outcomes: outcomes(context), in: context,
      source: EvidenceSource(folder: input, threads: threads))
    var package = try PackageWriter(folder: folder.path + "/out", name: "match")
    _ = try report.write(to: &package)
    _ = try package.finish()
    func rows(_ name: String) throws -> [[String]] {
      let table = try Table.read(file: "\(folder.path)/out/\(name).csv")
      return (0..<table.rowCount).map { row in table.columns.map { $0[row] } }
    }
    let bytes = try folder.text("out/chain_gaps.csv") + folder.text("out/chain_risks.csv")
    return (try rows("chain_gaps"), try rows("chain_risks"), bytes, report)
  }
}

extension ChainInputs {
  private static let scians = ["334410", "334110", "334220", "326193", "326110", "333249", "3344"]
  private static let goods = ["854231", "854239", "8542", "85423101", "392310", "853400", "39"]
  private static let states = ["", "02", "09", "14", "22"]

  /// Small tables full of ties, firms of several establishments and unknown places.
  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func pick(_ values: [String]) -> String { values[random.below(values.count)] }
    func some(_ values: [String]) -> String {
      Set((0..<random.below(4)).map { _ in pick(values) }).sorted().joined(separator: " ")
    }
    inputs.settings.topK = 2 + random.below(4)
    let count = random.below(50)
    for number in 0..<count {
      let id = "S\(100 + number * 37 % 53)"
      inputs["suppliers"].append([
        "supplier_id": id, "text": "x", "scian": pick(Self.scians + [""]),
        "size_band": random.below(4) == 0 ? "" : "\(random.below(7))",
        "state_key": pick(Self.states),
        "municipality_key": pick(["", "001", "014", "039"]),
      ])
      for _ in 0..<random.below(3) {
        inputs["supplier_products"].append(["supplier_id": id, "hs": pick(Self.goods)])
      }
    }
    addGroups(&random)
    for chain in ["SEMI", "EMOV"].prefix(random.below(3)) {
      if random.below(5) > 0 {
        inputs["chains"].append([
          "chain_id": chain, "critical_mx": pick(["true", "false", ""]),
          "critical_us": pick(["true", "false"]), "critical_eu": pick(["true", "false"]),
        ])
      }
      for number in 0..<1 + random.below(5) {
        inputs["chain_stages"].append([
          "record_id": chain, "stage_id": "E\(number)",
          "position": pick(["", "1", "2", "3"]), "stage_name": pick(["", "Obleas", "Ensamble"]),
          "makes_scian": some(Self.scians), "makes_hs": some(Self.goods),
          "buys_hs": some(Self.goods),
        ])
      }
      for state in Set([pick(["02", "14"]), pick(["22", "31"])]).sorted() {
        inputs["chain_regions"].append([
          "record_id": chain, "state_key": state, "role": pick(["", "ensamble"]),
        ])
      }
    }
    let ids = inputs["suppliers"].compactMap { $0["supplier_id"] }
    for number in 0..<random.below(14) {
      let id = "N\(number)"
      inputs["needs"].append([
        "need_id": id, "text": "x", "state_key": pick(Self.states),
        "chain_id": pick(["", "SEMI", "EMOV"]), "stage_id": pick(["E0", "E1", "E2"]),
      ])
      if random.below(4) == 0 { nearMissed.insert(id) }
      var order = ids
      order.shuffle(using: &random)
      let places = min(random.below(inputs.settings.topK + 1), ids.count)
      // Scores need not descend: inclusion may have lifted somebody.
      ranked[id] = order.prefix(places).map { ($0, 100_000 * (1 + random.below(9))) }
    }
  }

  private mutating func addGroups(_ random: inout SplitMix64) {
    let ids = inputs["suppliers"].compactMap { $0["supplier_id"] }.sorted()
    for _ in 0..<random.below(4) where ids.count > 3 {
      let first = random.below(ids.count - 3)
      let members = Set(ids[first...first + 1 + random.below(3)])
      for row in inputs["suppliers"].indices {
        let supplier = inputs["suppliers"][row]
        guard members.contains(supplier["supplier_id"] ?? ""), supplier["group_id"] == nil else {
          continue
        }
        inputs["suppliers"][row]["group_id"] = ids[first]
      }
    }
    // A group's key is the least of its members; whoever took part in two stands alone again.
    for row in inputs["suppliers"].indices {
      guard let group = inputs["suppliers"][row]["group_id"] else { continue }
      let own = inputs["suppliers"].first { $0["supplier_id"] == group }
      if own?["group_id"] != group { inputs["suppliers"][row]["group_id"] = nil }
    }
  }
}
