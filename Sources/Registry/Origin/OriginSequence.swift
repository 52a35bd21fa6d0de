/// The rules of one agreement in the order they stand, since one may go on with another.
public struct OriginSequence: Sendable {
  /// What a row says for certain.
  public struct Row: Sendable, Equatable {
    /// The goods it is for: those it names, or those it stands beside.
    public let goods: CodeRange
    /// The rule.
    public let rule: OriginRule
    /// Whether it refers to an appendix, which may say more.
    public let hasReference: Bool
  }

  /// The row before: its range and its letter, and whether it could be read.
  private var last: (range: CodeRange, goods: CodeRange?, letter: UInt8?, isRead: Bool)?

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
      last = (range, nil, nil, true)
      return Row(goods: range, rule: rule, hasReference: false)
    }
    let read: OriginText
    do {
      read = try OriginText(text, of: range)
    } catch {
      last = (range, nil, nil, false)
      throw error
    }
    var goods = read.goods
    if let letter = read.letter, letter > UInt8(ascii: "a") {
      guard let before = last, before.range == range, before.isRead, before.letter == letter - 1
      else {
        last = (range, nil, nil, false)
        throw .orphanFragment
      }
      goods = before.goods
    } else if read.letter != nil, read.goods == nil {
      last = (range, nil, nil, false)
      throw .orphanFragment
    }
    last = (range, goods, read.letter, true)
    return Row(goods: goods ?? range, rule: read.rule, hasReference: read.hasReference)
  }
}
