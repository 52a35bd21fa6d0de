public import Tables

// What chains have and lack.

extension MatchTables {
  /// What each stage of each chain has and lacks: a row for the country, whose state is empty, and
  /// one for each state that has something of it or a part in the chain.
  ///
  /// The chains that most parties list as critical come first, in them the stages with most needs
  /// without a firm, and then by chain, place and state.
  ///
  /// A firm produces now when it has a class or a product that is one of the stage's codes or lies in
  /// it; it could when it has none and one of the same SCIAN branch or HS heading (four digits).
  /// How long a stage could go on without an input (time to survive) is not told: that needs stocks,
  /// which no registry here has.
  public static let chainGaps = TableSchema(
    "chain_gaps",
    fields: stage + [
      .init("state_key", "Entidad; vacío: el país", english: "State; empty: the country"),
      .init("role", "Papel de la entidad en la cadena", english: "Role of the state in the chain"),
      .init(
        "needs", .integer, required: true, "Necesidades del eslabón por entregar ahí",
        english: "Needs of the stage to be delivered there"),
      .init(
        "needs_unserved", .integer, required: true, "Necesidades sin empresa clasificada",
        english: "Needs without a ranked firm"),
      .init(
        "needs_near_miss", .integer, required: true,
        "De esas, las que alguien llenaría de no faltarle un requisito",
        english: "Of those, needs that somebody would fill but for a requirement"),
      .init(
        "needs_single_source", .integer, required: true, "Necesidades con una sola empresa",
        english: "Needs with one firm only"),
      .init(
        "firms_now", .integer, required: true,
        "Empresas que hoy producen uno de los códigos del eslabón",
        english: "Firms that make one of the stage's codes now"),
      .init(
        "firms_could", .integer, required: true,
        "Empresas que no, y que producen algo de la misma rama o partida",
        english: "Firms that do not, and make something of the same branch or heading"),
      .init(
        "establishments", .integer, required: true, "Establecimientos que hoy producen",
        english: "Establishments that produce now"),
      .init(
        "location_quotient", .number,
        "Cociente de localización de los establecimientos; vacío con menos de 3",
        english: "Location quotient of the establishments; empty below 3"),
      .init(
        "density", .number,
        "Cercanía de la entidad a la rama del eslabón que más se le acerca, 0 a 1, según las ramas"
          + " que ya tiene",
        english:
          "How near the state is to the stage's nearest branch, 0 to 1, by the branches it has"),
    ]
      + concentration(
        "workers", "personal de las productoras, por el punto medio de su estrato",
        "the producers' workers, by the middle of their band")
      + concentration(
        "ranking", "lo que muestran las clasificaciones de las necesidades",
        "what the rankings of the needs show") + [
        .init(
          "codes", .integer, required: true, "Códigos que produce el eslabón",
          english: "Codes the stage makes"),
        .init(
          "codes_unmade", .integer, required: true, "Códigos que nadie produce",
          english: "Codes that nobody makes"),
        .init("unmade", "Cuáles", english: "Which"),
        .init(
          "codes_single_source", .integer, required: true, "Códigos que produce una sola empresa",
          english: "Codes that one firm alone makes"),
        .init("single_source", "Cuáles", english: "Which"),
        .init(
          "top_municipality", "Municipio con más establecimientos productores",
          english: "Municipality with most producing establishments"),
        .init(
          "top_municipality_count", .integer, required: true, "Cuántos tiene",
          english: "How many it has"),
        .init(
          "establishments_placed", .integer, required: true,
          "Establecimientos productores de municipio conocido",
          english: "Producing establishments of a known municipality"),
        .init(
          "top_municipality_share", .number, "Parte que está en ese municipio, 0 a 1",
          english: "Share that is in that municipality, 0 to 1"),
        .init(
          "downstream_stages", "Eslabones de la cadena que compran lo que este produce",
          english: "Stages of the chain that buy what this one makes"),
      ])

  /// What each stage would lose if a firm, a municipality or a state dropped out: of each kind the
  /// five that would take most, in the order of needs left without a firm, stages left without a
  /// producer, score lost, needs weakened, codes lost, producers lost, and key.
  public static let chainRisks = TableSchema(
    "chain_risks",
    fields: stage + [
      .init(
        "kind", required: true, "Qué cae", english: "What drops out",
        allowed: ["firm", "municipality", "state"]),
      .init(
        "place", .integer, required: true, "Lugar entre los de su tipo, desde 1",
        english: "Place among its kind, from 1"),
      .init(
        "key", required: true, "Clave de la empresa, del municipio o de la entidad",
        english: "Key of the firm, the municipality or the state"),
      .init(
        "needs", .integer, required: true, "Necesidades del eslabón", english: "Needs of the stage"),
      .init(
        "needs_left_without", .integer, required: true, "Las que quedan sin ninguna empresa",
        english: "Those left without any firm"),
      .init(
        "needs_weakened", .integer, required: true,
        "Las que pierden empresas y conservan otras, o acaso otras de más abajo de la lista",
        english: "Those that lose firms and keep others, or may have others below their list"),
      .init(
        "score_lost", .number, required: true,
        "Suma de la mejor puntuación de la lista menos la mejor que queda en ella",
        english: "Sum of the best score listed less the best that remains listed"),
      .init(
        "establishments", .integer, required: true, "Establecimientos productores del eslabón",
        english: "Producing establishments of the stage"),
      .init(
        "producers_lost", .integer, required: true, "Los que caen", english: "Those that fall"),
      .init(
        "codes_lost", .integer, required: true, "Códigos que ya nadie produciría",
        english: "Codes that nobody would make any more"),
      .init("lost", "Cuáles", english: "Which"),
      .init(
        "stages_left_without", "Eslabones de la cadena que quedan sin productor",
        english: "Stages of the chain left without a producer"),
      .init(
        "downstream_stages", "Eslabones de la cadena que compran lo que deja de producirse",
        english: "Stages of the chain that buy what is not made any more"),
    ], primaryKey: ["chain_id", "stage_id", "kind", "place"])

  private static let stage: [TableSchema.Field] = [
    .init("chain_id", required: true, "Cadena", english: "Chain"),
    .init("stage_id", required: true, "Eslabón", english: "Stage"),
    .init("position", .integer, "Orden del eslabón", english: "Place of the stage"),
    .init("stage_name", "Nombre del eslabón", english: "Name of the stage"),
    .init(
      "critical_mx", .boolean, "Crítica para México", english: "Critical for Mexico"),
    .init(
      "critical_us", .boolean, "Crítica para Estados Unidos",
      english: "Critical for the United States"),
    .init(
      "critical_eu", .boolean, "Crítica para la Unión Europea",
      english: "Critical for the European Union"),
  ]

  private static func concentration(
    _ name: String, _ meaning: String, _ english: String
  ) -> [TableSchema.Field] {
    [
      .init(
        "hhi_" + name, .integer, "Índice Herfindahl–Hirschman, 0 a 10 000: \(meaning)",
        english: "Herfindahl–Hirschman index, 0 to 10 000: \(english)"),
      .init(
        "hhi_\(name)_normalized", .number, "El mismo normalizado, 0 a 1; vacío con menos de dos",
        english: "The same normalised, 0 to 1; empty for fewer than two"),
      .init(
        "hhi_\(name)_band", "Baja (low) bajo 1 000, alta (high) sobre 1 800",
        english: "Low below 1 000, high above 1 800", allowed: ["", "low", "moderate", "high"]),
      .init(
        "hhi_\(name)_firms", .integer, required: true, "Empresas entre las que se reparte",
        english: "Firms it is shared among"),
    ]
  }
}
