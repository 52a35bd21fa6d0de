public import Text

/// How the score of one need and one supplier comes about.
///
/// Every export is made from the same object, so that no two of them can disagree.
public struct Explanation: Sendable, Equatable, CustomStringConvertible {
  /// What one criterion gave.
  public struct Part: Sendable, Equatable {
    /// The criterion.
    public let criterion: MatchSettings.Criterion
    /// The most it can give, in millionths of the score; those of all parts sum to a million.
    public let weight: Int
    /// The value, 0 … 1.
    public let value: Double
    /// What it gave, in millionths of the score.
    public let contribution: Int
    /// Whether the value rests on evidence; otherwise it is the prior.
    public let isKnown: Bool
    /// The two values that were compared, in words.
    public let sentence: String
  }

  /// A criterion that has a weight and does not count for the need; its weight went to the others.
  public struct Absence: Sendable, Equatable {
    /// The criterion.
    public let criterion: MatchSettings.Criterion
    /// Why it does not count, in words.
    public let sentence: String
  }

  /// What the goods would save in duty.
  public struct Trade: Sendable, Equatable {
    /// The key of the best agreement.
    public let agreement: String
    /// The margin of preference, in 1/10,000 of a percentage point.
    public let margin: Int
    /// Whether the supplier's goods originate: `met`, `not_met` or `unknown`.
    public let origin: String
    /// Whether the rate or the rule is a supposition, not that of the treaty.
    public let isIllustrative: Bool
  }

  /// What became of the pair.
  public enum Outcome: Sendable, Equatable {
    /// It is in the ranking; the keys of the groups whose floor gave the place, if its score did not.
    case ranked(rank: Int, floor: [String] = [])
    /// It is eligible, and others are before it.
    case beyondTopK(rank: Int, topK: Int)
    /// The supplier shares no code and, among the best by text, no words with the need; what is
    /// nearest, in words.
    case noEvidence(nearest: String)
    /// The supplier lacks something required.
    case hardRequirement(missing: [Lack])
    /// The score is below the least that is ranked, in millionths.
    case belowMinimum(minimum: Int)
    /// Exclusions bar the supplier from public contracts.
    case barred([Bar])
    /// Staff rejected the supplier for the need.
    case rejected
  }

  /// The key of the need.
  public let need: String
  /// The key of the supplier.
  public let supplier: String
  /// The language of the sentences.
  public let language: Language
  /// The parts, in the order of the criteria; their contributions sum to the score.
  public let parts: [Part]
  /// The criteria that do not count for the need, in the same order.
  public let absences: [Absence]
  /// What the goods would save in duty; nil when that does not count.
  public let trade: Trade?
  /// What became of the pair.
  public let outcome: Outcome
  /// What staff decided on the pair and still holds.
  public let decision: DecisionNote?
  /// Whether the pair has its place because staff accepted it.
  public let isPinned: Bool

  /// The score, in millionths.
  public var score: Int { parts.reduce(0) { $0 + $1.contribution } }

  /// The share of weight that rests on evidence, in millionths.
  public var confidence: Int { parts.reduce(0) { $0 + ($1.isKnown ? $1.weight : 0) } }

  /// What staff decided, if anything; then the sentences of the parts that earned something by
  /// evidence, the strongest first.
  public var reasons: String {
    let strongest = parts.indices.filter { parts[$0].isKnown && parts[$0].contribution > 0 }
      .sorted { left, right in
        (-parts[left].contribution, left) < (-parts[right].contribution, right)
      }
    let decided = decision.map {
      ExplanationWords(language).words($0, isPinned: isPinned, hasNote: false)
    }
    return ([decided].compactMap(\.self) + strongest.map { parts[$0].sentence })
      .joined(separator: "; ")
  }

  /// A text for people: the outcome, then each part with its points, which sum to the score, and
  /// what does not count and why.
  public var description: String {
    let words = ExplanationWords(language)
    var lines = [
      "\(words.need) \(need) · \(words.supplier) \(supplier)",
      "\(words.score) \(Decimals.text(scaled: score, decimals: 6)) · "
        + "\(words.confidence) \(Decimals.text(scaled: (confidence + 50) / 100, decimals: 4))",
      words.sentence(outcome),
    ]
    if let decision { lines.append(words.sentence(decision, isPinned: isPinned)) }
    lines.append("")
    let named = parts.map(\.criterion) + absences.map(\.criterion)
    let width = named.map { words.name($0).count }.max() ?? 0
    func padded(_ name: String) -> String {
      "  " + name + String(repeating: " ", count: max(0, width - name.count)) + "  "
    }
    for part in parts {
      lines.append(
        padded(words.name(part.criterion)) + Decimals.text(scaled: part.contribution, decimals: 6)
          + " = " + Decimals.text(part.value, decimals: 6) + " × "
          + Decimals.text(scaled: part.weight, decimals: 6)
          + (part.isKnown ? "  " : "  [\(words.prior)] ") + part.sentence)
    }
    lines.append(padded(words.total) + Decimals.text(scaled: score, decimals: 6))
    if !absences.isEmpty {
      lines += ["", words.absences]
      for absence in absences {
        lines.append(padded(words.name(absence.criterion)) + absence.sentence)
      }
    }
    return lines.joined(separator: "\n")
  }
}
