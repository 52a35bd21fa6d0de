import JSON

/// Writes the overrides of the command line into the tree of a pipeline file.
///
/// Their keys and values carry the position `--set`, the number of the override and the
/// character, so that whatever is wrong with them is told like any other fault.
struct OverrideEditor {
  private let position: DefinitionPosition

  private init(number: Int) {
    position = DefinitionPosition(
      file: DefinitionPosition.commandLine, line: number, column: 1)
  }

  /// Applies overrides in turn; later ones win.
  ///
  /// - Parameters:
  ///   - overrides: Dotted keys, `sources.NAME.…` for a source and `linkage.KIND.blocking.NAME.…`
  ///     for a blocking rule, and values: JSON5, or else text.
  ///   - tree: The pipeline file.
  ///   - faults: Receives keys that lead nowhere.
  static func apply(
    _ overrides: [(key: String, value: String)], to tree: inout JSON5Value,
    faults: inout FaultCollector
  ) {
    for (index, override) in overrides.enumerated() {
      let editor = OverrideEditor(number: index + 1)
      let steps = override.key.split(separator: ".", omittingEmptySubsequences: false)
      guard !steps.contains("") else {
        faults.add(
          "key '\(FaultCollector.shown(override.key))' has an empty step", at: editor.position)
        continue
      }
      let value = editor.value(override.value, column: override.key.count + 2)
      editor.set(
        steps.map(String.init)[...], to: value, in: &tree, "item", column: 1, faults: &faults)
    }
  }

  private func value(_ text: String, column: Int) -> JSON5Value {
    let parsed = try? JSON5Parser.parse(bytes: Array(text.utf8), file: position.file)
    var place = position
    place.column = column
    return moved(parsed ?? JSON5Value(content: .text(text), position: place), to: place)
  }

  /// The value with all its positions set to one: nobody counts characters within an override.
  private func moved(_ value: JSON5Value, to place: DefinitionPosition) -> JSON5Value {
    let content: JSON5Value.Content =
      switch value.content {
      case .list(let values): .list(values.map { moved($0, to: place) })
      case .object(let members):
        .object(
          members.map {
            JSON5Member(
              key: $0.key, position: place, value: moved($0.value, to: place),
              earlier: $0.earlier.map { _ in place })
          })
      default: value.content
      }
    return JSON5Value(content: content, position: place)
  }

  private func set(
    _ steps: ArraySlice<String>, to value: JSON5Value, in tree: inout JSON5Value, _ name: String,
    column: Int, faults: inout FaultCollector
  ) {
    guard let step = steps.first else {
      tree = value
      return
    }
    var place = position
    place.column = column
    let rest = steps.dropFirst()
    let next = column + step.count + 1
    switch tree.content {
    case .object(var members):
      if let index = members.firstIndex(where: { $0.key == step }) {
        set(
          rest, to: value, in: &members[index].value, Self.items[step] ?? "item", column: next,
          faults: &faults)
      } else {
        var added = JSON5Value(content: .object([]), position: place)
        set(rest, to: value, in: &added, "item", column: next, faults: &faults)
        members.append(JSON5Member(key: step, position: place, value: added))
      }
      tree.content = .object(members)
    case .list(var values):
      let names = values.map(Self.name)
      guard let index = names.firstIndex(of: step) else {
        let known = names.compactMap { $0 }
        faults.add(
          "no \(name) '\(FaultCollector.shown(step))'", at: place,
          suggestion: KeySuggestion.nearest(to: step, among: known))
        return
      }
      set(rest, to: value, in: &values[index], name, column: next, faults: &faults)
      tree.content = .list(values)
    default:
      faults.add("'\(FaultCollector.shown(step))' lies in a value without keys", at: place)
    }
  }

  /// What the values of a list are called, which are addressed by their names.
  private static let items = ["sources": "source", "blocking": "blocking rule"]

  private static func name(of value: JSON5Value) -> String? {
    if case .text(let name)? = value["name"]?.content { name } else { nil }
  }
}
