public import Tables

/// The tables of codes that texts may have, for records that state none.
public enum CodingTables {
  /// Codes that firms may have.
  public static let suppliers = table(
    "supplier_codes",
    key: .init("supplier_id", required: true, "Clave de la empresa", english: "Key of the firm"))

  /// Codes that needs may have.
  public static let needs = table(
    "need_codes",
    key: .init("need_id", required: true, "Clave de la necesidad", english: "Key of the need"))

  private static func table(_ name: String, key: TableSchema.Field) -> TableSchema {
    TableSchema(
      name,
      fields: [
        key,
        .init(
          "system", required: true, "Lista de códigos", english: "List of codes",
          allowed: ["scian", "hs", "unspsc"]),
        .init("code", required: true, "Código propuesto", english: "Code proposed"),
        .init(
          "rank", .integer, required: true, "Lugar, 1 el más seguro", english: "Rank, 1 surest"),
        .init(
          "confidence", .number, required: true, "Proporción de propuestas así que aciertan",
          english: "Share of such proposals that are right"),
        .init(
          "confidence_basis", required: true,
          "De dónde sale la confianza: de registros apartados, o la usual por falta de ellos",
          english: "What confidence rests on: records held back, or the usual for want of them",
          allowed: ["records", "usual"]),
        .init(
          "evidence_kind", required: true, "Qué habla por el código",
          english: "What speaks for the code",
          allowed: ["title", "phrase", "record", "words"]),
        .init(
          "evidence", "Título, frase o registros parecidos",
          english: "Title, phrase or like records"),
      ])
  }
}
