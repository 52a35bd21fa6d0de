import Foundation
import TestKit

/// The inputs of a small night: needs that share neither codes nor words, each with three firms of its
/// own, the first the nearest and the third the farthest.
struct PlantedNight {
  /// Rows of a registry, by key.
  typealias Rows = [String: [String: String]]

  var date = "2026-11-25"
  var firms: Rows = [:]
  var needs: Rows = [:]
  var certificates: Rows = [
    "ISO-9001": ["name": "ISO 9001"], "BASICO": ["name": "Sello básico"],
    "PLENO": ["name": "Sello pleno", "covered": "BASICO"],
  ]
  var skills: Rows = ["EC0217": ["name": "Impartición de cursos"]]
  var concordance: Rows = [:]
  var synonyms: Rows = [:]
  var lexicon: Rows = [:]
  var awards: Rows = [:]
  var exclusions: Rows = [
    "S-0": ["name": "Nadie SA", "from": "2026-01-01", "until": "2027-01-01"]
  ]
  var bills: Rows = [:]
  var decisions: Rows = [:]
  var preferences: [(hs: String, mfn: String, preferential: String)] = []
  var rules: [(hs: String, rule: String)] = []

  /// The key of a need.
  static func need(_ number: Int) -> String { "N" + String(100 + number).dropFirst() }

  /// The key of a firm of a need.
  static func firm(_ number: Int, _ letter: String) -> String {
    "F" + String(100 + number).dropFirst() + letter
  }

  /// A word that no other need has.
  static func word(_ number: Int) -> String {
    let parts = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru"]
    return "z" + parts[number / 10] + parts[number % 10] + "rk"
  }

  /// A class that shares no branch with that of another need.
  static func scian(_ number: Int) -> String { "3\(100 + number)10" }

  /// Adds a need and its three firms.
  mutating func add(
    _ number: Int, need: [String: String] = [:], firms: [String: [String: String]] = [:]
  ) {
    var row = [
      "title": Self.word(number), "language": "es", "scian": Self.scian(number),
      "latitude": "20.0", "longitude": "-103.0",
    ]
    row.merge(need) { $1 }
    needs[Self.need(number)] = row
    for (letter, latitude) in [("a", "20.1"), ("b", "20.6"), ("c", "21.5")] {
      add(number, letter, latitude: latitude, firms[letter] ?? [:])
    }
  }

  /// Adds a firm of a need.
  mutating func add(
    _ number: Int, _ letter: String, latitude: String, _ own: [String: String] = [:]
  ) {
    let key = Self.firm(number, letter)
    var row = [
      "razon_social": "Empresa \(key) SA de CV", "scian": Self.scian(number),
      "activity": Self.word(number), "latitude": latitude, "longitude": "-103.0",
      "state_key": "14",
    ]
    row.merge(own) { $1 }
    firms[key] = row
  }

  /// Changes a firm.
  mutating func change(_ number: Int, _ letter: String, _ cells: [String: String]) {
    firms[Self.firm(number, letter), default: [:]].merge(cells) { $1 }
  }

  /// Changes a need.
  mutating func change(_ number: Int, _ cells: [String: String]) {
    needs[Self.need(number), default: [:]].merge(cells) { $1 }
  }

