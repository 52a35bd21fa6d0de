import Registry
import Tables
import TestKit
import Testing
import Workbench

@testable import Match

@Suite("Training places")
struct TrainingPlaceTests {
  /// A row of the table, worked out without haste.
  private struct Wanted {
    var needs = 0
    var unmet = 0
    var isLacking = false
    var firms: Set<Int> = []
    var positions: [(Double, Double)] = []
  }

  /// What needs ask of each skill at each place, by skill, state and municipality.
  private static func wanted(_ run: UnlockRun, thinBelow: Int) -> [[String]: Wanted] {
    let inputs = run.inputs
    var all: [[String]: Wanted] = [:]
    for outcome in run.outcomes {
      let need = inputs["needs"][outcome.need]
      let asked = inputs["skill_requirements"].filter { $0["need_id"] == need["need_id"] }
      for skill in Set(asked.map { $0["skill"] ?? "" }) {
        let place = [skill, need["state_key"] ?? "", need["municipality_key"] ?? ""]
        var wanted = all[place] ?? Wanted()
        wanted.needs += 1
        if let north = Double(need["latitude"] ?? ""), let east = Double(need["longitude"] ?? "") {
          wanted.positions.append((north, east))
        }
        let isHeld = outcome.ranked.contains { ranked in
          holds(skill, run.context.suppliers.ids[ranked.row], inputs)
        }
        let lacking = outcome.lacking.filter { $0.missing.contains { $0.key == skill } }
        for near in lacking where near.missing.count == 1 { wanted.firms.insert(Int(near.row)) }
        wanted.isLacking = wanted.isLacking || !lacking.isEmpty
        let isThin = outcome.ranked.count < thinBelow && !lacking.isEmpty
        if !isHeld || isThin { wanted.unmet += 1 }
        all[place] = wanted
      }
    }
    return all.filter { $0.value.isLacking || $0.value.unmet > 0 }
  }

  private static func covering(_ skill: String, _ inputs: Inputs) -> [String] {
    inputs["skill_covers"].filter { $0["covered"] == skill }.compactMap { $0["skill"] }
  }

  private static func holds(_ skill: String, _ firm: String, _ inputs: Inputs) -> Bool {
    let covering = covering(skill, inputs)
    return inputs["supplier_skills"].contains { held in
      held["supplier_id"] == firm && covering.contains(held["skill"] ?? "")
        && (held["valid_from"] ?? "") <= Inputs.date
        && (held["valid_until"].map { $0.isEmpty || $0 >= Inputs.date } ?? true)
    }
  }

  @Test("the places equal those of a plain count", arguments: 0..<32 as Range<UInt64>)
  func reference(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let thinBelow = [1, 3, 9][random.below(3)]
    let run = try UnlockRun(UnlockRun.inputs(seed: seed), thinBelow: thinBelow)
    let wanted = Self.wanted(run, thinBelow: thinBelow)
    let rows = try run.rows("training_places")
    #expect(Set(rows.map { [$0[0], $0[3], $0[4]] }) == Set(wanted.keys))
    #expect(rows.count == wanted.count)
    for (one, other) in zip(rows, rows.dropFirst()) {
      let unmet = (try #require(Int(one[6])), try #require(Int(other[6])))
      #expect(
        unmet.0 > unmet.1
          || unmet.0 == unmet.1
            && [one[0], one[3], one[4]]
              .lexicographicallyPrecedes([other[0], other[3], other[4]])
      )
    }
    for row in rows {
      let want = try #require(wanted[[row[0], row[3], row[4]]])
      #expect(row[5..<8] == ["\(want.needs)", "\(want.unmet)", "\(want.firms.count)"])
      #expect(row[2] == run.inputs["skills"].first { $0["skill"] == row[0] }?["kind"] ?? "")
      try check(row, want, run.inputs)
    }
  }

  /// Compares the centre that is told with a look at all of them.
  private func check(_ row: [String], _ want: Wanted, _ inputs: Inputs) throws {
    let covering = Self.covering(row[0], inputs)
    let centres = inputs["skill_supply"].filter { covering.contains($0["skill"] ?? "") }
    guard let told = centres.first(where: { $0["centre_id"] == row[8] }) else {
      #expect(centres.isEmpty)
      #expect(row[8...].joined() == "")
      return
    }
    #expect(row[9] == (told["name"]?.isEmpty == false ? told["name"] : told["centre_id"]))
    #expect([row[10], row[11]] == [told["state_key"], told["municipality_key"]])
    #expect(row[13] == told["graduates"])
    var positions = want.positions
    if positions.isEmpty, row[3] == "22", row[4] == "014", !inputs["places"].isEmpty {
      positions = [(20.59, -100.39)]
    }
    func distance(_ centre: Inputs.Row) -> Double? {
      guard let north = Double(centre["latitude"] ?? ""),
        let east = Double(centre["longitude"] ?? "")
      else { return nil }
      return positions.map { GreatCircle.distance($0.0, $0.1, north, east) }.min()
    }
    let least = centres.compactMap(distance).min()
    let isSame = { (centre: Inputs.Row) in
      !row[4].isEmpty && centre["state_key"] == row[3] && centre["municipality_key"] == row[4]
    }
    if let least, least <= inputs.settings.skillsReach + 1e-6 {
      #expect(row[14] == "true")
      let found = try #require(distance(told))
      #expect(abs(found - least) < 1e-6)
    } else if centres.contains(where: isSame) {
      #expect(row[14] == "true")
      #expect(isSame(told))
    } else if let least {
      #expect(row[14] == "false")
      let found = try #require(distance(told))
      #expect(abs(found - least) < 1e-6)
    } else {
      #expect(row[14] == "")
      #expect(told["state_key"] == row[3] || !centres.contains { $0["state_key"] == row[3] })
    }
    #expect(row[12] == distance(told).map { Decimals.text($0, decimals: 1) } ?? "")
  }

