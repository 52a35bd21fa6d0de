import JSON
import Linkage
import Registry

/// Reads `linkage`, how the records of each kind are found to stand for one thing.
struct LinkageReader {
  /// The folder of the pipeline file, from which settings files are named.
  let folder: String

  /// Reads the settings of every kind.
  ///
  /// - Parameters:
  ///   - value: The object, or nil when nothing is stated.
  ///   - declared: The kinds that the pipeline file declares.
  ///   - faults: Receives what is wrong.
  /// - Returns: The settings by the kinds' names.
  func read(
    _ value: JSON5Value?, declared: [RegistryKind], faults: inout FaultCollector
  ) -> [LinkedKind] {
    let kinds = [RegistryKind.suppliers] + declared
    let object = ObjectReader(value, "linkage", keys: kinds.map(\.name), faults: &faults)
    var linked: [LinkedKind] = []
    for member in object?.members ?? [] {
      guard let kind = kinds.first(where: { $0.name == member.key }),
        let settings = settings(member.value, kind, faults: &faults)
      else { continue }
      linked.append(LinkedKind(kind: kind.name, settings: settings))
    }
    return linked.sorted { $0.kind.utf8.lexicographicallyPrecedes($1.kind.utf8) }
  }

  private func settings(
    _ value: JSON5Value, _ kind: RegistryKind, faults: inout FaultCollector
  ) -> LinkageSettings? {
    let file = LinkageFile(folder: folder)
    guard let object = file.settings(value, of: kind.name, faults: &faults) else { return nil }
    let fields = LinkFieldReader(kind: kind)
      .read(object.required("fields", faults: &faults), faults: &faults)
    let comparisons = ComparisonReader(fields: fields)
      .read(object.required("comparisons", faults: &faults), faults: &faults)
    let blocking = BlockingReader(fields: fields)
      .read(object.required("blocking", faults: &faults), faults: &faults)
    var settings = LinkageSettings(
      fields: fields.all, comparisons: comparisons, blocking: blocking)
    settings.conflicts = Self.conflicts(object["conflicts"], fields, faults: &faults)
    settings.scope =
      faults.choice(object["scope"], "scope", of: LinkageSettings.Scope.self) ?? settings.scope
    settings.threshold =
      faults.number(object["threshold"], "threshold", in: 0...1) ?? settings.threshold
    settings.training = Self.training(object["training"], faults: &faults)
    return settings
  }

  private static func conflicts(
    _ value: JSON5Value?, _ fields: KnownFields, faults: inout FaultCollector
  ) -> [LinkageSettings.Conflict] {
    var conflicts: [LinkageSettings.Conflict] = []
    for value in faults.list(value, "conflicts") ?? [] {
      var named: JSON5Value? = value
      var withinSource = false
      if value.members != nil {
        let object = ObjectReader(
          value, "a conflict", keys: DefinitionKeys.conflict, faults: &faults)
        named = object?.required("field", faults: &faults)
        withinSource =
          faults.choice(object?["within"], "within", of: ["source"]) == "source"
      }
      guard let named, let field = fields.field(named, "a conflict", faults: &faults) else {
        continue
      }
      if !field.cleaning.isText {
        faults.add(
          "a conflict needs a field of text, but '\(field.name)' is cleaned as"
            + " '\(field.cleaning.rawValue)'", at: named.position)
      }
      if conflicts.contains(where: { $0.field == field.name }) {
        faults.add("field '\(field.name)' stands twice in conflicts", at: named.position)
      }
      conflicts.append(.init(field.name, withinSource: withinSource))
    }
    return conflicts
  }

  private static func training(
    _ value: JSON5Value?, faults: inout FaultCollector
  ) -> LinkageSettings.Training {
    var training = LinkageSettings.Training()
    guard
      let object = ObjectReader(
        value, "training", keys: DefinitionKeys.training, faults: &faults)
    else { return training }
    training.seed =
      faults.wholeNumber(object["seed"], "seed", in: 0...1 << 53).map(UInt64.init)
      ?? training.seed
    training.randomPairs =
      faults.wholeNumber(object["randomPairs"], "randomPairs", in: 1000...1_000_000_000)
      ?? training.randomPairs
    training.rounds =
      faults.wholeNumber(object["rounds"], "rounds", in: 1...10_000) ?? training.rounds
    training.tolerance =
      faults.number(object["tolerance"], "tolerance", in: 1e-12...0.1) ?? training.tolerance
    return training
  }
}
