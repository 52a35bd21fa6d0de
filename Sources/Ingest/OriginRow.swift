import Registry

/// Where the fields of a rule of origin stand in a row.
struct OriginFields {
  let from: Int
  let to: Int
  let rule: Int
  let heading: Int
  let goods: Int
  let classes: Int

  /// Finds them; nil when a list is not of rules of origin.
  init?(_ names: [String]) {
    guard let from = names.firstIndex(of: "hs_from"), let to = names.firstIndex(of: "hs_to"),
      let rule = names.firstIndex(of: "rule"), let heading = names.firstIndex(of: "heading"),
      let goods = names.firstIndex(of: "goods"), let classes = names.firstIndex(of: "classes")
    else { return nil }
    self.from = from
    self.to = to
    self.rule = rule
    self.heading = heading
    self.goods = goods
    self.classes = classes
  }
}

/// What an agreement states once for the rules of one heading.
struct OriginSet: Sendable, Equatable {
  /// The codes beside the rules.
  let range: CodeRange
  /// The codes as the agreement writes them.
  let heading: [UInt8]
  /// The goods in words.
  let words: [UInt8]

  /// Whether the heading is for some of its goods alone: `ex 0910`.
  var isPart: Bool {
    heading.starts(with: Array("ex ".utf8)) || heading.starts(with: Array("Ex ".utf8))
  }

  /// Whether its rules are for some goods of their codes alone, told by its words or not at all: other
  /// goods of the same codes have a rule of their own, or the heading is part of a code (not of a
  /// chapter, whose rows state the codes that are left), or a quota limits it.
  func isForSome(isShared: Bool) -> Bool {
    let text = String(decoding: words, as: UTF8.self)
    if isShared && !words.isEmpty || text.hasPrefix("Any other product") { return true }
    if text.contains("Quota for") || text.contains("quota for") { return true }
    return isPart && heading.dropFirst(3).first.map { 0x30...0x39 ~= $0 } == true
  }
}

/// A rule of origin that was read, while its record is mapped.
struct OriginRow: Sendable {
  /// The list it is a row of.
  let list: Int
  /// What is stated once for it and its alternatives.
  let set: OriginSet
  /// Its goods, and which of them in words.
  let goods: CodeRange
  let scope: String?
  /// The alternatives.
  private var rules: [OriginRule]
  private let cells: [[UInt8]]
  let line: Int
  /// The rule as its source words it.
  let text: [UInt8]

  init(
    list: Int, set: OriginSet, row: OriginSequence.Row, values: [[UInt8]], text: [UInt8], line: Int
  ) {
    self.list = list
    self.set = set
    goods = row.goods
    scope = row.scope
    rules = [row.rule]
    cells = values
    self.text = text
    self.line = line
  }

  /// Whether another rule is for the same goods.
  func isAlike(_ other: OriginRow) -> Bool {
    list == other.list && set == other.set && goods == other.goods && scope == other.scope
  }

  /// Takes another rule for the same goods as an alternative.
  mutating func add(_ other: OriginRow) { rules += other.rules }

  /// What is written out.
  ///
  /// A heading begins with `ex` where the rule is for some goods of its codes alone, and in no other
  /// row; the words then say which.
  ///
  /// - Parameters:
  ///   - fields: Where the fields stand.
  ///   - isShared: Whether other goods of the same codes have rules of their own.
  ///   - isWhole: Whether every alternative of the heading was read.
  /// - Returns: The values in the order of the fields.
  func values(_ fields: OriginFields, isShared: Bool, isWhole: Bool) -> [[UInt8]] {
    var values = cells
    let rule = OriginRule.any(of: rules + (isWhole ? [] : [.condition(.unread)]))
    values[fields.from] = Array(goods.from.utf8)
    values[fields.to] = Array(goods.to.utf8)
    values[fields.rule] = Array(rule.description.utf8)
    let isForSome = set.isForSome(isShared: isShared)
    if let scope {
      let words = isForSome && !set.words.isEmpty ? set.words + Array(": ".utf8) : []
      values[fields.goods] = words + Array(scope.utf8)
    }
    if isForSome || scope != nil {
      values[fields.heading] = Array("ex \(goods)".utf8)
    } else if set.isPart {
      values[fields.heading] = Array(set.heading.dropFirst(3))
    }
    return values
  }
}
