/// Suppliers that invented authorities have barred: who would rank, whose term has run out, who is
/// known by name alone, and who stands in no registry.
enum ExclusionsFile {
  private static let authorities = [
    "Contraloría de la Costa", "Órgano de Control del Altiplano", "Contraloría de Valle Hondo",
  ]

  /// The file's text.
  static func text(_ population: Population) -> String {
    var draw = Draw(stream: "exclusions")
    var maker = FirmMaker(stream: "firms barred alone")
    var lines = CSVLines([
      "folio", "rfc", "nombre", "autoridad", "expediente", "hechos", "sentido",
      "fecha_de_resolucion", "fecha_de_notificacion", "hasta", "plazo", "multa",
    ])
    func owner(madeFor need: String) -> Firm? {
      population.owners.first { $0.madeFor == need }
    }
    func append(
      _ firm: Firm?, sense: String, notified: Day, until: String = "", term: String = "",
      isNamedOnly: Bool = false
    ) {
      guard let firm else { return }
      lines.append([
        "SAN-\(Decimals.padded(lines.lineCount, 3))", isNamedOnly ? "" : firm.rfc,
        firm.legalName(spelling: draw.below(5)).uppercased(), draw.pick(authorities),
        "\(Decimals.padded(draw.between(1, 400), 4))/\(notified.iso.prefix(4))",
        draw.pick([
          "Presentó documentos falsos en una licitación", "No formalizó el contrato adjudicado",
          "Incumplió la entrega de los bienes", "Declaró en falso estar al corriente de impuestos",
        ]), sense, notified.adding(-draw.between(2, 20)).iso, notified.iso, until, term,
        String(draw.between(60, 900) * 1_000),
      ])
    }
    let bars = "Sancionatoria con multa e inhabilitación"
    let notified = Day(year: 2026, month: 3, day: 10)
    append(owner(madeFor: "NEC-014"), sense: bars, notified: notified, until: "2027-06-30")
    let jalisco = population.jalisco.first { $0.madeFor == "NEC-001" }
    append(
      jalisco, sense: bars, notified: Day(year: 2025, month: 5, day: 19), term: "2 AÑOS 6 MESES")
    append(
      owner(madeFor: "NEC-029"), sense: bars, notified: Day(year: 2024, month: 2, day: 1),
      term: "TRES MESES")
    append(
      onlyByName(population), sense: "Sancionatoria", notified: Day(year: 2026, month: 9, day: 1),
      term: "1 año 6 meses", isNamedOnly: true)
    for term in ["1 AÑO", ""] {
      let activity = maker.drawActivity()
      append(
        maker.make(activity: activity, place: maker.drawPlace(activity: activity), isPerson: false),
        sense: bars, notified: notified, term: term)
    }
    append(
      owner(madeFor: "US-001"), sense: "Sancionatoria con multa",
      notified: Day(year: 2026, month: 7, day: 7))
    return lines.text
  }

  /// A firm made for a need, whose name no other firm has.
  private static func onlyByName(_ population: Population) -> Firm? {
    var bearers: [String: Set<Int>] = [:]
    for firm in population.denue + population.owners + population.jalisco {
      bearers[Spelling.withoutAccents(firm.core.lowercased()), default: []].insert(firm.identity)
    }
    return population.owners.first { firm in
      firm.madeFor == "US-017" && firm.form != nil
        && bearers[Spelling.withoutAccents(firm.core.lowercased())]?.count == 1
    }
  }
}
