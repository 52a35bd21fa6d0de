import JSON

/// Reads the settings file that a kind's linkage names instead of stating settings itself, so that
/// several pipelines link alike.
struct LinkageFile {
  /// The folder of the pipeline file.
  let folder: String

  /// Puts what the files say into the pipeline file, where overrides change single keys of it.
  ///
  /// - Parameters:
  ///   - overrides: The overrides; kinds that none of them changes stay as they are.
  ///   - tree: The pipeline file.
  ///   - faults: Receives what is wrong with a file as a whole.
  func expand(
    for overrides: [(key: String, value: String)], in tree: inout JSON5Value,
    faults: inout FaultCollector
  ) {
    guard case .object(var members) = tree.content,
      let place = members.firstIndex(where: { $0.key == "linkage" }),
      case .object(var kinds) = members[place].value.content
    else { return }
    for index in kinds.indices {
      let start = "linkage.\(kinds[index].key)."
      guard case .text(let name) = kinds[index].value.content,
        overrides.contains(where: { $0.key.hasPrefix(start) }),
        let stated = read(name, at: kinds[index].value.position, faults: &faults)
      else { continue }
      // Where the schema lies is the file's own affair.
      kinds[index].value = stated.without("$schema")
    }
    members[place].value.content = .object(kinds)
    tree.content = .object(members)
  }

  /// The settings of a kind as they are stated, in the pipeline file or in the file it names.
  ///
  /// - Parameters:
  ///   - value: The object of settings, or the name of a file that holds it.
  ///   - kind: The kind's name.
  ///   - faults: Receives what is wrong with the file as a whole.
  /// - Returns: The object, or nil when it cannot be read.
  func settings(
    _ value: JSON5Value, of kind: String, faults: inout FaultCollector
  ) -> ObjectReader? {
    let title = "linkage of \(kind)"
    var stated = value
    var keys = DefinitionKeys.linkage
    if case .text = value.content {
      guard let name = faults.text(value, title),
        let read = read(name, at: value.position, faults: &faults)
      else { return nil }
      stated = read
      keys = DefinitionKeys.linkageFile
    }
    let object = ObjectReader(stated, title, keys: keys, faults: &faults)
    _ = faults.text(object?["$schema"], "$schema")
    return object
  }

  /// What a file holds; nil when it cannot be read.
  private func read(
    _ name: String, at position: DefinitionPosition, faults: inout FaultCollector
  ) -> JSON5Value? {
    let file = DefinitionFile.path(name, from: folder)
    let bytes: [UInt8]
    do throws(DefinitionError) {
      bytes = try DefinitionFile.bytes(of: file)
    } catch {
      switch error {
      case .missing: faults.add("linkage '\(file)': no such file", at: position)
      case .notAFile: faults.add("linkage '\(file)': not a file", at: position)
      case .unreadable(_, let reason):
        faults.add("linkage '\(file)': cannot be read: \(reason)", at: position)
      case .faults: break
      }
      return nil
    }
    do throws(JSON5SyntaxError) {
      return try JSON5Parser.parse(bytes: bytes, file: file)
    } catch {
      faults.add(error.message, at: error.position)
      return nil
    }
  }
}

extension JSON5Value {
  /// The object without a key; other values as they are.
  fileprivate func without(_ key: String) -> JSON5Value {
    guard let members else { return self }
    return JSON5Value(
      content: .object(members.filter { $0.key != key }), position: position)
  }
}
