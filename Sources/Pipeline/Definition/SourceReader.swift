import Ingest
import JSON
import Registry

/// Reads one source of a pipeline file, once its mapping is laid under it.
struct SourceReader {
  /// The folder of the pipeline file.
  let folder: String
  /// The kinds of records that the pipeline file declares.
  let declared: [RegistryKind]

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
        of: (RegistryKind.all + declared).map(\.name)) ?? "",
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
    source.maximumShrinkage = GatesReader.maximumShrinkage(object, faults: &faults)
    source.maximumAge = GatesReader.maximumAge(object, faults: &faults)
    source.delimiter = mark(object["delimiter"], "delimiter", faults: &faults)
    source.quote = mark(object["quote"], "quote", allowsNone: true, faults: &faults)
    source.escape = mark(object["escape"], "escape", faults: &faults)
    source.headingLine = faults.wholeNumber(object["headingLine"], "headingLine", in: 0...10_000)
    source.sheet = faults.text(object["sheet"], "sheet")
    source.namespaces = namespaces(object["namespaces"], faults: &faults)
    source.record = faults.text(object["record"], "record") ?? ""
    source.rows = faults.text(object["rows"], "rows")
    source.only = only(object["only"], faults: &faults)
    if let format { check(object, format, faults: &faults) }
    let prefixes = source.namespaces.keys.sorted()
    if format == .xml, let position = object["record"]?.position, !source.record.isEmpty {
      XMLPathCheck(prefixes: prefixes)
        .check(source.record, .record, at: position, faults: &faults)
    }
    // Richer paths, with rows or in JSON, are checked by their readers when the file is opened.
    let paths =
      format == .xml && source.rows == nil ? XMLPathCheck(prefixes: prefixes) : nil
    source.declared = declared.first { $0.name == source.registry }
    let kind = source.kind
    let bindings = BindingReader(
      name: kind?.name ?? "the registry", fields: kind?.fields, paths: paths,
      keys: DefinitionKeys.binding, format: format,
      // A document that is one record, such as an agreement's rules, may be named by its source.
      hasKey: format != .json || source.record != "/")
    if object["fields"] != nil || !object.means("fields") {
      source.fields = bindings.read(object["fields"], owner: object.position, faults: &faults)
    }
    source.lists = ListReader(kind: kind, format: format, paths: paths)
      .read(object["lists"], faults: &faults)
    // Richer paths are checked by those who follow them, once nothing else is wrong.
    if format == .json || source.rows != nil, faults.isEmpty,
      let fault = SourceCheck.pathFault(source)
    {
      faults.add(fault, at: object["fields"]?.position ?? object.position)
    }
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
    if format == .xml || format == .json { _ = object.required("record", faults: &faults) }
    for (key, formats) in DefinitionKeys.ofFormats where !formats.contains(format) {
      guard let member = object.member(key) else { continue }
      let others = formats.map { "'\($0.rawValue)'" }.joined(separator: " or ")
      faults.add(
        "'\(key)' belongs to format \(others), but \(object.name) is '\(format.rawValue)'",
        at: member.position)
    }
  }

  /// The values that a record must have one of, by heading or path.
  private func only(
    _ value: JSON5Value?, faults: inout FaultCollector
  ) -> [String: [String]] {
    var only: [String: [String]] = [:]
    let object = ObjectReader(value, "only", keys: nil, faults: &faults)
    for member in object?.members ?? [] {
      let name = "values of '\(FaultCollector.shown(member.key))'"
      if case .text = member.value.content {
        only[member.key] = faults.text(member.value, name, allowsEmpty: true).map { [$0] }
      } else {
        only[member.key] = faults.texts(member.value, name, allowsEmpty: true)
      }
    }
    return only
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

  /// A byte that has a meaning in delimited text.
  private func mark(
    _ value: JSON5Value?, _ key: String, allowsNone: Bool = false, faults: inout FaultCollector
  ) -> String? {
    guard let value,
      let text = faults.text(value, key, allowsEmpty: allowsNone, allowsControls: true)
    else { return nil }
    if text.isEmpty, allowsNone { return text }
    let forbidden = key == "delimiter" ? "\"\r\n\0" : "\r\n\0"
    guard text.utf8.count == 1, !forbidden.utf8.contains(where: text.utf8.contains) else {
      faults.add(
        key == "delimiter"
          ? "delimiter must be one byte, such as ',' or '\\t', and no quote or line break"
          : "\(key) must be one byte and no line break", at: value.position)
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
