/// A sentence about a change of tariff classification or a regional value content.
struct OriginSentence {
  /// The codes it stands beside.
  let range: CodeRange
  /// The goods it names.
  private(set) var goods: CodeRange?
  /// Which goods of those codes it is for, in words; nil when it is for all of them.
  private(set) var scope: String?
  /// The letter of the first of several values.
  private(set) var letter: UInt8?
  /// What every one of several values goes with.
  private(set) var base: OriginRule?

  init(range: CodeRange) { self.range = range }

  /// Reads a whole sentence.
  mutating func read(_ words: inout OriginWords) throws(OriginRefusal) -> OriginRule {
    if words.take("a change to") {
      try subject(&words)
      return try change(&words)
    }
    if words.take("no change in tariff classification required for") {
      try subject(&words)
      return try withoutChange(&words)
    }
    var change = words
    if change.take(anyOf: ["a change from", "change from"]) { return try self.change(&words) }
    guard
      let rule = words.attempt({ $0.classChange() }) ?? words.attempt({ $0.manufacture() })
        ?? words.processes() ?? words.operation()
    else { throw .unreadable }
    return rule
  }

  /// `from any other heading`, from within a heading, and what must be met besides.
  private mutating func change(_ words: inout OriginWords) throws(OriginRefusal) -> OriginRule {
    _ = words.take(anyOf: ["a change", "change"])
    let range = range
    if let rule = words.attempt({ $0.within(range) }) { return rule }
    guard words.take("from any other"), let rule = words.otherThan(range) else { throw .unreadable }
    // Several values, each with this change: the first here, the others in the rows that follow.
    if let first = words.attempt({ words -> (OriginRule, UInt8)? in
      _ = words.take(",")
      guard words.take("provided"),
        words.take("there is a regional value content of not less than:"),
        let letter = words.letter(), letter == UInt8(ascii: "a"),
        let value = words.valueOfFragment()
      else { return nil }
      return (value, letter)
    }) {
      letter = first.1
      base = rule
      return .every(of: [rule, first.0])
    }
    guard
      let more = words.provided()
        ?? words.attempt({ words in
          words.take(", in which") ? words.conditions { $0.condition() } : nil
        })
    else { return rule }
    return rule == .anyHeading ? more : .every(of: [rule, more])
  }

  /// `, provided there is a regional value content of not less than …`, or a process is done.
  private mutating func withoutChange(
    _ words: inout OriginWords
  ) throws(OriginRefusal) -> OriginRule {
    _ = words.take(",")
    guard words.take("provided") else { throw .unreadable }
    _ = words.take("that")
    if let rule = words.attempt({ $0.workedFrom() }) { return rule }
    guard words.take("there is a regional value content of not less than") else {
      throw .unreadable
    }
    let isListed = words.take(":")
    letter = isListed ? words.letter() : nil
    guard !isListed || letter == UInt8(ascii: "a"), let rule = words.valueOfFragment() else {
      throw .unreadable
    }
    return rule
  }

  /// The goods that the sentence is about: codes of the range, and words that tell some of them.
  private mutating func subject(_ words: inout OriginWords) throws(OriginRefusal) {
    let before: String?
    if words.take(anyOf: ["a good of", "a product of"]) {
      before = nil
    } else {
      let stops = ["of heading", "of subheading", "of chapter"]
      let ends = ["from any other", "from within", ", provided"]
      if let name = words.attempt({ $0.words(until: stops, without: Self.barred) }) {
        before = name
        _ = words.take("of")
      } else if let name = words.attempt({ $0.words(until: ends, without: Self.barredInNames) }) {
        scope = Self.trimmed(name)
        return
      } else {
        throw .partOfGoods
      }
    }
    guard let named = words.codes() else { throw .unreadable }
    guard named.count == 1, range.covers(named[0]) else { throw .otherGoods }
    goods = named[0]
    let ends = ["from any other", "from within", ", from any other", ", provided", "provided"]
    var after: String?
    var ahead = words
    if !ahead.take(anyOf: ends) {
      guard let name = words.attempt({ $0.words(until: ends, without: Self.barredInNames) }) else {
        throw .partOfGoods
      }
      after = name
    }
    var next = words
    if next.take(","), next.take("from any other") { _ = words.take(",") }
    if before != nil || after != nil {
      scope = [before ?? "a good", after].compactMap { $0 }.joined(separator: " ")
      scope = scope.map(Self.trimmed)
    }
  }

  /// Words without the comma that ends them.
  private static func trimmed(_ words: String) -> String {
    words.hasSuffix(",") ? String(words.dropLast()) : words
  }

  /// What goods told by words are not told by.
  private static let barred = ["provided", "from", "whether", "however", "classification"]
  private static let barredInNames = ["provided", "from", "classification", "note:"]
}

extension OriginWords {
  /// `chapter[, except from …]`; `heading outside this group` leaves out the whole range.
  mutating func otherThan(_ range: CodeRange) -> OriginRule? {
    guard let level = level() else { return nil }
    let outside = take("outside this group") ? [range] : []
    let excepted = attempt { words -> (codes: [CodeRange], parts: [OriginMaterial])? in
      guard words.take(anyOf: [", except from", "except from", ", except"]) else { return nil }
      return words.exceptions()
    }
    let change = OriginRule.change(level, except: outside + (excepted?.codes ?? []))
    guard let parts = excepted?.parts, !parts.isEmpty else { return change }
    return .every(of: [change, .condition(.without(parts))])
  }

  /// `the good is smoked from a good that is not smoked`.
  mutating func workedFrom() -> OriginRule? {
    if take("the good is smoked from a good that is not smoked") { return .process(["smoking"]) }
    return take("the good is crushed or ground from a good that is not crushed or ground")
      ? .process(["crushing-or-grinding"]) : nil
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