  /// Writes the registries and the pipeline file into a folder.
  ///
  /// - Returns: The pipeline file.
  func write(to folder: ScratchFolder, _ name: String) throws -> String {
    var sources: [String] = []
    func add(
      _ registry: String, _ key: String, _ rows: Rows, _ columns: [String],
      lists: [String: [String]] = [:]
    ) throws {
      guard !rows.isEmpty else { return }
      let heading = [key] + columns + lists.values.flatMap { $0 }.sorted()
      var text = heading.joined(separator: ",") + "\n"
      for (id, row) in rows.sorted(by: { $0.key < $1.key }) {
        text += ([id] + heading.dropFirst().map { row[$0] ?? "" }).joined(separator: ",") + "\n"
      }
      try folder.write("\(name)/\(registry).csv", text)
      let fields = ([key] + columns).map { "\($0): \"\($0)\"" }.joined(separator: ", ")
      let listed = lists.sorted { $0.key < $1.key }.map { list, columns in
        let cells = columns.map {
          "\($0.split(separator: ".").last ?? ""): \"\($0)\""
        }.joined(separator: ", ")
        return "\(list): { separator: \"|\", fields: { \(cells) } }"
      }.joined(separator: ", ")
      sources.append(
        """
        { name: "\(registry)", registry: "\(registry)", format: "csv",
          path: "\(registry).csv", fields: { \(fields) }, lists: { \(listed) } }
        """)
    }
    try add(
      "suppliers", "record_id", firms,
      [
        "razon_social", "scian", "activity", "capacity", "capacity_unit", "latitude", "longitude",
        "state_key",
      ],
      lists: [
        "products": ["p.hs"], "credentials": ["c.certificate", "c.valid_until"],
        "skills": ["s.skill"],
        "ownership": ["o.group", "o.claimed_by", "o.consent_use", "o.consent_named"],
      ])
    try add(
      "needs", "need_id", needs,
      [
        "title", "language", "scian", "hs", "latitude", "longitude", "half_distance_km", "volume",
        "volume_unit", "destination",
      ],
      lists: [
        "required": ["r.certificate"], "wished": ["w.certificate"], "wished_skills": ["k.skill"],
      ])
    try add("certificates", "certificate", certificates, ["name"], lists: ["covers": ["covered"]])
    try add("skills", "skill", skills, ["name"])
    try add(
      "concordance", "link_id", concordance,
      ["from_system", "from_code", "to_system", "to_code", "weight"])
    try add("synonyms", "entry_id", synonyms, ["language", "term", "synonym"])
    try add("lexicon", "entry_id", lexicon, ["es", "en", "weight"])
    try add("awards", "award_id", awards, ["supplier_name", "description", "hs", "awarded_on"])
    try add(
      "decisions", "decision_id", decisions,
      ["need_id", "supplier_id", "verdict", "decided_by", "decided_on"])
    try add("exclusions", "exclusion_id", exclusions, ["name", "from", "until"])
    try add(
      "bills_of_materials", "bill_id", bills,
      ["supplier_id", "hs", "currency", "transaction_value"],
      lists: ["materials": ["m.hs", "m.origin", "m.value"]])
    let agreement = [
      "name": "Acuerdo", "in_force_from": "2020-01-01", "y.country": "MX|US",
      "f.importer": preferences.map { _ in "US" }.joined(separator: "|"),
      "f.hs": preferences.map(\.hs).joined(separator: "|"),
      "f.year": preferences.map { _ in "2026" }.joined(separator: "|"),
      "f.mfn_rate": preferences.map(\.mfn).joined(separator: "|"),
      "f.preferential_rate": preferences.map(\.preferential).joined(separator: "|"),
      "g.hs_from": rules.map(\.hs).joined(separator: "|"),
      "g.rule": rules.map(\.rule).joined(separator: "|"),
    ]
    try add(
      "agreements", "agreement_id", ["A-1": agreement], ["name", "in_force_from"],
      lists: [
        "parties": ["y.country"],
        "preferences": [
          "f.importer", "f.hs", "f.year", "f.mfn_rate", "f.preferential_rate",
        ],
        "origin_rules": ["g.hs_from", "g.rule"],
      ])
    return try folder.write(
      "\(name)/night.json",
      """
      { name: "planted", date: "\(date)", coding: false,
        sources: [\(sources.joined(separator: ",\n"))],
        match: { topK: 2, graceDays: 0, minimumScore: 0.1, inclusion: {
          groups: { women: { floor: "proportion", share: 0.5 } } } } }
      """)
  }
}
