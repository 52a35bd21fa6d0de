import Text

/// What staff decide on a firm that was ranked for a need.
public enum Verdict: String, Sendable, CaseIterable {
  /// The firm supplies: it stands first in the next night's ranking of the need.
  case accepted
  /// The firm is not wanted: it stays out of the need's ranking, with the reason.
  case rejected
  /// The firm was called: it keeps its place by score and is marked.
  case contacted
  /// Somebody looks into it: it keeps its place by score and is marked.
  case underReview = "under_review"
  /// What was decided before no longer holds.
  case withdrawn

  /// The word that staff pick, in Spanish.
  public var spanish: String {
    switch self {
    case .accepted: "aceptado"
    case .rejected: "rechazado"
    case .contacted: "contactado"
    case .underReview: "en revisión"
    case .withdrawn: "retirado"
    }
  }

  /// The word that staff pick, in English.
  public var english: String {
    switch self {
    case .accepted: "accepted"
    case .rejected: "rejected"
    case .contacted: "contacted"
    case .underReview: "under review"
    case .withdrawn: "withdrawn"
    }
  }

  /// Reads a verdict as staff write it: in Spanish, in English or as the key, whatever the case, the
  /// accents and the white space. Any other word is none.
  ///
  /// - Parameter words: The cell's text.
  public init?(words: String) {
    let plain = Self.plain(words)
    guard
      let verdict = Self.allCases.first(where: {
        [$0.spanish, $0.english, $0.rawValue].contains { Self.plain($0) == plain }
      })
    else { return nil }
    self = verdict
  }

  private static func plain(_ words: String) -> String {
    Folding.fold(words.replacing("_", with: " ")).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
