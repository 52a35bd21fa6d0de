extension OriginRule {
  /// All of these; what is itself all of some is taken apart, as the notation reads it back.
  static func every(of rules: [OriginRule]) -> OriginRule {
    let flat = rules.flatMap { rule -> [OriginRule] in
      if case .all(let inner) = rule { return inner }
      return [rule]
    }
    return flat.count == 1 ? flat[0] : .all(flat)
  }

  /// One of these; alternatives of alternatives are alternatives, each once.
  public static func any(of rules: [OriginRule]) -> OriginRule {
    var flat: [OriginRule] = []
    for rule in rules.flatMap(\.alternatives) where !flat.contains(rule) { flat.append(rule) }
    return flat.count == 1 ? flat[0] : .either(flat)
  }
}
