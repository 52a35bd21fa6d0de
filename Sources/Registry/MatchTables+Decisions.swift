public import Tables

extension MatchTables {
  /// What each decision of staff did to the rankings; every decision read has a row.
  public static let decisions = TableSchema(
    "decisions",
    fields: [
      .init("decision_id", required: true, "Clave de la decisión", english: "Key of the decision"),
      .init("need_id", required: true, "Clave de la necesidad", english: "Key of the need"),
      .init("supplier_id", required: true, "Clave de la empresa", english: "Key of the firm"),
      .init("verdict", "Veredicto", english: "Verdict"),
      .init("note", "Nota", english: "Note"),
      .init("decided_by", "Quién decidió", english: "Who decided"),
      .init("decided_on", .date, "Cuándo", english: "When"),
      .init(
        "effect", required: true, "Qué hizo la decisión", english: "What the decision did",
        allowed: DecisionEffect.allCases.map(\.rawValue)),
      .init(
        "why", "Por qué no se aplicó", english: "Why it was not applied",
        allowed: [""] + DecisionObstacle.allCases.map(\.rawValue)),
      .init(
        "rank", .integer, "Lugar de la empresa; vacío si no lo tiene",
        english: "Rank of the firm; empty where it has none"),
    ], primaryKey: ["decision_id"])
}