  /// A need in Querétaro that requires a skill nobody has, and two centres.
  private func planted() -> Inputs {
    var inputs = Inputs()
    inputs["needs"] = [
      [
        "need_id": "N-1", "text": "moldes", "state_key": "22", "municipality_key": "014",
        "latitude": "20.5888", "longitude": "-100.3899",
      ]
    ]
    inputs["skill_requirements"] = [["need_id": "N-1", "skill": "EC0217", "hard": "true"]]
    inputs["skill_covers"] = [["skill": "CAR_MOLDES", "covered": "EC0217"]]
    inputs["skills"] = [
      ["skill": "EC0217", "name": "Impartición de cursos", "kind": "standard"]
    ]
    inputs["suppliers"] = [
      ["supplier_id": "A", "text": "moldes"], ["supplier_id": "B", "text": "moldes"],
    ]
    inputs["supplier_skills"] = [["supplier_id": "B", "skill": "EC0217"]]
    inputs["skill_supply"] = [
      [
        "centre_id": "C-1", "name": "Plantel Corregidora", "skill": "EC0217", "graduates": "40",
        "state_key": "22", "municipality_key": "006", "latitude": "20.5333",
        "longitude": "-100.4431",
      ],
      [
        "centre_id": "C-1", "name": "Plantel Corregidora", "skill": "CAR_MOLDES",
        "graduates": "25", "state_key": "22", "municipality_key": "006", "latitude": "20.5333",
        "longitude": "-100.4431",
      ],
      [
        "centre_id": "C-2", "name": "Plantel Celaya", "skill": "EC0217", "state_key": "11",
        "municipality_key": "007", "latitude": "20.5236", "longitude": "-100.8149",
      ],
    ]
    return inputs
  }

  @Test("a skill that near misses lack is told with the nearest centre and all who leave it")
  func told() throws {
    let run = try UnlockRun(planted())
    #expect(
      try run.rows("training_places") == [
        [
          "EC0217", "EC0217 (Impartición de cursos)", "standard", "22", "014", "1", "1", "1",
          "C-1", "Plantel Corregidora", "22", "006", "8.3", "65", "true",
        ]
      ])
  }

  @Test("beyond the reach it is told that it is, and without a centre that there is none")
  func beyond() throws {
    var inputs = planted()
    inputs.settings.skillsReach = 8
    let far = try UnlockRun(inputs).rows("training_places")
    #expect(far.map { Array($0[12...]) } == [["8.3", "65", "false"]])
    // In the same municipality it is within reach whatever the distance.
    inputs["needs"][0]["municipality_key"] = "006"
    #expect(try UnlockRun(inputs).rows("training_places").map { $0[14] } == ["true"])
    inputs["skill_supply"] = []
    let gap = try UnlockRun(inputs).rows("training_places")
    #expect(gap.map { Array($0[8...]) } == [["", "", "", "", "", "", ""]])
  }

  @Test("a skill that a ranked firm has and no near miss lacks is no gap")
  func held() throws {
    var inputs = planted()
    inputs["skill_requirements"][0]["hard"] = "false"
    #expect(try UnlockRun(inputs).rows("training_places").isEmpty)
    // Only wished, and nobody has it: wanted all the same, though it closes nothing.
    inputs["supplier_skills"] = []
    let run = try UnlockRun(inputs)
    #expect(try run.rows("training_places").map { Array($0[5..<8]) } == [["1", "1", "0"]])
    #expect(run.report.steps.isEmpty)
  }

  @Test("only the first places are told, those with the most needs unmet")
  func bounded() throws {
    var inputs = planted()
    for number in 0..<6 {
      let id = "M-\(number)"
      inputs["needs"].append([
        "need_id": id, "text": "moldes", "state_key": "09", "municipality_key": "00\(number / 2)",
      ])
      inputs["skill_requirements"].append(["need_id": id, "skill": "EC0217", "hard": "true"])
    }
    let run = try UnlockRun(inputs)
    #expect(
      run.report.trainingPlaces.map { $0.place.state + $0.place.municipality }
        == ["09000", "09001", "09002", "22014"])
    let some = try TrainingPlace.places(
      run.outcomes, in: run.context, source: run.source, thinBelow: 3, limit: 2)
    #expect(some.map(\.place.municipality) == ["000", "001"])
  }
}
