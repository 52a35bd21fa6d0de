import Linkage

extension LinkageSettings {
  /// The settings as JSON with all defaults written out.
  ///
  /// Fields and comparisons keep their order, in which reports tell them.
  var canonicalText: String {
    CanonicalText.object([
      "fields": CanonicalText.ordered(fields.map { ($0.name, $0.canonicalText) }),
      "comparisons": CanonicalText.ordered(comparisons.map { ($0.name, $0.canonicalText) }),
      "blocking": CanonicalText.list(blocking.map(\.canonicalText)),
      "conflicts": CanonicalText.list(conflicts.map(\.canonicalText)),
      "scope": CanonicalText.text(scope.rawValue),
      "threshold": CanonicalText.number(threshold),
      "training": CanonicalText.object([
        "seed": String(training.seed),
        "randomPairs": String(training.randomPairs),
        "rounds": String(training.rounds),
        "tolerance": CanonicalText.number(training.tolerance),
      ]),
    ])
  }
}

extension LinkField {
  fileprivate var canonicalText: String {
    CanonicalText.object([
      "from": CanonicalText.list(columns.map(CanonicalText.text)),
      "cleaning": CanonicalText.text(cleaning.rawValue),
    ])
  }
}

extension Comparison {
  fileprivate var canonicalText: String {
    CanonicalText.object([
      "termFrequency": termFrequency.map(CanonicalText.text),
      "required": isRequired ? "true" : nil,
      "levels": CanonicalText.list(levels.map(\.canonicalText)),
    ])
  }
}

extension Comparison.Level {
  /// The conditions, those on one field together.
  fileprivate var canonicalText: String {
    var names: [String] = []
    for condition in conditions where !names.contains(condition.field) {
      names.append(condition.field)
    }
    return CanonicalText.ordered(
      names.map { name in
        let own = conditions.filter { $0.field == name }
        if own.contains(where: { $0.measure == .equal }) {
          return (name, CanonicalText.text(Comparison.Measure.equal.rawValue))
        }
        let measures = own.map { ($0.measure.rawValue, CanonicalText.number($0.bound)) }
        return (name, CanonicalText.ordered(measures))
      })
  }
}

extension BlockingRule {
  fileprivate var canonicalText: String {
    CanonicalText.object([
      "name": CanonicalText.text(name),
      "key": CanonicalText.list(parts.map(\.canonicalText)),
      "window": window.map { String($0) },
      "maximumBlock": window == nil ? String(maximumBlock) : nil,
      "sortedBy": sortedBy.map(CanonicalText.text),
      "trains": String(trains),
    ])
  }
}

extension BlockingRule.Part {
  fileprivate var canonicalText: String {
    guard let word = form.word else { return CanonicalText.text(field) }
    var members: [String: String] = [
      "field": CanonicalText.text(field), "form": CanonicalText.text(word),
    ]
    if let size = form.size { members[size.key] = CanonicalText.number(size.value) }
    return CanonicalText.object(members)
  }
}

extension LinkageSettings.Conflict {
  fileprivate var canonicalText: String {
    guard withinSource else { return CanonicalText.text(field) }
    return CanonicalText.object([
      "field": CanonicalText.text(field), "within": CanonicalText.text("source"),
    ])
  }
}
