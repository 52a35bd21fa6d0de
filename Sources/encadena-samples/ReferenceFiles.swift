/// The reference tables: titles of codes, links between them, places, certificates.
enum ReferenceFiles {
  private static let ownJudgement = "ilustrativo: juicio propio de Encadena"

  /// Titles of every SCIAN class and HS subheading that the samples use.
  static func codes() -> String {
    var lines = CSVLines(["code_id", "system", "code", "title_es", "title_en"])
    for activity in Activity.all.sorted(by: { $0.scian < $1.scian }) {
      lines.append([
        "scian:\(activity.scian)", "scian", activity.scian, activity.title, activity.titleInEnglish,
      ])
    }
    lines.append([
      "scian:336610", "scian", "336610", "Fabricación de embarcaciones", "Ship and boat building",
    ])
    for product in Product.all.sorted(by: { $0.hs < $1.hs }) {
      lines.append([
        "hs:\(product.hs)", "hs", product.hs, product.title, product.titleInEnglish,
      ])
    }
    return lines.text
  }

  /// Links from classes to what they make: the more usual the good, the greater the weight.
  static func concordance() -> String {
    var lines = CSVLines([
      "link_id", "from_system", "from_code", "to_system", "to_code", "weight", "note",
    ])
    for activity in Activity.all.sorted(by: { $0.scian < $1.scian }) {
      for (rank, code) in activity.goods.enumerated() {
        let weight = max(0.4, 1 - 0.15 * Double(rank))
        lines.append([
          "scian:\(activity.scian)-hs:\(code)", "scian", activity.scian, "hs", code,
          Decimals.fixed(weight, 2), ownJudgement,
        ])
      }
    }
    return lines.text
  }

  /// Municipalities and their centres.
  static func places() -> String {
    var lines = CSVLines([
      "place_id", "state_key", "municipality_key", "state", "municipality", "latitude", "longitude",
    ])
    for place in Place.all.sorted(by: { $0.key < $1.key }) {
      lines.append([
        place.key, place.stateKey, place.municipalityKey, place.state, place.name,
        Decimals.fixed(place.latitude, 5), Decimals.fixed(place.longitude, 5),
      ])
    }
    return lines.text
  }

  /// Certificates, their other names, and which covers which.
  static func certificates() -> String {
    var xml = XMLLines()
    xml.comment(
      "IATF 16949 contiene ISO 9001; ISO 13485 no; FSSC 22000 contiene ISO 22000 y HACCP.",
      "IATF 16949 contains ISO 9001; ISO 13485 does not; FSSC 22000 contains ISO 22000 and HACCP.")
    xml.start("certificates", [("xmlns", "urn:example:certificates:1")])
    for certificate in Certificate.all {
      xml.start("certificate", [("key", certificate.key), ("kind", certificate.kind)])
      xml.element("name", certificate.name)
      for alias in certificate.aliases { xml.element("alias", alias) }
      for covered in certificate.covers { xml.element("covers", covered) }
      xml.end()
    }
    xml.end()
    return xml.text
  }
}
