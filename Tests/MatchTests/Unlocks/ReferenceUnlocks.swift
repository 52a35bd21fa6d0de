import Registry
import Tables
import Text
import Trade

@testable import Match

/// What would open needs, worked out from the tables' text with sets and without haste.
struct ReferenceUnlocks {
  /// A thing and a state; ordered as equal steps are taken.
  struct Step: Hashable, Comparable {
    let kind: Int
    let key: String
    let state: String

    static func < (left: Step, right: Step) -> Bool {
      if left.kind != right.kind { return left.kind < right.kind }
      if left.key != right.key {
        return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
      }
      return left.state.utf8.lexicographicallyPrecedes(right.state.utf8)
    }
  }

  static let kinds = ["certificate", "self_declared", "skill", "environment", "size", "input"]

  private(set) var locks: Set<String> = []
  /// By step, the locks it opens and the firms it does it for.
  private(set) var openings: [Step: [String: Set<String>]] = [:]

  init(_ run: UnlockRun, thinBelow: Int) {
    let suppliers = Dictionary(
      uniqueKeysWithValues: run.inputs["suppliers"].map { ($0["supplier_id"] ?? "", $0) })
    let needs = run.inputs["needs"]
    for outcome in run.outcomes {
      let need = needs[outcome.need]
      let id = need["need_id"] ?? ""
      func supplier(_ row: Int) -> Inputs.Row { suppliers[run.context.suppliers.ids[row]] ?? [:] }
      func open(_ lock: String, _ kind: String, _ key: String, _ firm: Inputs.Row) {
        let step = Step(
          kind: Self.kinds.firstIndex(of: kind) ?? -1, key: key, state: firm["state_key"] ?? "")
        openings[step, default: [:]]["\(lock) \(id)", default: []]
          .insert(firm["supplier_id"] ?? "")
      }
      if outcome.ranked.count < thinBelow, !outcome.lacking.isEmpty {
        locks.insert("requirement \(id)")
        for near in outcome.lacking where near.missing.count == 1 {
          let lack = near.missing[0]
          let isEnvironmental =
            lack.key == "ISO_14001" || run.inputs.settings.environmentalWishes.contains(lack.key)
          let kind =
            lack.kind == .certificate && isEnvironmental ? "environment" : lack.kind.rawValue
          open("requirement", kind, lack.key, supplier(Int(near.row)))
        }
      }
      let firms = outcome.ranked.map { supplier($0.row) }
      if let short = Self.short(need, firms) {
        locks.insert("size \(id)")
        for firm in short { open("size", "size", need["size_band"] ?? "", firm) }
      }
      if let inputs = Self.inputs(run, outcome) {
        locks.insert("origin \(id)")
        for (key, row) in inputs { open("origin", "input", key, supplier(row)) }
      }
    }
  }

  /// Who is one band too small where nobody is large enough.
  private static func short(_ need: Inputs.Row, _ firms: [Inputs.Row]) -> [Inputs.Row]? {
    let unit = Folding.fold(need["volume_unit"] ?? "")
    let volume = Double(need["volume"] ?? "").flatMap { $0 > 0 && !unit.isEmpty ? $0 : nil }
    let wanted = Int(need["size_band"] ?? "")
    guard volume != nil || wanted != nil, !firms.isEmpty else { return nil }
    var short: [Inputs.Row] = []
    for firm in firms {
      if let volume, Folding.fold(firm["capacity_unit"] ?? "") == unit,
        let capacity = Double(firm["capacity"] ?? "")
      {
        if capacity >= volume { return nil }
      } else if let wanted, let band = Int(firm["size_band"] ?? "") {
        if band >= wanted { return nil }
        if band + 1 == wanted { short.append(firm) }
      }
    }
    return short
  }

  /// Whose goods one input keeps from originating where nobody's originate.
  private static func inputs(
    _ run: UnlockRun, _ outcome: NeedOutcome
  ) -> [(key: String, row: Int)]? {
    let need = run.context.needs.all[outcome.need]
    guard !outcome.gaps.isEmpty, let trade = TradeCriterion(need, in: run.context),
      !outcome.ranked.contains(where: { trade.note($0.row)?.origin == "met" })
    else { return nil }
    let byFirm = Dictionary(grouping: outcome.gaps) { $0.row }
    return byFirm.filter { $0.value.count == 1 }.compactMap { row, gaps in
      gaps[0].input.hs.map { (String($0.prefix(6)), row) }
    }
  }

  /// The steps with the greatest gains, each turn over all of them.
  func steps(_ most: Int) -> [(step: Step, opened: Set<String>)] {
    var open: Set<String> = []
    var chosen: [(step: Step, opened: Set<String>)] = []
    while chosen.count < most {
      var best: (step: Step, opened: Set<String>)?
      for step in openings.keys.sorted() {
        let gain = Set((openings[step] ?? [:]).keys).subtracting(open)
        if gain.count > best?.opened.count ?? 0 { best = (step, gain) }
      }
      guard let best else { break }
      open.formUnion(best.opened)
      chosen.append(best)
    }
    return chosen
  }

  /// The firms of a step.
  func firms(_ step: Step) -> [String] {
    (openings[step] ?? [:]).values.reduce(into: Set()) { $0.formUnion($1) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
