import Foundation
import TestKit
import Workbench

@testable import Pipeline

/// Two nights between which much was changed, a need each, and nights that match the first anew with
/// one setting changed. Each is run once, when the first test asks.
enum PlantedNights {
  /// The runs.
  static let runs = Result { try Runs() }

  struct Runs: Sendable {
    let folder: ScratchFolder
    let pipeline: String
    let first: String
    let second: String

    init() throws {
      folder = try ScratchFolder()
      pipeline = try PlantedNights.first.write(to: folder, "first")
      first = try Self.run(pipeline, folder)
      try FileSystem.switchLink(folder.file("Runs/current"), to: FileSystem.name(first))
      let later = try PlantedNights.second.write(to: folder, "second")
      second = try Self.run(later, folder)
    }

    /// The first night matched with one setting changed.
    func matched(_ key: String, _ value: String) throws -> String {
      let night = folder.file("Runs/\(key)=\(value)")
      for stage in ["1-ingest", "2-normalize"] {
        try FileSystem.linkFolder("\(first)/\(stage)", to: "\(night)/\(stage)")
      }
      let definition = try Definition.read(file: pipeline, overrides: [(key, value)])
      try definition.canonicalText.write(
        toFile: night + "/definition.json", atomically: true, encoding: .utf8)
      try StageRunner(definition, folder: night, threads: 2).run(.match)
      return night
    }

    private static func run(_ pipeline: String, _ folder: ScratchFolder) throws -> String {
      let night = Night("run", pipeline, "--to", "match", "--out", folder.file("Runs"))
      guard night.exit == 0 else { throw Failure(text: night.errors) }
      return night.folder
    }
  }

  struct Failure: Error { let text: String }

  /// The night before.
  static var first: PlantedNight {
    var night = PlantedNight()
    let sold = ["capacity": "1000", "capacity_unit": "pieza"]
    let wanted = ["volume": "1000", "volume_unit": "pieza"]
    let kept = ["c.certificate": "ISO 9001", "c.valid_until": "2030-01-01"]
    let lapsing = ["c.certificate": "ISO 9001", "c.valid_until": "2026-11-25"]
    let wishes = ["w.certificate": "ISO 9001"]
    func goods(_ hs: String, _ more: [String: String] = [:]) -> [String: String] {
      ["scian": "", "hs": hs].merging(more) { $1 }
    }
    func makers(_ hs: String) -> [String: [String: String]] {
      ["a": ["p.hs": hs], "b": ["p.hs": hs], "c": ["p.hs": hs]]
    }
    night.add(1, need: wishes, firms: ["a": lapsing, "b": kept])
    night.add(2, need: wishes, firms: ["a": kept, "b": kept])
    night.add(3, need: wanted, firms: ["a": sold, "b": sold])
    night.add(4)
    night.add(5)
    night.add(6)
    night.add(7)
    night.add(8)
    night.add(
      9, need: wanted, firms: ["a": sold, "b": ["capacity": "4000", "capacity_unit": "pieza"]])
    night.add(10, need: ["hs": "940110", "destination": "MX"])
    night.add(11, firms: ["b": kept, "c": kept])
    night.add(12, need: ["half_distance_km": "300"])
    night.add(
      13, need: goods("940320"),
      firms: ["a": ["scian": "332913"], "b": ["scian": "333813"], "c": ["scian": "333813"]])
    night.concordance = [
      "L-1": Self.link("332913", "940320"), "L-2": Self.link("333813", "940320"),
    ]
    night.add(14, need: goods("940490", ["destination": "US"]), firms: makers("940490"))
    night.add(15, need: goods("853690", ["destination": "US"]), firms: makers("853690"))
    night.add(16, need: ["title": "tornamesa"], firms: ["a": ["activity": "giradiscos"]])
    night.synonyms = [
      "S-1": ["language": "es", "term": "tornamesa", "synonym": "giradiscos"],
      "S-2": ["language": "es", "term": "pluma", "synonym": "bolígrafo"],
    ]
    night.add(
      17, need: ["title": "flywheel", "language": "en"], firms: ["a": ["activity": "volante"]])
    night.lexicon = [
      "X-1": ["es": "volante", "en": "flywheel", "weight": "1"],
      "X-2": ["es": "pluma", "en": "pen", "weight": "1"],
    ]
    night.add(18)
    night.add(19, need: goods("841330"), firms: makers("841330"))
    night.awards = [
      "C-1": [
        "supplier_name": "Empresa F19c SA de CV", "description": "bomba", "hs": "841330",
        "awarded_on": "2026-01-15",
      ]
    ]
    night.add(20, need: ["k.skill": "EC0217"])
    night.add(
      21, need: ["w.certificate": "BASICO"],
      firms: [
        "a": ["c.certificate": "PLENO", "c.valid_until": "2030-01-01"],
        "b": ["c.certificate": "BASICO", "c.valid_until": "2030-01-01"],
      ])
    night.add(23)
    night.add(24, need: goods("870829", ["destination": "US"]), firms: makers("870829"))
    night.add(25, need: goods("392690"), firms: makers("392690"))
    night.add(26, firms: ["c": Self.owned(named: "false")])
    night.add(27)
    night.add(28, need: wanted, firms: ["a": sold, "b": sold])
    for number in 29...31 { night.add(number) }
    night.decisions = ["D-31": Self.decision(31, "c", "accepted")]
    night.preferences = [
      ("940110", "10", "0"), ("940490", "10", "0"), ("853690", "10", "0"), ("870829", "10", "0"),
    ]
    night.rules = [
      ("9401", "CTH"), ("9404", "CTH"), ("8536", "CC"), ("8708", "RVC(TV)>=60"),
    ]
    night.bills = [
      "B-15": Self.bill("F15a", "853690", "500"), "B-24": Self.bill("F24a", "870829", "300"),
    ]
    return night
  }

