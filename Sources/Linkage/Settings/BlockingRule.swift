/// A rule that says which pairs are compared: those that share a key made of parts of fields.
public struct BlockingRule: Sendable, Equatable {
  /// A part of a key.
  public struct Part: Sendable, Equatable {
    /// What of a value goes into the key. A record without it has no key by this rule.
    public enum Form: Sendable, Equatable {
      /// The whole value.
      case whole
      /// The first characters.
      case prefix(Int)
      /// The last characters.
      case suffix(Int)
      /// Each of the rarest words: one key for each.
      case rarestWords(Int)
      /// The words in alphabetical order, so that their order does not matter.
      case sortedWords
      /// Consonants as Spanish ears tell them apart.
      case phonetic
      /// A square of so many kilometres, and its neighbours: near points always share a key.
      case grid(Double)
    }

    /// The field.
    public var field: String
    /// What of it.
    public var form: Form

    /// States a part.
    public init(_ field: String, _ form: Form = .whole) {
      self.field = field
      self.form = form
    }
  }

  /// What the rule is called in reports.
  public var name: String
  /// The parts, all of which two records must share.
  public var parts: [Part]
  /// Sorted neighbourhood: instead of sharing the key, a record is compared with so many records
  /// before and behind it in the order of the key. nil for blocks.
  public var window: Int?
  /// The most records of a block that are compared each with each; in a larger one a record is
  /// compared with its neighbours in the order of `sortedBy`, and what was left out is reported.
  public var maximumBlock: Int
  /// The field that orders a block which is too large; nil takes the first of text.
  public var sortedBy: String?
  /// Whether the model is learnt from this rule's pairs too.
  public var trains: Bool

  /// States a rule.
  public init(
    _ name: String, _ parts: [Part], window: Int? = nil, maximumBlock: Int = 100,
    sortedBy: String? = nil, trains: Bool = true
  ) {
    self.name = name
    self.parts = parts
    self.window = window
    self.maximumBlock = maximumBlock
    self.sortedBy = sortedBy
    self.trains = trains
  }
}
