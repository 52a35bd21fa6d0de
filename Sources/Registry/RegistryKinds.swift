// The registries and reference tables. A new field is a line here.

extension RegistryKind {
  /// Every kind of source a pipeline file may name.
  public static let all: [RegistryKind] = [
    suppliers, needs, agreements, chains, decisions, awards, codes, concordance, places,
    certificates, firmDecisions, phrases,
  ]

  /// The kinds that a file may be taken for by its headings alone. Verdicts on firms and phrases of
  /// code lists have headings that other files have too: who means them names them.
  public static let proposed = all.filter { $0 != firmDecisions && $0 != phrases }

  /// Who can make what, where, how large, with which certificates and ownership.
  public static let suppliers = RegistryKind(
    name: "suppliers",
    fields: [
      Field(
        "record_id", .identifier, required: true, "Clave del registro en su fuente",
        "Key of the record in its source"),
      Field("rfc", .rfc, "Registro Federal de Contribuyentes", "Tax number"),
      Field("clee", .clee, "Clave estadística empresarial (INEGI)", "Establishment key (INEGI)"),
      Field("razon_social", .text, "Razón social", "Legal name"),
      Field("nombre_comercial", .text, "Nombre comercial", "Trade name"),
      Field("scian", .scian, "Clase de actividad SCIAN", "SCIAN class of activity"),
      Field("activity", .text, "Actividad, en palabras", "Activity in words"),
      Field("products_text", .text, "Productos, en palabras", "Products in words"),
      Field(
        "size_band", .sizeBand, "Estrato de personal ocupado, 0 a 6", "Band of workers, 0 to 6"),
      Field("workers", .integer, "Personas ocupadas", "Workers"),
      Field(
        "sales_mdp", .decimal, "Ventas anuales, millones de pesos", "Yearly sales, million pesos"),
      Field("capacity", .decimal, "Capacidad mensual", "Monthly capacity"),
      Field("capacity_unit", .text, "Unidad de la capacidad", "Unit of the capacity"),
      Field("latitude", .latitude, "Latitud", "Latitude"),
      Field("longitude", .longitude, "Longitud", "Longitude"),
      Field("state_key", .stateKey, "Clave de entidad", "State key"),
      Field("municipality_key", .municipalityKey, "Clave de municipio", "Municipality key"),
      Field("state", .text, "Entidad", "State"),
      Field("municipality", .text, "Municipio", "Municipality"),
      Field("locality", .text, "Localidad", "Locality"),
      Field("postal_code", .postalCode, "Código postal", "Postal code"),
      Field("street", .text, "Calle", "Street"),
      Field("street_number", .text, "Número exterior", "Street number"),
      Field("phone", .text, "Teléfono", "Telephone"),
      Field("email", .text, "Correo electrónico", "E-mail"),
      Field("website", .text, "Sitio en internet", "Web site"),
    ],
    lists: [
      List(
        name: "products", table: "supplier_products",
        fields: [
          Field("hs", .hs, "Código del Sistema Armonizado", "Harmonized System code"),
          Field("unspsc", .unspsc, "Código UNSPSC", "UNSPSC code"),
          Field("description", .text, "Descripción del producto", "Description of the product"),
        ]),
      List(
        name: "credentials", table: "supplier_credentials",
        fields: [
          Field("certificate", .text, required: true, "Certificado", "Certificate"),
          Field("issuer", .text, "Quién lo expide", "Who issues it"),
          Field("valid_from", .date, "Vigente desde", "Valid from"),
          Field("valid_until", .date, "Vigente hasta", "Valid until"),
        ]),
      List(
        name: "ownership", table: "supplier_ownership",
        fields: [
          Field("group", .text, required: true, "Grupo", "Group"),
          Field("claimed_by", .text, "Quién lo afirma", "Who says so"),
          Field("valid_until", .date, "Vigente hasta", "Valid until"),
          Field("consent_use", .boolean, "Consiente el uso", "Consents to the use"),
          Field("consent_named", .boolean, "Consiente ser nombrada", "Consents to be named"),
        ]),
    ])

