public import Tables

/// The tables that Normalize writes and Match and Export read.
public enum NormalizedTables {
  /// One row per firm.
  public static let suppliers = TableSchema(
    "suppliers",
    fields: [
      .init("supplier_id", required: true, "Clave de la empresa", english: "Key of the firm"),
      .init(
        "rfc", "RFC con dígito verificador válido", english: "Tax number whose check digit holds"),
      .init(
        "person", "Tipo de persona", english: "Kind of person", allowed: ["", "moral", "fisica"]),
      .init("clee", "Clave estadística empresarial", english: "Establishment key"),
      .init("razon_social", "Razón social", english: "Legal name"),
      .init("nombre_comercial", "Nombre comercial", english: "Trade name"),
      .init(
        "name_key", "Nombre plegado, sin forma legal", english: "Folded name without legal form"),
      .init("scian", "Clase SCIAN", english: "SCIAN class"),
      .init("activity", "Actividad", english: "Activity"),
      .init(
        "text", "Texto que se compara: nombres, actividad, productos, contratos",
        english: "Text that is compared: names, activity, products, awards"),
      .init(
        "size_band", .integer, "Estrato de personal, 0 a 6", english: "Band of workers, 0 to 6"),
      .init(
        "size_low", "Clase mínima posible (DOF 30-06-2009)", english: "Least possible size class",
        allowed: ["", "micro", "small", "medium", "large"]),
      .init(
        "size_high", "Clase máxima posible", english: "Greatest possible size class",
        allowed: ["", "micro", "small", "medium", "large"]),
      .init(
        "size_missing", "Dato que fijaría la clase", english: "Datum that would settle the class"),
      .init("capacity", .number, "Capacidad mensual", english: "Monthly capacity"),
      .init("capacity_unit", "Unidad de la capacidad", english: "Unit of the capacity"),
      .init("latitude", .number, "Latitud", english: "Latitude"),
      .init("longitude", .number, "Longitud", english: "Longitude"),
      .init(
        "place_source", "De dónde viene la ubicación", english: "Where the position comes from",
        allowed: ["", "coordinates", "repaired", "centroid"]),
      .init(
        "place_doubts", "Lo que no concuerda en la ubicación, separado por punto y coma",
        english: "What does not hold together in the place, separated by semicolons"),
      .init("state_key", "Clave de entidad", english: "State key"),
      .init("municipality_key", "Clave de municipio", english: "Municipality key"),
      .init("state", "Entidad", english: "State"),
      .init("municipality", "Municipio", english: "Municipality"),
      .init("locality", "Localidad", english: "Locality"),
      .init("postal_code", "Código postal", english: "Postal code"),
      .init("street", "Calle y número", english: "Street and number"),
      .init("phone", "Teléfono", english: "Telephone"),
      .init("email", "Correo electrónico", english: "E-mail"),
      .init("website", "Sitio en internet", english: "Web site"),
      .init(
        "sources", "Fuentes, separadas por punto y coma",
        english: "Sources, separated by semicolons"),
      .init(
        "record_count", .integer, required: true, "Registros que la forman",
        english: "Records it is made of"),
      .init(
        "group_id", "Grupo de establecimientos de una misma empresa: la menor de sus claves",
        english: "Group of establishments of one firm: the least of their keys"),
    ], primaryKey: ["supplier_id"])

  /// The HS and UNSPSC codes of each firm's products.
  public static let supplierProducts = TableSchema(
    "supplier_products",
    fields: [
      .init("supplier_id", required: true, "Clave de la empresa", english: "Key of the firm"),
      .init("hs", "Código del Sistema Armonizado", english: "Harmonized System code"),
      .init("unspsc", "Código UNSPSC", english: "UNSPSC code"),
      .init("description", "Descripción", english: "Description"),
    ], foreignKeys: [.init(["supplier_id"], to: "suppliers", ["supplier_id"])])

  /// The certificates of each firm, by the key of the certificates table.
  public static let supplierCredentials = TableSchema(
    "supplier_credentials",
    fields: [
      .init("supplier_id", required: true, "Clave de la empresa", english: "Key of the firm"),
      .init(
        "certificate", required: true, "Clave del certificado", english: "Key of the certificate"),
      .init("issuer", "Quién lo expide", english: "Who issues it"),
      .init("valid_from", .date, "Vigente desde", english: "Valid from"),
      .init("valid_until", .date, "Vigente hasta", english: "Valid until"),
    ], foreignKeys: [.init(["supplier_id"], to: "suppliers", ["supplier_id"])])

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

  /// One row per need.
  public static let needs = TableSchema(
    "needs",
    fields: [
      .init("need_id", required: true, "Clave de la necesidad", english: "Key of the need"),
      .init("buyer", "Comprador", english: "Buyer"),
      .init("title", required: true, "Qué se busca", english: "What is wanted"),
      .init("description", "Descripción", english: "Description"),
      .init("text", "Texto que se compara", english: "Text that is compared"),
      .init("language", "Idioma", english: "Language", allowed: ["", "es", "en"]),
      .init("scian", "Clase SCIAN o NAICS", english: "SCIAN or NAICS class"),
      .init("hs", "Código del Sistema Armonizado", english: "Harmonized System code"),
      .init("unspsc", "Código UNSPSC", english: "UNSPSC code"),
      .init("latitude", .number, "Latitud", english: "Latitude"),
      .init("longitude", .number, "Longitud", english: "Longitude"),
      .init("state_key", "Entidad", english: "State"),
      .init("municipality_key", "Municipio", english: "Municipality"),
      .init("half_distance_km", .number, "Distancia media, km", english: "Half-distance, km"),
      .init("size_band", .integer, "Estrato buscado, 0 a 6", english: "Band wanted, 0 to 6"),
      .init("volume", .number, "Volumen mensual", english: "Monthly volume"),
      .init("volume_unit", "Unidad", english: "Unit"),
      .init("deadline", .date, "Fecha límite", english: "Deadline"),
      .init("destination", "País de destino", english: "Country of destination"),
      .init("currency", "Moneda", english: "Currency"),
      .init("chain_id", "Cadena", english: "Chain"),
      .init("stage_id", "Eslabón", english: "Stage"),
    ], primaryKey: ["need_id"])

  /// The certificates a need requires or wishes.
  public static let requirements = TableSchema(
    "requirements",
    fields: [
      .init("need_id", required: true, "Clave de la necesidad", english: "Key of the need"),
      .init(
        "certificate", required: true, "Clave del certificado", english: "Key of the certificate"),
      .init("hard", .boolean, required: true, "Si es exigido", english: "Whether it is required"),
    ], foreignKeys: [.init(["need_id"], to: "needs", ["need_id"])])

  /// Which certificate covers which, closed under covering; every certificate covers itself.
  public static let covers = TableSchema(
    "certificate_covers",
    fields: [
      .init("certificate", required: true, "Certificado", english: "Certificate"),
      .init("covered", required: true, "Certificado que cumple", english: "Certificate it meets"),
    ])
}
