/// What became of a firm in the ranking of a need from one night to another.
public struct RankingChange: Sendable, Equatable {
  /// How the ranking changed.
  public enum Kind: String, Sendable, CaseIterable {
    /// It is ranked, and was not.
    case entered
    /// It was ranked, and is not.
    case left
    /// It stands higher.
    case movedUp = "moved_up"
    /// It stands lower.
    case movedDown = "moved_down"
    /// It stands where it stood, with another score.
    case rescored
  }

  /// Why it changed.
  public enum Cause: String, Sendable, CaseIterable {
    /// What is known of the firm.
    case data
    /// What the buyer wants.
    case need
    /// A reference table.
    case rule
    /// A setting of the pipeline file.
    case definition
    /// The day.
    case date
    /// What staff decided.
    case decision
    /// A floor, of a group that the firm consents to be named for.
    case floor
    /// What became of other firms.
    case otherFirms = "other_firms"
    /// The program, which scores otherwise than it did.
    case program
    /// More than one of these.
    case several
  }

  /// The key of the need.
  public let need: String
  /// The key of the firm.
  public let supplier: String
  /// How the ranking changed.
  public let kind: Kind
  /// The place in the earlier night, from 1; nil without one.
  public let rankBefore: Int?
  /// The place in the later night.
  public let rankAfter: Int?
  /// The score in the earlier night, in millionths; nil when the firm was not ranked.
  public let scoreBefore: Int?
  /// The score in the later night.
  public let scoreAfter: Int?
  /// Why.
  public internal(set) var cause: Cause
  /// The evidence, in words.
  public internal(set) var detail: String
}
