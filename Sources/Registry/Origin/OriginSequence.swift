/// The rules of one agreement in the order they stand, since one may go on with another.
public struct OriginSequence: Sendable {
  /// What a row says for certain.
  public struct Row: Sendable, Equatable {
    /// The goods it is for: those it names, or those it stands beside.
    public let goods: CodeRange
    /// Which goods of those codes it is for, in words; nil when it is for all of them.
    public let scope: String?
    /// The rule.
    public let rule: OriginRule
    /// Whether it refers to a note or an appendix, which may say more.
    public let hasReference: Bool
  }

  /// The sentence of the row before, which a fragment may go on with.
  private struct Before {
    var range: CodeRange
    var goods: CodeRange?
    var scope: String?
    var letter: UInt8?
    var base: OriginRule?
    var isRead = true
  }

  private var last: Before?

  /// Starts before the first rule.
  public init() {}

  /// Reads the next rule, in the house's notation or in the words of an agreement.
  ///
  /// - Parameters:
  ///   - text: The rule.
  ///   - range: The codes it stands beside.
  /// - Returns: The rule and its goods.
  /// - Throws: ``OriginRefusal``; a fragment is refused with the sentence that it goes on.
  public mutating func read(_ text: String, of range: CodeRange) throws(OriginRefusal) -> Row {
    if let rule = OriginRule(notation: text) {
      last = Before(range: range)
      return Row(goods: range, scope: nil, rule: rule, hasReference: false)
    }
    let before = last
    last = Before(range: range, isRead: false)
    let read = try OriginText(text, of: range)
    guard let letter = read.letter, letter > UInt8(ascii: "a") else {
      guard read.letter == nil || read.goods != nil || read.scope != nil else {
        throw .orphanFragment
      }
      last = Before(
        range: range, goods: read.goods, scope: read.scope, letter: read.letter, base: read.base)
      return Row(
        goods: read.goods ?? range, scope: read.scope, rule: read.rule,
        hasReference: read.hasReference)
    }
    guard var before, before.range == range, before.isRead, before.letter == letter - 1 else {
      throw .orphanFragment
    }
    before.letter = letter
    last = before
    return Row(
      goods: before.goods ?? range, scope: before.scope,
      rule: before.base.map { .every(of: [$0, read.rule]) } ?? read.rule,
      hasReference: read.hasReference)
  }
}
