// Changes from within a heading, or from named ones, up to a value.

extension OriginWords {
  /// `from within this heading, whether or not …`, `from heading 8501, whether or not …`, `from any
  /// heading outside this group`: what is allowed beside a change to another heading.
  mutating func within(_ range: CodeRange) -> OriginRule? {
    guard take("from") else { return nil }
    if take("any heading outside this group") { return .materials(atMost: 0, of: [range]) }
    var own: OriginRule.Level?
    if take("within"), take(anyOf: ["any one of", "any of", "this", "these", "the same"]) {
      _ = take("these")
      guard let level = level() else { return nil }
      own = level
    }
    let others =
      own == nil
      ? codes()
      : attempt { words in
        words.take(anyOf: [", ", "or"]) ? words.codes() : nil
      }
    guard own != nil || others != nil else { return nil }
    if let level = own, others == nil,
      let any = attempt({ $0.orAnyOther(level) })
    {
      return any
    }
    guard
      take(anyOf: [
        ", whether or not there is also a change from any other",
        ", whether or not there is a change from any other",
      ]), let level = level(),
      own == nil || own == level, take(", provided that the value of")
    else { return nil }
    return attempt { $0.upTo(level, own: own, others: others ?? [], range) }
  }

  /// `or any other subheading[, except from …][, provided that …]`: any at all, but for those.
  private mutating func orAnyOther(_ own: OriginRule.Level) -> OriginRule? {
    guard take("or any other"), level() == own else { return nil }
    let excepted = attempt { words -> OriginRule? in
      guard words.take(", except from"), let some = words.exceptions() else { return nil }
      return Self.none(of: some.codes, some.parts)
    }
    guard let more = provided() else { return excepted ?? .anyHeading }
    return excepted.map { .every(of: [$0, more]) } ?? more
  }

  /// The limit on what is of the good's own heading, or of those named; it must be about the same.
  private mutating func upTo(
    _ level: OriginRule.Level, own: OriginRule.Level?, others: [CodeRange], _ range: CodeRange
  ) -> OriginRule? {
    while take(anyOf: ["the", "all", "non-originating"]) {}
    guard take(anyOf: ["materials", "component products"]) else { return nil }
    _ = take("classified")
    guard take(anyOf: ["of", "in"]) else { return nil }
    if own != nil {
      let same = take("the same") || take("this")
      guard same, self.level() == level else { return nil }
      _ = take("as the final product")
    }
    if !others.isEmpty {
      if own != nil {
        guard take("or") else { return nil }
      }
      guard let again = codes(), again == others else { return nil }
    }
    guard take("does not exceed"), let percent = share(of: Self.price), percent > 0 else {
      return nil
    }
    if own == nil {
      return .every(of: [
        .change(level, including: others), .materials(atMost: percent, of: others),
      ])
    }
    if others.isEmpty { return .change(level, tolerance: percent) }
    // Both together are limited, which needs the good's own heading as a code.
    guard level == .heading, range.lowest.prefix(4) == range.highest.prefix(4),
      let heading = CodeRange(from: String(range.lowest.prefix(4)))
    else { return nil }
    return .every(of: [
      .change(level, including: [heading] + others),
      .materials(atMost: percent, of: [heading] + others),
    ])
  }
}
