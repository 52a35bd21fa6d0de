public import Tables

// Which records are one firm, and where what is told of it comes from.

extension NormalizedTables {
  /// Which records make up each firm, and by what evidence.
  public static let entityLinks = TableSchema(
    "entity_links",
    fields: [
      .init("supplier_id", required: true, "Clave de la empresa", english: "Key of the firm"),
      .init("source", required: true, "Fuente", english: "Source"),
      .init("record_id", required: true, "Clave del registro", english: "Key of the record"),
      .init(
        "evidence", required: true, "Por qué se unió", english: "Why it was linked",
        allowed: ["own", "record_id", "rfc", "clee", "model", "staff"]),
      .init("match_weight", .number, "Peso de la unión, log2", english: "Match weight, log2"),
      .init(
        "agreements", "En qué coinciden los registros, y en qué grado",
        english: "What the records agree in, and how well"),
    ], foreignKeys: [.init(["supplier_id"], to: "suppliers", ["supplier_id"])])

  /// Which ids were issued, which records have them, and what staff said; never rewritten, since
  /// each night's table begins with the bytes of the last one's.
  public static let identityLedger = TableSchema(
    "identity_ledger",
    fields: [
      .init("seq", .integer, required: true, "Número del asiento", english: "Number of the entry"),
      .init("run_date", .date, "Fecha de la corrida", english: "Day of the run"),
      .init(
        "event", required: true, "Qué pasó", english: "What happened",
        allowed: [
          "issued", "joined", "merged", "split", "retired", "returned", "same", "different",
        ]),
      .init("supplier_id", "Clave de la empresa", english: "Key of the firm"),
      .init(
        "record_id", "Clave del registro: el que dio origen a la clave, o el que llegó",
        english: "Key of the record: the one the id was issued for, or the one that came"),
      .init(
        "other_id",
        "La empresa de la que viene o en la que queda; el otro registro de un veredicto",
        english: "The firm it came from or has become; the other record of a verdict"),
      .init(
        "why", "Fecha y clave del veredicto, separadas por punto y coma",
        english: "Day and key of the verdict, separated by a semicolon"),
    ], primaryKey: ["seq"])

  /// Where the values of a firm of several records come from.
  public static let fieldSources = TableSchema(
    "field_sources",
    fields: [
      .init("supplier_id", required: true, "Clave de la empresa", english: "Key of the firm"),
      .init(
        "field", required: true,
        "Campo cuyo valor no viene del registro propio (el de evidencia own)",
        english: "Field whose value does not come from the firm's own record (evidence own)"),
      .init("source", required: true, "Fuente del valor", english: "Source of the value"),
      .init(
        "record_id", required: true, "Registro del valor", english: "Record of the value"),
    ], primaryKey: ["supplier_id", "field"],
    foreignKeys: [.init(["supplier_id"], to: "suppliers", ["supplier_id"])])

  /// The names of a firm that its row does not show.
  public static let supplierNames = TableSchema(
    "supplier_names",
    fields: [
      .init("supplier_id", required: true, "Clave de la empresa", english: "Key of the firm"),
      .init(
        "name", required: true, "Otro nombre de la empresa", english: "Another name of the firm"),
      .init(
        "kind", required: true, "Razón social (legal) o nombre comercial (trade)",
        english: "Legal name or trade name", allowed: ["legal", "trade"]),
      .init("source", required: true, "Fuente del nombre", english: "Source of the name"),
      .init("record_id", required: true, "Registro del nombre", english: "Record of the name"),
    ], foreignKeys: [.init(["supplier_id"], to: "suppliers", ["supplier_id"])])
}
