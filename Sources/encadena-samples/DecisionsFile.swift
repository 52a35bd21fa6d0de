/// What staff decided on earlier matches.
enum DecisionsFile {
  private static let notes = [
    "aceptado": "Visita hecha; muestra aprobada", "contactado": "Se pidió cotización",
    "rechazado": "Sin capacidad hasta el segundo semestre",
    "en revisión": "En espera de la renovación del certificado",
  ]

  /// The file's text.
  static func text(_ population: Population) -> String {
    var draw = Draw(stream: "decisions")
    var lines = CSVLines([
      "decision_id", "need_id", "supplier_id", "verdict", "note", "decided_by", "decided_on",
    ])
    let needs = draw.shuffled(Need.spanish + Need.english).filter { need in
      population.owners.contains { $0.activityClass.scian == need.scian }
    }
    for (index, need) in needs.prefix(12).enumerated() {
      let firms = population.owners.filter { $0.activityClass.scian == need.scian }
      let verdict = ["aceptado", "rechazado", "contactado", "en revisión"][index % 4]
      lines.append([
        "DEC-\(Decimals.padded(index + 1, 3))", need.id,
        RecordKey.hidden(draw.pick(firms).recordID, source: "propietarias"), verdict,
        notes[verdict] ?? "", draw.pick(["analista.uno", "analista.dos"]),
        Day.tonight.adding(-draw.between(1, 40)).iso,
      ])
    }
    return lines.text
  }
}
