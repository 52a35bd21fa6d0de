/// The reference table of skills, and the centres that teach them.
enum SkillFiles {
  /// Standards and careers, their other names, and which covers which.
  static func skills() -> String {
    var lines = CSVLines([
      "clave", "nombre", "nombre_en_ingles", "clase", "nivel", "otros_nombres", "cubre",
    ])
    for skill in Skill.all {
      lines.append([
        skill.key, skill.name, skill.nameInEnglish, skill.kind, skill.level,
        skill.aliases.joined(separator: "|"), skill.covers.joined(separator: "|"),
      ])
    }
    return lines.text
  }

  /// Invented centres in real municipalities: at their own position, or known by municipality alone.
  static func centres() -> String {
    var draw = Draw(stream: "training centres")
    var lines = CSVLines([
      "clave", "plantel", "entidad", "municipio", "latitud", "longitud", "carreras", "egresados",
    ])
    let careers = Skill.all.filter { $0.kind == "career" }
    let standards = Skill.all.filter { $0.kind == "standard" }
    let places = Place.all.filter { $0.weight >= 24 }.sorted { $0.key < $1.key }
    for (index, place) in places.enumerated() where index % 2 == 0 {
      let taught =
        draw.shuffled(careers).prefix(draw.between(2, 5)).map { draw.pick([$0.key, $0.name]) }
        + draw.shuffled(standards).prefix(draw.between(0, 2)).map(\.key)
      let isPlaced = draw.chance(0.7)
      lines.append([
        "PLT-\(Decimals.padded(lines.lineCount, 3))", "Plantel técnico inventado de \(place.name)",
        place.stateKey, place.municipalityKey,
        isPlaced ? Decimals.fixed(place.latitude + draw.number(-0.03, 0.03), 5) : "",
        isPlaced ? Decimals.fixed(place.longitude + draw.number(-0.03, 0.03), 5) : "",
        taught.joined(separator: "|"),
        taught.map { _ in String(draw.between(18, 140)) }.joined(separator: "|"),
      ])
    }
    return lines.text
  }
}
