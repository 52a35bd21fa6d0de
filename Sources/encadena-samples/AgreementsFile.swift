/// Trade agreements: parties, rates beside the general duty, rules of origin.
enum AgreementsFile {
  private struct Agreement {
    let key: String
    let name: String
    let inForce: String
    let edition: String
    /// What the agreement says of de minimis, in per cent, and of cumulation.
    let deMinimis: String
    let cumulation: String
    /// Where what the samples say of it comes from.
    let source: String
    let parties: [String]
    /// Who the samples give rates for.
    let importers: [String]
  }

  private static let source =
    "Partes y fechas: textos publicados; tasas, reglas y de minimis: ilustrativos, por cotejar"
  private static let sourceOfRules =
    "Reglas con illustrative=false: archivo público roo_cptpp.json de trade-tariff-backend (MIT); "
    + "lo demás, ilustrativo"

  private static let agreements = [
    Agreement(
      key: "TMEC", name: "Tratado entre México, Estados Unidos y Canadá", inForce: "2020-07-01",
      edition: "2012", deMinimis: "10", cumulation: "full",
      source: source, parties: ["MX", "US", "CA"], importers: ["US", "CA"]),
    Agreement(
      key: "TLCUEM", name: "Acuerdo de asociación entre México y la Unión Europea",
      inForce: "2000-07-01", edition: "1996",
      deMinimis: "10", cumulation: "bilateral",
      source: source,
      parties: [
        "MX", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
        "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
      ], importers: ["DE", "ES", "FR", "NL"]),
    Agreement(
      key: "TIPAT", name: "Tratado Integral y Progresista de Asociación Transpacífico",
      inForce: "2018-12-30", edition: "2012",
      deMinimis: "10", cumulation: "full",
      source: sourceOfRules,
      parties: ["MX", "AU", "BN", "CA", "CL", "GB", "JP", "MY", "NZ", "PE", "SG", "VN"],
      importers: ["CA", "JP"]),
    Agreement(
      key: "AP", name: "Protocolo comercial de la Alianza del Pacífico", inForce: "2016-05-01",
      edition: "2012", deMinimis: "10", cumulation: "full",
      source: source, parties: ["MX", "CL", "CO", "PE"], importers: ["CO"]),
  ]

  /// The file's text.
  static func text() -> String {
    var xml = XMLLines()
    xml.comment(
      "DATOS ILUSTRATIVOS. Las tasas y reglas con illustrative=\"true\" son supuestos para mostrar",
      "el proceso, no las de los tratados: no deben usarse para decidir. Las de 8541 y 8542 son cero",
      "por el Acuerdo sobre Tecnología de la Información. Las reglas del TIPAT con",
      "illustrative=\"false\" siguen un archivo público y deben cotejarse con el anexo del tratado.",
      "Partes, fechas de entrada en vigor y ediciones del SA (la del texto firmado) son reales.")
    xml.comment(
      "ILLUSTRATIVE DATA. Rates and rules with illustrative=\"true\" are suppositions that show the",
      "process, not those of the treaties: do not decide by them. Those of 8541 and 8542 are zero by",
      "the Information Technology Agreement. Rules of TIPAT (CPTPP) with illustrative=\"false\" follow",
      "a public file and must be checked against the treaty's annex.",
      "Parties, dates of entry into force and HS editions (of the text as signed) are real.")
    let codes = Set((Need.spanish + Need.english).map(\.hs)).filter { !$0.isEmpty }.sorted()
    xml.start("agreements", [("xmlns", namespace)])
    for agreement in agreements { append(agreement, codes, to: &xml) }
    xml.end()
    return xml.text
  }

  /// The namespace.
  static let namespace = "urn:example:trade-agreements:1"

  private static func append(_ agreement: Agreement, _ codes: [String], to xml: inout XMLLines) {
    xml.start(
      "agreement",
      [
        ("id", agreement.key), ("inForceFrom", agreement.inForce), ("hsEdition", agreement.edition),
        ("deMinimis", agreement.deMinimis), ("cumulation", agreement.cumulation),
      ])
    xml.element("name", agreement.name)
    xml.element("source", agreement.source)
    xml.start("parties")
    for party in agreement.parties { xml.element("party", party) }
    xml.end()
    xml.start("preferences")
    for importer in agreement.importers {
      for code in codes {
        for year in [2026, 2027] { append(agreement.key, importer, code, year, to: &xml) }
      }
    }
    xml.end()
    xml.start("originRules")
    for rule in OriginRule.all where rule.agreement == agreement.key {
      xml.element(
        "rule", rule.rule,
        [
          ("from", rule.from), ("to", rule.to), ("authority", rule.authority),
          ("illustrative", String(rule.isIllustrative)), ("passes", rule.passes),
          ("fails", rule.fails),
        ])
    }
    xml.end()
    xml.end()
  }

  private static func append(
    _ agreement: String, _ importer: String, _ code: String, _ year: Int, to xml: inout XMLLines
  ) {
    let general = TariffTable.rate(importer: importer, hs: code)
    // Foods that Japan frees over years, as an example of a rate that differs by year.
    let isPhased = agreement == "TIPAT" && importer == "JP" && code < "230000" && general > 8
    // A duty by weight, which no rate compares with unless a kilogram's worth is told.
    let specific = importer == "US" && code == "080440" ? "0.112 USD/kg" : ""
    let preferential = isPhased ? general * (year == 2026 ? 0.2 : 0.1) : 0
    xml.element(
      "rate", "",
      [
        ("importer", importer), ("hs", code), ("year", String(year)),
        ("mfn", specific.isEmpty ? written(general) : ""), ("mfnDuty", specific),
        ("preferential", specific.isEmpty ? written(preferential) : ""),
        ("preferentialDuty", specific.isEmpty ? "" : "libre"),
        ("illustrative", String(!TariffTable.isZeroByAgreement(code))),
      ])
  }

  private static func written(_ rate: Double) -> String {
    rate == rate.rounded() ? String(Int(rate)) : Decimals.fixed(rate, 2)
  }
}
