import Registry
import Workbench

/// What staff decided on the suppliers of one need.
struct NeedDecisions: Sendable {
  /// A supplier that was decided on.
  struct Entry: Sendable {
    /// The supplier.
    let row: UInt32
    /// The verdict that holds.
    let verdict: Verdict
    /// The place of the decision among all.
    let index: Int
  }

  /// The suppliers that were decided on, ascending.
  let entries: [Entry]

  /// Sorts the suppliers.
  init(_ entries: [Entry]) { self.entries = entries.sorted { $0.row < $1.row } }

  /// Nothing was decided.
  static let none = NeedDecisions([])

  /// Whether nothing was decided.
  var isEmpty: Bool { entries.isEmpty }

  /// What was decided on a supplier.
  subscript(row: UInt32) -> Entry? {
    let place = entries.indices.firstPlace { entries[$0].row < row }
    return place < entries.count && entries[place].row == row ? entries[place] : nil
  }

  /// Whether a supplier is kept out of the rows that are ranked by score: one that is rejected always,
  /// one that is accepted where it has its place already.
  func setsAside(_ row: UInt32, _ standing: Standing) -> Bool {
    switch self[row]?.verdict {
    case .rejected: true
    case .accepted: standing == .meets
    default: false
    }
  }
}

/// What became of the accepted suppliers of a need.
struct Pins: Sendable {
  /// Those that may have the first places, best first.
  var ranked: [ScoredRow] = []
  /// Those that could not be given one, and why.
  var refused: [UInt32: DecisionObstacle] = [:]
}
