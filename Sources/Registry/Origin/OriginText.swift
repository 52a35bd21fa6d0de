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
  /// Which goods of the codes the sentence is for, in words; nil when it is for all of them.
  public let scope: String?
  /// `a`, `b`, … when the text is one of several values of one sentence.
  public let letter: UInt8?
  /// What every one of those values goes with, such as a change of heading.
  public let base: OriginRule?
  /// Whether the text refers to a note or an appendix, which may say more.
  public let hasReference: Bool

  /// Reads the words of one rule.
  ///
  /// - Parameters:
  ///   - text: The words, with their mark-up.
  ///   - range: The codes that the rule stands beside.
  /// - Throws: ``OriginRefusal``.
  public init(_ text: String, of range: CodeRange) throws(OriginRefusal) {
    var words = OriginWords(text)
    if let letter = words.letter() {
      guard let rule = words.valueOfFragment() else { throw .unreadable }
      hasReference = words.references()
      guard words.isAtEnd else { throw .furtherCondition }
      self.rule = rule
      self.letter = letter
      goods = nil
      scope = nil
      base = nil
      return
    }
    let pieces = words.alternatives
    if pieces.count > 1, let read = try? Self.alternatives(pieces, range) {
      self = read
      return
    }
    var sentence = OriginSentence(range: range)
    rule = try sentence.read(&words)
    hasReference = words.references()
    // What a capital after "or" begins is another sentence, but for names of goods.
    guard words.isAtEnd, pieces.count == 1 || sentence.scope != nil else {
      throw .furtherCondition
    }
    letter = sentence.letter
    goods = sentence.goods
    scope = sentence.scope
    base = sentence.base
  }

  /// Sentences that "or" joins, each read to its end and all for the same goods.
  private static func alternatives(
    _ pieces: [OriginWords], _ range: CodeRange
  ) throws(OriginRefusal) -> OriginText {
    var rules: [OriginRule] = []
    var hasReference = false
    var last: OriginSentence?
    for (index, piece) in pieces.enumerated() {
      var words = piece
      var sentence = OriginSentence(range: range)
      let rule = try sentence.read(&words)
      if words.references() { hasReference = true }
      _ = words.take(",")
      guard words.isAtEnd, sentence.letter == nil || index == pieces.count - 1,
        last.map({ $0.goods == sentence.goods && $0.scope == sentence.scope }) ?? true
      else { throw .furtherCondition }
      rules.append(rule)
      last = sentence
    }
    guard let last else { throw .unreadable }
    return OriginText(
      rule: .any(of: rules), goods: last.goods, scope: last.scope, letter: last.letter,
      base: last.base, hasReference: hasReference)
  }

  private init(
    rule: OriginRule, goods: CodeRange?, scope: String?, letter: UInt8?, base: OriginRule?,
    hasReference: Bool
  ) {
    self.rule = rule
    self.goods = goods
    self.scope = scope
    self.letter = letter
    self.base = base
    self.hasReference = hasReference
  }
}

extension OriginWords {
  /// Steps over references to notes and appendices, and tells whether there was one.
  mutating func references() -> Bool {
    var isAny = false
    while let known = attempt({ words -> Bool? in
      _ = words.take(anyOf: [".", ",", ";", "("])
      if words.take("see also appendix") {
        guard words.number() else { return nil }
        if words.take("(") { _ = words.words(until: [")"], without: []) }
        _ = words.take(")")
        return true
      }
      if words.take("note: where more than one product-specific rule is applicable to a good of") {
        return words.codes() != nil
          && words.take(
            ", the good must satisfy the requirements of each applicable product-specific rule")
          ? true : nil
      }
      _ = words.take(anyOf: [
        "for special conditions relating to products made of a mixture of textile materials,",
        "for the special conditions relating to 'specific processes'",
      ])
      guard
        words.take(anyOf: [
          "see introductory note", "see introductory notes",
          "see also introductory note",
        ]), words.number()
      else { return nil }
      if words.take("and"), !words.number() { return nil }
      _ = words.take(anyOf: [".)", ")"])
      return true
    }) {
      isAny = isAny || known
    }
    return isAny
  }

  /// A number such as `5` or `7.1`, with the full stop that may end the sentence.
  private mutating func number() -> Bool {
    run { 0x30...0x39 ~= $0 || $0 == 0x2E } != nil
  }
}
