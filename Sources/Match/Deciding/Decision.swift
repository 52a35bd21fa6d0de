import Registry

/// What staff decided on a need and a firm.
struct Decision: Sendable, Equatable {
  /// Its key.
  let id: String
  /// The key of the need.
  let need: String
  /// The key of the firm.
  let supplier: String
  /// The verdict; nil when its words are not known.
  let verdict: Verdict?
  /// The verdict as it was read.
  let words: String
  /// Why, in the words of staff.
  let note: String
  /// Who decided.
  let author: String
  /// When, as 2026-11-25; empty when it is not stated.
  let day: String

  /// Whether it holds rather than another on the same pair: the later day, then the greater key.
  func isLater(than other: Decision) -> Bool {
    if day != other.day { return other.day < day }
    return other.id.utf8.lexicographicallyPrecedes(id.utf8)
  }
}
