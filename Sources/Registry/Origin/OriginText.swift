/// Rules of origin as the published tables of agreements word them, in English.
///
/// Only sentences that follow a known form to their end are read; anything else is refused with
/// its reason, never guessed. The forms are those of the product-specific rules that the United
/// Kingdom publishes for its agreements (CPTPP, Canada, Mexico, GSP).
public struct OriginText: Sendable, Equatable {
  /// The rule.
  public let rule: OriginRule
  /// The goods that the sentence names, within those it stands beside; nil when it names none.
  public let goods: CodeRange?
  /// `a`, `b`, … when the text is one of several values of one sentence.
  public let letter: UInt8?
  /// Whether the text refers to an appendix, which may say more.
  public let hasReference: Bool

  /// Reads the words of one rule.
  ///
  /// - Parameters:
  ///   - text: The words, with their mark-up.
  ///   - range: The codes that the rule stands beside.
  /// - Throws: ``OriginRefusal``.
  public init(_ text: String, of range: CodeRange) throws(OriginRefusal) {
    var words = OriginWords(text)
    var sentence = OriginSentence(range: range)
    if let letter = words.letter() {
      guard let rule = words.valueOfFragment() else { throw .unreadable }
      self.rule = rule
      self.letter = letter
      goods = nil
    } else {
      rule = try sentence.read(&words)
      letter = sentence.letter
      goods = sentence.goods
    }
    hasReference = words.take(". see also appendix")
    guard hasReference || words.isAtEnd else { throw .furtherCondition }
  }
}
