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
        "text_names", "Texto que se compara: nombres", english: "Text that is compared: names"),
      .init(
        "text_activity", "Texto que se compara: actividad",
        english: "Text that is compared: activity"),
      .init(
        "text_products", "Texto que se compara: productos",
        english: "Text that is compared: products"),
      .init(
        "text_awards", "Texto que se compara: contratos",
        english: "Text that is compared: awards"),
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
      .init(
        "assurance", "Si lo da un tercero o lo dice la empresa",
        english: "Whether a third party gives it or the firm says so",
        allowed: ["certified", "self_declared"]),
    ], foreignKeys: [.init(["supplier_id"], to: "suppliers", ["supplier_id"])])

  /// What owners say they are, and what they consent to. It stays in the house.
  public static let supplierOwnership = TableSchema(
    "supplier_ownership",
    fields: [
      .init("supplier_id", required: true, "Clave de la empresa", english: "Key of the firm"),
      .init("group", required: true, "Grupo", english: "Group"),
      .init("claimed_by", "Quién lo afirma", english: "Who says so"),
      .init(
        "assurance", "Si lo da un tercero o lo dice la empresa",
        english: "Whether a third party gives it or the firm says so",
        allowed: ["", "certified", "self_declared"]),
      .init("valid_from", .date, "Vigente desde", english: "Valid from"),
      .init("valid_until", .date, "Vigente hasta", english: "Valid until"),
      .init("consent_use", .boolean, "Consiente el uso", english: "Consents to the use"),
      .init(
        "consent_named", .boolean, "Consiente ser nombrada", english: "Consents to be named"),
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
      .init("unit_value", .number, "Valor de una unidad", english: "Value of one unit"),
      .init("unit_value_unit", "Unidad de ese valor", english: "Unit of that value"),
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
