public import Tables

/// The tables that Match writes and Export reads.
public enum MatchTables {
  /// The ranking: one row per need and ranked supplier. Scores are points: a part is the
  /// criterion's weighted share, so that the parts of a row sum to its score exactly.
  public static let matches = TableSchema(
    "matches",
    fields: [
      .init("need_id", required: true, "Clave de la necesidad", english: "Key of the need"),
      .init("rank", .integer, required: true, "Lugar", english: "Rank"),
      .init("supplier_id", required: true, "Clave de la empresa", english: "Key of the firm"),
      .init(
        "score", .number, required: true, "Puntuación, 0 a 1; suma de las partes",
        english: "Score, 0 to 1; the sum of the parts"),
      .init(
        "confidence", .number, "Parte del peso que descansa en evidencia",
        english: "Share of weight that rests on evidence"),
      .init("score_code", .number, "Parte por código", english: "Part of the code"),
      .init("score_text", .number, "Parte por texto", english: "Part of the text"),
      .init("score_place", .number, "Parte por cercanía", english: "Part of nearness"),
      .init("score_capacity", .number, "Parte por capacidad", english: "Part of capacity"),
      .init(
        "score_credentials", .number, "Parte por certificados", english: "Part of certificates"),
      .init("score_skills", .number, "Parte por competencias", english: "Part of skills"),
      .init("score_environment", .number, "Parte ambiental", english: "Part of environment"),
      .init("score_trade", .number, "Parte comercial", english: "Part of trade"),
      .init("score_experience", .number, "Parte por experiencia", english: "Part of experience"),
      .init("agreement", "Tratado", english: "Agreement"),
      .init(
        "margin_pp", .number, "Margen de preferencia, puntos", english: "Preference margin, points"),
      .init("origin", "Origen", english: "Origin"),
      .init("reasons", "Razones", english: "Reasons"),
    ], primaryKey: ["need_id", "rank"])

  /// Suppliers that would rank but fail a hard requirement, and what was missing.
  public static let nearMisses = TableSchema(
    "near_misses",
    fields: [
      .init("need_id", required: true, "Clave de la necesidad", english: "Key of the need"),
      .init(
        "place", .integer, required: true, "Lugar entre los casi",
        english: "Place among the near misses"),
      .init("supplier_id", required: true, "Clave de la empresa", english: "Key of the firm"),
      .init(
        "score", .number, required: true, "Puntuación que tendría", english: "Score it would have"),
      .init("missing", required: true, "Lo que faltó", english: "What was missing"),
      .init("reasons", "Razones", english: "Reasons"),
    ], primaryKey: ["need_id", "place"])

  /// Needs that no supplier fills, and why.
  public static let unmatchedNeeds = TableSchema(
    "unmatched_needs",
    fields: [
      .init("need_id", required: true, "Clave de la necesidad", english: "Key of the need"),
      .init(
        "reason", required: true, "Por qué", english: "Why",
        allowed: ["no_evidence", "hard_requirement", "below_minimum"]),
      .init(
        "near_misses", .integer, required: true, "Casi proveedores guardados",
        english: "Near misses kept"),
    ], primaryKey: ["need_id"])
}
