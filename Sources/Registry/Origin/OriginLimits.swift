// Limits on the value or weight of materials, and other conditions that a rule adds.

extension OriginWords {
  /// One condition, or several that dashes tell apart, all of them to be met.
  mutating func conditions(_ single: (inout OriginWords) -> OriginRule?) -> OriginRule? {
    attempt { words in
      guard words.take(":") else { return single(&words) }
      var rules: [OriginRule] = []
      while words.take(anyOf: ["-", ", -", ", and -", "; -", "; and -", ", and", "and -"]) {
        _ = words.take("and")
        guard let rule = words.attempt(single) else { return nil }
        rules.append(rule)
      }
      return rules.isEmpty ? nil : .every(of: rules)
    }
  }

  /// `, provided that …`: what else must be met.
  mutating func provided() -> OriginRule? {
    attempt { words in
      _ = words.take(",")
      guard words.take("provided") else { return nil }
      _ = words.take("that")
      return words.conditions { $0.condition() }
    }
  }

  /// A condition that stands alone.
  mutating func condition() -> OriginRule? {
    attempt { $0.valueLimit() } ?? attempt { $0.weightLimit() } ?? attempt { $0.withinLimit() }
      ?? attempt { $0.classified() } ?? attempt { $0.obtained() } ?? attempt { $0.balance() }
      ?? attempt { $0.madeUp() } ?? attempt { $0.contentOfAtLeast() }
  }

  /// `the value of all the materials used does not exceed 40% of the ex-works price …`.
  mutating func valueLimit() -> OriginRule? {
    guard take("the value of") else { return nil }
    if let percent = attempt({ words -> Int? in
      guard
        words.take(anyOf: [
          "all the materials used", "all the non-originating materials used",
          "all non-originating materials used", "all materials used",
          "non-originating materials used", "all non-originating materials",
        ]), words.take(anyOf: Self.notExceeding)
      else { return nil }
      return words.share(of: Self.price)
    }) {
      return .materials(atMost: percent)
    }
    if let rule = attempt({ $0.sameHeading() }) { return rule }
    guard let materials = subject(until: Self.notExceeding) else { return nil }
    if let percent = share(of: Self.price) { return Self.limit(materials, percent) }
    guard let percent = share(of: ["of the value of the good"]) else { return nil }
    let codes = materials.compactMap { $0.name == nil ? $0.codes : nil }
    return codes.count == materials.count
      ? .valueContent(.focused(codes), atLeast: 10_000 - percent)
      : .condition(.value(materials, atMost: percent))
  }

  /// A limit on the value of materials: of codes where codes tell them all.
  static func limit(_ materials: [OriginMaterial], _ percent: Int) -> OriginRule {
    let codes = materials.compactMap { $0.name == nil ? $0.codes : nil }
    return codes.count == materials.count
      ? .materials(atMost: percent, of: codes) : .condition(.value(materials, atMost: percent))
  }

  /// `any materials classified within the same heading as the product does not exceed …`.
  private mutating func sameHeading() -> OriginRule? {
    while take(anyOf: ["any", "all", "the", "non-originating"]) {}
    guard
      take(anyOf: ["materials classified within the same", "materials classified in the same"]),
      let level = level(), take(anyOf: ["as the product", "as the final product"])
    else { return nil }
    guard take(anyOf: Self.notExceeding), let percent = share(of: Self.price), percent > 0 else {
      return nil
    }
    return .change(level, tolerance: percent)
  }

  /// `where, within the above limit, the materials classified within heading 8431 are only used up
  /// to a value of 10% …`.
  private mutating func withinLimit() -> OriginRule? {
    guard take("where, within the above limit,") else { return nil }
    _ = take("the value of")
    guard take("the materials classified within") else { return nil }
    let isSame = take("the same heading as the product")
    let codes = isSame ? nil : codes()
    _ = take(", taken together,")
    guard isSame || codes != nil, take("are only used up to a value of"),
      let percent = share(of: Self.price), percent > 0
    else { return nil }
    return codes.map { .materials(atMost: percent, of: $0) }
      ?? .change(.heading, tolerance: percent)
  }

  /// `the weight of sugar used does not exceed 40% of the weight of the final good`; with
  /// "individual", of each; else of all together.
  mutating func weightLimit() -> OriginRule? {
    _ = take("the")
    let isEach = take("individual")
    _ = take("total combined")
    guard take(anyOf: ["weight of", "net weight of"]) else { return nil }
    var groups: [[OriginMaterial]] = []
    repeat {
      while take(anyOf: ["of", "all", "the", "non-originating"]) {}
      if take("sugar") {
        groups.append([OriginMaterial("sugar")].compactMap { $0 })
      } else {
        guard take(anyOf: ["materials of", "material of"]), let codes = codes() else { return nil }
        groups.append(codes.map { OriginMaterial($0) })
      }
    } while take("and")
    guard take(anyOf: Self.notExceeding), let percent = percent(),
      take(anyOf: [
        "of the weight of the final good", "of the net weight of the product",
        "by weight of the good",
      ])
    else { return nil }
    guard isEach, groups.count > 1 else {
      return .condition(.weight(groups.flatMap { $0 }, atMost: percent))
    }
    return .every(of: groups.map { .condition(.weight($0, atMost: percent)) })
  }

  /// `the value of all the non-originating materials used does not exceed the value of the
  /// originating materials used`.
  private mutating func balance() -> OriginRule? {
    take(
      "where the value of all the non-originating materials used does not exceed the value of the"
        + " originating materials used")
      || take(
        "the value of all the non-originating materials used does not exceed the value of the"
          + " originating materials used")
      ? .condition(.balance) : nil
  }

  /// `the good is cut or knit to shape, or both, and sewn or otherwise assembled in the territory …`.
  private mutating func madeUp() -> OriginRule? {
    guard
      take(anyOf: [
        "the good is cut or knit to shape, or both, and sewn or otherwise assembled in the territory"
          + " of one or more of the parties",
        "the product is both cut (or knit to shape) and sewn or otherwise assembled in the"
          + " territory of a party",
      ])
    else { return nil }
    return .process(["cut-or-knit-to-shape", "sewn-or-otherwise-assembled"])
  }

  /// `there is a regional value content of not less than 40% under the build-down method`.
  private mutating func contentOfAtLeast() -> OriginRule? {
    guard take("there is a regional value content of not less than") else { return nil }
    return valueOfFragment()
  }

  /// A percentage of one of some things.
  mutating func share(of bases: [String]) -> Int? {
    attempt { words in
      guard let percent = words.percent(), words.take(anyOf: bases) else { return nil }
      return percent
    }
  }

  /// How a limit goes on from what it limits.
  static let notExceeding = [
    "used in production does not exceed", "used in production do not exceed",
    "used does not exceed", "used do not exceed", "used may not exceed", "used must not exceed",
    "does not exceed", "may not exceed", "must not exceed",
  ]

  /// The price that a limit is a share of.
  static let price = [
    "of the ex-works price of the product", "of the ex-works price of the good",
    "of the ex-works price of the set", "of the ex-works price of the printed fabric",
    "of the transaction value or ex-works price of the product",
    "of the transaction value or ex-works price of the set",
  ]
}
