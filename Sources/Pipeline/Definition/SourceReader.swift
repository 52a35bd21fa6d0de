import Ingest
import Registry

/// Reads one source of a pipeline file, once its mapping is laid under it.
struct SourceReader {
  /// The folder of the pipeline file.
  let folder: String

  /// Reads a source.
  ///
  /// - Parameters:
  ///   - value: The source.
  ///   - number: Its place in `sources`, from 1.
  ///   - faults: Receives what is wrong.
  /// - Returns: The source; what is at fault has its default.
  func read(_ value: JSON5Value, number: Int, faults: inout FaultCollector) -> Source? {
    var title = "source \(number)"
    if case .text(let name)? = value["name"]?.content {
      title = "source '\(FaultCollector.shown(name))'"
    }
    guard value.members != nil,
      let whole = MappingFile(folder: folder).complete(value, faults: &faults),
      let object = ObjectReader(whole, title, keys: DefinitionKeys.source, faults: &faults)
    else {
      // Without its mapping the source is not complete, but its own keys can be checked.
      _ = ObjectReader(value, title, keys: DefinitionKeys.source, faults: &faults)
      return nil
    }
    let format = faults.choice(
      object.required("format", faults: &faults), "format", of: Source.Format.self)
    var source = Source(
      name: name(object, faults: &faults) ?? "",
      registry: faults.choice(
        object.required("registry", faults: &faults), "registry",
        of: RegistryKind.all.map(\.name)) ?? "",
      path: faults.text(object.required("path", faults: &faults), "path") ?? "",
      format: format ?? .csv)
    source.path = DefinitionFile.path(source.path, from: folder)
    source.encoding = faults.choice(object["encoding"], "encoding", of: DefinitionKeys.encodings)
    source.entry = faults.text(object["entry"], "entry")
    source.idPrefix = idPrefix(object["idPrefix"], faults: &faults)
    source.keySalt = faults.text(object["keySalt"], "keySalt")
    source.missing = faults.texts(object["missing"], "missing", allowsEmpty: true) ?? []
    source.maximumRejectRate =
      faults.number(object["maximumRejectRate"], "maximumRejectRate", in: 0...1)
      ?? source.maximumRejectRate
    source.delimiter = delimiter(object["delimiter"], faults: &faults)
    source.namespaces = namespaces(object["namespaces"], faults: &faults)
    let paths = XMLPathCheck(prefixes: source.namespaces.keys.sorted())
    source.record = faults.text(object["record"], "record") ?? ""
    if let format { check(object, format, faults: &faults) }
    if format == .xml, let position = object["record"]?.position, !source.record.isEmpty {
      paths.check(source.record, .record, at: position, faults: &faults)
    }
    let kind = RegistryKind.named(source.registry)
    let bindings = BindingReader(
      name: kind?.name ?? "the registry", fields: kind?.fields,
      paths: format == .xml ? paths : nil, hasKey: true)
    if object["fields"] != nil || !object.means("fields") {
      source.fields = bindings.read(object["fields"], owner: object.position, faults: &faults)
    }
    source.lists = ListReader(kind: kind, format: format, paths: paths)
      .read(object["lists"], faults: &faults)
    return source
  }

  /// The source's name, which stands in tables, messages and dotted keys.
  private func name(_ object: ObjectReader, faults: inout FaultCollector) -> String? {
    guard let value = object.required("name", faults: &faults),
      let name = faults.text(value, "name of a source")
    else { return nil }
    if name.unicodeScalars.contains(where: { ".;/".unicodeScalars.contains($0) })
      || name.contains(where: \.isWhitespace)
    {
      faults.add("a source's name has no blanks, dots, semicolons or slashes", at: value.position)
    }
    return name
  }

  /// Notes keys that a format needs or cannot have.
  private func check(
    _ object: ObjectReader, _ format: Source.Format, faults: inout FaultCollector
  ) {
    if format == .xml { _ = object.required("record", faults: &faults) }
    for key in format == .xml ? ["delimiter"] : ["record", "namespaces"] {
      guard let member = object.member(key) else { continue }
      let other = format == .xml ? "csv" : "xml"
      faults.add(
        "'\(key)' belongs to format '\(other)', but \(object.name) is '\(format.rawValue)'",
        at: member.position)
    }
  }

  private func idPrefix(_ value: JSON5Value?, faults: inout FaultCollector) -> String {
    guard let value, let text = faults.text(value, "idPrefix", allowsEmpty: true) else {
      return ""
    }
    if text.contains(where: \.isWhitespace) {
      faults.add("idPrefix holds a blank, which keys cannot have", at: value.position)
    }
    return text
  }

  private func delimiter(_ value: JSON5Value?, faults: inout FaultCollector) -> String? {
    guard let value, let text = faults.text(value, "delimiter", allowsControls: true) else {
      return nil
    }
    guard text.utf8.count == 1, !"\"\r\n\0".utf8.contains(where: text.utf8.contains) else {
      faults.add(
        "delimiter must be one byte, such as ',' or '\\t', and no quote or line break",
        at: value.position)
      return nil
    }
    return text
  }

  private func namespaces(
    _ value: JSON5Value?, faults: inout FaultCollector
  ) -> [String: String] {
    var namespaces: [String: String] = [:]
    let object = ObjectReader(value, "namespaces", keys: nil, faults: &faults)
    for member in object?.members ?? [] {
      let prefix = FaultCollector.shown(member.key)
      if !member.key.isEmpty, !XMLPathCheck.isName(member.key) {
        faults.add("prefix '\(prefix)' is no XML name", at: member.position)
      }
      namespaces[member.key] = faults.text(member.value, "namespace of '\(prefix)'") ?? ""
    }
    return namespaces
  }
}
