import JSON

/// Reads the mapping a source names and lays the source's own keys over it.
struct MappingFile {
  /// The folder of the pipeline file.
  let folder: String

  /// A source with what its mapping supplies.
  ///
  /// - Parameters:
  ///   - source: The source as the pipeline file states it.
  ///   - faults: Receives what is wrong with the mapping file as a whole.
  /// - Returns: The source, or nil when the mapping cannot be read: what it would have
  ///   supplied would only seem to be missing.
  func complete(_ source: JSON5Value, faults: inout FaultCollector) -> JSON5Value? {
    guard let named = source["mapping"] else { return source }
    guard let name = faults.text(named, "mapping") else { return nil }
    let file = DefinitionFile.path(name, from: folder)
    do throws(DefinitionError) {
      let bytes = try DefinitionFile.bytes(of: file)
      return read(bytes, file: file, faults: &faults).map { Self.overlay(source, on: $0) }
    } catch {
      switch error {
      case .missing: faults.add("mapping '\(file)': no such file", at: named.position)
      case .notAFile: faults.add("mapping '\(file)': not a file", at: named.position)
      case .unreadable(_, let reason):
        faults.add("mapping '\(file)': cannot be read: \(reason)", at: named.position)
      case .faults: break
      }
      return nil
    }
  }

  private func read(
    _ bytes: [UInt8], file: String, faults: inout FaultCollector
  ) -> JSON5Value? {
    do throws(JSON5SyntaxError) {
      let value = try JSON5Parser.parse(bytes: bytes, file: file)
      guard
        let object = ObjectReader(
          value, "the mapping", keys: DefinitionKeys.mapping, faults: &faults)
      else { return nil }
      _ = faults.text(object["$schema"], "$schema")
      let members = object.members.filter { $0.key != "$schema" }
      return JSON5Value(content: .object(members), position: value.position)
    } catch {
      faults.add(error.message, at: error.position)
      return nil
    }
  }

  /// Lays one object over another: fields, lists and namespaces are laid over one by one, other
  /// keys as wholes.
  static func overlay(_ own: JSON5Value, on base: JSON5Value, within: String = "") -> JSON5Value {
    guard let ownMembers = own.members, let baseMembers = base.members else { return own }
    var members = ownMembers
    for member in baseMembers {
      guard let index = members.firstIndex(where: { $0.key == member.key }) else {
        members.append(member)
        continue
      }
      // The binding of one field is a whole: half of one and half of another fit nothing.
      if within != "fields" {
        members[index].value = overlay(members[index].value, on: member.value, within: member.key)
      }
    }
    return JSON5Value(content: .object(members), position: own.position)
  }
}