  /// The night after.
  static var second: PlantedNight {
    var night = first
    night.date = "2026-11-26"
    night.change(2, "a", ["c.certificate": "", "c.valid_until": ""])
    night.change(3, "a", ["capacity": "500"])
    night.change(4, "a", ["scian": "337710"])
    night.change(5, "a", ["activity": "otra cosa"])
    night.change(6, "a", ["latitude": "29.0", "state_key": "26"])
    night.firms[PlantedNight.firm(7, "a")] = nil
    night.add(8, "d", latitude: "20.01")
    night.change(9, ["volume": "4000"])
    night.change(10, ["destination": "US"])
    night.change(11, ["r.certificate": "ISO 9001"])
    night.change(12, ["half_distance_km": "20"])
    night.concordance["L-1"] = nil
    night.preferences[1].preferential = "5"
    night.rules[2].rule = "RVC(TV)>=60"
    night.synonyms["S-1"] = nil
    night.lexicon["X-1"] = nil
    night.exclusions["S-18"] = [
      "name": "Empresa F18a SA de CV", "from": "2026-11-20", "until": "2027-11-20",
    ]
    for number in 2...5 {
      night.awards["C-\(number)"] = [
        "supplier_name": "Empresa F19b SA de CV", "description": "bomba", "hs": "841330",
        "awarded_on": "2026-02-15",
      ]
    }
    night.change(20, "b", ["s.skill": "EC0217"])
    night.certificates["PLENO"] = ["name": "Sello pleno"]
    night.add(22)
    night.needs[PlantedNight.need(23)] = nil
    night.bills["B-24"] = bill("F24a", "870829", "900")
    night.change(25, "a", ["p.hs": "401693"])
    night.change(26, "c", owned(named: "true"))
    night.change(27, "c", owned(named: "false"))
    night.change(28, "a", ["capacity": "800"])
    night.change(28, ["volume": "2000"])
    night.decisions = [
      "D-29": decision(29, "c", "accepted"), "D-30": decision(30, "a", "rejected"),
    ]
    return night
  }

  private static func decision(
    _ number: Int, _ letter: String, _ verdict: String
  ) -> [String: String] {
    [
      "need_id": PlantedNight.need(number), "supplier_id": PlantedNight.firm(number, letter),
      "verdict": verdict, "decided_by": "L. Soto", "decided_on": "2026-11-25",
    ]
  }

  private static func link(_ scian: String, _ hs: String) -> [String: String] {
    [
      "from_system": "scian", "from_code": scian, "to_system": "hs", "to_code": hs, "weight": "1",
    ]
  }

  private static func owned(named: String) -> [String: String] {
    [
      "o.group": "women", "o.claimed_by": "Registro", "o.consent_use": "true",
      "o.consent_named": named,
    ]
  }

  private static func bill(_ firm: String, _ hs: String, _ value: String) -> [String: String] {
    [
      "supplier_id": firm, "hs": hs, "currency": "MXN", "transaction_value": "1000",
      "m.hs": "740811", "m.origin": "CN", "m.value": value,
    ]
  }
}
