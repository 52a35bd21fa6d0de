/// The directory of establishments in INEGI's columns and order.
struct DenueFile {
  private static let heading = [
    "id", "clee", "nom_estab", "raz_social", "codigo_act", "nombre_act", "per_ocu", "tipo_vial",
    "nom_vial", "tipo_v_e_1", "nom_v_e_1", "tipo_v_e_2", "nom_v_e_2", "tipo_v_e_3", "nom_v_e_3",
    "numero_ext", "letra_ext", "edificio", "edificio_e", "numero_int", "letra_int", "tipo_asent",
    "nomb_asent", "tipoCenCom", "nom_CenCom", "num_local", "cod_postal", "cve_ent", "entidad",
    "cve_mun", "municipio", "cve_loc", "localidad", "ageb", "manzana", "telefono", "correoelec",
    "www", "tipoUniEco", "latitud", "longitud", "fecha_alta",
  ]

  /// The file's bytes.
  let bytes: [UInt8]
  /// What was planted in it.
  let expectations: [Expectation]

  /// Writes the records of a population.
  init(_ population: Population) {
    var draw = Draw(stream: "denue")
    var lines = CSVLines(Self.heading, lineEnd: "\r\n", quotesAll: true)
    var expectations: [Expectation] = []
    for (index, firm) in population.denue.enumerated() {
      lines.append(Self.cells(firm, draw: &draw))
      guard index % 400 == 250 else { continue }
      Self.plant(index / 400, like: firm, onto: &lines, &expectations, &draw)
    }
    bytes = Windows1252.encode(lines.text)
    self.expectations = expectations
  }

  private static func cells(_ firm: Firm, draw: inout Draw) -> [String] {
    let place = firm.municipality
    let legal = firm.form == nil ? "" : firm.legalName(spelling: draw.below(4)).uppercased()
    let name = firm.core.uppercased()
    let hasCorridor = firm.neighbourhood.contains("ndustrial") && draw.chance(0.5)
    return [
      firm.recordID, firm.clee, draw.chance(0.25) && !legal.isEmpty ? legal : name, legal,
      firm.activityClass.scian, firm.activityClass.title, Firm.bands[firm.band], firm.streetKind,
      firm.street.uppercased(), "CALLE", draw.pick(WordLists.streets).uppercased(), "CALLE",
      draw.pick(WordLists.streets).uppercased(), "CALLE",
      draw.chance(0.3) ? "NINGUNO" : draw.pick(WordLists.streets).uppercased(),
      draw.chance(0.06) ? "0" : firm.number, draw.chance(0.06) ? "SN" : "", "", "",
      draw.chance(0.7) ? "0" : String(draw.between(1, 40)), "",
      hasCorridor ? "ZONA INDUSTRIAL" : "COLONIA", firm.neighbourhood.uppercased(),
      hasCorridor ? "PARQUE INDUSTRIAL" : "",
      hasCorridor ? "PARQUE INDUSTRIAL \(place.name.uppercased())" : "", "", firm.postalCode,
      place.stateKey, place.state.uppercased(), place.municipalityKey, place.name, place.seatKey,
      place.seat, draw.digits(3) + draw.pick(["0", "5", "A", "7"]), draw.digits(3), firm.phone,
      firm.email.uppercased(), firm.website.uppercased(), "Fijo",
      Decimals.fixed(firm.latitude, 8), Decimals.fixed(firm.longitude, 8), firm.added.yearAndMonth,
    ]
  }

  /// Plants the record of a number: like a sound one, with one fault.
  private static func plant(
    _ number: Int, like firm: Firm, onto lines: inout CSVLines,
    _ expectations: inout [Expectation], _ draw: inout Draw
  ) {
    var firm = firm
    firm.core = "Registro de Prueba \(number + 1)"
    firm.recordID = String(13_000_001 + number)
    firm.clee = String(firm.clee.dropLast(2)) + "X\(number)"
    var cells = cells(firm, draw: &draw)
    let fault: (field: String, outcome: Expectation.Outcome, reason: String)
    switch number {
    case 0:
      cells[0] = ""
      fault = ("record_id", .rejected, "the record has no key")
    case 1:
      cells.remove(at: 9)
      fault = ("", .rejected, "ragged row: a cell is missing")
    case 2:
      cells.append("SOBRA")
      fault = ("", .rejected, "ragged row: a cell too many")
    case 3:
      cells[39] = "0.00000000"
      cells[40] = "0.00000000"
      fault = ("latitude", .setAside, "coordinates 0, 0 lie outside Mexico")
    case 4:
      (cells[39], cells[40]) = (cells[40], cells[39])
      fault = ("latitude", .setAside, "latitude and longitude are swapped")
    case 5:
      cells[4] = "33A710"
      fault = ("scian", .setAside, "the class of activity is not all digits")
    default:
      cells[6] = "una docena"
      fault = ("size_band", .setAside, "the band of workers is none of DENUE's")
    }
    lines.append(cells)
    let fields = fault.field == "latitude" ? ["latitude", "longitude"] : [fault.field]
    for field in fields {
      expectations.append(
        Expectation(
          source: "denue", line: lines.lineCount, recordID: number == 0 ? "" : firm.recordID,
          field: field, outcome: fault.outcome, reason: fault.reason))
    }
  }
}
