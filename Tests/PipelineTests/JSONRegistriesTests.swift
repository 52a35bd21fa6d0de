import Foundation
import Ingest
import TestKit
import Testing

@testable import Pipeline

/// Real registries in JSON, by the mappings that are shipped.
@Suite("JSON registries", .enabled(if: Places.hasShared))
struct JSONRegistriesTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// Reads a public file by a shipped mapping.
  private func read(
    _ file: String, _ mapping: String, _ keys: String = ""
  ) throws -> SourceReport {
    let pipeline = try scratch.write(
      "p.json",
      """
      { name: "p", date: "2026-11-25", sources: [{ name: "s", path: "\(Places.shared(file))",
        mapping: "\(Places.package("Pipelines/mappings/\(mapping).json"))", \(keys) }] }
      """)
    let definition = try Definition.read(file: pipeline)
    let report = try ingest(
      sources: definition.sources, output: scratch.file("out"), threads: 2)
    return try #require(report.sources.first)
  }

  /// The columns of a table that was written, row by row.
  private func table(_ name: String, _ columns: [String]) throws -> [[String]] {
    let rows = CSVRows.read(try scratch.text("out/\(name).csv"))
    let heading = try #require(rows.first)
    let places = try columns.map { try #require(heading.firstIndex(of: $0)) }
    return rows.dropFirst().map { row in places.map { row[$0] } }
  }

  @Test("the releases of a process give its tender, and no need where there is none")
  func releases() throws {
    let report = try read("demand/ocds_213czf-000-00001_releases.json", "ocds")
    #expect(report.read == 4 && report.accepted == 4)
    #expect(report.encoding == "utf-8" && report.bytes == 39_589)
    let needs = try table(
      "needs",
      ["need_id", "buyer", "title", "language", "deadline", "currency", "unspsc", "line"])
    let same = ["ocds-213czf-000-00001", "London Borough of Barnet"]
    let title = ["Planned cycle lane improvements", "en"]
    #expect(
      needs == [
        same + title + ["", "GBP", "", "111"], same + title + ["2010-04-01", "GBP", "", "241"],
        same + title + ["2010-04-08", "GBP", "", "374"], same + title + ["", "", "", "579"],
      ])
    #expect(
      try table("needs", ["description"])[1] == [
        "Tenders solicited for work to build new cycle lanes in the centre of town. "
          + "Cycle lane improvements"
      ])
  }

  @Test(
    "a record package gives its compiled release alone",
    arguments: [
      (
        "ocds_213czf_record_withversions",
        [
          "ocds-213czf-000-00001", "London Borough of Barnet", "Planned cycle lane improvements",
          "2010-04-08", "GBP", "en",
        ]
      ),
      (
        "ocds_ppp_full_record_package",
        [
          "ocds-213czf-example-ppp", "Telecoms Promoter", "Example PPP pre-qualification",
          "2015-11-30", "", "en",
        ]
      ),
    ])
  func records(file: String, need: [String]) throws {
    let report = try read("demand/\(file).json", "ocds")
    // One file has a CPV code that was made a number: 45233130.0.
    let faults = file == "ocds_ppp_full_record_package" ? 0 : 1
    #expect(report.read == 1 && report.accepted == 1 && report.fieldFaults == faults)
    let columns = ["need_id", "buyer", "title", "deadline", "currency", "language"]
    #expect(try table("needs", columns) == [need])
  }

  @Test(
    "awards come with their supplier, whose organisation is among the parties",
    arguments: [
      (
        "ocds_213czf-000-00001_releases",
        [
          "ocds-213czf-000-00001/ocds-213czf-000-00001-award-01/GB-COH-11111111",
          "AnyCorp Cycle Provision", "London Borough of Barnet", "11000000", "GBP", "2010-05-10",
        ],
        2
      ),
      (
        "ocds_213czf_record_withversions",
        [
          "ocds-213czf-000-00001/ocds-213czf-000-00001-award-01/GB-COH-11111111",
          "AnyCorp Cycle Provision", "London Borough of Barnet", "11000000", "GBP", "2010-05-10",
        ],
        1
      ),
      (
        "ocds_ppp_full_record_package",
        [
          "ocds-213czf-example-ppp/1/MEGA", "Mega Consortium", "Telecoms Promoter", "", "",
          "2016-11-17",
        ],
        1
      ),
    ])
  func awards(file: String, award: [String], count: Int) throws {
    let report = try read("demand/\(file).json", "ocds-awards")
    let faults = file == "ocds_ppp_full_record_package" ? 0 : count
    #expect(report.read == count && report.accepted == count && report.fieldFaults == faults)
    let columns = ["award_id", "supplier_name", "buyer", "amount", "currency", "awarded_on"]
    #expect(try table("awards", columns) == Array(repeating: award, count: count))
  }

  @Test("a Mexican supplier's tax number is found among the identifiers of the parties")
  func rfc() throws {
    let release = """
      {"ocid": "o", "buyer": {"name": "SHCP"},
       "parties": [{"id": "B", "identifier": {"scheme": "MX-RFC", "id": "BBB010101AA1"}},
         {"id": "A", "name": "Uno", "identifier": {"scheme": "MX-CP", "id": "9"},
          "additionalIdentifiers": [{"scheme": "MX-RFC", "id": "AAA010101AA1"}]}],
       "awards": [{"id": 7, "title": "Sillas", "items": [{"description": "Silla",
           "additionalClassifications": [{"scheme": "HS", "id": "9401.30"}]}],
         "suppliers": [{"id": "A"}, {"id": "B", "name": "Dos"}]}]}
      """
    // One release a line, as bulk downloads have them.
    let line = release.replacingOccurrences(of: "\n", with: " ")
    let file = try scratch.write("r.jsonl", line + "\n" + line.replacing("\"o\"", with: "\"p\""))
    let pipeline = try scratch.write(
      "p.json",
      """
      { name: "p", date: "2026-11-25", sources: [{ name: "s", path: "\(file)", record: "/",
        mapping: "\(Places.package("Pipelines/mappings/ocds-awards.json"))" }] }
      """)
    let report = try ingest(
      sources: try Definition.read(file: pipeline).sources, output: scratch.file("out"), threads: 2)
    #expect(report.sources[0].accepted == 4)
    let columns = ["award_id", "supplier_rfc", "supplier_name", "description", "hs", "line"]
    #expect(
      try table("awards", columns) == [
        ["o/7/A", "AAA010101AA1", "Uno", "Sillas Silla", "940130", "1"],
        ["o/7/B", "BBB010101AA1", "Dos", "Sillas Silla", "940130", "1"],
        ["p/7/A", "AAA010101AA1", "Uno", "Sillas Silla", "940130", "2"],
        ["p/7/B", "BBB010101AA1", "Dos", "Sillas Silla", "940130", "2"],
      ])
  }

  @Test("the United Kingdom's schemes become agreements with their parties")
  func schemes() throws {
    let report = try read("trade_agreements/roo_schemes_uk.json", "uk-schemes")
    #expect(report.read == 44 && report.accepted == 44)
    // `andean` and `central-america` are no countries.
    #expect(report.fieldFaults == 2)
    let agreements = try table(
      "agreements", ["agreement_id", "name", "in_force_from", "in_force_until"])
    #expect(
      agreements[0] == ["eu", "UK / EU Trade and Co-operation Agreement", "2021-01-01", ""])
    #expect(agreements.filter { !$0[3].isEmpty }.map { $0[3] } == ["2023-06-18"])
    let parties = try table("agreement_parties", ["record_id", "country"])
    #expect(parties.filter { $0[0] == "mexico" }.map { $0[1] } == ["GB", "MX"])
    #expect(parties.filter { $0[1] == "GB" }.count == 43)
    #expect(parties.count == 250 - 2 + 43)
  }

  @Test("schemes whose dates are in doubt are read as they stand")
  func invalidDates() throws {
    let report = try read("trade_agreements/invalid_dates.json", "uk-schemes")
    #expect(report.read == 3 && report.accepted == 3)
    #expect(
      try table("agreements", ["agreement_id", "in_force_from", "in_force_until"])
        == [["eu", "2021-01-01", ""], ["future", "2035-01-01", ""], ["past", "", "2021-01-01"]])
  }

  @Test("a list of countries is no list of schemes, and is told so")
  func countries() throws {
    let file = Places.shared("trade_agreements/fta_countries.json")
    let error = #expect(throws: (any Error).self) {
      try read("trade_agreements/fta_countries.json", "uk-schemes")
    }
    #expect(
      error.map { "\($0)" }
        == "\(file): no record '/schemes'; at '/' there is 'countries'; check the record path")
    // It is a table of codes.
    let codes = Source(
      name: "s", registry: "codes", path: file, format: .json, record: "/countries",
      fields: [
        "code_id": .init(from: ["concat('iso3166:', code)"]),
        "system": .init(from: [], constant: "iso3166"), "code": .init(from: ["code"]),
        "title_en": .init(from: ["name"]),
      ])
    let report = try ingest(sources: [codes], output: scratch.file("out"), threads: 2)
    #expect(report.sources[0].accepted == 248)
    #expect(
      try table("codes", ["code_id", "title_en"])[1] == ["iso3166:AX", "Åland Islands"])
  }

  @Test(
    "every rule of a rule set file is read, joined to its alternatives or refused by name",
    arguments: [
      ("mexico", 1092, ["01", "01", "Chapter 1", "Live animals", "WO"]),
      ("canada", 944, ["0101", "0106", "0101-0106", "0101-0106", "WO"]),
      ("cptpp", 2561, ["0101", "0106", "0101-0106", "", ""]),
      ("gsp", 418, ["01", "01", "Chapter 1", "Live animals", "WO"]),
    ])
  func originRules(name: String, count: Int, first: [String]) throws {
    let report = try read(
      "trade_agreements/roo_\(name).json", "uk-origin",
      "fields: { agreement_id: \"concat('\(name)')\" }")
    #expect(report.read == 1 && report.accepted == 1)
    #expect(try table("agreements", ["agreement_id"]) == [[name]])
    let columns = ["hs_from", "hs_to", "heading", "goods", "classes"]
    let rules = try table("origin_rules", ["record_id"] + columns)
    #expect(rules.first == [name] + first)
    let faults = try table("field_faults", ["field", "kept", "record_id", "reason"])
      .filter { ["rule", "hs_from"].contains($0[0]) && $0[2] == name }
    let refused = faults.count { $0[1] == "false" }
    let joined = faults.count { $0[3] == "alternative_rule" }
    #expect(rules.count + joined + refused == count)
  }

  @Test("firms of the Czech register are suppliers", arguments: ["25110161", "27082440"])
  func ares(number: String) throws {
    let report = try read("supplier_registries/ares_cz_\(number).json", "ares")
    #expect(report.read == 1 && report.accepted == 1 && report.fieldFaults == 0)
    let columns = ["record_id", "razon_social", "municipality", "postal_code", "street"]
    #expect(
      try table("suppliers", columns) == [
        number == "25110161"
          ? [number, "Kaufland Česká republika v.o.s.", "Praha", "16900", "Bělohorská"]
          : [number, "Alza.cz a.s.", "Praha", "17000", "Jankovcova"]
      ])
  }

  @Test("answers of the directory's web service are suppliers")
  func denue() throws {
    let report = try read("denue/denue_api_buscar_09_sample.json", "denue-api")
    #expect(report.read == 5 && report.accepted == 5)
    let columns = [
      "record_id", "clee", "razon_social", "nombre_comercial", "size_band", "postal_code",
      "street_number", "latitude", "longitude",
    ]
    #expect(
      try table("suppliers", columns)[1] == [
        "11647314", "09011722513005291000086441M7", "", "BARBACOA MALENO", "0", "13200", "",
        "19.29345911", "-99.04659126",
      ])
  }
}

/// The cells of a CSV that the house wrote.
private enum CSVRows {
  static func read(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case ",", "\n":
        if isQuoted {
          cell.append(character)
          continue
        }
        row.append(cell)
        cell = ""
        if character == "\n" {
          rows.append(row)
          row = []
        }
      default: cell.append(character)
      }
    }
    return rows
  }
}
