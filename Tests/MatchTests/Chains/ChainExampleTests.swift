import Registry
import Tables
import Testing

@testable import Match

@Suite("A chain worked out by hand") struct ChainExampleTests {
  /// Two stages. A has two establishments and is the larger; D alone makes the circuits; C makes
  /// something near; E alone makes what the second stage does.
  private static let example: ChainInputs = {
    var example = ChainInputs()
    example.inputs.settings.topK = 3
    func supplier(
      _ id: String, _ scian: String, _ state: String, _ municipality: String, band: String,
      group: String = ""
    ) -> Inputs.Row {
      [
        "supplier_id": id, "text": "x", "scian": scian, "state_key": state,
        "municipality_key": municipality, "size_band": band, "group_id": group,
      ]
    }
    example.inputs["suppliers"] = [
      supplier("A", "334410", "14", "039", band: "4", group: "A"),
      supplier("A2", "334410", "02", "004", band: "3", group: "A"),
      supplier("B", "334410", "14", "039", band: "1"),
      supplier("C", "334419", "22", "014", band: "2"),
      supplier("D", "561910", "14", "120", band: ""),
      supplier("E", "334110", "02", "004", band: "6"),
    ]
    example.inputs["supplier_products"] = [["supplier_id": "D", "hs": "85423901"]]
    example.inputs["chains"] = [
      ["chain_id": "SEMI", "critical_mx": "true", "critical_us": "true", "critical_eu": "false"]
    ]
    example.inputs["chain_stages"] = [
      [
        "record_id": "SEMI", "stage_id": "E1", "position": "1", "stage_name": "Ensamble",
        "makes_scian": "334410", "makes_hs": "8542.39 854290",
      ],
      [
        "record_id": "SEMI", "stage_id": "E2", "position": "2", "makes_scian": "334110",
        "buys_hs": "8542",
      ],
    ]
    example.inputs["chain_regions"] = [
      ["record_id": "SEMI", "state_key": "26", "role": "componentes"]
    ]
    example.inputs["needs"] = [("N1", "14"), ("N2", "14"), ("N3", ""), ("N4", "02")].map {
      ["need_id": $0, "text": "x", "state_key": $1, "chain_id": "SEMI", "stage_id": "E1"]
    }
    example.ranked = [
      "N1": [("A", 900_000), ("B", 800_000)], "N2": [("D", 750_000)],
      "N4": [("A2", 600_000), ("A", 500_000)],
    ]
    example.nearMissed = ["N3"]
    return example
  }()

  private func cells(
    _ rows: [[String]], _ schema: TableSchema, _ names: [String], of stage: String
  ) -> [[String]] {
    let columns = names.compactMap { name in schema.names.firstIndex(of: name) }
    return rows.filter { $0[1] == stage }.map { row in columns.map { row[$0] } }
  }

