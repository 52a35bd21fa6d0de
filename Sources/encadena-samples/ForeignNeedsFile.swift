/// What buyers abroad look for, as XML in English.
enum ForeignNeedsFile {
  /// The namespace.
  static let namespace = "urn:example:sourcing-requests:1"

  /// The file's text.
  static func text() -> String {
    var xml = XMLLines()
    xml.comment("Every buyer is invented. HS 2022, SCIAN and municipality codes are real.")
    xml.start("requests", [("xmlns", namespace), ("xml:lang", "en")])
    for need in Need.english { append(need, to: &xml) }
    xml.end()
    return xml.text
  }

  private static func append(_ need: Need, to xml: inout XMLLines) {
    let place = Place.all[need.place]
    xml.start(
      "request",
      [("id", need.id), ("chain", need.chain), ("stage", need.stage), ("deadline", need.deadline)])
    xml.element("buyer", need.buyer)
    xml.element("title", need.title)
    xml.element("description", need.description)
    xml.element("codes", "", [("hs", Product.dotted(need.hs)), ("scian", need.scian)])
    xml.element(
      "delivery", place.name,
      [
        ("state", place.stateKey), ("municipality", place.municipalityKey),
        ("lat", need.hasCoordinates ? Decimals.fixed(place.latitude, 5) : ""),
        ("lon", need.hasCoordinates ? Decimals.fixed(place.longitude, 5) : ""),
        ("halfDistanceKm", need.halfDistance),
      ])
    xml.element("volume", String(need.volume), [("unit", need.unit), ("per", "month")])
    xml.element("unitValue", need.unitValue, [("unit", need.unitValueUnit)])
    xml.element("size", Firm.bands[need.sizeBand])
    xml.element("market", need.destination, [("currency", need.currency)])
    appendList("required", need.required, to: &xml)
    appendList("wished", need.wished, to: &xml)
    appendSkills("requiredSkills", need.requiredSkills, to: &xml)
    appendSkills("wishedSkills", need.wishedSkills, to: &xml)
    xml.end()
  }

  private static func appendList(_ name: String, _ keys: [String], to xml: inout XMLLines) {
    if keys.isEmpty { return }
    xml.start(name)
    for index in keys.compactMap({ Certificate.indexByKey[$0] }) {
      let certificate = Certificate.all[index]
      // Buyers abroad use the English names of Mexican schemes.
      let english = ["ORGANICO": "Organic certification", "COMERCIO_JUSTO": "Fair trade"]
      xml.element("certificate", english[certificate.key] ?? certificate.name)
    }
    xml.end()
  }

  private static func appendSkills(_ name: String, _ keys: [String], to xml: inout XMLLines) {
    if keys.isEmpty { return }
    xml.start(name)
    for key in keys { xml.element("skill", Skill.byKey[key]?.key ?? key) }
    xml.end()
  }
}
