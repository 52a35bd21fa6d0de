import JSON
import Workbench

/// What a `datapackage.json` says of one of its files.
struct PackageFacts {
  let path: String
  let bytes: Int
  let sha256: String
  let rows: Int
  /// Whether it is a table, whose rows are counted.
  let isTable: Bool

  /// Reads the files of a package from its description.
  static func read(_ descriptionFile: String) throws -> [PackageFacts] {
    let value = try JSON5Value(file: descriptionFile)
    guard case .list(let resources)? = value["resources"]?.content else { return [] }
    return resources.map { resource in
      PackageFacts(
        path: resource.text("path"), bytes: resource.whole("bytes"),
        sha256: String(resource.text("hash").drop { $0 != ":" }.dropFirst()),
        rows: resource.whole("rows"), isTable: resource["schema"] != nil)
    }
  }
}

extension JSON5Value {
  /// The text of a key; empty when there is none.
  func text(_ key: String) -> String {
    if case .text(let text)? = self[key]?.content { text } else { "" }
  }

  /// The whole number of a key; 0 when there is none, or none that fits.
  func whole(_ key: String) -> Int {
    guard case .number(let number)? = self[key]?.content else { return 0 }
    return Int(exactly: number.rounded(.towardZero)) ?? 0
  }
}
