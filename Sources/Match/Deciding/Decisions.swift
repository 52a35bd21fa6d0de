import Registry
import Tables

/// What staff decided on earlier rankings, and which of it holds.
///
/// Of several decisions on one need and firm the latest holds. Every decision that was read is kept,
/// so that each can be told of.
struct Decisions: Sendable {
  /// All that were read, in the order of their keys.
  private(set) var all: [Decision] = []
  /// What became of those that are settled before anybody is ranked, in the same order.
  private(set) var settled: [DecisionEffect?] = []
  /// By need, those that hold.
  private var byNeed: [Int: NeedDecisions] = [:]

  /// No decisions.
  init() {}

  /// Reads the decisions.
  ///
  /// - Parameters:
  ///   - source: Where the table is; one that is missing is empty.
  ///   - needs: The keys of the needs.
  ///   - suppliers: The keys of the suppliers, ascending.
  /// - Throws: An error of the tables when it is torn.
  init(_ source: EvidenceSource, needs: TextColumn, suppliers: TextColumn) throws {
    let rows = try source.rows(
      "decisions",
      ["decision_id", "need_id", "supplier_id", "verdict", "note", "decided_by", "decided_on"])
    guard rows.count > 0 else { return }
    var needRows: [String: Int] = [:]
    for row in 0..<needs.count { needRows[needs[row]] = row }
    all = (0..<rows.count).map { row in
      let words = rows.text(row, 3)
      return Decision(
        id: rows.text(row, 0), need: rows.text(row, 1), supplier: rows.text(row, 2),
        verdict: Verdict(words: words), words: words, note: rows.text(row, 4),
        author: rows.text(row, 5), day: rows.text(row, 6))
    }
    all.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    settle(needRows, RowFinder(suppliers))
  }

  /// Finds out which decisions hold.
  private mutating func settle(_ needRows: [String: Int], _ finder: RowFinder) {
    struct Pair: Hashable {
      let need: Int
      let supplier: Int
    }
    var finder = finder
    settled = [DecisionEffect?](repeating: nil, count: all.count)
    var holding: [Pair: Int] = [:]
    for (index, decision) in all.enumerated() {
      guard decision.verdict != nil else {
        settled[index] = .unknownVerdict
        continue
      }
      guard let need = needRows[decision.need] else {
        settled[index] = .unknownNeed
        continue
      }
      guard let supplier = finder.row(of: Array(decision.supplier.utf8)[...]) else {
        settled[index] = .unknownFirm
        continue
      }
      let pair = Pair(need: need, supplier: supplier)
      if let other = holding[pair] {
        let isLater = decision.isLater(than: all[other])
        settled[isLater ? other : index] = .superseded
        if !isLater { continue }
      }
      holding[pair] = index
    }
    var entries: [Int: [NeedDecisions.Entry]] = [:]
    for (pair, index) in holding {
      guard let verdict = all[index].verdict else { continue }
      if verdict == .withdrawn {
        settled[index] = .withdrawn
        continue
      }
      entries[pair.need, default: []].append(
        .init(row: UInt32(pair.supplier), verdict: verdict, index: index))
    }
    byNeed = entries.mapValues(NeedDecisions.init)
  }

  /// What holds of a need.
  func of(_ need: Int) -> NeedDecisions { byNeed[need] ?? .none }
}
