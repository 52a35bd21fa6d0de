public import Tables

// What the ministry does with a ranking: floors, shortlists and statistics.

extension MatchTables {
  /// How rankings and shortlists treat the groups of owners, over all needs. Only firms that consent
  /// to be named count as members here.
  public static let inclusion = TableSchema(
    "inclusion",
    fields: [
      .init(
        "metric", required: true, "Medida", english: "Measure",
        allowed: [
          "floors_met", "floors_unreached", "places_by_floor", "skew", "ndkl", "exposure_ratio",
          "ndcg_given_up_mean", "ndcg_given_up_worst", "ranking_gap_worst", "shortlisted_pairs",
          "shortlist_score", "shortlist_bound", "shortlist_gap", "shortlist_floor",
          "shortlist_kept", "shortlist_new", "shortlist_dropped", "load_gini", "never_shown",
          "greatest_load",
        ]),
      .init(
        "group", "Clave del grupo; vacía para todos", english: "Key of the group; empty for all"),
      .init(
        "k", .integer, "Primeros lugares que se miran; vacío: todos",
        english: "First places looked at; empty: all"),
      .init(
        "before", .number, "Antes de pisos y listas cortas; vacío si no hay valor",
        english: "Before floors and shortlists; empty where there is no value"),
      .init(
        "after", .number, "Después; vacío si no hay valor: en sesgo, nadie entre los primeros",
        english: "After; empty where there is no value: for skew, nobody among the first"),
      .init(
        "needs", .integer, required: true, "Necesidades que se miran",
        english: "Needs looked at"),
    ])

  /// The floors that a ranking does not reach, and why.
  public static let unreachedFloors = TableSchema(
    "unreached_floors",
    fields: [
      .init("need_id", required: true, "Clave de la necesidad", english: "Key of the need"),
      .init("group", required: true, "Clave del grupo", english: "Key of the group"),
      .init(
        "places", .integer, required: true, "Primeros lugares en que falta",
        english: "First places in which it falls short"),
      .init(
        "required", .integer, required: true, "Empresas del grupo que pide el piso",
        english: "Firms of the group that the floor asks for"),
      .init("had", .integer, required: true, "Las que hay", english: "Those there are"),
      .init(
        "reason", required: true,
        "Por qué: pool (no hay más empresas que alcancen el mínimo) o conflict (otro piso ocupa el "
          + "lugar)",
        english: "Why: pool (no more firms reach the minimum) or conflict (another floor takes the "
          + "place)",
        allowed: ["pool", "conflict"]),
    ], primaryKey: ["need_id", "group"])

  /// For each need the firms to call first, with no firm called by more buyers than it can serve.
  public static let shortlists = TableSchema(
    "shortlists",
    fields: [
      .init("need_id", required: true, "Clave de la necesidad", english: "Key of the need"),
      .init("place", .integer, required: true, "Lugar", english: "Place"),
      .init("supplier_id", required: true, "Clave de la empresa", english: "Key of the firm"),
      .init(
        "score", .number, required: true, "Puntuación, 0 a 1", english: "Score, 0 to 1"),
      .init(
        "rank", .integer, required: true, "Lugar en la lista de la necesidad",
        english: "Place in the need's ranking"),
      .init(
        "kept", .boolean, required: true, "Si ya estaba la noche anterior",
        english: "Whether it was there the night before"),
    ], primaryKey: ["need_id", "place"])

  /// Counts of firms by group, protected. They change once a month at most.
  public static let inclusionStatistics = TableSchema(
    "inclusion_statistics",
    fields: [
      .init("table", required: true, "Cuadro", english: "Table"),
      .init("group", required: true, "Clave del grupo", english: "Key of the group"),
      .init("row", "Renglón; vacío: total", english: "Row; empty: total"),
      .init("column", "Columna; vacía: total", english: "Column; empty: total"),
      .init(
        "firms", .integer, "Empresas; vacío donde se reserva",
        english: "Firms; empty where withheld"),
      .init(
        "status", required: true, "Si se publica, se reserva o viene de una publicación anterior",
        english: "Whether it is published, withheld or carried over from an earlier release",
        allowed: ["published", "withheld", "carried"]),
      .init(
        "released_on", .date, required: true, "Fecha de la publicación",
        english: "Date of the release"),
    ], primaryKey: ["table", "group", "row", "column"])
}
