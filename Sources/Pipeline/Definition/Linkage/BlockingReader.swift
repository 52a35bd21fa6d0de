import JSON
import Linkage

/// Reads the `blocking` of a kind's linkage.
struct BlockingReader {
  /// The fields that keys name.
  let fields: KnownFields

  /// Reads the rules.
  ///
  /// - Parameters:
  ///   - value: The list, or nil.
  ///   - faults: Receives what is wrong.
  /// - Returns: The rules; without those that are at fault as a whole.
  func read(_ value: JSON5Value?, faults: inout FaultCollector) -> [BlockingRule] {
    let values = faults.list(value, "blocking") ?? []
    if let value, value.content == .list([]) {
      faults.add("blocking must hold at least one rule", at: value.position)
    }
    if values.count > CandidatePairs.mostRules {
      faults.add(
        "at most \(CandidatePairs.mostRules) blocking rules are possible, found \(values.count)",
        at: values[CandidatePairs.mostRules].position)
    }
    var rules: [BlockingRule] = []
    for (index, value) in values.enumerated() {
      guard let rule = rule(value, number: index + 1, faults: &faults) else { continue }
      if rules.contains(where: { $0.name == rule.name }) {
        faults.add(
          "two blocking rules are named '\(FaultCollector.shown(rule.name))'",
          at: value["name"]?.position ?? value.position)
      }
      rules.append(rule)
    }
    return rules
  }

  private func rule(
    _ value: JSON5Value, number: Int, faults: inout FaultCollector
  ) -> BlockingRule? {
    var title = "blocking rule \(number)"
    if case .text(let name)? = value["name"]?.content {
      title = "blocking rule '\(FaultCollector.shown(name))'"
    }
    guard
      let object = ObjectReader(value, title, keys: DefinitionKeys.blocking, faults: &faults)
    else { return nil }
    let key = object.required("key", faults: &faults)
    let values = faults.list(key, "the key of \(title)") ?? []
    if let key, key.content == .list([]) {
      faults.add("the key of \(title) must have a part", at: key.position)
    }
    let parts = values.compactMap { KeyPartReader(fields: fields).read($0, title, faults: &faults) }
    let name = faults.text(object["name"], "name of a blocking rule")
    var rule = BlockingRule(name ?? Self.name(parts), parts)
    rule.window = faults.wholeNumber(object["window"], "window", in: 1...1000)
    if object["window"] != nil {
      for key in ["maximumBlock", "sortedBy"] {
        guard let position = object.member(key)?.position else { continue }
        faults.add("'\(key)' is for blocks, but \(title) has a window", at: position)
      }
      for (value, part) in zip(values, parts) where values.count == parts.count {
        if case .grid = part.form {
          faults.add("a grid has no order and suits no window", at: value.position)
        }
      }
    }
    rule.maximumBlock =
      faults.wholeNumber(object["maximumBlock"], "maximumBlock", in: 2...100_000)
      ?? rule.maximumBlock
    if let value = object["sortedBy"],
      let field = fields.field(value, title, faults: &faults)
    {
      rule.sortedBy = field.name
      if !field.cleaning.isText {
        faults.add(
          "sortedBy needs a field of text, but '\(field.name)' is cleaned as"
            + " '\(field.cleaning.rawValue)'", at: value.position)
      }
    }
    rule.trains = faults.boolean(object["trains"], "trains") ?? rule.trains
    return parts.isEmpty || parts.count < values.count ? nil : rule
  }

  /// What a rule is called by its key, when nobody gave it a name.
  private static func name(_ parts: [BlockingRule.Part]) -> String {
    parts.map { part in
      guard let word = part.form.word else { return part.field }
      return "\(part.field) \(word)"
        + (part.form.size.map { " " + CanonicalText.number($0.value) } ?? "")
    }.joined(separator: " + ")
  }
}
