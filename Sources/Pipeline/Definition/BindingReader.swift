import Ingest
import JSON
import Registry

/// Reads the bindings of a record's or a list's fields.
struct BindingReader {
  /// What the fields belong to, as messages name it: `suppliers`, `list 'products'`.
  let name: String
  /// The fields that may be bound; nil when the registry is not known.
  let fields: [RegistryKind.Field]?
  /// Checks paths; nil when the source is no XML.
  let paths: XMLPathCheck?
  /// The keys that a binding may have.
  let keys: [String]
  /// The source's format; nil when it is not known.
  let format: Source.Format?
  /// Whether the first field is the record's key.
  let hasKey: Bool

  /// Reads `fields`.
  ///
  /// - Parameters:
  ///   - value: The object of bindings, or nil.
  ///   - owner: Where the source or the list stands, for what is missing altogether.
  ///   - faults: Receives what is wrong.
  /// - Returns: The bindings by field.
  func read(
    _ value: JSON5Value?, owner: DefinitionPosition, faults: inout FaultCollector
  ) -> [String: Source.Binding] {
    if value != nil, value?.members == nil {
      faults.add(
        "fields of \(name) must be an object, found \(value?.kindInWords ?? "nothing")",
        at: value?.position ?? owner)
      return [:]
    }
    let object = ObjectReader(
      value, "fields of \(name)", keys: fields?.map(\.name), faults: &faults)
    var bindings: [String: Source.Binding] = [:]
    for member in object?.members ?? [] {
      let field = fields?.first { $0.name == member.key }
      bindings[member.key] = binding(
        member.value, of: FaultCollector.shown(member.key), kind: field?.kind, faults: &faults)
    }
    for field in fields ?? [] where field.isRequired && object?.means(field.name) != true {
      faults.add(
        "required field '\(field.name)' of \(name) is not bound", at: object?.position ?? owner)
    }
    if hasKey, let key = fields?.first?.name, bindings[key]?.constant != nil,
      let position = object?.member(key)?.position
    {
      faults.add("'\(key)' tells records apart and cannot be a constant", at: position)
    }
    return bindings
  }

  private func binding(
    _ value: JSON5Value, of field: String, kind: FieldKind?, faults: inout FaultCollector
  ) -> Source.Binding? {
    switch value.content {
    case .text, .list:
      return from(value, field, faults: &faults).map { Source.Binding(from: $0) }
    case .object:
      break
    default:
      faults.add(
        "field '\(field)' must be text, a list or an object, found \(value.kindInWords)",
        at: value.position)
      return nil
    }
    guard
      let object = ObjectReader(
        value, "field '\(field)'", keys: keys, faults: &faults)
    else { return nil }
    let constant = faults.text(object["constant"], "constant", allowsEmpty: true)
    let form = faults.choice(object["form"], "form", of: Source.Form.self)
    if let form, let kind, let position = object["form"]?.position, !form.suits(kind) {
      faults.add("form '\(form.rawValue)' does not suit field '\(field)'", at: position)
    }
    for key in ["carried", "line"] {
      guard let format, format != .csv, format != .xlsx, let member = object.member(key) else {
        continue
      }
      faults.add("'\(key)' belongs to format 'csv' or 'xlsx'", at: member.position)
    }
    let isCarried = faults.boolean(object["carried"], "carried") ?? false
    let line = faults.boolean(object["line"], "line")
    if line == true {
      for key in ["from", "constant", "carried", "form"] {
        guard let member = object.member(key) else { continue }
        faults.add("field '\(field)' has both 'line' and '\(key)'", at: member.position)
      }
      if let kind, ![.identifier, .text, .integer].contains(kind) {
        faults.add("a line does not suit field '\(field)'", at: value.position)
      }
      return Source.Binding(from: [], isLine: true)
    }
    if isCarried, object["from"] == nil, let position = object.member("carried")?.position {
      faults.add("'carried' needs 'from', which says what is carried", at: position)
    }
    switch (object["from"], object["constant"]) {
    case (let value?, nil):
      return from(value, field, faults: &faults).map {
        Source.Binding(from: $0, form: form, isCarried: isCarried)
      }
    case (nil, .some):
      return constant.map { Source.Binding(from: [], constant: $0, form: form) }
    case (.some, .some):
      faults.add("field '\(field)' has both 'from' and 'constant'", at: value.position)
    case (nil, nil):
      let isLine = object.means("line") && line != false
      if !object.means("from"), !object.means("constant"), !isLine {
        faults.add("field '\(field)' needs 'from' or 'constant'", at: value.position)
      }
    }
    return nil
  }

  /// One heading or path, or several of them.
  private func from(
    _ value: JSON5Value, _ field: String, faults: inout FaultCollector
  ) -> [String]? {
    let name = "the origin of field '\(field)'"
    var values = [value]
    if case .list(let several) = value.content {
      if several.isEmpty { faults.add("\(name) must not be empty", at: value.position) }
      values = several
    }
    let read = values.map { faults.text($0, name) }
    if let paths {
      for (value, text) in zip(values, read) {
        if let text { paths.check(text, .value, at: value.position, faults: &faults) }
      }
    }
    let texts = read.compactMap { $0 }
    return texts.isEmpty || texts.count < read.count ? nil : texts
  }
}

extension Source.Form {
  /// Whether a field of a kind may be written in this form.
  fileprivate func suits(_ kind: FieldKind) -> Bool {
    switch self {
    case .decimalComma, .decimalPoint:
      [.integer, .decimal, .rate, .latitude, .longitude].contains(kind)
    case .dayMonthYear, .monthDayYear: kind == .date
    case .degrees: kind == .latitude || kind == .longitude
    case .degreesWest: kind == .longitude
    }
  }
}
