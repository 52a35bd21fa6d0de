import TestKit
import Testing

@testable import Pipeline

/// A folder with a pipeline file and its mappings, and what reading them gives.
struct DefinitionScratch {
  let folder: ScratchFolder
  let file: String

  /// Writes a pipeline file, `p.json`, and others beside it.
  init(_ text: String, _ others: [String: String] = [:]) throws {
    folder = try ScratchFolder()
    file = try folder.write("p.json", text)
    for (name, text) in others { try folder.write(name, text) }
  }

  func read(_ overrides: [(key: String, value: String)] = []) throws -> Definition {
    try Definition.read(file: file, overrides: overrides)
  }

  /// The faults as an operator reads them, without the folder.
  func faults(_ overrides: [(key: String, value: String)] = []) -> [String] {
    do throws(DefinitionError) {
      _ = try Definition.read(file: file, overrides: overrides)
      return []
    } catch {
      return error.description.split(separator: "\n").map(String.init).map {
        $0.replacing(folder.path + "/", with: "")
      }
    }
  }

  /// A pipeline whose only source has these keys beside the usual ones.
  static func source(_ keys: String, fields: String = "record_id: 'id'") -> String {
    """
    { name: 'p', date: '2026-11-25', sources: [
    { name: 'a', registry: 'suppliers', path: 'a.csv', format: 'csv', fields: {\(fields)}, \(keys) }
    ] }
    """
  }

  /// A pipeline whose only source is XML.
  static func xml(
    _ keys: String = "", record: String = "/p:r/p:e", fields: String = "record_id: 'p:id'"
  ) -> String {
    """
    { name: 'p', date: '2026-11-25', sources: [
    { name: 'a', registry: 'suppliers', path: 'a.xml', format: 'xml', record: '\(record)',
    namespaces: {p: 'urn:p'}, fields: {\(fields)}, \(keys) }
    ] }
    """
  }

  /// A pipeline whose suppliers are linked by these keys; what they do not state is sound.
  static func linkage(_ keys: String) -> String {
    let usual = [
      ("fields", "{ rfc: { from: 'rfc', cleaning: 'code' } }"),
      ("comparisons", "{ rfc: { levels: [{ rfc: 'equal' }] } }"),
      ("blocking", "[{ key: ['rfc'] }]"),
    ]
    let others = usual.filter { !keys.contains("\($0.0):") }.map { "\($0.0): \($0.1)" }
    return """
      { name: 'p', date: '2026-11-25', sources: [{ name: 'a', registry: 'suppliers',
      path: 'a.csv', format: 'csv', fields: { record_id: 'id' } }], linkage: { suppliers: {
      \(([keys] + others).joined(separator: ",\n")) } } }
      """
  }

  /// A pipeline with these match settings.
  static func match(_ keys: String) -> String {
    """
    { name: 'p', date: '2026-11-25', sources: [{ name: 'a', registry: 'suppliers', path: 'a.csv',
    format: 'csv', fields: { record_id: 'id' } }],
    match: { \(keys) } }
    """
  }
}