  /// What a buyer wants.
  public static let needs = RegistryKind(
    name: "needs",
    fields: [
      Field("need_id", .identifier, required: true, "Clave de la necesidad", "Key of the need"),
      Field("buyer", .text, "Comprador", "Buyer"),
      Field("title", .text, required: true, "Qué se busca", "What is wanted"),
      Field("description", .text, "Descripción", "Description"),
      Field("language", .language, "Idioma del texto", "Language of the text"),
      Field("scian", .scian, "Clase SCIAN o NAICS buscada", "SCIAN or NAICS class wanted"),
      Field("hs", .hs, "Código del Sistema Armonizado", "Harmonized System code"),
      Field("unspsc", .unspsc, "Código UNSPSC", "UNSPSC code"),
      Field("cpv", .cpv, "Código CPV (Unión Europea)", "CPV code (European Union)"),
      Field("latitude", .latitude, "Latitud de entrega", "Latitude of delivery"),
      Field("longitude", .longitude, "Longitud de entrega", "Longitude of delivery"),
      Field("state_key", .stateKey, "Entidad de entrega", "State of delivery"),
      Field(
        "municipality_key", .municipalityKey, "Municipio de entrega", "Municipality of delivery"),
      Field(
        "half_distance_km", .decimal, "Distancia a la que la cercanía vale la mitad, km",
        "Distance at which nearness counts half, km"),
      Field(
        "size_band", .sizeBand, "Estrato de tamaño buscado, 0 a 6", "Band of size wanted, 0 to 6"),
      Field("volume", .decimal, "Volumen mensual", "Monthly volume"),
      Field("volume_unit", .text, "Unidad del volumen", "Unit of the volume"),
      Field("deadline", .date, "Fecha límite", "Deadline"),
      Field("destination", .country, "País de destino", "Country of destination"),
      Field("currency", .currency, "Moneda", "Currency"),
      Field("chain_id", .identifier, "Cadena", "Chain"),
      Field("stage_id", .identifier, "Eslabón", "Stage"),
    ],
    lists: [
      List(
        name: "required", table: "need_required",
        fields: [
          Field("certificate", .text, required: true, "Certificado exigido", "Certificate required")
        ]),
      List(
        name: "wished", table: "need_wished",
        fields: [
          Field("certificate", .text, required: true, "Certificado deseado", "Certificate wished")
        ]),
    ])

  /// Trade agreements: parties, rates beside the general rate, rules of origin.
  public static let agreements = RegistryKind(
    name: "agreements",
    fields: [
      Field(
        "agreement_id", .identifier, required: true, "Clave del tratado", "Key of the agreement"),
      Field("name", .text, "Nombre", "Name"),
      Field("in_force_from", .date, "En vigor desde", "In force from"),
      Field("in_force_until", .date, "En vigor hasta", "In force until"),
      Field(
        "hs_edition", .integer, "Edición del Sistema Armonizado", "Edition of the Harmonized System"
      ),
    ],
    lists: [
      List(
        name: "parties", table: "agreement_parties",
        fields: [Field("country", .country, required: true, "Parte", "Party")]),
      List(
        name: "preferences", table: "preferences",
        fields: [
          Field("importer", .country, "País que aplica la tasa", "Country that applies the rate"),
          Field(
            "hs", .hs, required: true, "Código del Sistema Armonizado", "Harmonized System code"),
          Field("year", .integer, required: true, "Año", "Year"),
          Field("mfn_rate", .rate, "Tasa general (NMF), %", "General (MFN) rate, %"),
          Field("preferential_rate", .rate, "Tasa preferencial, %", "Preferential rate, %"),
          Field(
            "illustrative", .boolean, "Dato ilustrativo, no oficial",
            "Illustrative figure, not official"),
        ]),
      List(
        name: "origin_rules", table: "origin_rules", isOriginRules: true,
        fields: [
          Field("hs_from", .hs, required: true, "Desde", "From"),
          Field("hs_to", .hs, "Hasta", "To"),
          Field(
            "rule", .text, required: true, "Regla de origen, en la notación de la casa",
            "Rule of origin, in the house's notation"),
          Field(
            "heading", .text, "Códigos como los escribe el tratado",
            "Codes as the agreement writes them"),
          Field("goods", .text, "Mercancías, en palabras", "Goods in words"),
          Field("classes", .text, "Clases que da la fuente", "Classes that the source gives"),
          Field("authority", .text, "Artículo o anexo", "Article or annex"),
          Field(
            "illustrative", .boolean, "Dato ilustrativo, no oficial",
            "Illustrative rule, not official"),
        ]),
    ])

  /// Regional value chains.
  public static let chains = RegistryKind(
    name: "chains",
    fields: [
      Field("chain_id", .identifier, required: true, "Clave de la cadena", "Key of the chain"),
      Field("name", .text, "Nombre", "Name"),
      Field("name_en", .text, "Nombre en inglés", "Name in English"),
      Field("critical_mx", .boolean, "Crítica para México", "Critical for Mexico"),
      Field(
        "critical_us", .boolean, "Crítica para Estados Unidos", "Critical for the United States"),
      Field(
        "critical_eu", .boolean, "Crítica para la Unión Europea", "Critical for the European Union"),
    ],
    lists: [
      List(
        name: "stages", table: "chain_stages",
        fields: [
          Field("stage_id", .identifier, required: true, "Eslabón", "Stage"),
          Field("position", .integer, "Orden", "Order"),
          Field("stage_name", .text, "Nombre", "Name"),
          Field("makes_scian", .text, "Clases que produce", "Classes it makes"),
          Field("makes_hs", .text, "Códigos SA que produce", "HS codes it makes"),
          Field("buys_hs", .text, "Códigos SA que compra", "HS codes it buys"),
        ]),
      List(
        name: "regions", table: "chain_regions",
        fields: [
          Field("state_key", .stateKey, required: true, "Entidad", "State"),
          Field("role", .text, "Papel", "Role"),
        ]),
    ])

