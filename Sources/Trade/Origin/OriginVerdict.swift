public import Registry

/// Whether a good originates.
public enum OriginStatus: String, Sendable, CaseIterable {
  /// The rule is met.
  case met
  /// It is not met.
  case notMet = "not_met"
  /// What is declared does not tell.
  case unknown
}

/// What came of holding a bill of materials against a rule.
public struct OriginVerdict: Sendable, Equatable {
  /// Whether the good originates.
  public let status: OriginStatus
  /// The rule.
  public let rule: OriginRule
  /// The alternative that is met, when one is.
  public let metBy: OriginRule?
  /// The share of value that each of the rule's content tests compares.
  public let contents: [ContentFigure]
  /// Inputs that spoil origin, when the rule is not met.
  public let spoilers: [SpoilingInput]
  /// The smallest change that would meet the rule, when it is not met.
  public let change: SmallestChange?
  /// What to ask, when it is not known: each of these data could settle it.
  public let questions: [OriginQuestion]
  /// Positions of inputs that do not change classification and are few enough to be let pass.
  public let tolerated: [Int]
  /// The country whose goods these are, then the others whose materials count.
  public let zone: [String]
}

/// A content test and what it compares.
public struct ContentFigure: Sendable, Equatable {
  /// The test, such as `RVC(BD)>=40` or `MAXNOM<=50`.
  public let test: OriginRule
  /// The content, or the share of materials; nil while a datum is missing.
  public let figure: Fraction?
  /// The least content, or the greatest share, in hundredths of a per cent.
  public let limit: Int
  /// Whether it is met; nil when not known.
  public let isMet: Bool?
}

/// An input without which the good would be nearer to originating.
public struct SpoilingInput: Sendable, Equatable {
  /// Its place in the bill, from 1.
  public let position: Int
  /// Its code, to look for who makes it at home.
  public let hs: String?
  /// What it is, in words.
  public let description: String
  /// Where it comes from.
  public let origin: String?
  /// Its value.
  public let value: Amount?
  /// Whether it is one of the smallest change.
  public let isInSmallestChange: Bool
}

/// The least that would have to change for a rule to be met.
public enum SmallestChange: Sendable, Equatable {
  /// These inputs are bought from where they originate.
  case replace(Replacement)
  /// Whatever inputs are replaced, the rule is not met; processes that it wants and that are not done
  /// are named.
  case noReplacement(missingProcesses: [String])

  /// Inputs to be replaced.
  public struct Replacement: Sendable, Equatable {
    /// Their places in the bill, from 1.
    public let positions: [Int]
    /// Their value; nil when the value of one is not known.
    public let value: Amount?
    /// The alternative that is then met.
    public let metBy: OriginRule
    /// The content tests of that alternative, before and after.
    public let contents: [ContentChange]
    /// Whether the new ones must be wholly obtained.
    public let mustBeWhollyObtained: Bool
    /// Whether no lesser change exists; false when there were too many inputs to try all.
    public let isProvenLeast: Bool
  }

  /// A content before and after inputs are replaced.
  public struct ContentChange: Sendable, Equatable {
    /// The test.
    public let test: OriginRule
    /// The content now; nil while a datum is missing.
    public let before: Fraction?
    /// The content then.
    public let after: Fraction?
    /// The least content, or the greatest share, in hundredths of a per cent.
    public let limit: Int
  }
}

/// A datum that would help to settle whether a good originates.
public enum OriginQuestion: Sendable, Hashable {
  /// The good's code, to so many digits.
  case goodHS(digits: Int)
  /// Which counterpart of the good's code in the agreement's edition it is.
  case branch([String])
  /// Which of the goods of its code, told apart by words, it is.
  case goods([String])
  /// The bill of materials itself.
  case bill
  /// The inputs of a bill that lists none.
  case materials
  /// The rule: the agreement's data have none for the good.
  case rule
  /// An input's code, to so many digits.
  case materialHS(Int, digits: Int)
  /// Which counterpart of an input's code in the agreement's edition it is.
  case materialBranch(Int, [String])
  /// The country an input comes from.
  case materialOrigin(Int)
  /// Whether an input originates there.
  case originates(Int)
  /// Whether an input is wholly obtained there.
  case whollyObtained(Int)
  /// An input's value.
  case materialValue(Int)
  /// A value of the good.
  case base(ValueBasis)
  /// Whether a process is done.
  case process(String)
  /// Whether an input is what these words say: `waste-and-scrap`.
  case materialKind(Int, [String])
  /// Whether a condition is met that a bill of materials does not settle.
  case condition(OriginCondition)
}
