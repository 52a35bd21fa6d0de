import Ingest
import JSON
import Registry

/// Reads the bindings of a source's nested lists.
struct ListReader {
  /// The registry; nil when it is not known.
  let kind: RegistryKind?
  /// The source's format; nil when it is not known.
  let format: Source.Format?
  /// Checks paths; nil when the source has none, or richer ones.
  let paths: XMLPathCheck?

  /// Reads `lists`.
  ///
  /// - Parameters:
  ///   - value: The object of list bindings, or nil.
  ///   - faults: Receives what is wrong.
  /// - Returns: The list bindings by list.
  func read(
    _ value: JSON5Value?, faults: inout FaultCollector
  ) -> [String: Source.ListBinding] {
    if let kind, kind.lists.isEmpty, let value, let first = value.members?.first {
      faults.add("\(kind.name) have no lists", at: first.position)
      return [:]
    }
    let name = kind.map { "lists of \($0.name)" } ?? "lists"
    let object = ObjectReader(value, name, keys: kind?.lists.map(\.name), faults: &faults)
    var lists: [String: Source.ListBinding] = [:]
    for member in object?.members ?? [] {
      lists[member.key] = list(member, faults: &faults)
    }
    return lists
  }

  private func list(_ member: JSON5Member, faults: inout FaultCollector) -> Source.ListBinding? {
    let name = "list '\(FaultCollector.shown(member.key))'"
    guard
      let object = ObjectReader(member.value, name, keys: DefinitionKeys.list, faults: &faults)
    else { return nil }
    var list = Source.ListBinding()
    list.each = faults.text(object["each"], "each") ?? ""
    if let value = object["separator"] {
      list.separator =
        faults.text(value, "separator", allowsControls: true) ?? list.separator
    }
    switch format {
    case .xml, .json:
      _ = object.required("each", faults: &faults)
      if let position = object["each"]?.position, !list.each.isEmpty {
        paths?.check(list.each, .row, at: position, faults: &faults)
      }
      refuse("separator", in: object, belongsTo: [.csv, .xlsx], faults: &faults)
    case .csv, .xlsx: refuse("each", in: object, belongsTo: [.xml, .json], faults: &faults)
    case nil: break
    }
    let bindings = BindingReader(
      name: name, fields: kind?.lists.first { $0.name == member.key }?.fields,
      paths: paths, keys: DefinitionKeys.listBinding, format: format, hasKey: false)
    guard let fields = object.required("fields", faults: &faults) else { return list }
    list.fields = bindings.read(fields, owner: object.position, faults: &faults)
    if list.fields.isEmpty, fields.members?.isEmpty == true {
      faults.add("\(name) binds no field", at: fields.position)
    }
    return list
  }

  private func refuse(
    _ key: String, in object: ObjectReader, belongsTo formats: [Source.Format],
    faults: inout FaultCollector
  ) {
    guard let member = object.member(key) else { return }
    let others = formats.map { "'\($0.rawValue)'" }.joined(separator: " or ")
    faults.add("'\(key)' in \(object.name) belongs to format \(others)", at: member.position)
  }
}
