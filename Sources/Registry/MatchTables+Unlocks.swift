public import Tables

// What would open needs that are closed, and where the skills that are wanted can be learned.

extension MatchTables {
  /// The steps that together would open the most needs, the best first: one thing that firms of one
  /// state would have to come by.
  ///
  /// A need is closed by its requirements when fewer firms are ranked than the pipeline wants, by size
  /// when no ranked firm is large enough, and by origin when the goods of none originate; it counts
  /// once for each. A step opens it when a firm of the state lacks this alone.
  public static let unlocks = TableSchema(
    "unlocks",
    fields: [
      .init(
        "rank", .integer, required: true, "Orden en que conviene dar los pasos",
        english: "Order in which the steps are best taken"),
      .init(
        "kind", required: true,
        "Qué es: certificate; self_declared (certificar lo declarado); skill (estándar o carrera); "
          + "environment (certificado ambiental); size (crecer un estrato); input (insumo originario)",
        english:
          "What it is: certificate; self_declared (certify what is declared); skill (standard "
          + "or career); environment (environmental certificate); size (grow by one band); input "
          + "(an input that originates)",
        allowed: ["certificate", "self_declared", "skill", "environment", "size", "input"]),
      .init(
        "key", required: true,
        "Clave del certificado o la competencia, estrato al que llegar, o subpartida SA del insumo",
        english: "Key of the certificate or skill, band to reach, or HS subheading of the input"),
      .init("title", "Nombre", english: "Name"),
      .init(
        "state_key", "Entidad de las empresas; vacía si no se sabe",
        english: "State of the firms; empty where it is not known"),
      .init(
        "opened", .integer, required: true,
        "Necesidades que abre además de las de los pasos anteriores",
        english: "Needs it opens beside those of the steps before it"),
      .init(
        "opened_alone", .integer, required: true, "Necesidades que abriría por sí solo",
        english: "Needs it would open alone"),
      .init(
        "opened_total", .integer, required: true,
        "Necesidades abiertas con este paso y los anteriores",
        english: "Needs open with this step and those before it"),
      .init(
        "share_certified", .number, required: true,
        "Parte demostrada de lo más que abrirían tantos pasos cualesquiera; nunca menos de 0.6321",
        english:
          "Proven share of the most that any as many steps would open; never less than 0.6321"),
      .init(
        "firms", .integer, required: true, "Empresas de la entidad a las que solo esto les falta",
        english: "Firms of the state that lack this alone"),
      .init(
        "needs", required: true,
        "Hasta diez de las necesidades que abre, separadas por punto y coma",
        english: "Up to ten of the needs it opens, separated by semicolons"),
      .init(
        "example_firms", required: true, "Hasta cinco de las empresas, separadas por punto y coma",
        english: "Up to five of the firms, separated by semicolons"),
      .init(
        "groups", "Cuántas de las empresas son de cada grupo, de las que consienten ser nombradas",
        english: "How many of the firms are of each group, of those that consent to be named"),
    ], primaryKey: ["rank"])

  /// The skills that hold needs back, by the place of the needs, and the nearest centre that teaches
  /// each; where no centre is named, no place does.
  public static let trainingPlaces = TableSchema(
    "training_places",
    fields: [
      .init("skill", required: true, "Clave de la competencia", english: "Key of the skill"),
      .init("title", "Nombre", english: "Name"),
      .init(
        "kind", "Clase: standard (CONOCER) o career (carrera técnica)",
        english: "Kind: standard (CONOCER) or career (technical career)"),
      .init("state_key", "Entidad de las necesidades", english: "State of the needs"),
      .init(
        "municipality_key", "Municipio de las necesidades", english: "Municipality of the needs"),
      .init(
        "needs", .integer, required: true, "Necesidades del lugar que la piden",
        english: "Needs of the place that ask for it"),
      .init(
        "unmet", .integer, required: true,
        "De ellas, las que ninguna empresa de su lista cubre, o con pocas por falta de ella",
        english: "Of them, those that no ranked firm has it for, or with few firms for want of it"),
      .init(
        "firms", .integer, required: true, "Empresas a las que solo esta les falta",
        english: "Firms that lack this alone"),
      .init(
        "centre_id", "Clave del plantel más cercano que la imparte; vacía: ninguno la imparte",
        english: "Key of the nearest centre that teaches it; empty: none does"),
      .init("centre", "Plantel", english: "Centre"),
      .init("centre_state_key", "Entidad del plantel", english: "State of the centre"),
      .init(
        "centre_municipality_key", "Municipio del plantel", english: "Municipality of the centre"),
      .init(
        "distance_km", .number, "Distancia a la más cercana de las necesidades, km",
        english: "Distance from the nearest of the needs, km"),
      .init("graduates", .integer, "Egresados al año", english: "Graduates a year"),
      .init(
        "within_reach", .boolean,
        "Si está al alcance: a la distancia fijada o en el mismo municipio; vacío: no se sabe",
        english: "Whether it is within reach: near enough or in the municipality; empty: not known"),
    ], primaryKey: ["skill", "state_key", "municipality_key"])
}
