import JSON
import Tables
import Workbench

/// A table of a run's package as a database holds it.
struct PackageTable: Sendable {
  /// The name in the database.
  let name: String
  /// The file, absolute; nil for a table that the package does not have.
  let file: String?
  /// The rows that the package says the file has.
  let rows: Int
  /// The columns, in the order of the file.
  let fields: [TableSchema.Field]
  /// The columns that name a row within a run; may be empty.
  let primaryKey: [String]
  /// References to tables of the same run.
  let foreignKeys: [TableSchema.ForeignKey]

  /// The columns that the database holds, in order.
  var held: [TableSchema.Field] {
    fields.filter { !WithheldData.isWithheld(column: $0.name, of: name) }
  }

  /// Whether a field is text that stands in a key, where a cell without text is a value like another.
  func isTextKey(_ field: TableSchema.Field) -> Bool {
    field.kind == .string
      && (field.isRequired || primaryKey.contains(field.name))
  }

  /// A table that the package lacks, so that what asks for it finds it empty.
  init(empty schema: TableSchema) {
    name = schema.name
    file = nil
    rows = 0
    fields = schema.fields
    primaryKey = schema.primaryKey
    foreignKeys = schema.foreignKeys
  }

  private init(_ resource: JSON5Value, schema: JSON5Value, folder: String, isMatch: Bool) throws {
    let description = folder + "/datapackage.json"
    let stated = resource.text("name")
    name = Self.name(stated, isMatch: isMatch)
    file = folder + "/" + resource.text("path")
    rows = resource.whole("rows")
    fields = try schema.list("fields").map { field in
      guard let kind = TableSchema.Kind(rawValue: field.text("type")) else {
        throw LoadError.unknownType(
          file: description, table: stated, field: field.text("name"), type: field.text("type"))
      }
      let isRequired = field["constraints"]?["required"]?.content == .boolean(true)
      return TableSchema.Field(
        field.text("name"), kind, required: isRequired, field.text("title"),
        english: field.text("description"))
    }
    primaryKey = schema.texts("primaryKey")
    foreignKeys = schema.list("foreignKeys").map { key in
      let reference = key["reference"]
      return TableSchema.ForeignKey(
        key.texts("fields"), to: Self.name(reference?.text("resource") ?? "", isMatch: isMatch),
        reference?.texts("fields") ?? [])
    }
    for text in [name] + fields.map(\.name) where text.utf8.count > SQLText.longestName {
      throw LoadError.longName(file: description, name: text)
    }
  }

  /// What Match makes of decisions has the same name as the decisions that came in.
  private static func name(_ stated: String, isMatch: Bool) -> String {
    stated == "decisions" && !isMatch ? "decision_records" : stated
  }

  /// Reads the tables of a package.
  ///
  /// - Parameters:
  ///   - folder: The folder of the package, absolute.
  ///   - isMatch: Whether it is what Match wrote.
  /// - Returns: The tables that a database may hold.
  /// - Throws: ``LoadError``, or an error of the file.
  static func read(folder: String, isMatch: Bool) throws -> [PackageTable] {
    let file = folder + "/datapackage.json"
    let value = try JSON5Value(file: file)
    return try value.list("resources").compactMap { resource in
      guard let schema = resource["schema"] else { return nil }
      let table = try PackageTable(resource, schema: schema, folder: folder, isMatch: isMatch)
      return WithheldData.isWithheld(table) ? nil : table
    }
  }
}

extension JSON5Value {
  /// The items of a list; empty when there is none.
  func list(_ key: String) -> [JSON5Value] {
    if case .list(let items)? = self[key]?.content { items } else { [] }
  }

  /// The texts of a list, or of a single text; empty when there is none.
  func texts(_ key: String) -> [String] {
    if case .text(let text)? = self[key]?.content { return [text] }
    return list(key).compactMap { item in
      if case .text(let text) = item.content { text } else { nil }
    }
  }
}
