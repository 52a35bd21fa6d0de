/// What staff say of two records, or of the firms that two ids name.
struct LedgerVerdict: Sendable, Equatable {
  /// The key of the decision.
  let decisionID: String
  /// The day it was made, `YYYY-MM-DD`, or empty.
  let decidedOn: String
  /// Whether the two are one firm.
  let isSame: Bool
  /// A record's key or a supplier id.
  let left: [UInt8]
  /// Another.
  let right: [UInt8]

  /// What the ledger's last column holds of it.
  var why: String { decidedOn + ";" + decisionID }

  /// Whether this one stands when both speak of one pair: the later day, then the greater key.
  func supersedes(_ other: LedgerVerdict) -> Bool {
    decidedOn != other.decidedOn
      ? other.decidedOn.utf8.lexicographicallyPrecedes(decidedOn.utf8)
      : other.decisionID.utf8.lexicographicallyPrecedes(decisionID.utf8)
  }
}
