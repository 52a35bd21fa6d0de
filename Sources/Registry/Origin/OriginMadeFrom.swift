// Materials that a good is made from, or that are wholly obtained.

extension OriginWords {
  /// `from yarn`, `from: - natural fibres, or - chemical materials`, `from ingots of heading 7206`.
  mutating func madeFrom() -> OriginRule? {
    guard take("from") else { return nil }
    if take(":") { return listed().map { .condition(.madeFrom($0)) } }
    if let ranges = attempt({ words -> [CodeRange]? in
      words.take("materials of") ? words.codes() : nil
    }) {
      return .condition(.madeFrom(ranges.map { OriginMaterial($0) }))
    }
    guard let materials = attempt({ $0.namedAlone() }) ?? oneNamed() else { return nil }
    let from = OriginRule.condition(.madeFrom(materials))
    guard let limit = attempt({ $0.limitOnThose(materials) }) else { return from }
    return .every(of: [from, limit])
  }

  /// Materials of some codes, where the words hold no "or" that may part them from the codes.
  private mutating func namedAlone() -> [OriginMaterial]? {
    named().flatMap { $0.contains { $0.name?.contains("-or-") != false } ? nil : $0 }
  }

  /// Words alone, up to the end of the sentence or to what else is asked.
  private mutating func oneNamed() -> [OriginMaterial]? {
    guard
      let name = words(until: [
        "", ", provided", "provided", ". for special conditions", ". see introductory",
        ". see also introductory", "(see introductory", "see introductory",
      ])
    else { return nil }
    // "of any heading", "of the same heading" and the like say more than a name.
    let small = name.lowercased()
    let barred = ["any heading", "this heading", "same heading", "following", "materials of"]
    guard !barred.contains(where: { small.contains($0) }) else { return nil }
    return OriginMaterial(name).map { [$0] }
  }

  /// The materials after dashes, the last after "or".
  private mutating func listed() -> [OriginMaterial]? {
    var materials: [OriginMaterial] = []
    var isLast = false
    while take(anyOf: ["-", ", -", ", or -", "or -", "; -"]) {
      if let ranges = attempt({ words in
        words.named(without: Self.clauses + [", -", ", or -", "or -"])
      }) {
        materials += ranges
      } else {
        guard
          let name = words(until: [
            ", -", ", or -", "or -", "", "for special conditions", ". for special", ", for special",
          ]), let material = OriginMaterial(name)
        else { return nil }
        materials.append(material)
      }
      isLast = materials.count > 1
    }
    _ = take(",")
    return isLast ? materials : nil
  }

  /// `, provided the value of the uncoated fabric used does not exceed 40% …`, or its value.
  private mutating func limitOnThose(_ materials: [OriginMaterial]) -> OriginRule? {
    _ = take(",")
    guard take("provided") else { return nil }
    _ = take("that")
    if take("its value does not exceed") {
      return share(of: Self.price).map { Self.limit(materials, $0) }
    }
    return valueLimit()
  }

  /// `all the animals of chapter 1 used must be wholly obtained`, said of the good itself.
  mutating func obtainedAnimals() -> OriginRule? {
    _ = take("none if")
    guard take(anyOf: ["all the animals of", "all animals of", "all the cereals of"]),
      let ranges = codes()
    else { return nil }
    _ = take("used")
    guard obtainedHere() else { return nil }
    return .whollyObtained(ranges)
  }

  /// `all the materials of chapter 6 used are wholly obtained`, or of materials told by words.
  mutating func obtained() -> OriginRule? {
    guard take(anyOf: ["all the", "any"]) else { return nil }
    if let ranges = attempt({ words -> [CodeRange]? in
      guard words.take(anyOf: ["materials of", "material of"]), let ranges = words.codes() else {
        return nil
      }
      _ = words.take("used")
      return words.obtainedHere() ? ranges : nil
    }) {
      return .whollyObtained(ranges)
    }
    if take("materials used") {
      if take("must already be originating") { return .materials(atMost: 0) }
      return obtainedHere() ? .whollyObtained([]) : nil
    }
    guard
      let materials = attempt({ words in
        words.named().flatMap { words.take("used") ? $0 : nil }
      }) ?? namedUsed()
    else { return nil }
    if take("must already be originating") { return .condition(.originating(materials)) }
    return obtainedHere() ? .condition(.obtained(materials)) : nil
  }

  private mutating func namedUsed() -> [OriginMaterial]? {
    guard let name = words(until: ["used"], without: Self.clauses.filter { $0 != "from" }),
      take("used")
    else { return nil }
    return OriginMaterial(name).map { [$0] }
  }

  private mutating func obtainedHere() -> Bool {
    guard
      take(anyOf: [
        "must be wholly obtained", "are wholly obtained", "is wholly obtained",
      ])
    else { return false }
    _ = take("in the country or territory")
    return true
  }
}
