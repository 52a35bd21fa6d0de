// Sentences that say what a good is made from.

extension OriginWords {
  /// `cth: all non-originating materials … have undergone a change … at the 4-digit level`.
  mutating func classChange() -> OriginRule? {
    let levels: [(String, OriginRule.Level, String)] = [
      ("cc:", .chapter, "2-digit level (chapter)"),
      ("cth:", .heading, "4-digit level (tariff heading)"),
      ("ctsh:", .subheading, "6-digit level (tariff subheading)"),
    ]
    for (mark, level, words) in levels where take(mark) {
      guard
        take(
          "all non-originating materials used in the production of the good have undergone"
            + " a change in tariff classification at the"), take(words)
      else { return nil }
      return .change(level)
    }
    return nil
  }

  /// `manufacture …` and `production …`, joined by `or`.
  mutating func manufacture() -> OriginRule? {
    guard let first = oneManufacture() else { return nil }
    var rules = [first]
    while let next = attempt({ words -> OriginRule? in
      guard words.take(anyOf: [", or", "; or", "or"]) else { return nil }
      return words.oneManufacture()
    }) {
      rules.append(next)
    }
    return .any(of: rules)
  }

  private mutating func oneManufacture() -> OriginRule? {
    if let rule = attempt({ $0.obtainedAnimals() }) { return rule }
    guard take(anyOf: ["manufacture", "production", "manufacturing", "other operations"]) else {
      return nil
    }
    if let rule = attempt({ $0.fromMaterials() }) { return rule }
    if let rule = attempt({ $0.madeFrom() }) { return rule }
    if take("in which") { return conditions { $0.condition() } }
    // A list whose every part says "in which" or "from" again.
    return conditions { words in
      if words.take("in which") { return words.condition() }
      if let rule = words.attempt({ $0.fromMaterials() }) { return rule }
      return words.condition()
    }
  }

  /// `from materials of any heading[, except that of the product][, in which …]`.
  private mutating func fromMaterials() -> OriginRule? {
    if let ranges = attempt({ words -> [CodeRange]? in
      words.take(anyOf: [
        "from materials not classified within", "from materials not classified in",
      ]) ? words.codes() : nil
    }) {
      return .materials(atMost: 0, of: ranges)
    }
    guard
      take(anyOf: ["from materials of any", "from non-originating materials of any"]),
      let level = level()
    else { return nil }
    var rules: [OriginRule] = []
    if take(anyOf: [
      ", except that of the product", ", except that of the good",
      "except that of the product", "except that of the good",
    ]) {
      let others = attempt { words -> [CodeRange]? in
        words.take("and") ? words.codes() : nil
      }
      let allowed = others == nil ? attempt { $0.allowed(level) } : nil
      rules = [allowed ?? .change(level, except: others ?? [])]
    } else if let excepted = attempt({ words -> OriginRule? in
      guard words.take(anyOf: [", except", "except"]) else { return nil }
      _ = words.take("for")
      return words.exceptions().map { Self.none(of: $0.codes, $0.parts) }
    }) {
      rules = [excepted]
    } else if let other = attempt({ $0.otherOfHeading() }) {
      rules = [other]
    } else if let limit = attempt({ $0.howeverLimit() }) {
      rules = [limit]
    }
    // Without an exception any heading will do, which is less than any other one.
    guard level == .heading || !rules.isEmpty else { return nil }
    if let more = attempt({ words -> OriginRule? in
      _ = words.take(",")
      _ = words.take("and")
      return words.take("in which") ? words.conditions { $0.condition() } : nil
    }) {
      rules.append(more)
    }
    return rules.isEmpty ? .anyHeading : .every(of: rules)
  }

  /// No non-originating material of these.
  static func none(of codes: [CodeRange], _ parts: [OriginMaterial]) -> OriginRule {
    if parts.isEmpty { return .materials(atMost: 0, of: codes) }
    let without = OriginRule.condition(.without(parts))
    return codes.isEmpty ? without : .every(of: [.materials(atMost: 0, of: codes), without])
  }

