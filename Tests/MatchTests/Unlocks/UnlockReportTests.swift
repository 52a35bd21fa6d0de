import Tables
import Registry
import TestKit
import Testing
import Workbench

@testable import Match

@Suite("Unlocks")
struct UnlockReportTests {
  @Test("the steps equal those of a plain count", arguments: 0..<32 as Range<UInt64>)
  func reference(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let thinBelow = [1, 3, 9][random.below(3)]
    let most = [1, 4, 20][random.below(3)]
    let run = try UnlockRun(UnlockRun.inputs(seed: seed), thinBelow: thinBelow, steps: most)
    let reference = ReferenceUnlocks(run, thinBelow: thinBelow)
    let wanted = reference.steps(most)
    #expect(run.report.lockCount == reference.locks.count)
    let openable = reference.openings.values.reduce(into: Set()) { $0.formUnion($1.keys) }
    #expect(run.report.openableCount == openable.count)
    let rows = try run.rows("unlocks")
    #expect(rows.count == wanted.count)
    var total = 0
    for (place, (row, want)) in zip(rows, wanted).enumerated() {
      total += want.opened.count
      let firms = reference.firms(want.step)
      let kind = ReferenceUnlocks.kinds[want.step.kind]
      #expect(
        [row[0], row[1], row[2], row[4]]
          == ["\(place + 1)", kind, want.step.key, want.step.state])
      #expect(
        row[5..<8]
          == ["\(want.opened.count)", "\(reference.openings[want.step]?.count ?? 0)", "\(total)"])
      #expect(row[9] == "\(firms.count)")
      let needs = want.opened.map { $0.split(separator: " ")[1] }.sorted()
      #expect(row[10] == needs.prefix(10).joined(separator: "; "))
      #expect(row[11] == firms.prefix(5).joined(separator: "; "))
      #expect(
        run.report.steps[place].firms.map { run.context.suppliers.ids[Int($0)] } == firms)
      let share = try #require(Double(row[8]))
      #expect(share >= 0.6321 && share <= 1)
    }
  }

  @Test("the order of the rows of any table changes nothing", arguments: 0..<10 as Range<UInt64>)
  func order(seed: UInt64) throws {
    let inputs = UnlockRun.inputs(seed: seed)
    var other = inputs
    for (table, _) in Inputs.columns { other.shuffle(table, seed: seed) }
    let (one, two) = (try UnlockRun(inputs), try UnlockRun(other))
    #expect(try one.rows("unlocks") == two.rows("unlocks"))
    #expect(try one.rows("training_places") == two.rows("training_places"))
  }

  @Test("the random tables put every kind of step to the test")
  func coverage() throws {
    var counts = [Int](repeating: 0, count: ReferenceUnlocks.kinds.count)
    var places = 0
    for seed in 0..<40 as Range<UInt64> {
      let run = try UnlockRun(UnlockRun.inputs(seed: seed))
      for step in ReferenceUnlocks(run, thinBelow: 3).openings.keys { counts[step.kind] += 1 }
      places += run.report.trainingPlaces.count
    }
    #expect(counts.allSatisfy { $0 > 2 }, "\(counts)")
    #expect(places > 25)
  }

  /// Needs of moulds that require ISO 9001, and three firms of which none is certified.
  private func moulds(needs: Int) -> Inputs {
    var inputs = Inputs()
    inputs.settings.weights = [.text: 1]
    for number in 0..<needs {
      inputs["needs"].append(["need_id": "N\(10 + number)", "text": "moldes"])
      inputs["requirements"].append([
        "need_id": "N\(10 + number)", "certificate": "ISO_9001", "hard": "true",
      ])
    }
    inputs["certificates"] = [
      ["certificate": "ISO_9001", "name": "ISO 9001", "kind": "calidad"],
      ["certificate": "ISO_14001", "name": "ISO 14001", "kind": "ambiental"],
    ]
    inputs["suppliers"] = [
      ["supplier_id": "A", "text": "moldes", "state_key": "22"],
      ["supplier_id": "B", "text": "moldes", "state_key": "22"],
      ["supplier_id": "C", "text": "moldes", "state_key": "09"],
    ]
    return inputs
  }

  @Test("a certificate that two states lack is asked of the one whose key comes first")
  func certificate() throws {
    let run = try UnlockRun(moulds(needs: 12))
    #expect(
      try run.rows("unlocks") == [
        [
          "1", "certificate", "ISO_9001", "ISO 9001", "09", "12", "12", "12", "1.0000", "1",
          (10..<20).map { "N\($0)" }.joined(separator: "; "), "C", "",
        ]
      ])
    #expect(run.report.lockCount == 12)
  }

  @Test("for whom a step is, is told of those that consent to be named")
  func groups() throws {
    var inputs = moulds(needs: 1)
    inputs.settings.inclusion.groups = [
      .init(key: "rural", protection: .ordinary), .init(key: "women", protection: .ordinary),
    ]
    for (supplier, named) in [("A", "true"), ("B", "false"), ("C", "true")] {
      inputs["supplier_ownership"].append([
        "supplier_id": supplier, "group": "women", "consent_use": "true",
        "consent_named": named,
      ])
    }
    inputs["suppliers"][2]["state_key"] = "22"
    let row = try #require(try UnlockRun(inputs).rows("unlocks").first)
    #expect(row[9] == "3")
    #expect(row.last == "women 2")
  }

  @Test("what is only declared remains to be certified, and is a step of its own")
  func declared() throws {
    var inputs = moulds(needs: 1)
    inputs["supplier_credentials"] = ["A", "B", "C"].map {
      ["supplier_id": $0, "certificate": "ISO_9001", "assurance": "self_declared"]
    }
    let rows = try UnlockRun(inputs).rows("unlocks")
    #expect(rows.map { $0[1] } == ["self_declared"])
    #expect(rows.map { $0[4] } == ["09"])
  }

  @Test("a firm that lacks two things is no step away, and an environmental certificate is told so")
  func environment() throws {
    var inputs = moulds(needs: 2)
    inputs["requirements"].append([
      "need_id": "N10", "certificate": "ISO_14001", "hard": "true",
    ])
    inputs["supplier_credentials"] = [["supplier_id": "B", "certificate": "ISO_9001"]]
    let rows = try UnlockRun(inputs).rows("unlocks")
    // A and C lack both for N10; B lacks the environmental one alone.
    #expect(
      rows.map { [$0[1], $0[2], $0[4], $0[10], $0[11]] } == [
        ["certificate", "ISO_9001", "09", "N11", "C"],
        ["environment", "ISO_14001", "22", "N10", "B"],
      ])
  }

  @Test("a need with enough firms is not closed by what others lack")
  func enough() throws {
    var inputs = moulds(needs: 1)
    inputs["supplier_credentials"] = [["supplier_id": "B", "certificate": "ISO_9001"]]
    #expect(try UnlockRun(inputs, thinBelow: 1).rows("unlocks").isEmpty)
    #expect(try UnlockRun(inputs, thinBelow: 2).rows("unlocks").count == 1)
  }

  @Test("growing by one band opens a need that no ranked firm is large enough for")
  func size() throws {
    var inputs = moulds(needs: 1)
    inputs["requirements"] = []
    inputs["needs"][0]["size_band"] = "4"
    for (place, band) in ["3", "1", "3"].enumerated() {
      inputs["suppliers"][place]["size_band"] = band
    }
    let run = try UnlockRun(inputs)
    #expect(
      try run.rows("unlocks") == [
        [
          "1", "size", "4", "51 a 100 personas", "09", "1", "1", "1", "1.0000", "1", "N10", "C",
          "",
        ]
      ])
    // One that is large enough opens it.
    inputs["suppliers"][1]["size_band"] = "5"
    #expect(try UnlockRun(inputs).report.lockCount == 0)
    // A stated capacity that reaches the volume does as well, whatever the band.
    inputs["suppliers"][1]["size_band"] = "1"
    inputs["needs"][0].merge(["volume": "100", "volume_unit": "t"]) { $1 }
    inputs["suppliers"][1].merge(["capacity": "100", "capacity_unit": "T"]) { $1 }
    #expect(try UnlockRun(inputs).report.lockCount == 0)
    // One that states less is no step away.
    inputs["suppliers"][0].merge(["capacity": "99", "capacity_unit": "t"]) { $1 }
    inputs["suppliers"][1]["capacity"] = "50"
    inputs["suppliers"][2]["size_band"] = ""
    let closed = try UnlockRun(inputs).report
    #expect(closed.lockCount == 1)
    #expect(closed.openableCount == 0)
    #expect(closed.steps.isEmpty)
  }

  @Test("an input bought where it originates opens a need whose goods do not originate")
  func input() throws {
    var inputs = PlantedPair.inputs()
    inputs["requirements"] = []
    // F-1 has a bill that meets the rule.
    #expect(try UnlockRun(inputs).report.steps.isEmpty)
    inputs["supplier_bills"].removeFirst()
    inputs["bill_materials"].removeFirst()
    inputs["suppliers"][1]["state_key"] = "19"
    let rows = try UnlockRun(inputs).rows("unlocks")
    #expect(
      rows.map { Array($0[1...5]) + $0[9...] } == [
        ["input", "853669", "clavijas", "19", "1", "1", "N-1", "F-2", ""]
      ])
    // Where two inputs stand in the way neither alone is enough.
    inputs["bill_materials"] = [
      [
        "bill_id": "B-2", "position": "1", "hs": "853669", "description": "clavijas",
        "origin": "CN", "value": "450", "originating": "false",
      ],
      [
        "bill_id": "B-2", "position": "2", "hs": "853670", "description": "férulas",
        "origin": "CN", "value": "450", "originating": "false",
      ],
    ]
    let run = try UnlockRun(inputs)
    #expect(run.outcomes[0].gaps.count == 2)
    // Its size is the other way in which the need is closed.
    #expect((run.report.lockCount, run.report.steps.count) == (2, 0))
  }

  @Test("firms whose state is not known are a region of their own, and no tables give no rows")
  func unknownState() throws {
    var inputs = moulds(needs: 1)
    for place in 0..<3 { inputs["suppliers"][place]["state_key"] = nil }
    let rows = try UnlockRun(inputs).rows("unlocks")
    #expect(rows.map { [$0[4], $0[9], $0[11]] } == [["", "3", "A; B; C"]])
    let none = try UnlockRun(Inputs())
    #expect(try none.rows("unlocks").isEmpty)
    #expect(try none.rows("training_places").isEmpty)
  }
}
