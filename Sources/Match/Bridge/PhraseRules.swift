import Text

/// Words or phrases that stand for others, as the tables of the lexicon and of synonyms state.
struct PhraseRules: Sendable {
  /// Words that stand for others.
  struct Rule: Sendable {
    /// The terms that the need has side by side, by their numbers in its language.
    let source: [UInt32]
    /// The words that stand for them, by their numbers in their language.
    let targets: [UInt32]
    /// The language of the targets.
    let language: Language
    /// What they are worth beside the source, above 0, at most 1.
    let weight: Double
  }

  private(set) var rules: [Rule] = []
  private var byFirst: [UInt32: [Int]] = [:]

  /// No rules at all.
  init() {}

  /// The rules whose source begins with a term.
  func starting(with term: UInt32) -> [Rule] { byFirst[term, default: []].map { rules[$0] } }

  /// Adds a rule; one without words on either side is none.
  mutating func add(_ rule: Rule) {
    guard let first = rule.source.first, !rule.targets.isEmpty, rule.weight > 0 else { return }
    byFirst[first, default: []].append(rules.count)
    rules.append(rule)
  }
}
