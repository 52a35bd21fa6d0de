public import Tables

/// The tables that tell how records were linked: the model, the blocks and every likely pair.
public enum LinkageTables {
  /// What the records taught.
  public static let model = TableSchema(
    "linkage_model",
    fields: [
      .init("kind", required: true, "Registro que se enlaza", english: "Registry that is linked"),
      .init("comparison", required: true, "Comparación", english: "Comparison"),
      .init(
        "level", .integer, required: true, "Nivel, 1 el más fuerte; 0 el azar previo",
        english: "Level, 1 the strongest; 0 the prior"),
      .init("conditions", "Condiciones del nivel", english: "Conditions of the level"),
      .init(
        "m", .number, required: true, "Proporción entre los que son el mismo",
        english: "Share among matches"),
      .init(
        "u", .number, required: true, "Proporción entre los que no lo son",
        english: "Share among other pairs"),
      .init(
        "match_weight", .number, required: true, "Peso, log2(m/u)",
        english: "Weight, log2(m/u)"),
    ])

  /// What each blocking rule gave, and what it left out.
  public static let blocks = TableSchema(
    "linkage_blocks",
    fields: [
      .init("kind", required: true, "Registro que se enlaza", english: "Registry that is linked"),
      .init("rule", required: true, "Regla", english: "Rule"),
      .init(
        "records", .integer, required: true, "Registros con clave", english: "Records with a key"),
      .init(
        "blocks", .integer, required: true, "Bloques de dos o más",
        english: "Blocks of two or more"),
      .init("largest", .integer, required: true, "El bloque mayor", english: "The largest block"),
      .init("compared", .integer, required: true, "Pares comparados", english: "Pairs compared"),
      .init(
        "own", .integer, required: true, "De ellos, los que ninguna otra regla dio",
        english: "Those of them that no other rule gave"),
      .init(
        "not_compared", .integer, required: true,
        "Pares que el límite del bloque dejó sin comparar",
        english: "Pairs left out by the bound on a block"),
    ])

  /// Pairs that may be one, joined or not.
  public static let candidates = TableSchema(
    "candidate_links",
    fields: [
      .init("kind", required: true, "Registro que se enlaza", english: "Registry that is linked"),
      .init("record_a", required: true, "Clave de un registro", english: "Key of one record"),
      .init("source_a", required: true, "Su fuente", english: "Its source"),
      .init("record_b", required: true, "Clave del otro", english: "Key of the other"),
      .init("source_b", required: true, "Su fuente", english: "Its source"),
      .init(
        "match_weight", .number, required: true, "Peso, log2 de la razón de momios",
        english: "Weight, log2 of the odds"),
      .init(
        "probability", .number, required: true, "Probabilidad de ser el mismo",
        english: "Probability that they are one"),
      .init("agreements", "Nivel de cada comparación", english: "Level of each comparison"),
      .init("outcome", required: true, "Qué se hizo", english: "What was done"),
    ])

  /// What was not done though a key or a person asked for it.
  public static let notes = TableSchema(
    "identity_notes",
    fields: [
      .init(
        "note", required: true, "Qué pasó", english: "What happened",
        allowed: ["placeholder", "refused_key", "refused_verdict"]),
      .init("field", "Campo", english: "Field"),
      .init("value", "Valor que no sirve de clave", english: "Value that is no key"),
      .init("records", .integer, "Registros que lo llevan", english: "Records that carry it"),
      .init("record_a", "Clave de un registro", english: "Key of one record"),
      .init("record_b", "Clave del otro", english: "Key of the other"),
      .init("why", "Por qué", english: "Why"),
    ])

  /// Which records of a kind are one: `KIND_links`.
  public static func links(of kind: String) -> TableSchema {
    TableSchema(
      kind + "_links",
      fields: [
        .init("entity_id", required: true, "Clave de la entidad", english: "Key of the entity"),
        .init("source", required: true, "Fuente", english: "Source"),
        .init("record_id", required: true, "Clave del registro", english: "Key of the record"),
        .init(
          "evidence", required: true, "Por qué se unió", english: "Why it was linked",
          allowed: ["own", "record_id", "model"]),
        .init("match_weight", .number, "Peso de la unión, log2", english: "Match weight, log2"),
        .init("agreements", "Nivel de cada comparación", english: "Level of each comparison"),
      ])
  }
}
