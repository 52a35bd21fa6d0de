import Linkage
import Tables

/// What staff said of pairs of records or firms, tonight and on earlier nights, as record numbers.
///
/// Of two verdicts on one pair, or by one decision, the later stands; so it does when verdicts on
/// several pairs contradict each other. What is left can all be met.
struct Verdicts: Sendable {
  /// The columns of the decisions that are read; the first two are those of every registry.
  static let columns = [
    "source", "decision_id", "record_a", "record_b", "verdict", "decided_on",
  ]

  /// Pairs that are one firm, in order.
  private(set) var forced: [ClusterConstraints.Pair] = []
  /// Pairs that are two firms, in order.
  private(set) var forbidden: [ClusterConstraints.Pair] = []
  /// Tonight's verdicts that cannot be used: a key that nobody knows, or a word that is no verdict.
  private(set) var unknown = 0
  /// Verdicts that later ones on other pairs contradict.
  private(set) var contradicted = 0
  /// What the ledger does not have yet, in the order of days and keys.
  private(set) var fresh: [LedgerVerdict] = []

  /// Reads the verdicts.
  ///
  /// - Parameters:
  ///   - decisions: Tonight's `firm_decisions`.
  ///   - rows: The supplier records.
  ///   - order: The row of each record.
  ///   - ledger: What earlier nights issued and staff said.
  ///   - known: What the ledger knows of the records.
  init(
    _ decisions: Rows, _ rows: Rows, order: [UInt32], _ ledger: IdentityLedger, _ known: KnownKeys
  ) {
    var all = ledger.verdicts
    // By decision, its last verdict.
    var latest: [String: Int] = [:]
    for (index, verdict) in all.enumerated() { latest[verdict.decisionID] = index }
    let names = NamedRecords(rows, order: order, ledger, known)
    for verdict in tonight(decisions) {
      guard names.isKnown(verdict.left), names.isKnown(verdict.right) else {
        unknown += 1
        continue
      }
      if let place = latest[verdict.decisionID], all[place] == verdict { continue }
      fresh.append(verdict)
      latest[verdict.decisionID] = all.count
      all.append(verdict)
    }
    // A decision that was changed counts as it is now.
    let standing = latest.values.sorted().map { all[$0] }
    weigh(standing, names.records(of: standing.flatMap { [$0.left, $0.right] }))
  }

  /// The verdicts of a table, in the order of days and keys.
  private mutating func tonight(_ decisions: Rows) -> [LedgerVerdict] {
    // A decision that several sources have counts once: the first by its content.
    var byID: [String: LedgerVerdict] = [:]
    for row in (0..<decisions.count).sorted(by: {
      let order = decisions.compare($0, $1, cells: 1..<decisions.width)
      return order != 0 ? order < 0 : decisions.compare($0, $1, cells: 0..<1) < 0
    }) {
      let word = decisions.text(row, 4).lowercased()
      let isSame = word == "misma" || word == "same"
      guard isSame || word == "distinta" || word == "different" else {
        unknown += 1
        continue
      }
      let id = decisions.text(row, 1)
      let verdict = LedgerVerdict(
        decisionID: id, decidedOn: decisions.text(row, 5), isSame: isSame,
        left: Array(decisions.cell(row, 2)), right: Array(decisions.cell(row, 3)))
      if let other = byID[id], !verdict.supersedes(other) { continue }
      byID[id] = verdict
    }
    return byID.values.sorted { $1.supersedes($0) }
  }

  /// Takes the verdicts that can all be met, the latest first.
  private mutating func weigh(_ standing: [LedgerVerdict], _ records: [[UInt8]: UInt32]) {
    var components = VerdictComponents()
    var judged: Set<UInt64> = []
    for (_, verdict) in standing.enumerated().sorted(by: {
      if $0.element.supersedes($1.element) { return true }
      return !$1.element.supersedes($0.element) && $0.offset > $1.offset
    }) {
      guard let left = records[verdict.left], let right = records[verdict.right], left != right
      else { continue }
      let pair = ClusterConstraints.Pair(left, right)
      guard judged.insert(UInt64(pair.left) << 32 | UInt64(pair.right)).inserted else { continue }
      if verdict.isSame {
        if components.join(pair.left, pair.right) { forced.append(pair) } else { contradicted += 1 }
      } else {
        if components.part(pair.left, pair.right) {
          forbidden.append(pair)
        } else {
          contradicted += 1
        }
      }
    }
    forced.sort { ($0.left, $0.right) < ($1.left, $1.right) }
    forbidden.sort { ($0.left, $0.right) < ($1.left, $1.right) }
  }
}
