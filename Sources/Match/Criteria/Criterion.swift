import Text

/// A supplier that is compared with a need.
struct Candidate: Sendable {
  /// The supplier's row.
  let row: Int
  /// Its BM25 sum for the need's text.
  let sum: Double
}

/// One way in which suppliers are compared with a need; prepared for one need, and not made at all
/// for a need that it says nothing about.
///
/// Evidence, its absence and the prior are handled alike for all: a criterion tells what it knows,
/// and ``Weighed`` makes points of it.
protocol Criterion: Sendable {
  /// Which criterion it is.
  static var key: MatchSettings.Criterion { get }

  /// How well a supplier does, 0 … 1; nil when nothing is known of it.
  func value(_ candidate: Candidate, in context: MatchContext) -> Double?

  /// What a supplier counts of which nothing is known.
  ///
  /// - Parameter stated: The prior of the settings, 0 … 1.
  /// - Returns: The prior for this need, 0 … 1.
  func prior(_ stated: Double) -> Double

  /// The most that evidence can give any supplier: no value is above it.
  func most(in context: MatchContext) -> Double

  /// The same for suppliers without certificate, skill, award or bill; nil when nothing can be known
  /// of those, so that they have the prior.
  func mostOfPlain(in context: MatchContext) -> Double?

  /// The two values that are compared, in words.
  func sentence(_ candidate: Candidate, in context: MatchContext, _ voice: Voice) -> String
}

extension Criterion {
  func prior(_ stated: Double) -> Double { stated }
  func most(in context: MatchContext) -> Double { 1 }
  func mostOfPlain(in context: MatchContext) -> Double? { most(in: context) }
}

/// Says things in one of two languages.
struct Voice: Sendable {
  /// The language.
  let language: Language

  /// The words of the language.
  func pick(_ spanish: String, _ english: String) -> String {
    language == .es ? spanish : english
  }

  /// So many digits.
  func digits(_ count: Int) -> String {
    count == 1 ? pick("un dígito", "one digit") : pick("\(count) dígitos", "\(count) digits")
  }

  /// A quotation.
  func quoted(_ text: String) -> String { pick("«\(text)»", "“\(text)”") }
}
