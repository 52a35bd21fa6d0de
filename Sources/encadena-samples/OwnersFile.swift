/// The registry of women-owned and indigenous-owned firms, as XML in a default namespace.
enum OwnersFile {
  /// The namespace.
  static let namespace = "urn:mx:economia:propietarias:1"

  /// The file's text.
  static func text(_ population: Population) -> String {
    var draw = Draw(stream: "propietarias")
    var xml = XMLLines()
    xml.comment(
      "Toda empresa es inventada. Los códigos SCIAN, SA, de entidad y municipio son reales.",
      "Every firm is invented. SCIAN, HS, state and municipality codes are real.")
    xml.start(
      "registro", [("xmlns", namespace), ("edicion", "2026-11"), ("generado", "2026-11-20")])
    for firm in population.owners { append(firm, to: &xml, &draw) }
    xml.end()
    return xml.text
  }

  private static func append(_ firm: Firm, to xml: inout XMLLines, _ draw: inout Draw) {
    xml.start("empresa", [("clave", firm.recordID)])
    xml.element("razonSocial", firm.legalName(spelling: draw.below(5)))
    if draw.chance(0.5) || firm.form == nil { xml.element("nombreComercial", firm.core) }
    xml.element("rfc", firm.rfc)
    xml.element("clee", firm.clee)
    xml.element("actividad", firm.activityClass.title, [("scian", firm.activityClass.scian)])
    xml.start("tamano")
    xml.element("estrato", Firm.bands[firm.band])
    xml.element("personas", draw.chance(0.8) ? String(firm.workers) : "")
    if draw.chance(0.7) {
      xml.element("ventas", Decimals.fixed(Double(firm.sales) / 10, 1), [("unidad", "mdp")])
    }
    xml.end()
    if draw.chance(0.85) {
      xml.element("capacidad", String(firm.capacity), [("unidad", firm.activityClass.unit)])
    }
    appendPlace(firm, to: &xml, &draw)
    appendGoods(firm, to: &xml)
    appendCertificates(firm, to: &xml)
    appendSkills(firm, to: &xml)
    xml.start("propiedad")
    for claim in firm.claims {
      let name = OwnershipMaker.groups.first { $0.key == claim.group }?.name ?? ""
      xml.element(
        "grupo", name,
        [
          ("clave", claim.group), ("afirma", claim.claimedBy), ("vigencia", claim.until?.iso ?? ""),
          ("consienteUso", claim.mayBeUsed ? "sí" : "no"),
          ("consienteNombre", claim.mayBeNamed ? "sí" : "no"),
        ])
    }
    xml.end()
    xml.end()
  }

  private static func appendPlace(_ firm: Firm, to xml: inout XMLLines, _ draw: inout Draw) {
    let place = firm.municipality
    xml.start("ubicacion", [("entidad", place.stateKey), ("municipio", place.municipalityKey)])
    xml.element("calle", firm.street)
    xml.element("numero", firm.number)
    xml.element("cp", firm.postalCode)
    xml.element("nombreEntidad", place.state)
    xml.element("nombreMunicipio", place.name)
    xml.element("telefono", firm.phone)
    xml.element("correo", firm.email)
    xml.element("sitio", firm.website)
    switch draw.below(20) {
    case 0..<15:
      xml.element("lat", Decimals.fixed(firm.latitude, 6))
      xml.element("lon", Decimals.fixed(firm.longitude, 6))
    case 15..<18:
      xml.element("lat", Decimals.sexagesimal(firm.latitude, side: "N"))
      xml.element("lon", Decimals.sexagesimal(firm.longitude, side: "O"))
    default: break
    }
    xml.end()
  }

  private static func appendGoods(_ firm: Firm, to xml: inout XMLLines) {
    xml.start("productos")
    for good in firm.goods {
      xml.element("producto", good.phrase, [("sa", Product.dotted(good.hs))])
    }
    xml.end()
  }

  private static func appendCertificates(_ firm: Firm, to xml: inout XMLLines) {
    if firm.certificates.isEmpty { return }
    xml.start("certificados")
    for held in firm.certificates {
      xml.element(
        "certificado", held.spelling,
        [
          ("expide", held.issuer), ("desde", held.from.iso), ("hasta", held.until?.iso ?? ""),
          ("respaldo", held.assurance),
        ])
    }
    xml.end()
  }

  private static func appendSkills(_ firm: Firm, to xml: inout XMLLines) {
    if firm.skills.isEmpty { return }
    xml.start("competencias")
    for skill in firm.skills {
      xml.element(
        "competencia", skill.spelling,
        [
          ("personas", String(skill.holders)), ("desde", skill.from.iso),
          ("hasta", skill.until?.iso ?? ""),
        ])
    }
    xml.end()
  }
}
