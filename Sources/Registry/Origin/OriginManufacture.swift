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
    return rules.count == 1 ? first : .either(rules)
  }

  private mutating func oneManufacture() -> OriginRule? {
    if take("production in which") {
      return attempt { $0.materialsLimit() } ?? attempt { $0.obtained("all the material of") }
    }
    if let rule = attempt({ $0.obtained("all the animals of") }) { return rule }
    guard take("manufacture") else { return nil }
    if take("from materials of any") { return fromMaterials() }
    guard take("in which") else { return nil }
    guard take(":") else { return condition() }
    // Each dash is a condition, all of them to be met.
    var rules: [OriginRule] = []
    while take(anyOf: ["-", ", -", ", and -", "; -", "; and -"]) {
      guard let rule = condition() else { return nil }
      rules.append(rule)
    }
    return rules.count > 1 ? .all(rules) : nil
  }

  private mutating func condition() -> OriginRule? {
    attempt { $0.materialsLimit() } ?? attempt { $0.classified() }
      ?? attempt { $0.obtained("all the materials of") }
  }

  /// `heading[, except that of the product]`.
  private mutating func fromMaterials() -> OriginRule? {
    guard let level = level() else { return nil }
    if take(anyOf: [", except that of the product", ", except that of the good"]) {
      return .change(level, tolerance: level == .heading ? tolerance() ?? 0 : 0)
    }
    // Without an exception any heading will do, which is less than any other one.
    return level == .heading ? .anyHeading : nil
  }

  /// `all the materials used are classified within a heading other than that of the product`, and
  /// what of the same heading may be used after all.
  private mutating func classified() -> OriginRule? {
    guard take("all the materials used are classified within a"), let level = level(),
      take("other than that of the product")
    else { return nil }
    return .change(level, tolerance: level == .heading ? tolerance() ?? 0 : 0)
  }

  /// `. However, materials classified within the same heading may be used provided …`.
  private mutating func tolerance() -> Int? {
    attempt { words in
      guard
        words.take(anyOf: [
          ". however, materials classified within the same heading may be used",
          ". however, materials of the same heading as the good may be used",
        ])
      else { return nil }
      _ = words.take(",")
      guard words.take("provided") else { return nil }
      _ = words.take("that")
      guard words.take(anyOf: ["their value does", "their total value does"]),
        words.take("not exceed"), let percent = words.percent(),
        words.take(anyOf: [
          "of the ex-works price of the product", "of the ex-works price of the good",
        ])
      else { return nil }
      return percent
    }
  }

  /// `the value of all the materials used does not exceed 40% of the ex-works price …`.
  private mutating func materialsLimit() -> OriginRule? {
    guard
      take(anyOf: [
        "the value of all the materials used does not exceed",
        "the value of all non-originating materials used does not exceed",
      ]), let percent = percent(),
      take(anyOf: [
        "of the ex-works price of the product", "of the ex-works price of the good",
        "of the transaction value or ex-works price of the product",
      ])
    else { return nil }
    return .materials(atMost: percent)
  }

  /// `all the materials of chapter 6 used are wholly obtained`.
  private mutating func obtained(_ start: String) -> OriginRule? {
    guard take(start), let ranges = codes(), take("used"),
      take(anyOf: ["must be wholly obtained", "are wholly obtained", "is wholly obtained"])
    else { return nil }
    _ = take("in the country or territory")
    return .whollyObtained(ranges)
  }
}
