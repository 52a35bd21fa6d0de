import Tables

/// The tables that Ingest writes beside those of the registries.
enum IngestTables {
  /// One row per source: what was found and how many records it gave.
  static let sources = TableSchema(
    "sources",
    fields: [
      .init("source", required: true, "Fuente", english: "Source"),
      .init("position", .integer, required: true, "Orden", english: "Order"),
      .init("registry", required: true, "Registro", english: "Registry"),
      .init("path", required: true, "Archivo", english: "File"),
      .init("form", "Forma", english: "Form"),
      .init("encoding", "Codificación", english: "Encoding"),
      .init("encoding_evidence", "Cómo se supo", english: "How it is known"),
      .init("delimiter", "Separador", english: "Delimiter"),
      .init("bytes", .integer, "Tamaño", english: "Size"),
      .init("sha256", "Huella SHA-256", english: "SHA-256 digest"),
      .init("read", .integer, required: true, "Registros leídos", english: "Records read"),
      .init("accepted", .integer, required: true, "Aceptados", english: "Accepted"),
      .init("rejected", .integer, required: true, "Rechazados", english: "Rejected"),
      .init(
        "field_faults", .integer, required: true, "Campos apartados", english: "Fields set aside"),
      .init(
        "doubts", .integer, required: true, "Valores conservados con duda",
        english: "Values kept in doubt"),
      .init(
        "passed_over", .integer, required: true, "Registros ajenos a este registro",
        english: "Records that are not this registry's"),
      .init(
        "decided", "Formas que decidió la columna entera",
        english: "Forms that the whole column decided"),
      .init("notes", "Particularidades del archivo", english: "What is unusual about the file"),
      .init("unbound", "Campos sin columna", english: "Fields without a column"),
    ], primaryKey: ["source"])

  /// One row per source and file that it gave rows to: where they stand in it, so that the next run
  /// can take them over when the source has not changed.
  static let parts = TableSchema(
    "source_parts",
    fields: [
      .init("source", required: true, "Fuente", english: "Source"),
      .init("table", required: true, "Tabla", english: "Table"),
      .init("byte", .integer, required: true, "Primer byte", english: "First byte"),
      .init("bytes", .integer, required: true, "Bytes", english: "Bytes"),
      .init("rows", .integer, required: true, "Filas", english: "Rows"),
    ], primaryKey: ["source", "table"],
    foreignKeys: [.init(["source"], to: "sources", ["source"])])

  /// One row per record that cannot be used, whole enough to be mended and fed again.
  static let rejects = TableSchema(
    "rejects",
    fields: [
      .init("source", required: true, "Fuente", english: "Source"),
      .init("registry", required: true, "Registro", english: "Registry"),
      .init("line", .integer, required: true, "Línea", english: "Line"),
      .init("byte", .integer, required: true, "Byte", english: "Byte"),
      .init("field", "Campo", english: "Field"),
      .init("reason", required: true, "Causa", english: "Reason"),
      .init("value", "Valor", english: "Value"),
      .init("message", required: true, "Explicación", english: "Explanation"),
      .init("record", "El registro completo, como CSV", english: "The whole record, as CSV"),
    ])

  /// One row per value that was set aside while its record was kept.
  static let fieldFaults = TableSchema(
    "field_faults",
    fields: [
      .init("source", required: true, "Fuente", english: "Source"),
      .init("registry", required: true, "Registro", english: "Registry"),
      .init("line", .integer, required: true, "Línea", english: "Line"),
      .init("record_id", required: true, "Clave del registro", english: "Key of the record"),
      .init("field", "Campo", english: "Field"),
      .init("reason", required: true, "Causa", english: "Reason"),
      .init("value", "Valor", english: "Value"),
      .init(
        "kept", .boolean, required: true, "El valor se conserva, dudoso",
        english: "The value was kept, in doubt"),
    ])
}
