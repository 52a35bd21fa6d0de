import JSON
import Registry

/// Reads `registries`, the kinds of records that a pipeline file declares beside the house's own.
enum RegistriesReader {
  /// Reads the kinds.
  ///
  /// - Parameters:
  ///   - value: The object, or nil when no kind is declared.
  ///   - faults: Receives what is wrong.
  /// - Returns: The kinds by name; of a kind at fault what could be read.
  static func read(_ value: JSON5Value?, faults: inout FaultCollector) -> [RegistryKind] {
    let object = ObjectReader(value, "registries", keys: nil, faults: &faults)
    var kinds: [RegistryKind] = []
    for member in object?.members ?? [] {
      let shown = FaultCollector.shown(member.key)
      if RegistryKind.named(member.key) != nil {
        faults.add("registry '\(shown)' is one of the house's own", at: member.position)
        continue
      }
      if RegistryKind.isTaken(member.key) {
        faults.add("'\(shown)' is the name of another table of the run", at: member.position)
        continue
      }
      if !isName(member.key) {
        faults.add("a registry's name \(Self.form), found '\(shown)'", at: member.position)
        continue
      }
      kinds.append(kind(member, "registry '\(shown)'", faults: &faults))
    }
    return kinds.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// What a name may be that is a file, a column and a step of a dotted key.
  private static let form = "has small letters, digits and underscores, and a letter first"

  /// Whether text may be the name of a table, of a column or of a field that is compared.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 60 else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
      && text.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "_")
      }
  }

  /// Notes a name that cannot be one.
  static func check(
    _ text: String, _ what: String, at position: DefinitionPosition, faults: inout FaultCollector
  ) -> Bool {
    if isName(text) { return true }
    faults.add("\(what) \(form), found '\(FaultCollector.shown(text))'", at: position)
    return false
  }

  private static func kind(
    _ member: JSON5Member, _ name: String, faults: inout FaultCollector
  ) -> RegistryKind {
    let object = ObjectReader(
      member.value, name, keys: DefinitionKeys.registry, faults: &faults)
    var fields: [(name: String, kind: FieldKind)] = []
    func take(
      _ field: String, _ kind: FieldKind, at position: DefinitionPosition,
      _ faults: inout FaultCollector
    ) {
      let shown = FaultCollector.shown(field)
      if field == RegistryKind.declaredKey {
        faults.add("every registry has '\(shown)' first; leave it out", at: position)
      } else if reserved.contains(field) {
        faults.add("'\(shown)' is a column of every table", at: position)
      } else if fields.contains(where: { $0.name == field }) {
        faults.add("field '\(shown)' of \(name) stands twice", at: position)
      } else if check(field, "a field's name", at: position, faults: &faults) {
        fields.append((field, kind))
      }
    }
    let value = object?.required("fields", faults: &faults)
    switch value?.content {
    case nil: break
    case .list(let values):
      for value in values {
        switch value.content {
        case .object: takeKinds(value, name, take, &faults)
        default:
          if let field = faults.text(value, "each of fields of \(name)") {
            take(field, .text, at: value.position, &faults)
          }
        }
      }
    case .object: takeKinds(value, name, take, &faults)
    case .some:
      if let value {
        faults.add(
          "fields of \(name) must be a list or an object, found \(value.kindInWords)",
          at: value.position)
      }
    }
    if fields.isEmpty, let value, value.members?.isEmpty == true || value.content == .list([]) {
      faults.add("\(name) has no fields", at: value.position)
    }
    return RegistryKind(declared: member.key, fields: fields)
  }

  private static func takeKinds(
    _ value: JSON5Value?, _ name: String,
    _ take: (String, FieldKind, DefinitionPosition, inout FaultCollector) -> Void,
    _ faults: inout FaultCollector
  ) {
    let object = ObjectReader(value, "fields of \(name)", keys: nil, faults: &faults)
    for member in object?.members ?? [] {
      let kind = faults.choice(
        member.value, "kind of field '\(FaultCollector.shown(member.key))'", of: FieldKind.self)
      // A field of an unknown kind is there all the same: what names it is not at fault.
      take(member.key, kind ?? .text, member.position, &faults)
    }
  }

  /// Columns that Ingest and Normalize add.
  private static let reserved: Set<String> = ["source", "line", "entity_id"]
}
