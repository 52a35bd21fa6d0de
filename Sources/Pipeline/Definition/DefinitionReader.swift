import Export
import Ingest
import JSON
import Registry
import Workbench

/// Reads a pipeline file into a definition and gathers every fault on the way.
struct DefinitionReader {
  /// The pipeline file, as it was named.
  let file: String
  /// The day a file without a date is run for.
  let today: String?
  private var faults = FaultCollector()

  /// Prepares to read a file.
  init(file: String, today: String?) {
    self.file = file
    self.today = today
  }

  /// Reads the bytes of the pipeline file.
  ///
  /// - Throws: ``DefinitionError/faults(_:)`` with all that is wrong.
  mutating func read(
    _ bytes: [UInt8], overrides: [(key: String, value: String)]
  ) throws(DefinitionError) -> Definition {
    do throws(JSON5SyntaxError) {
      var tree = try JSON5Parser.parse(bytes: bytes, file: file)
      LinkageFile(folder: FileSystem.parent(file))
        .expand(for: overrides, in: &tree, faults: &faults)
      OverrideEditor.apply(overrides, to: &tree, faults: &faults)
      if let definition = definition(tree), faults.isEmpty { return definition }
    } catch {
      faults.add(error.message, at: error.position)
    }
    throw .faults(faults.sorted(first: file))
  }

  private mutating func definition(_ tree: JSON5Value) -> Definition? {
    guard
      let object = ObjectReader(
        tree, "the pipeline", keys: DefinitionKeys.pipeline, faults: &faults)
    else { return nil }
    _ = faults.text(object["$schema"], "$schema")
    let name = faults.text(object.required("name", faults: &faults), "name") ?? ""
    let language =
      faults.choice(object["language"], "language", of: ExportSettings.Language.self)
      ?? ExportSettings().language
    let registries = RegistriesReader.read(object["registries"], faults: &faults)
    return Definition(
      name: name, date: date(object) ?? "", language: language, registries: registries,
      sources: sources(object, declared: registries),
      gates: GatesReader.read(object["gates"], faults: &faults),
      linkage: LinkageReader(folder: FileSystem.parent(file))
        .read(object["linkage"], declared: registries, faults: &faults),
      coding: faults.boolean(object["coding"], "coding") ?? true,
      match: MatchReader.read(object["match"], faults: &faults),
      export: ExportReader.read(object["export"], language: language, faults: &faults),
      folder: FileSystem.parent(file))
  }

  private mutating func date(_ object: ObjectReader) -> String? {
    guard let value = object["date"] else {
      if today == nil { _ = object.required("date", faults: &faults) }
      return today
    }
    guard let date = faults.text(value, "date") else { return nil }
    if !DateText.isDate(date) {
      faults.add(
        "date '\(FaultCollector.shown(date))' is no day written as YYYY-MM-DD",
        at: value.position)
    }
    return date
  }

  private mutating func sources(
    _ object: ObjectReader, declared: [RegistryKind]
  ) -> [Source] {
    guard let value = object.required("sources", faults: &faults),
      let values = faults.list(value, "sources")
    else { return [] }
    if values.isEmpty { faults.add("sources must hold at least one source", at: value.position) }
    let reader = SourceReader(folder: FileSystem.parent(file), declared: declared)
    var lines: [String: Int] = [:]
    var sources: [Source] = []
    for (index, value) in values.enumerated() {
      if let source = reader.read(value, number: index + 1, faults: &faults) {
        sources.append(source)
      }
      guard let named = value["name"], case .text(let name) = named.content else { continue }
      if let line = lines[name] {
        faults.add(
          "two sources are named '\(FaultCollector.shown(name))'; the first in line \(line)",
          at: named.position)
      } else {
        lines[name] = named.position.line
      }
    }
    return sources
  }
}
