import JSON
import Linkage
import Registry

/// Reads the `fields` of a kind's linkage.
struct LinkFieldReader {
  /// The kind whose columns are read.
  let kind: RegistryKind

  /// Reads the fields in the order of the file.
  ///
  /// - Parameters:
  ///   - value: The object, or nil.
  ///   - faults: Receives what is wrong.
  /// - Returns: The fields, and those that are at fault.
  func read(_ value: JSON5Value?, faults: inout FaultCollector) -> KnownFields {
    var fields = KnownFields()
    let object = ObjectReader(value, "fields", keys: nil, faults: &faults)
    for member in object?.members ?? [] {
      let isNamed = RegistriesReader.check(
        member.key, "a field's name", at: member.position, faults: &faults)
      if isNamed, let field = field(member, faults: &faults) {
        fields.all.append(field)
      } else {
        fields.broken.insert(member.key)
      }
    }
    if let value, value.members?.isEmpty == true {
      faults.add("linkage of \(kind.name) has no fields", at: value.position)
    }
    return fields
  }

  private func field(_ member: JSON5Member, faults: inout FaultCollector) -> LinkField? {
    let name = "field '\(FaultCollector.shown(member.key))'"
    var from: JSON5Value? = member.value
    var cleaning: LinkField.Cleaning? = .text
    var cleaningPosition = member.value.position
    if member.value.members != nil {
      guard
        let object = ObjectReader(
          member.value, name, keys: DefinitionKeys.linkField, faults: &faults)
      else { return nil }
      from = object.required("from", faults: &faults)
      if let value = object["cleaning"] {
        cleaning = faults.choice(value, "cleaning", of: LinkField.Cleaning.self)
        cleaningPosition = value.position
      }
    }
    guard let from, let columns = columns(from, name, faults: &faults), let cleaning else {
      return nil
    }
    let kinds = columns.map { column in kind.fields.first { $0.name == column }?.kind }
    if cleaning == .point {
      if columns.count != 2 {
        faults.add(
          "\(name) is a point and takes two columns, latitude and longitude, found"
            + " \(columns.count)", at: from.position)
        return nil
      }
      if kinds[0] == .longitude || kinds[1] == .latitude {
        faults.add("\(name) is a point and takes the latitude first", at: from.position)
        return nil
      }
    }
    if cleaning == .number, columns.count != 1 {
      faults.add("\(name) is a number and takes one column", at: cleaningPosition)
      return nil
    }
    return LinkField(member.key, from: columns, cleaning: cleaning)
  }

  /// The columns, one or several.
  private func columns(
    _ value: JSON5Value, _ name: String, faults: inout FaultCollector
  ) -> [String]? {
    var values = [value]
    if case .list(let several) = value.content {
      if several.isEmpty {
        faults.add("the columns of \(name) must not be empty", at: value.position)
      }
      if several.count > Self.mostColumns {
        faults.add(
          "\(name) reads at most \(Self.mostColumns) columns, found \(several.count)",
          at: value.position)
        return nil
      }
      values = several
    }
    let known = kind.fields.map(\.name)
    let columns = values.compactMap {
      faults.choice($0, "column of \(kind.name)", of: known)
    }
    if columns.isEmpty || columns.count < values.count { return nil }
    for (index, column) in columns.enumerated() where columns[..<index].contains(column) {
      faults.add("\(name) reads column '\(column)' twice", at: values[index].position)
      return nil
    }
    return columns
  }

  /// Two records are compared by the best two of their values: each further column costs twice.
  private static let mostColumns = 8
}
