public import Tables

// What the statistics of inclusion remember from one release to the next.

extension MatchTables {
  /// What each edition of the statistics published anew, in whole: with it the next edition knows what
  /// readers have already. It holds published figures alone.
  ///
  /// The row of the grand total stands for the edition itself, and is there even when that total was
  /// not published anew. Of an edition that is too old to be compared with, only the figures stay that
  /// no later one has renewed.
  public static let inclusionEditions = TableSchema(
    "inclusion_editions",
    fields: [
      .init(
        "released_on", .date, required: true, "Fecha de la publicación",
        english: "Date of the release"),
      .init("table", required: true, "Cuadro", english: "Table"),
      .init("group", required: true, "Clave del grupo", english: "Key of the group"),
      .init(
        "threshold", .integer, required: true, "Menor número de empresas que se publica",
        english: "Least number of firms that is published"),
      .init("row", "Renglón; vacío: total", english: "Row; empty: total"),
      .init("column", "Columna; vacía: total", english: "Column; empty: total"),
      .init(
        "firms", .integer, "Empresas; vacío: el gran total no se renovó",
        english: "Firms; empty: the grand total was not renewed"),
    ], primaryKey: ["released_on", "table", "group", "row", "column"])

  /// In which cell of the statistics each firm has stood, and for which groups it was counted, whether
  /// it may be named or not. It stays in the run's folder, as what owners say of themselves does, and
  /// must never be exported.
  ///
  /// One row for each stretch of editions over which nothing changed, in ascending order of keys. Only
  /// editions that a new one is compared with are remembered: those of a year, and older ones of up
  /// to three years while a figure of theirs still stands.
  public static let inclusionLedger = TableSchema(
    "inclusion_ledger",
    fields: [
      .init(
        "supplier_id", required: true,
        "Clave de la empresa. Este cuadro dice quién se cuenta: nunca sale de la carpeta de la "
          + "corrida",
        english: "Key of the firm. This table tells who is counted: it never leaves the folder of "
          + "the run"),
      .init("row", required: true, "Renglón", english: "Row"),
      .init("column", required: true, "Columna", english: "Column"),
      .init(
        "groups", "Grupos en que se cuenta, separados por punto y coma",
        english: "Groups it is counted for, separated by semicolons"),
      .init(
        "from", .date, required: true, "Primera publicación en que fue así",
        english: "First release at which it was so"),
      .init(
        "until", .date, "Primera publicación en que ya no; vacía si sigue",
        english: "First release at which it no longer was; empty while it is"),
    ], primaryKey: ["supplier_id", "from"])
}