  @Test("needs, firms, single sources and concentration")
  func gaps() throws {
    let rows = try Self.example.report().gaps
    #expect(rows.map { $0[1] } == ["E1", "E1", "E1", "E1", "E1", "E2", "E2", "E2"])
    #expect(rows[0].prefix(7) == ["SEMI", "E1", "1", "Ensamble", "true", "true", "false"])
    func gaps(_ names: String...) -> [[String]] {
      cells(rows, MatchTables.chainGaps, ["state_key"] + names, of: "E1")
    }
    #expect(
      gaps("needs", "needs_unserved", "needs_near_miss", "needs_single_source") == [
        ["", "4", "1", "1", "2"], ["02", "1", "0", "0", "1"], ["14", "2", "0", "0", "1"],
        ["22", "0", "0", "0", "0"], ["26", "0", "0", "0", "0"],
      ])
    #expect(
      gaps("role", "firms_now", "firms_could", "establishments") == [
        ["", "", "3", "1", "4"], ["02", "", "1", "0", "1"], ["14", "", "3", "0", "3"],
        ["22", "", "0", "1", "0"], ["26", "componentes", "0", "0", "0"],
      ])
    // Three of the state's three establishments, four of the country's six.
    #expect(gaps("location_quotient").map { $0[1] } == ["", "", "1.5000", "", ""])
    // A has 75.5 + 40.5 workers and B 8; nobody knows how many D has.
    #expect(
      gaps("hhi_workers", "hhi_workers_normalized", "hhi_workers_band", "hhi_workers_firms")[0]
        == ["", "8793", "0.7586", "high", "2"])
    // A is seen for 1 + 1 + 0.63093, B for 0.63093, D for 1.
    #expect(
      gaps("hhi_ranking", "hhi_ranking_normalized", "hhi_ranking_band", "hhi_ranking_firms")[0]
        == ["", "4581", "0.1871", "high", "3"])
    #expect(
      gaps("codes_unmade", "unmade", "codes_single_source", "single_source")[0]
        == ["", "1", "HS 854290", "1", "HS 854239"])
    #expect(
      gaps(
        "top_municipality", "top_municipality_count", "establishments_placed",
        "top_municipality_share", "downstream_stages")[0]
        == ["", "14039", "2", "4", "0.5000", "E2"])
  }

  @Test("what falls with a firm, a municipality and a state")
  func risks() throws {
    let rows = try Self.example.report().risks
    let names = [
      "kind", "place", "key", "needs_left_without", "needs_weakened", "score_lost",
      "producers_lost", "lost", "stages_left_without", "downstream_stages",
    ]
    #expect(
      cells(rows, MatchTables.chainRisks, names, of: "E1") == [
        ["firm", "1", "D", "1", "0", "0.750000", "1", "HS 854239", "", "E2"],
        ["firm", "2", "A", "1", "1", "0.700000", "2", "", "", ""],
        ["firm", "3", "B", "0", "1", "0.000000", "1", "", "", ""],
        ["municipality", "1", "14039", "1", "1", "0.900000", "2", "", "", ""],
        ["municipality", "2", "14120", "1", "0", "0.750000", "1", "HS 854239", "", "E2"],
        ["municipality", "3", "02004", "0", "1", "0.100000", "1", "", "E2", ""],
        ["state", "1", "14", "2", "1", "1.650000", "3", "HS 854239", "", "E2"],
        ["state", "2", "02", "0", "1", "0.100000", "1", "", "E2", ""],
      ])
    #expect(
      cells(rows, MatchTables.chainRisks, names, of: "E2") == [
        ["firm", "1", "E", "0", "0", "0.000000", "1", "SCIAN 334110", "E2", ""],
        ["municipality", "1", "02004", "0", "0", "0.000000", "1", "SCIAN 334110", "E2", ""],
        ["state", "1", "02", "0", "0", "0.000000", "1", "SCIAN 334110", "E2", ""],
      ])
  }

  @Test("a list that is cut may have others behind it: a need is weakened, not left without")
  func cut() throws {
    var example = Self.example
    example.inputs.settings.topK = 2
    let rows = try example.report()
    let names = ["key", "needs_left_without", "needs_weakened", "score_lost"]
    let risks = cells(rows.risks, MatchTables.chainRisks, ["kind"] + names, of: "E1")
    #expect(risks.contains(["firm", "A", "0", "2", "0.700000"]))
    #expect(risks.contains(["state", "14", "1", "2", "1.650000"]))
    let single = cells(rows.gaps, MatchTables.chainGaps, ["needs_single_source"], of: "E1")
    #expect(single[0] == ["1"])
  }

  @Test("words among the codes that are no codes are counted, not guessed")
  func strayCodes() throws {
    var example = Self.example
    example.inputs["chain_stages"][1]["makes_scian"] = "334110 33-41 computadoras"
    #expect(try example.report().report.strayCodes == 2)
    #expect(try Self.example.report().report.strayCodes == 0)
  }
}
