// Sentences that name processes: `weaving accompanied by dyeing or by coating`.

extension OriginWords {
  /// A step of working, and whether it begins another sentence where it follows "or".
  private struct Step {
    let key: String
    let begins: Bool

    var rule: OriginRule { .process([key]) }
  }

  /// Processes of textiles, each alternative after "or", and a limit on what is worked.
  mutating func processes() -> OriginRule? {
    attempt { words in
      guard var rules = words.chain() else { return nil }
      while let next = words.attempt({ words -> [OriginRule]? in
        guard words.take(anyOf: [", or", "or"]) else { return nil }
        return words.chain()
      }) {
        rules += next
      }
      return .any(of: rules)
    }
  }

  /// `A or B, in each case accompanied by C or by D and E, provided …`: its alternatives.
  ///
  /// Without a comma or "in each case", what accompanies belongs to the last of several steps, unless
  /// they are bare verbs ("twisting or texturing accompanied by weaving").
  private mutating func chain() -> [OriginRule]? {
    guard let steps = steps([", or", ",", "or"], endsBeforeBeginning: false) else { return nil }
    var rules = [Self.either(steps)]
    var others: [OriginRule] = []
    if take("and") {
      guard let also = step() else { return nil }
      rules.append(also.rule)
    }
    if let limit = attempt({ $0.limitOnWorked() }) { rules.append(limit) }
    var isFirst = true
    while true {
      var ahead = self
      let hasComma = ahead.take(",")
      let isEach = ahead.take("in each case")
      if ahead.take("accompanied, if necessary, by") {
        // What need not be done asks for nothing.
        guard ahead.steps([", or", ",", "or by", "or"], endsBeforeBeginning: true) != nil else {
          return nil
        }
        self = ahead
        continue
      }
      guard ahead.take(anyOf: ["accompanied by", "preceded by", "followed by"]),
        let more = ahead.steps(
          [", or by", "or by", "or with", ", or", "or", ","], endsBeforeBeginning: true)
      else { break }
      let isWide = hasComma || isEach || steps.allSatisfy { !$0.key.contains("-of-") }
      if isFirst, !isWide, steps.count > 1, let last = steps.last {
        others = steps.dropLast().map(\.rule)
        rules[0] = last.rule
      }
      isFirst = false
      self = ahead
      rules.append(Self.either(more))
      if take("and") {
        guard let also = step() else { return nil }
        rules.append(also.rule)
      }
      if let limit = attempt({ $0.limitOnWorked() }) { rules.append(limit) }
    }
    return others + [.every(of: rules)]
  }

  private static func either(_ steps: [Step]) -> OriginRule {
    steps.count == 1 ? steps[0].rule : .any(of: steps.map(\.rule))
  }

  /// Steps that "or" or commas join.
  private mutating func steps(_ joints: [String], endsBeforeBeginning ends: Bool) -> [Step]? {
    guard let first = step() else { return nil }
    var steps = [first]
    while let next = attempt({ words -> Step? in
      guard words.take(anyOf: joints), let next = words.step(), !(ends && next.begins) else {
        return nil
      }
      return next
    }) {
      steps.append(next)
    }
    return steps
  }

  /// `, provided that the value of the unprinted fabric used does not exceed 47.5% …`.
  private mutating func limitOnWorked() -> OriginRule? {
    _ = take(",")
    guard take(anyOf: ["provided that", "provided", "where"]) else { return nil }
    return valueLimit()
  }

  private mutating func step() -> Step? {
    if take(anyOf: [
      "at least two preparatory or finishing operations (such as",
      "at least two preparatory finishing operations (such as",
      "at least two preparatory of finishing operations (such as",
    ]) {
      guard words(until: [")"]) != nil, take(")") else { return nil }
      return Step(key: "two-preparatory-or-finishing-operations", begins: false)
    }
    for (phrase, key, begins) in Self.known where take(phrase) {
      return Step(key: key, begins: begins)
    }
    return nil
  }

  /// The steps of the textile rules; longer phrases first.
  private static let known: [(phrase: String, key: String, begins: Bool)] = [
    (
      "spinning of natural or man-made staple fibres",
      "spinning-of-natural-or-man-made-staple-fibres", true
    ),
    (
      "spinning of natural or of man-made staple fibres",
      "spinning-of-natural-or-man-made-staple-fibres", true
    ),
    ("spinning of natural fibres", "spinning-of-natural-fibres", true),
    ("spinning", "spinning", false),
    ("extrusion of man-made filament yarn", "extrusion-of-man-made-filament-yarn", true),
    ("extrusion of man-made fibres", "extrusion-of-man-made-fibres", true),
    ("use of natural fibres", "use-of-natural-fibres", true),
    ("dyeing of yarn of natural fibres", "dyeing-of-yarn-of-natural-fibres", true),
    ("yarn dyeing", "yarn-dyeing", true),
    ("weaving", "weaving", false),
    ("knitting (knitted to shape goods)", "knitting-to-shape", false),
    ("knitting", "knitting", false),
    ("crocheting", "crocheting", false),
    ("printing", "printing", false),
    ("dyeing", "dyeing", false),
    ("coating", "coating", false),
    ("flocking", "flocking", false),
    ("laminating", "laminating", false),
    ("tufting", "tufting", false),
    ("twisting", "twisting", false),
    ("texturing", "texturing", false),
    ("making-up (including cutting)", "making-up-including-cutting", false),
    ("making up (including cutting)", "making-up-including-cutting", false),
    ("making-up", "making-up", false),
    ("making up", "making-up", false),
    ("any non-woven techniques including needle punching", "nonwoven-techniques", false),
    ("non-woven techniques including needle punching", "nonwoven-techniques", false),
    ("nonwoven techniques including needle punching", "nonwoven-techniques", false),
    ("a non-woven process including needle punching", "nonwoven-techniques", false),
    ("a non-woven process", "nonwoven-techniques", false),
    ("non-woven process", "nonwoven-techniques", false),
    ("other fabric formation process", "fabric-formation", false),
    ("fabric formation", "fabric-formation", false),
    ("forming", "fabric-formation", false),
  ]

  /// A sentence that names one operation and nothing else: `calcination of dolomite not calcined`;
  /// the operation's words are its key.
  mutating func operation() -> OriginRule? {
    attempt { words in
      var ahead = words
      guard ahead.take(anyOf: Self.operations) else { return nil }
      guard
        let name = words.words(
          until: ["", ", provided", ". for the special conditions", "for the special conditions"],
          without: Self.clauses.filter { !["from", "if", "used"].contains($0) } + ["accompanied"])
      else { return nil }
      let rule = OriginRule.process([OriginMaterial.key(name)])
      return words.attempt { $0.provided() }.map { .every(of: [rule, $0]) } ?? rule
    }
  }

  /// The nouns that such a sentence begins with.
  private static let operations = [
    "alloying", "beading", "bleaching", "calcination", "carding", "cleaning", "cutting",
    "destillation", "destructive distillation", "distillation", "drying", "electrolytic",
    "enriching", "fusion", "grinding", "hand-decoration", "lamination", "operations of refining",
    "planing", "purification", "refining", "removal", "retanning", "retreading", "sanding",
    "splicing",
  ]
}
