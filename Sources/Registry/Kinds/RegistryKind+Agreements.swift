// What trade agreements say of goods.

extension RegistryKind {
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
      Field(
        "de_minimis", .rate, "De minimis: % del valor que puede no cumplir el cambio de partida",
        "De minimis: % of the value that may miss the tariff change"),
      Field(
        "cumulation", .text, "Acumulación: bilateral, diagonal o full (plena)",
        "Cumulation: bilateral, diagonal or full"),
      Field(
        "data_source", .text, "Fuente pública de los datos del tratado",
        "Public source of the agreement's data"),
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
            "mfn_duty", .text, "Arancel general como se publica, si no es solo un porcentaje",
            "General duty as published, where it is more than a percentage"),
          Field(
            "preferential_duty", .text,
            "Arancel preferencial como se publica, si no es solo un porcentaje",
            "Preferential duty as published, where it is more than a percentage"),
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
          Field("passes", .text, "Ejemplo que cumple la regla", "Example that meets the rule"),
          Field("fails", .text, "Ejemplo que no la cumple", "Example that does not meet it"),
          Field(
            "illustrative", .boolean, "Dato ilustrativo, no oficial",
            "Illustrative rule, not official"),
        ]),
    ])
}
