// What staff decided.

extension RegistryKind {
  /// What staff decided on earlier matches.
  public static let decisions = RegistryKind(
    name: "decisions",
    fields: [
      Field(
        "decision_id", .identifier, required: true, "Clave de la decisión", "Key of the decision"),
      Field("need_id", .identifier, required: true, "Necesidad", "Need"),
      Field("supplier_id", .identifier, required: true, "Proveedor", "Supplier"),
      Field("verdict", .verdict, required: true, "Veredicto", "Verdict"),
      Field("note", .text, "Nota", "Note"),
      Field("decided_by", .text, "Quién decidió", "Who decided"),
      Field("decided_on", .date, "Cuándo", "When"),
    ],
    lists: [])

  /// What staff decided on whether two records are one firm.
  public static let firmDecisions = RegistryKind(
    name: "firm_decisions",
    fields: [
      Field(
        "decision_id", .identifier, required: true, "Clave de la decisión", "Key of the decision"),
      Field(
        "record_a", .identifier, required: true, "Un registro o empresa", "One record or firm"),
      Field(
        "record_b", .identifier, required: true, "El otro registro o empresa",
        "The other record or firm"),
      Field("verdict", .sameness, required: true, "Si son la misma empresa", "Whether one firm"),
      Field("note", .text, "Nota", "Note"),
      Field("decided_by", .text, "Quién decidió", "Who decided"),
      Field("decided_on", .date, "Cuándo", "When"),
    ],
    lists: [])
}