  /// `, including other materials of heading 1504`: of the good's heading, those that are not of the
  /// good's own description, or of that one too up to a value.
  private mutating func otherOfHeading() -> OriginRule? {
    _ = take(",")
    guard take("including other materials of"), let codes = codes(), codes.count == 1,
      let own = OriginMaterial("of the good's own description", of: codes[0])
    else { return nil }
    if let percent = attempt({ words -> Int? in
      words.take(
        ". the materials of this description may also be used, provided their value does not exceed"
      )
        ? words.share(of: Self.price) : nil
    }) {
      return .condition(.value([own], atMost: percent))
    }
    return .condition(.without([own]))
  }

  /// `. However, the value of all the materials of heading 2905 used may not exceed 20% …`.
  private mutating func howeverLimit() -> OriginRule? {
    guard take(". however,") else { return nil }
    return valueLimit()
  }

  /// `all the materials used are classified within a heading other than that of the product`, and
  /// what of the same heading may be used after all.
  mutating func classified() -> OriginRule? {
    guard
      take(anyOf: [
        "all the materials used are classified within", "all the materials used are classified in",
      ])
    else { return nil }
    if take("a"), let level = level(), take("other than") {
      if take("that of the product") { return allowed(level) ?? .change(level) }
      guard let ranges = codes() else { return nil }
      return butFor(ranges)
    }
    return nil
  }

  /// `a heading other than heading 3701 or heading 3702`, and what of those may be used after all.
  private mutating func butFor(_ ranges: [CodeRange]) -> OriginRule {
    let limited = attempt { words -> ([CodeRange], Int)? in
      _ = words.take(".")
      guard words.take("however, materials"),
        words.take(anyOf: ["of", "from", "classified within"]), let some = words.codes(),
        words.take("may be used"), let percent = words.valueUpTo(),
        some.allSatisfy({ ranges.contains($0) })
      else { return nil }
      return (some, percent)
    }
    guard let limited else { return .materials(atMost: 0, of: ranges) }
    let others = ranges.filter { !limited.0.contains($0) }
    let some = OriginRule.materials(atMost: limited.1, of: limited.0)
    return others.isEmpty ? some : .every(of: [.materials(atMost: 0, of: others), some])
  }

  /// `. However, materials of the same heading may be used provided …`, or those of others, or that
  /// some may not be used.
  private mutating func allowed(_ level: OriginRule.Level) -> OriginRule? {
    attempt { words in
      _ = words.take(".")
      guard words.take("however,") else { return nil }
      if let parts = words.attempt({ words -> [OriginMaterial]? in
        guard let parts = words.named(), words.take("may not be used") else { return nil }
        return parts
      }) {
        return .every(of: [.change(level), .condition(.without(parts))])
      }
      if words.take(anyOf: [
        "materials classified within the same heading", "materials of the same heading as the good",
      ]) {
        guard level == .heading, words.take("may be used"), let percent = words.valueUpTo(),
          percent > 0
        else { return nil }
        return .change(level, tolerance: percent)
      }
      guard words.take("materials of"), let codes = words.codes(), words.take("may be used"),
        let percent = words.valueUpTo()
      else { return nil }
      return .every(of: [.change(level, including: codes), .materials(atMost: percent, of: codes)])
    }
  }

  /// `, provided that their value does not exceed 20% of the ex-works price …`.
  private mutating func valueUpTo() -> Int? {
    attempt { words in
      _ = words.take(",")
      guard words.take("provided") else { return nil }
      _ = words.take("that")
      guard words.take(anyOf: ["their value", "their total value"]) else { return nil }
      _ = words.take(",")
      _ = words.take("taken together,")
      guard words.take(anyOf: ["does not exceed", "not exceed"]) else { return nil }
      return words.share(of: Self.price)
    }
  }
}
