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
    for link in editions {
      lines.append([
        "\(link.from):\(link.code)-\(link.to):\(link.other)", link.from, link.code, link.to,
        link.other, Decimals.fixed(link.weight, 2), link.note,
      ])
    }
    return lines.text
  }

  /// Codes that one edition of the Harmonized System calls otherwise than the next; what it splits
  /// keeps every branch.
  private static let editions = Rows.read(editionTable).map { row in
    (
      from: row[0], code: row[1], to: row[2], other: row[3], weight: Rows.number(row[4]),
      note: row[5]
    )
  }

  private static let editionTable = """
    hs2017|854140|hs2022|854141|0.25|una de cuatro ramas de 8541.40
    hs2017|854140|hs2022|854142|0.25|una de cuatro ramas de 8541.40
    hs2017|854140|hs2022|854143|0.25|una de cuatro ramas de 8541.40
    hs2017|854140|hs2022|854149|0.25|una de cuatro ramas de 8541.40
    hs2017|880330|hs2022|880730|1|cambio de código
    hs2017|940190|hs2022|940199|0.5|una rama de 9401.90
    hs2012|854140|hs2017|854140|1|sin cambio
    hs2012|382490|hs2017|382499|0.5|una rama de 3824.90
    hs1996|854140|hs2012|854140|1|sin cambio
    hs1996|850780|hs2012|850760|0.5|una rama de 8507.80
    """

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
