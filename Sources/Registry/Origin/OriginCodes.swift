// Codes, and materials told by codes, by words, or by words of a code.

extension OriginWords {
  /// Codes such as `heading 4812, heading 4813 and subheading 482320 through 482390`.
  mutating func codes() -> [CodeRange]? {
    attempt { words in
      var kind: Int?
      guard let first = words.code(&kind) else { return nil }
      var ranges = [first]
      while let next = words.attempt({ words in
        guard words.take(anyOf: [", and", ", or", ",", "and", "or"]) else {
          return nil as CodeRange?
        }
        return words.code(&kind)
      }) {
        ranges.append(next)
      }
      return ranges
    }
  }

  /// One code or run of codes; `kind` is the digits that a code of the list has.
  mutating func code(_ kind: inout Int?) -> CodeRange? {
    guard let from = digits(&kind) else { return nil }
    let to = attempt { words -> String? in
      guard words.take(anyOf: ["through", "to", "-"]) else { return nil }
      return words.digits(&kind)
    }
    return CodeRange(from: from, to: to)
  }

  private mutating func digits(_ kind: inout Int?) -> String? {
    for (names, count) in [
      (["chapters", "chapter"], 2), (["headings", "heading"], 4),
      (["subheadings", "subheading"], 6),
    ] where take(anyOf: names) {
      kind = count
    }
    guard let kind, var digits = run({ 0x30...0x39 ~= $0 || $0 == 0x2E }) else { return nil }
    // A full stop after the last code ends the sentence.
    if digits.last == "." {
      digits.removeLast()
      stepBack()
    }
    digits.removeAll { $0 == "." }
    if kind == 2, digits.utf8.count == 1 { digits = "0" + digits }
    return digits.utf8.count == kind ? digits : nil
  }

  /// What a rule excepts: codes, and materials of a code that words tell.
  mutating func exceptions() -> (codes: [CodeRange], parts: [OriginMaterial])? {
    attempt { words in
      var kind: Int?
      var codes: [CodeRange] = []
      var parts: [OriginMaterial] = []
      repeat {
        _ = words.take("from")
        _ = words.take(anyOf: [
          "materials from", "materials of", "those of", "non-originating material of",
        ])
        if let code = words.attempt({ $0.code(&kind) }) {
          // After words, a code alone may be of the same materials or all of it: not certain.
          guard parts.isEmpty else { return nil }
          codes.append(code)
        } else if let named = words.attempt({
          $0.named(
            without: Self.clausesOfExceptions,
            goingOnWith: codes.isEmpty && parts.isEmpty ? ["or", "and"] : [])
        }) {
          parts += named
          kind = nil
        } else {
          return nil
        }
      } while words.attempt({ words -> Bool? in
        guard words.take(anyOf: [", and", ", or", ",", "and", "or"]) else { return nil }
        // What begins another clause is no further item.
        var ahead = words
        let barred = ["provided", "whether", "in which"]
        return ahead.take(anyOf: barred) ? nil : true
      }) != nil
      return (codes, parts)
    }
  }

  /// Exceptions may have their own: `assemblies of uppers other than of wood of subheading 640610`.
  static let clausesOfExceptions = clauses.filter { $0 != "other than" }

  /// Materials of codes that words tell: `mangoes or guavas of subheading 080450`.
  mutating func named(
    without barred: [String] = Self.clauses,
    goingOnWith joints: [String] = [", or", "or", ",", "and"]
  ) -> [OriginMaterial]? {
    guard
      let name = words(
        until: ["of heading", "of headings", "of subheading", "of subheadings", "of chapter"],
        without: barred),
      take("of")
    else { return nil }
    var kind: Int?
    guard let first = code(&kind) else { return nil }
    var ranges = [first]
    // `heading 7206 or heading 7207`, said again with its kind, is of the same materials.
    while let next = attempt({ words -> CodeRange? in
      guard words.take(anyOf: joints) else { return nil }
      var ahead = words
      guard ahead.take(anyOf: ["heading", "subheading", "chapter"]) else { return nil }
      return words.code(&kind)
    }) {
      ranges.append(next)
    }
    let qualified = attempt { words -> String? in
      words.take("containing more than")
        ? words.percent().flatMap { percent in
          words.take("by dry weight of milk solids")
            ? " containing more than \(OriginRule.text(percent: percent)) per cent by dry weight of"
              + " milk solids" : nil
        } : nil
    }
    let all = ranges.compactMap { OriginMaterial(name + (qualified ?? ""), of: $0) }
    return all.count == ranges.count ? all : nil
  }

  /// What a limit is about: `non-originating materials of heading 1901`, `sugar`, `the uncut
  /// glassware of heading 7010`, up to one of some words.
  mutating func subject(until stops: [String]) -> [OriginMaterial]? {
    attempt { words in
      while words.take(anyOf: ["all", "any", "the", "non-originating"]) {}
      if let ranges = words.attempt({ words -> [CodeRange]? in
        guard
          words.take(anyOf: ["materials", "material"]),
          words.take(anyOf: [
            "of", "from", "classified within", "classified in", "classified under",
          ])
        else { return nil }
        return words.codes()
      }) {
        return words.attempt { $0.take(anyOf: stops) } == true || stops.isEmpty
          ? ranges.map { OriginMaterial($0) } : nil
      }
      if let part = words.attempt({ words -> [OriginMaterial]? in
        guard let part = words.named(), words.take(anyOf: stops) else { return nil }
        return part
      }) {
        return part
      }
      guard let name = words.words(until: stops), words.take(anyOf: stops) else { return nil }
      return OriginMaterial(name).map { [$0] }
    }
  }
}
