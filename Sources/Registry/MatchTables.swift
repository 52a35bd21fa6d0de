public import Tables

/// The tables that Match writes and Export reads.
public enum MatchTables {
  /// All of them.
  public static let all = [
    matches, nearMisses, barred, originGaps, refusedTrade, unmatchedNeeds, inclusion,
    unreachedFloors, shortlists, inclusionStatistics, inclusionEditions, inclusionLedger, unlocks,
    trainingPlaces, chainGaps, chainRisks, decisions,
  ]

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
      .init(
        "agreement", "Clave del mejor tratado para el destino",
        english: "Key of the best agreement for the destination"),
      .init(
        "margin_pp", .number, "Margen de preferencia, puntos", english: "Preference margin, points"),
      .init(
        "origin", "Si los bienes son originarios", english: "Whether the goods originate",
        allowed: ["", "met", "not_met", "unknown"]),
      .init(
        "illustrative", .boolean, "Si la tasa o la regla es un supuesto y no la del tratado",
        english: "Whether the rate or the rule is a supposition, not that of the treaty"),
      .init(
        "groups",
        "Grupos por los que la empresa consiente ser nombrada, separados por punto y coma",
        english: "Groups for which the firm consents to be named, separated by semicolons"),
      .init(
        "floor", "Grupos cuyo piso le da el lugar; vacío si lo da su puntuación",
        english: "Groups whose floor gives it the place; empty where its score does"),
      .init(
        "decision", "Lo que el personal decidió y sigue en pie",
        english: "What staff decided and still holds",
        allowed: [""] + Verdict.allCases.map(\.rawValue)),
      .init("decision_note", "Por qué lo decidió", english: "Why they decided so"),
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
      .init(
        "missing", required: true, "Todo lo que faltó: claves de certificados y competencias",
        english: "All that was missing: keys of certificates and skills"),
      .init(
        "missing_kinds", required: true,
        "Qué es cada una: certificate, self_declared (solo declarado) o skill, en el mismo orden",
        english: "What each is: certificate, self_declared (only declared) or skill, in that order"),
      .init("reasons", "Razones", english: "Reasons"),
    ], primaryKey: ["need_id", "place"])

  /// Suppliers that would be within the places of a ranking if no exclusion barred them.
  public static let barred = TableSchema(
    "barred",
    fields: [
      .init("need_id", required: true, "Clave de la necesidad", english: "Key of the need"),
      .init(
        "place", .integer, required: true, "Lugar entre los inhabilitados",
        english: "Place among the barred"),
      .init("supplier_id", required: true, "Clave de la empresa", english: "Key of the firm"),
      .init(
        "score", .number, required: true, "Puntuación que tendría", english: "Score it would have"),
      .init(
        "exclusion_id", required: true, "Clave de la inhabilitación",
        english: "Key of the exclusion"),
      .init(
        "evidence", "Qué la une a la empresa", english: "What ties it to the firm",
        allowed: ["", "rfc", "name"]),
      .init("authority", "Quién la impuso", english: "Who imposed it"),
      .init("resolution", "Resolución", english: "Resolution"),
      .init("reason", "Motivo", english: "Reason"),
      .init("from", .date, "Desde", english: "From"),
      .init("until", .date, "Hasta; vacío si no tiene término", english: "Until; empty for no end"),
    ], primaryKey: ["need_id", "place", "exclusion_id"])

  /// Inputs that keep the goods of ranked suppliers from originating, the smallest change that would
  /// make them originate, and the firms at home that make those inputs.
  public static let originGaps = TableSchema(
    "origin_gaps",
    fields: [
      .init("need_id", required: true, "Clave de la necesidad", english: "Key of the need"),
      .init("supplier_id", required: true, "Clave de la empresa", english: "Key of the firm"),
      .init("agreement", required: true, "Clave del tratado", english: "Key of the agreement"),
      .init("bill_id", required: true, "Lista de materiales", english: "Bill of materials"),
      .init(
        "position", .integer, required: true, "Lugar del insumo en la lista, desde 1",
        english: "Place of the input in the bill, from 1"),
      .init("input_hs", "Código SA del insumo", english: "HS code of the input"),
      .init("input", "Insumo", english: "Input"),
      .init("input_origin", "País de origen del insumo", english: "Country of origin of the input"),
      .init(
        "input_share", .number, "Parte del valor del bien, 0 a 1",
        english: "Share of the value of the good, 0 to 1"),
      .init(
        "change", required: true, "El menor cambio que haría originario el bien",
        english: "The smallest change that would make the good originate"),
      .init(
        "content_before", .number, "Contenido regional actual, %",
        english: "Regional content as it is, %"),
      .init(
        "content_after", .number, "Contenido regional tras el cambio, %",
        english: "Regional content after the change, %"),
      .init(
        "makers", "Hasta tres empresas del país que lo hacen, separadas por punto y coma",
        english: "Up to three firms at home that make it, separated by semicolons"),
      .init(
        "illustrative", .boolean, required: true, "Si la tasa o la regla es un supuesto",
        english: "Whether the rate or the rule is a supposition"),
    ], primaryKey: ["need_id", "supplier_id", "agreement", "position"])

  /// Rows of agreements and of bills of materials that were not used, and why: none is guessed, and
  /// a rule that is refused is never taken for the lack of one.
  public static let refusedTrade = TableSchema(
    "refused_trade",
    fields: [
      .init(
        "table", required: true, "Tabla de 2-normalize en que está",
        english: "Its table in 2-normalize"),
      .init(
        "key", "Clave del tratado o de la lista de materiales",
        english: "Key of the agreement or of the bill of materials"),
      .init(
        "row", "Renglón de la tabla, desde 1, o insumo de la lista",
        english: "Row of the table, from 1, or input of the bill"),
      .init("reason", required: true, "Por qué y qué hacer", english: "Why, and what to do"),
    ])

  /// Needs that no supplier fills, and why.
  public static let unmatchedNeeds = TableSchema(
    "unmatched_needs",
    fields: [
      .init("need_id", required: true, "Clave de la necesidad", english: "Key of the need"),
      .init(
        "reason", required: true, "Por qué", english: "Why",
        allowed: ["no_evidence", "hard_requirement", "below_minimum", "excluded", "rejected"]),
      .init(
        "near_misses", .integer, required: true, "Casi proveedores guardados",
        english: "Near misses kept"),
    ], primaryKey: ["need_id"])
}
