import Foundation

@testable import Match

/// The chain report said plainly: every figure from the rows of the tables, one after another, with
/// neither codes in bits nor passes that are shared.
struct ReferenceChains {
  /// A supplier.
  struct Supplier {
    let id: String
    /// Its group, or itself.
    let firm: String
    let state: String
    let municipality: String
    let scian: String
    let band: String
    /// Its codes, each with its system.
    let codes: [String]

    func makes(_ code: String) -> Bool { codes.contains { $0.hasPrefix(code) } }

    /// Whether it has a code with the same first four digits.
    func isNear(_ code: String) -> Bool {
      makes(String(code.prefix(code.prefix { $0 != " " }.count + 5)))
    }
  }

  let inputs: Inputs
  /// By need, who is ranked with which score, best first, and whether there are near misses.
  let rankings: [String: (ranked: [(id: String, score: Int)], hasNearMiss: Bool)]
  let suppliers: [Supplier]
  private let bySupplier: [String: Supplier]
  private let stagesAndProducers: [(stage: Stage, now: [Supplier])]
  /// The SCIAN branches that occur, and the states that have an advantage in each.
  let advantages: [(branch: String, states: Set<String>)]

  init(
    inputs: Inputs,
    rankings: [String: (ranked: [(id: String, score: Int)], hasNearMiss: Bool)]
  ) {
    self.inputs = inputs
    self.rankings = rankings
    let all = inputs["suppliers"].map { row in
      let id = row["supplier_id"] ?? ""
      let goods = inputs["supplier_products"].filter { $0["supplier_id"] == id }
      let (state, key) = (row["state_key"] ?? "", row["municipality_key"] ?? "")
      return Supplier(
        id: id, firm: row["group_id"] ?? id, state: state,
        municipality: state.isEmpty || key.isEmpty ? "" : state + key, scian: row["scian"] ?? "",
        band: row["size_band"] ?? "",
        codes: ["SCIAN " + (row["scian"] ?? "")] + goods.map { "HS " + ($0["hs"] ?? "") })
    }
    suppliers = all
    bySupplier = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    let stages = inputs["chain_stages"].map(Stage.init).sorted { left, right in
      (left.chain, left.position ?? .max, left.id) < (right.chain, right.position ?? .max, right.id)
    }
    stagesAndProducers = stages.map { stage in
      (stage, all.filter { supplier in stage.makes.contains { supplier.makes($0) } })
    }
    let branches = Set(all.map(\.scian).filter { $0.count >= 4 }.map { String($0.prefix(4)) })
    advantages = branches.sorted().map { branch in
      let activity = all.filter { $0.scian.hasPrefix(branch) }
      let states = Set(activity.map(\.state)).subtracting([""]).filter { state in
        let here = activity.count { $0.state == state }
        return here >= 3 && here * all.count >= all.count { $0.state == state } * activity.count
      }
      return (branch, states)
    }
  }

  typealias Row = Inputs.Row

  struct Stage {
    let row: Row
    let chain: String
    let id: String
    let position: Int?
    /// The codes made, classes before goods, a longer code before the one it lies in.
    let makes: [String]
    let buys: [String]

    init(_ row: Row) {
      self.row = row
      chain = row["record_id"] ?? ""
      id = row["stage_id"] ?? ""
      position = Int(row["position"] ?? "")
      func codes(_ system: String, _ column: String) -> [String] {
        Set((row[column] ?? "").split(separator: " ")).map(String.init)
          .sorted { $0 + "F" < $1 + "F" }.map { "\(system) \($0)" }
      }
      makes = codes("SCIAN", "makes_scian") + codes("HS", "makes_hs")
      buys = codes("HS", "buys_hs")
    }
  }

  /// The stages, by chain, place and key.
  var stages: [Stage] { stagesAndProducers.map(\.stage) }

  // MARK: Firms

  func producers(_ stage: Stage) -> [Supplier] {
    stagesAndProducers.first { $0.stage.chain == stage.chain && $0.stage.id == stage.id }?.now ?? []
  }

  func others(_ stage: Stage) -> [Supplier] {
    suppliers.filter { supplier in
      !stage.makes.contains { supplier.makes($0) } && stage.makes.contains { supplier.isNear($0) }
    }
  }

  func firm(_ id: String) -> String { bySupplier[id]?.firm ?? "" }

  // MARK: Needs

  func needs(_ stage: Stage) -> [Row] {
    inputs["needs"].filter { $0["chain_id"] == stage.chain && $0["stage_id"] == stage.id }
  }

  func ranked(_ need: Row) -> [(id: String, score: Int)] {
    rankings[need["need_id"] ?? ""]?.ranked ?? []
  }

  func isCut(_ need: Row) -> Bool { ranked(need).count >= inputs.settings.topK }

  // MARK: Stages

  func buyers(of codes: [String], from stage: Stage) -> [Stage] {
    stages.filter { other in
      other.chain == stage.chain && other.id != stage.id
        && other.buys.contains { bought in
          codes.contains { bought.hasPrefix($0) || $0.hasPrefix(bought) }
        }
    }
  }

  func heading(_ stage: Stage) -> [String] {
    let chain = inputs["chains"].first { $0["chain_id"] == stage.chain } ?? [:]
    return [
      stage.chain, stage.id, stage.row["position"] ?? "", stage.row["stage_name"] ?? "",
      chain["critical_mx"] ?? "", chain["critical_us"] ?? "", chain["critical_eu"] ?? "",
    ]
  }

  /// The stages as the report orders them.
  var ordered: [Stage] {
    let keyed = stages.enumerated().map { place, stage in
      (
        stage: stage,
        key: (
          -heading(stage).suffix(3).count { $0 == "true" },
          -needs(stage).count { ranked($0).isEmpty }, place
        )
      )
    }
    return keyed.sorted { $0.key < $1.key }.map(\.stage)
  }

  // MARK: Figures

  /// Halves away from zero, as figures are written.
  func decimals(_ value: Double, _ places: Int) -> String {
    let scale = pow(10, Double(places))
    return String(format: "%.\(places)f", (value * scale + 1e-7).rounded() / scale)
  }

  func concentration(_ weights: [String: Int]) -> [String] {
    let known = weights.values.filter { $0 > 0 }
    guard !known.isEmpty else { return ["", "", "", "0"] }
    let sum = Double(known.reduce(0, +))
    let share = known.reduce(0.0) { $0 + Double($1) * Double($1) } / sum / sum
    let least = 1 / Double(known.count)
    return [
      decimals(share * 10_000, 0),
      known.count < 2 ? "" : decimals((share - least) / (1 - least), 4),
      share > 0.18 + 1e-12 ? "high" : share < 0.1 - 1e-12 ? "low" : "moderate", "\(known.count)",
    ]
  }
}
