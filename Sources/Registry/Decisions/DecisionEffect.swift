/// What a decision of staff did to the rankings of a night.
public enum DecisionEffect: String, Sendable, CaseIterable {
  /// The firm stands first, for it was accepted.
  case pinned
  /// The firm keeps its place by score and is marked.
  case marked
  /// The firm is out of the need's ranking, for it was rejected.
  case keptOut = "kept_out"
  /// It could not be applied; ``DecisionObstacle`` tells why.
  case notApplied = "not_applied"
  /// It takes back what was decided before.
  case withdrawn
  /// A later decision on the same need and firm holds.
  case superseded
  /// Its need is not among the needs of the night.
  case unknownNeed = "unknown_need"
  /// Its firm is not among the firms of the night.
  case unknownFirm = "unknown_firm"
  /// Its verdict is no word that is known.
  case unknownVerdict = "unknown_verdict"
}

/// Why a decision of staff could not be applied.
public enum DecisionObstacle: String, Sendable, CaseIterable {
  /// An exclusion bars the firm.
  case barred
  /// The firm lacks something that the need requires.
  case hardRequirement = "hard_requirement"
  /// The firm shares neither a code nor a word with the need.
  case noEvidence = "no_evidence"
  /// More firms were accepted than a ranking has places.
  case noPlace = "no_place"
  /// The firm is not in the ranking tonight, so nothing can be marked.
  case notRanked = "not_ranked"
}
