// What buyers want.

extension RegistryKind {
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
      Field(
        "unit_value", .decimal, "Valor de una unidad, en la moneda de la necesidad",
        "Value of one unit, in the need's currency"),
      Field(
        "unit_value_unit", .text, "Unidad de ese valor, como kg", "Unit of that value, such as kg"),
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
      List(
        name: "required_skills", table: "need_required_skills",
        fields: [
          Field("skill", .text, required: true, "Competencia exigida", "Skill required")
        ]),
      List(
        name: "wished_skills", table: "need_wished_skills",
        fields: [Field("skill", .text, required: true, "Competencia deseada", "Skill wished")]),
    ])
}
