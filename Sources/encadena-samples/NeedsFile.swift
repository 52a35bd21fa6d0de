/// What buyers in Mexico look for, as CSV in Spanish.
struct NeedsFile {
  private static let heading = [
    "clave", "comprador", "titulo", "descripcion", "scian", "sa", "entidad", "municipio", "latitud",
    "longitud", "media_distancia_km", "estrato", "volumen_mensual", "unidad", "fecha_limite",
    "destino", "moneda", "cadena", "eslabon", "exigidos", "deseados",
    "competencias_exigidas", "competencias_deseadas", "valor_unitario", "unidad_del_valor",
  ]

  /// The file's text.
  let text: String
  /// What was planted in it.
  let expectations: [Expectation]

  /// Writes the needs.
  init() {
    var lines = CSVLines(Self.heading)
    var expectations: [Expectation] = []
    for (index, need) in Need.spanish.enumerated() {
      var cells = Self.cells(need)
      let faults = Self.spoil(&cells, of: need)
      lines.append(cells)
      for (field, reason) in faults {
        expectations.append(
          Expectation(
            source: "needs", line: lines.lineCount, recordID: need.id, field: field,
            outcome: .setAside, reason: reason))
      }
      guard index % 15 == 10, index < 45 else { continue }
      expectations.append(Self.plant(index / 15, like: need, onto: &lines))
    }
    text = lines.text
    self.expectations = expectations
  }

  private static func cells(_ need: Need) -> [String] {
    let place = Place.all[need.place]
    return [
      need.id, need.buyer, need.title, need.description, need.scian, Product.dotted(need.hs),
      place.stateKey, place.municipalityKey,
      need.hasCoordinates ? Decimals.fixed(place.latitude, 5) : "",
      need.hasCoordinates ? Decimals.fixed(place.longitude, 5) : "", need.halfDistance,
      Firm.bands[need.sizeBand], String(need.volume), need.unit, need.deadline, need.destination,
      need.currency, need.chain, need.stage, names(need.required), names(need.wished),
      need.requiredSkills.joined(separator: "|"),
      need.wishedSkills.compactMap { Skill.byKey[$0]?.name }.joined(separator: "|"),
      need.unitValue, need.unitValueUnit,
    ]
  }

  private static func names(_ keys: [String]) -> String {
    keys.compactMap { Certificate.indexByKey[$0] }.map { Certificate.all[$0].name }
      .joined(separator: "|")
  }

  /// Spoils a value of some needs that can be ranked without it.
  private static func spoil(_ cells: inout [String], of need: Need) -> [(String, String)] {
    switch need.id {
    case "NEC-042":
      cells[5] = "48.19..10"
      return [("hs", "the HS code has two dots in a row")]
    case "NEC-020":
      cells[14] = "fin de enero"
      return [("deadline", "the date cannot be read")]
    case "NEC-019":
      cells[9] = Decimals.fixed(Place.all[need.place].longitude.magnitude, 5)
      return [("longitude", "the longitude has lost its minus sign")]
    case "NEC-035":
      cells[15] = "Méxco"
      return [("destination", "the country is unknown")]
    default: return []
    }
  }

  private static func plant(
    _ number: Int, like need: Need, onto lines: inout CSVLines
  ) -> Expectation {
    var cells = cells(need)
    cells[0] = "NEC-90\(number + 1)"
    let fault: (field: String, reason: String)
    switch number {
    case 0:
      cells[2] = ""
      fault = ("title", "a need must say what is wanted")
    case 1:
      cells[0] = ""
      fault = ("need_id", "the record has no key")
    default:
      cells.remove(at: 4)
      fault = ("", "ragged row: a cell is missing")
    }
    lines.append(cells)
    return Expectation(
      source: "needs", line: lines.lineCount, recordID: cells[0], field: fault.field,
      outcome: .rejected, reason: fault.reason)
  }
}
