import JSON
import Linkage

/// Reads the `comparisons` of a kind's linkage.
struct ComparisonReader {
  /// The fields that conditions name.
  let fields: KnownFields

  /// A pattern holds four bits of each comparison and no more than 60 in all.
  static let mostComparisons = 15
  /// Beside "says nothing" and "otherwise", four bits tell so many levels apart.
  static let mostLevels = 14

  /// Reads the comparisons in the order of the file.
  ///
  /// - Parameters:
  ///   - value: The object, or nil.
  ///   - faults: Receives what is wrong.
  /// - Returns: The comparisons; without those that are at fault as a whole.
  func read(_ value: JSON5Value?, faults: inout FaultCollector) -> [Comparison] {
    let object = ObjectReader(value, "comparisons", keys: nil, faults: &faults)
    guard let object else { return [] }
    if object.members.isEmpty {
      faults.add("comparisons must hold at least one", at: object.position)
    }
    if object.members.count > Self.mostComparisons {
      faults.add(
        "at most \(Self.mostComparisons) comparisons are possible, found"
          + " \(object.members.count)", at: object.members[Self.mostComparisons].position)
    }
    let comparisons = object.members.compactMap { member -> Comparison? in
      guard
        RegistriesReader.check(
          member.key, "a comparison's name", at: member.position, faults: &faults)
      else { return nil }
      return comparison(member, faults: &faults)
    }
    let measures = Set(
      comparisons.flatMap(\.levels).flatMap(\.conditions).map {
        "\($0.field) \($0.measure.rawValue)"
      })
    if measures.count > Comparison.mostMeasures {
      faults.add(
        "at most \(Comparison.mostMeasures) measures of fields are possible, found"
          + " \(measures.count)", at: object.position)
    }
    return comparisons
  }

  private func comparison(
    _ member: JSON5Member, faults: inout FaultCollector
  ) -> Comparison? {
    let name = "comparison '\(FaultCollector.shown(member.key))'"
    guard
      let object = ObjectReader(
        member.value, name, keys: DefinitionKeys.comparison, faults: &faults)
    else { return nil }
    let value = object.required("levels", faults: &faults)
    let values = faults.list(value, "levels of \(name)") ?? []
    if let value, values.isEmpty, value.content == .list([]) {
      faults.add("\(name) has no level", at: value.position)
    }
    if values.count > Self.mostLevels {
      faults.add(
        "\(name) has at most \(Self.mostLevels) levels, found \(values.count)",
        at: values[Self.mostLevels].position)
    }
    let levels = values.compactMap { level($0, name, faults: &faults) }
    var comparison = Comparison(member.key, levels: levels)
    comparison.isRequired = faults.boolean(object["required"], "required") ?? false
    if let value = object["termFrequency"],
      let field = fields.field(value, name, faults: &faults)
    {
      comparison.termFrequency = field.name
      let isUsed = levels.contains { level in
        level.conditions.contains { $0.field == field.name }
      }
      if !field.cleaning.isText {
        faults.add(
          "termFrequency needs a field of text, but '\(field.name)' is cleaned as"
            + " '\(field.cleaning.rawValue)'", at: value.position)
      } else if !isUsed, levels.count == values.count {
        faults.add(
          "termFrequency names '\(field.name)', which no level of \(name) compares",
          at: value.position)
      }
    }
    return comparison
  }

  private func level(
    _ value: JSON5Value, _ name: String, faults: inout FaultCollector
  ) -> Comparison.Level? {
    guard
      let object = ObjectReader(value, "a level of \(name)", keys: nil, faults: &faults)
    else { return nil }
    if object.members.isEmpty {
      faults.add("a level of \(name) has no condition", at: object.position)
    }
    var conditions: [Comparison.Condition] = []
    var isWhole = !object.members.isEmpty
    for member in object.members {
      guard
        let field = fields.field(member.key, name, at: member.position, faults: &faults),
        let own = self.conditions(member.value, field, faults: &faults)
      else {
        isWhole = false
        continue
      }
      conditions += own
    }
    return isWhole ? Comparison.Level(conditions) : nil
  }

  /// The conditions on one field: `"equal"`, or measures and their bounds.
  private func conditions(
    _ value: JSON5Value, _ field: LinkField, faults: inout FaultCollector
  ) -> [Comparison.Condition]? {
    let what = "measure of field '\(field.name)'"
    if case .text(let word) = value.content {
      let measures = Comparison.Measure.allCases.map(\.rawValue)
      if word != Comparison.Measure.equal.rawValue, measures.contains(word) {
        faults.add(
          "measure '\(word)' needs a bound: { \(word): … }", at: value.position)
        return nil
      }
      guard faults.choice(value, what, of: measures) != nil,
        isSuited(.equal, field, at: value.position, faults: &faults)
      else { return nil }
      return [Comparison.Condition(field.name, .equal)]
    }
    guard value.members != nil else {
      faults.add(
        "the \(what) must be 'equal' or an object, found \(value.kindInWords)",
        at: value.position)
      return nil
    }
    guard
      let object = ObjectReader(
        value, what, keys: DefinitionKeys.boundedMeasures, faults: &faults)
    else { return nil }
    if object.members.isEmpty, value.members?.isEmpty == true {
      faults.add("the \(what) is missing", at: value.position)
    }
    let conditions = object.members.compactMap { member -> Comparison.Condition? in
      guard let measure = Comparison.Measure(rawValue: member.key),
        isSuited(measure, field, at: member.position, faults: &faults),
        let bound = bound(member.value, measure, faults: &faults)
      else { return nil }
      return Comparison.Condition(field.name, measure, bound)
    }
    let isWhole = conditions.count == value.members?.count && !conditions.isEmpty
    return isWhole ? conditions : nil
  }

  private func isSuited(
    _ measure: Comparison.Measure, _ field: LinkField, at position: DefinitionPosition,
    faults: inout FaultCollector
  ) -> Bool {
    if field.cleaning.suits(measure) { return true }
    let suited = LinkField.Cleaning.allCases.filter { $0.suits(measure) }
    faults.add(
      "measure '\(measure.rawValue)' does not suit field '\(field.name)', which is cleaned as"
        + " '\(field.cleaning.rawValue)'; it is for "
        + suited.map { "'\($0.rawValue)'" }.joined(separator: ", "), at: position)
    return false
  }

  private func bound(
    _ value: JSON5Value, _ measure: Comparison.Measure, faults: inout FaultCollector
  ) -> Double? {
    let name = measure.rawValue
    return switch measure {
    case .equal: nil
    case .jaroWinkler, .words: faults.number(value, name, in: 0...1)
    case .edits: faults.wholeNumber(value, name, in: 1...20).map(Double.init)
    case .prefix: faults.wholeNumber(value, name, in: 1...1000).map(Double.init)
    // A metre at the least; half the Earth's circumference is as far as two places can be.
    case .distance: faults.number(value, name, in: 0.001...20_038)
    case .difference: faults.number(value, name, in: 0...Double.greatestFiniteMagnitude)
    }
  }
}
