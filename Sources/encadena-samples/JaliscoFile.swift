/// The registry of Jalisco: its own headings, semicolons, decimal commas, days before months.
struct JaliscoFile {
  private static let heading = [
    "Folio", "RFC", "CLEE", "Razón Social", "Nombre Comercial", "Clase SCIAN", "Giro", "Productos",
    "Fracción arancelaria", "Personal ocupado", "Ventas anuales (mdp)", "Capacidad mensual",
    "Unidad",
    "Latitud", "Longitud", "Clave mun.", "Municipio", "Código Postal", "Calle", "Núm.", "Teléfono",
    "Correo", "Certificados", "Vigencia de certificados", "Fecha de registro",
  ]

  /// The file's text, without its byte order mark.
  let text: String
  /// What was planted in it.
  let expectations: [Expectation]

  /// Writes the records of a population.
  init(_ population: Population) {
    var draw = Draw(stream: "jalisco")
    var lines = CSVLines(Self.heading, delimiter: ";")
    var expectations: [Expectation] = []
    for (index, firm) in population.jalisco.enumerated() {
      lines.append(Self.cells(firm, draw: &draw))
      guard index % 50 == 20 else { continue }
      Self.plant(index / 50, like: firm, onto: &lines, &expectations, &draw)
    }
    text = lines.text
    self.expectations = expectations
  }

  private static func cells(_ firm: Firm, draw: inout Draw) -> [String] {
    let place = firm.municipality
    let sales = Decimals.grouped(firm.sales / 10, mark: ".") + ",\(firm.sales % 10)"
    let hasPosition = draw.chance(0.85)
    let missing = ["S/D", "NINGUNO", ""]
    return [
      firm.recordID, draw.chance(0.04) && firm.rfc == TaxNumber.generic ? "S/D" : firm.rfc,
      firm.clee,
      firm.legalName(spelling: draw.below(5)), draw.chance(0.5) ? firm.core : "",
      draw.chance(0.9) ? firm.activityClass.scian : "S/D", firm.activityClass.title,
      firm.goods.map(\.phrase).joined(separator: "|"),
      firm.goods.map { Product.dotted($0.hs) }.joined(separator: "|"),
      draw.chance(0.85) ? String(firm.workers) : "S/D", draw.chance(0.6) ? sales : "S/D",
      draw.chance(0.75) ? Decimals.grouped(firm.capacity, mark: ".") + ",0" : "S/D",
      firm.activityClass.unit,
      hasPosition ? Decimals.fixed(firm.latitude, 4, mark: ",") : "S/D",
      hasPosition ? Decimals.fixed(firm.longitude, 4, mark: ",") : "S/D",
      place.municipalityKey, place.name, firm.postalCode, firm.street, firm.number, firm.phone,
      firm.email.isEmpty ? draw.pick(missing) : firm.email,
      firm.certificates.isEmpty
        ? draw.pick(missing) : firm.certificates.map(\.spelling).joined(separator: "|"),
      firm.certificates.map { $0.until?.dayFirst ?? "" }.joined(separator: "|"),
      firm.added.dayFirst,
    ]
  }

  /// Plants the record of a number: like a sound one, with one fault.
  private static func plant(
    _ number: Int, like firm: Firm, onto lines: inout CSVLines,
    _ expectations: inout [Expectation], _ draw: inout Draw
  ) {
    var firm = firm
    firm.core = "Registro de Prueba \(number + 1)"
    firm.person = firm.person.isEmpty ? "" : "Persona de Prueba"
    firm.recordID = "JAL-9" + Decimals.padded(number + 1, 3)
    firm.rfc = ""
    firm.clee = ""
    firm.goods = [Firm.Good(hs: "392690", phrase: "pieza de prueba")]
    firm.certificates = []
    var cells = cells(firm, draw: &draw)
    cells[13] = Decimals.fixed(firm.latitude, 4, mark: ",")
    cells[14] = Decimals.fixed(firm.longitude, 4, mark: ",")
    let faults: [(field: String, reason: String)]
    var outcome = Expectation.Outcome.setAside
    switch number {
    case 0:
      cells[0] = "S/D"
      faults = [("record_id", "the record has no key")]
      outcome = .rejected
    case 1:
      cells.removeLast(2)
      faults = [("", "ragged row: two cells are missing")]
      outcome = .rejected
    case 2:
      cells[22] = "ISO 9001"
      cells[23] = "31/02/2027"
      faults = [("valid_until", "there is no 31 February")]
    case 3:
      cells[8] = "39.269.0"
      faults = [("hs", "the dots of the HS code do not stand between pairs of digits")]
    case 4:
      cells[13] = "0,0000"
      cells[14] = "0,0000"
      faults = [
        ("latitude", "coordinates 0, 0 lie outside Mexico"),
        ("longitude", "coordinates 0, 0 lie outside Mexico"),
      ]
    case 5:
      cells[1] = "ABC12"
      faults = [("rfc", "a tax number has 12 or 13 characters")]
    default:
      cells[10] = "1.23.4,5"
      faults = [("sales_mdp", "the points do not stand between thousands")]
    }
    lines.append(cells)
    for fault in faults {
      expectations.append(
        Expectation(
          source: "jalisco", line: lines.lineCount, recordID: number == 0 ? "" : firm.recordID,
          field: fault.field, outcome: outcome, reason: fault.reason))
    }
  }
}
