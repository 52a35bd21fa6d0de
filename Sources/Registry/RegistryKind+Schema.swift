public import Tables

extension RegistryKind {
  /// The table of accepted records: where each came from, then the registry's fields.
  public var schema: TableSchema {
    TableSchema(
      name,
      fields: [
        .init("source", required: true, "Fuente", english: "Source"),
        .init(
          "line", .integer, required: true, "Línea en la fuente", english: "Line in the source"),
      ] + fields.map(\.schemaField))
  }
}

extension RegistryKind.List {
  /// The table of a nested list: which record each row belongs to, then the list's fields.
  public var schema: TableSchema {
    TableSchema(
      table,
      fields: [
        .init("source", required: true, "Fuente", english: "Source"),
        .init("record_id", required: true, "Clave del registro", english: "Key of the record"),
      ] + fields.map(\.schemaField))
  }
}

extension RegistryKind.Field {
  /// The field as a column of a data package.
  public var schemaField: TableSchema.Field {
    .init(
      name, kind.storage, required: isRequired, meaning, english: meaningInEnglish,
      allowed: kind.words)
  }
}

extension FieldKind {
  /// The only words a value can be; empty for any.
  public var words: [String] {
    switch self {
    case .sameness: ["same", "different"]
    case .verdict: Verdict.allCases.map(\.rawValue)
    case .assurance: ["certified", "self_declared"]
    case .sanction: ["barred", "fined", "sanctioned", "cleared"]
    default: []
    }
  }

  /// How a value is written in a data package; codes are text from end to end.
  public var storage: TableSchema.Kind {
    switch self {
    case .text, .identifier, .rfc, .clee, .scian, .hs, .unspsc, .cpv, .stateKey, .municipalityKey,
      .postalCode, .country, .currency, .language, .sameness, .verdict, .assurance, .sanction,
      .duration:
      .string
    case .latitude, .longitude, .decimal, .rate: .number
    case .sizeBand, .integer: .integer
    case .date: .date
    case .boolean: .boolean
    }
  }
}
