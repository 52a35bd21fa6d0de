import Registry
import Tables
import TestKit
import Testing
import Workbench

@testable import Match

@Suite("Chains: what they have, and what falls") struct ChainReportTests {
  /// Rows with the names of their columns.
  private func named(_ rows: [[String]], _ schema: TableSchema) -> [[String: String]] {
    rows.map { Dictionary(uniqueKeysWithValues: zip(schema.names, $0)) }
  }

  @Test("the report is that of its rules said plainly", arguments: 0..<24 as Range<UInt64>)
  func equalsReference(seed: UInt64) throws {
    let inputs = ChainInputs(seed: seed)
    let found = try inputs.report()
    let reference = inputs.reference
    for (schema, rows, expected) in [
      (MatchTables.chainGaps, found.gaps, reference.gaps()),
      (MatchTables.chainRisks, found.risks, reference.risks()),
    ] {
      for (one, other) in zip(rows, expected) where one != other {
        let cells = zip(schema.names, zip(one, other)).filter { $0.1.0 != $0.1.1 }
        Issue.record("\(schema.name) \(one.prefix(10)): \(cells)")
        break
      }
      #expect(rows.count == expected.count, "\(schema.name)")
    }
    let strays = inputs.inputs["needs"].count { need in
      need["chain_id"] != ""
        && !inputs.inputs["chain_stages"].contains {
          $0["record_id"] == need["chain_id"] && $0["stage_id"] == need["stage_id"]
        }
    }
    #expect(found.report.strayNeeds == strays)
  }

  @Test("neither threads nor the order of rows change a byte", arguments: 0..<8 as Range<UInt64>)
  func sameBytes(seed: UInt64) throws {
    var inputs = ChainInputs(seed: seed)
    let first = try inputs.report(threads: 1).bytes
    #expect(try inputs.report(threads: 3).bytes == first)
    for table in ["suppliers", "supplier_products", "chains", "chain_stages", "chain_regions"] {
      inputs.inputs.shuffle(table, seed: seed)
    }
    #expect(try inputs.report(threads: 2).bytes == first)
  }

  @Test(
    "without what drops out, a report made anew has lost what was foretold",
    arguments: 0..<6 as Range<UInt64>)
  func dropped(seed: UInt64) throws {
    let inputs = ChainInputs(seed: seed)
    let before = try inputs.report()
    let gaps = named(before.gaps, MatchTables.chainGaps).filter { $0["state_key"] == "" }
    for risk in named(before.risks, MatchTables.chainRisks) where risk["place"] == "1" {
      let column = ["firm": "supplier_id", "state": "state_key"][risk["kind"] ?? ""]
      let key = risk["key"] ?? ""
      func falls(_ row: Inputs.Row) -> Bool {
        if risk["kind"] == "firm", let group = row["group_id"] { return group == key }
        if let column { return row[column] == key }
        return (row["state_key"] ?? "") + (row["municipality_key"] ?? "") == key
      }
      var less = inputs
      let fallen = Set(
        inputs.inputs["suppliers"].filter(falls).compactMap { $0["supplier_id"] })
      for table in ["suppliers", "supplier_products"] {
        less.inputs[table].removeAll { fallen.contains($0["supplier_id"] ?? "") }
      }
      // Who stands behind a list that is cut is not known here: a stand-in of no firm at hand.
      var emptied = 0
      for (need, list) in inputs.ranked {
        less.ranked[need] = list.filter { !fallen.contains($0.id) }
        let row = inputs.inputs["needs"].first { $0["need_id"] == need }
        let isOfStage =
          row?["chain_id"] == risk["chain_id"] && row?["stage_id"] == risk["stage_id"]
        if isOfStage, !list.isEmpty, less.ranked[need]?.isEmpty == true,
          list.count >= inputs.inputs.settings.topK
        {
          emptied += 1
        }
      }
      let after = named(try less.report().gaps, MatchTables.chainGaps)
      func stage(_ rows: [[String: String]], _ id: String?) throws -> [String: String] {
        try #require(
          rows.first {
            $0["chain_id"] == risk["chain_id"] && $0["stage_id"] == id && $0["state_key"] == ""
          })
      }
      func lost(_ column: String) throws -> Int {
        let one = Int(try stage(gaps, risk["stage_id"])[column] ?? "") ?? 0
        return one - (Int(try stage(after, risk["stage_id"])[column] ?? "") ?? 0)
      }
      #expect(try -lost("needs_unserved") - emptied == Int(risk["needs_left_without"] ?? ""))
      #expect(try lost("establishments") == Int(risk["producers_lost"] ?? ""))
      #expect(try -lost("codes_unmade") == Int(risk["codes_lost"] ?? ""))
      let dry = gaps.filter { row in
        row["chain_id"] == risk["chain_id"] && row["establishments"] != "0"
      }.compactMap { $0["stage_id"] }.filter { id in
        (try? stage(after, id)["establishments"]) == "0"
      }
      let foretold = (risk["stages_left_without"] ?? "").split(separator: ";").map {
        String($0.drop { $0 == " " })
      }
      #expect(dry.sorted() == foretold.sorted())
    }
  }

  @Test("without chains there are two tables without rows")
  func nothing() throws {
    var inputs = ChainInputs()
    inputs.inputs["suppliers"] = [["supplier_id": "S1", "text": "x", "scian": "334410"]]
    inputs.inputs["needs"] = [
      ["need_id": "N1", "text": "x", "chain_id": "SEMI", "stage_id": "E1"]
    ]
    let found = try inputs.report()
    #expect(found.gaps.isEmpty && found.risks.isEmpty)
    #expect(found.report.strayNeeds == 1)
  }
}
