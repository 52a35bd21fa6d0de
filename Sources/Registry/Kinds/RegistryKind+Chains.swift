// How sectors hang together.

extension RegistryKind {
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
}