  /// What staff decided on earlier matches.
  public static let decisions = RegistryKind(
    name: "decisions",
    fields: [
      Field(
        "decision_id", .identifier, required: true, "Clave de la decisión", "Key of the decision"),
      Field("need_id", .identifier, required: true, "Necesidad", "Need"),
      Field("supplier_id", .identifier, required: true, "Proveedor", "Supplier"),
      Field("verdict", .text, required: true, "Veredicto", "Verdict"),
      Field("note", .text, "Nota", "Note"),
      Field("decided_by", .text, "Quién decidió", "Who decided"),
      Field("decided_on", .date, "Cuándo", "When"),
    ],
    lists: [])

  /// Past contracts.
  public static let awards = RegistryKind(
    name: "awards",
    fields: [
      Field("award_id", .identifier, required: true, "Clave del contrato", "Key of the contract"),
      Field("supplier_rfc", .rfc, "RFC del proveedor", "Tax number of the supplier"),
      Field("supplier_name", .text, "Nombre del proveedor", "Name of the supplier"),
      Field("buyer", .text, "Comprador", "Buyer"),
      Field("description", .text, "Objeto", "Subject"),
      Field("hs", .hs, "Código del Sistema Armonizado", "Harmonized System code"),
      Field("unspsc", .unspsc, "Código UNSPSC", "UNSPSC code"),
      Field("cpv", .cpv, "Código CPV (Unión Europea)", "CPV code (European Union)"),
      Field("amount", .decimal, "Monto", "Amount"),
      Field("currency", .currency, "Moneda", "Currency"),
      Field("awarded_on", .date, "Fecha", "Date"),
    ],
    lists: [])

  /// Titles of the codes of a system, in Spanish and English.
  public static let codes = RegistryKind(
    name: "codes",
    fields: [
      Field("code_id", .identifier, required: true, "Sistema y código", "System and code"),
      Field("system", .text, required: true, "Sistema", "System"),
      Field("code", .text, required: true, "Código", "Code"),
      Field("title_es", .text, "Título", "Title in Spanish"),
      Field("title_en", .text, "Título en inglés", "Title in English"),
    ],
    lists: [])

  /// Links between codes of two systems.
  public static let concordance = RegistryKind(
    name: "concordance",
    fields: [
      Field("link_id", .identifier, required: true, "Clave del enlace", "Key of the link"),
      Field("from_system", .text, required: true, "Del sistema", "From system"),
      Field("from_code", .text, required: true, "Del código", "From code"),
      Field("to_system", .text, required: true, "Al sistema", "To system"),
      Field("to_code", .text, required: true, "Al código", "To code"),
      Field("weight", .decimal, "Peso, 0 a 1", "Weight, 0 to 1"),
    ],
    lists: [])

  /// Municipalities and their centroids.
  public static let places = RegistryKind(
    name: "places",
    fields: [
      Field(
        "place_id", .identifier, required: true, "Clave de entidad y municipio",
        "State and municipality key"),
      Field("state_key", .stateKey, required: true, "Entidad", "State"),
      Field("municipality_key", .municipalityKey, required: true, "Municipio", "Municipality"),
      Field("state", .text, "Nombre de la entidad", "Name of the state"),
      Field("municipality", .text, "Nombre del municipio", "Name of the municipality"),
      Field("latitude", .latitude, "Latitud", "Latitude"),
      Field("longitude", .longitude, "Longitud", "Longitude"),
    ],
    lists: [])

  /// Certificates, their other names and what each covers.
  public static let certificates = RegistryKind(
    name: "certificates",
    fields: [
      Field(
        "certificate", .identifier, required: true, "Clave del certificado",
        "Key of the certificate"),
      Field("name", .text, "Nombre", "Name"),
      Field(
        "kind", .text, "Clase: calidad, ambiental, inocuidad…",
        "Kind: quality, environment, food safety…"),
    ],
    lists: [
      List(
        name: "aliases", table: "certificate_aliases",
        fields: [Field("alias", .text, required: true, "Otro nombre", "Other name")]),
      List(
        name: "covers", table: "certificate_covers",
        fields: [
          Field(
            "covered", .identifier, required: true, "Certificado que también cumple",
            "Certificate it also meets")
        ]),
    ])

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

  /// Names of products and services under the codes of a system, as its index lists them.
  public static let phrases = RegistryKind(
    name: "phrases",
    fields: [
      Field("phrase_id", .identifier, required: true, "Clave de la frase", "Key of the phrase"),
      Field("system", .text, required: true, "Sistema", "System"),
      Field("code", .text, required: true, "Código", "Code"),
      Field(
        "phrase", .text, required: true, "Producto o servicio, en palabras",
        "Product or service in words"),
      Field("language", .language, "Idioma de la frase", "Language of the phrase"),
    ],
    lists: [])
}
