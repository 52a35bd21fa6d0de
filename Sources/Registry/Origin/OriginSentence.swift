/// A sentence about a change of tariff classification or a regional value content.
struct OriginSentence {
  /// The codes it stands beside.
  let range: CodeRange
  /// The goods it names.
  private(set) var goods: CodeRange?
  /// The letter of the first of several values.
  private(set) var letter: UInt8?

  init(range: CodeRange) { self.range = range }

  /// Reads a whole sentence.
  mutating func read(_ words: inout OriginWords) throws(OriginRefusal) -> OriginRule {
    if words.take("a change to") {
      try subject(&words)
      guard words.take("from any other"), let rule = words.otherThan() else { throw .unreadable }
      return rule
    }
    if words.take("a change from within this heading or any other heading") { return .anyHeading }
    if let rule = words.attempt({ $0.withinHeading() }) { return rule }
    if words.take("a change from any other"), let rule = words.otherThan() { return rule }
    if words.take("no change in tariff classification required for") {
      return try valueContent(&words)
    }
    guard let rule = words.attempt({ $0.classChange() }) ?? words.attempt({ $0.manufacture() })
    else { throw .unreadable }
    return rule
  }

  /// `a good of heading 9602, provided there is a regional value content of not less than …`.
  private mutating func valueContent(
    _ words: inout OriginWords
  ) throws(OriginRefusal) -> OriginRule {
    try subject(&words)
    guard words.take(", provided there is a regional value content of not less than") else {
      throw .unreadable
    }
    let isListed = words.take(":")
    letter = isListed ? words.letter() : nil
    guard !isListed || letter == UInt8(ascii: "a"), let rule = words.valueOfFragment() else {
      throw .unreadable
    }
    return rule
  }

  /// The goods that the sentence is about: all of their codes, and codes of the range.
  private mutating func subject(_ words: inout OriginWords) throws(OriginRefusal) {
    guard words.take("a good of") else { throw .partOfGoods }
    guard let named = words.codes() else { throw .unreadable }
    guard named.count == 1, range.covers(named[0]) else { throw .otherGoods }
    goods = named[0]
  }
}

extension OriginWords {
  /// `chapter[, except from …]`.
  mutating func otherThan() -> OriginRule? {
    guard let level = level() else { return nil }
    let except = attempt { words -> [CodeRange]? in
      guard words.take(anyOf: [", except from", "except from"]) else { return nil }
      return words.codes()
    }
    return .change(level, except: except ?? [])
  }

  /// `a change from within this heading, whether or not …, provided that the value of
  /// non-originating materials of this heading does not exceed 50% …`.
  mutating func withinHeading() -> OriginRule? {
    guard
      take(
        "a change from within this heading, whether or not there is also a change from any other"
          + " heading, provided that the value of non-originating materials of this heading does"
          + " not exceed"), let percent = percent(),
      take("of the transaction value or ex-works price of the product")
    else { return nil }
    return .change(.heading, tolerance: percent)
  }

  /// `40% under the build-down method`.
  mutating func valueOfFragment() -> OriginRule? {
    guard let percent = percent(), take("under the") else { return nil }
    if take("build-up method") { return .valueContent(.buildUp, atLeast: percent) }
    if take("build-down method") { return .valueContent(.buildDown, atLeast: percent) }
    if take("net cost method") { return .valueContent(.netCost, atLeast: percent) }
    guard
      take("focused value method taking into account only the non-originating materials of"),
      let ranges = codes()
    else { return nil }
    return .valueContent(.focused(ranges), atLeast: percent)
  }

  /// `chapter`, `heading` or `subheading`.
  mutating func level() -> OriginRule.Level? {
    if take("chapter") { return .chapter }
    if take("heading") { return .heading }
    return take("subheading") ? .subheading : nil
  }
}
