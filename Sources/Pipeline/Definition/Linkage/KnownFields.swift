import JSON
import Linkage

/// The fields of a kind's linkage, which its comparisons, keys and conflicts name.
struct KnownFields {
  /// The fields in the order of the file.
  var all: [LinkField] = []
  /// Names of fields that are stated but at fault: who names them is not.
  var broken: Set<String> = []

  /// The field that a name stands for.
  ///
  /// - Parameters:
  ///   - value: The name.
  ///   - user: Who names it, as messages say: `a conflict`.
  ///   - faults: Receives what is wrong.
  /// - Returns: The field, or nil when there is none.
  func field(_ value: JSON5Value, _ user: String, faults: inout FaultCollector) -> LinkField? {
    guard let name = faults.text(value, "the field of \(user)") else { return nil }
    return field(name, user, at: value.position, faults: &faults)
  }

  /// The field of a name that stands somewhere.
  func field(
    _ name: String, _ user: String, at position: DefinitionPosition,
    faults: inout FaultCollector
  ) -> LinkField? {
    if let field = all.first(where: { $0.name == name }) { return field }
    if broken.contains(name) { return nil }
    let names = all.map(\.name)
    let suggestion = KeySuggestion.nearest(to: name, among: names)
    let hint =
      suggestion == nil && !names.isEmpty
      ? "; the fields are \(names.map { "'\($0)'" }.joined(separator: ", "))" : ""
    faults.add(
      "unknown field '\(FaultCollector.shown(name))' in \(user)\(hint)", at: position,
      suggestion: suggestion)
    return nil
  }
}

extension LinkField.Cleaning {
  /// Whether a cleaned value is text.
  var isText: Bool { self != .point && self != .number }

  /// Whether a cleaned value has words.
  var hasWords: Bool { [.text, .name, .wholeName, .branch, .street, .model].contains(self) }

  /// Whether values of the cleaning can be measured so.
  func suits(_ measure: Comparison.Measure) -> Bool {
    switch measure {
    case .equal, .jaroWinkler, .edits, .prefix: isText
    case .words: hasWords
    case .distance: self == .point
    case .difference: self == .number
    }
  }
}
