import Workbench

/// The `datapackage.json` of a package, after the Data Package specification of Frictionless.
struct PackageDescription {
  let name: String
  let resources: [PackageWriter.Resource]

  /// The description as JSON text, keys in a fixed order.
  var json: String {
    let items = resources.map(resource).joined(separator: ",\n")
    return """
      {
        "profile": "data-package",
        "name": \(JSONText.quoted(name)),
        "resources": [
      \(items)
        ]
      }

      """
  }

  private func resource(_ item: PackageWriter.Resource) -> String {
    let stem = item.file.name.split(separator: ".").first.map(String.init) ?? item.file.name
    let extensionName = item.file.name.split(separator: ".").last.map(String.init) ?? ""
    var parts = [
      "\"name\": \(JSONText.quoted(Self.slug(item.file.name == stem + ".csv" ? stem : item.file.name)))",
      "\"path\": \(JSONText.quoted(item.file.name))",
      "\"format\": \(JSONText.quoted(extensionName))",
      "\"mediatype\": \(JSONText.quoted(item.mediaType))",
      "\"bytes\": \(item.file.bytes)",
      "\"hash\": \"sha256:\(item.file.sha256)\"",
    ]
    if item.schema == nil { parts.insert("\"type\": \"file\"", at: 2) }
    if let schema = item.schema {
      parts.insert("\"profile\": \"tabular-data-resource\"", at: 2)
      parts.append("\"encoding\": \"\(item.isForPeople ? "utf-8-sig" : "utf-8")\"")
      if item.isForPeople {
        parts.append("\"dialect\": {\"csv\": {\"lineTerminator\": \"\\r\\n\"}}")
      }
      parts.append("\"rows\": \(item.rows)")
      parts.append("\"schema\": \(self.schema(schema))")
    }
    return "    {\n      " + parts.joined(separator: ",\n      ") + "\n    }"
  }

  private func schema(_ schema: TableSchema) -> String {
    let fields = schema.fields.map(field).joined(separator: ",\n          ")
    var parts = ["\"fields\": [\n          \(fields)\n        ]"]
    parts.append("\"missingValues\": [\"\"]")
    if !schema.primaryKey.isEmpty { parts.append("\"primaryKey\": \(list(schema.primaryKey))") }
    let keys = schema.foreignKeys.filter { key in
      resources.contains { $0.schema?.name == key.table }
    }
    if !keys.isEmpty {
      let texts = keys.map { key in
        "{\"fields\": \(list(key.fields)), \"reference\": {\"resource\": \(JSONText.quoted(Self.slug(key.table))), \"fields\": \(list(key.references))}}"
      }
      parts.append("\"foreignKeys\": [\(texts.joined(separator: ", "))]")
    }
    return "{\n        " + parts.joined(separator: ",\n        ") + "\n      }"
  }

  private func field(_ field: TableSchema.Field) -> String {
    var parts = [
      "\"name\": \(JSONText.quoted(field.name))", "\"type\": \"\(field.kind.rawValue)\"",
    ]
    if !field.meaning.isEmpty { parts.append("\"title\": \(JSONText.quoted(field.meaning))") }
    if !field.meaningInEnglish.isEmpty {
      parts.append("\"description\": \(JSONText.quoted(field.meaningInEnglish))")
    }
    var constraints: [String] = []
    if field.isRequired { constraints.append("\"required\": true") }
    let allowed = field.allowed.filter { !$0.isEmpty }
    if !allowed.isEmpty { constraints.append("\"enum\": \(list(allowed))") }
    if !constraints.isEmpty {
      parts.append("\"constraints\": {\(constraints.joined(separator: ", "))}")
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  private func list(_ texts: [String]) -> String {
    "[" + texts.map(JSONText.quoted).joined(separator: ", ") + "]"
  }

  /// A resource name as the specification allows it.
  private static func slug(_ name: String) -> String {
    name.lowercased().replacing(".", with: "-").replacing("/", with: "-")
  }
}
