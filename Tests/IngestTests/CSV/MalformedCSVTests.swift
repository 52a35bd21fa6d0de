import Foundation
import Tables
import TestKit
import Testing

@testable import Ingest

@Suite("Malformed CSV files", .enabled(if: Places.hasShared))
struct MalformedCSVTests {
  private func names(_ folder: String, _ ending: String = ".csv") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Places.shared("malformed/" + folder))
      .filter { $0.lowercased().hasSuffix(ending) }.sorted()
  }

  private func read(
    _ name: String, _ state: (inout Source) -> Void = { _ in }
  ) throws -> CSVReading {
    try CSVReading(Places.shared("malformed/" + name), state)
  }

  /// The rows of a JSON file: objects, or arrays under a heading of their own.
  private func objects(_ name: String) throws -> [[String: String]] {
    let data = try Data(contentsOf: URL(filePath: Places.shared("malformed/" + name)))
    let json = try JSONSerialization.jsonObject(with: data)
    if let rows = json as? [[String: String]] { return rows }
    if let rows = json as? [[String]] {
      return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
    }
    return [try #require(json as? [String: String])]
  }

  /// The rows of a file as JSON would have them.
  private func objects(_ reading: CSVReading) -> [[String: String]] {
    reading.rows.map { Dictionary(uniqueKeysWithValues: zip(reading.heading, $0)) }
  }

  @Test("csv-spectrum reads as its JSON says, but for one file whose bytes are not its JSON's")
  func spectrum() throws {
    let names = try names("csv-spectrum/csvs")
    #expect(names.count == 12)
    for name in names where name != "location_coordinates.csv" {
      let reading = try read("csv-spectrum/csvs/" + name)
      let wanted = try objects("csv-spectrum/json/" + name.replacing(".csv", with: ".json"))
      // The line ends within cells are those of the file; its JSON may have others.
      func unified(_ rows: [[String: String]]) -> [[String: String]] {
        rows.map { $0.mapValues { $0.replacing("\r\n", with: "\n") } }
      }
      #expect(unified(objects(reading)) == unified(wanted), "\(name)")
      #expect(reading.flags.isEmpty)
    }
    // Another telephone number; the inch marks are text.
    let places = try read("csv-spectrum/csvs/location_coordinates.csv")
    #expect(places.rows.count == 1)
    #expect(places.rows[0][0] == "2095257564")
    #expect(places.rows[0][1].hasSuffix("37.8\"N 121\u{FFFD}2'17.9\"W"))
    #expect(places.rows[0][2...] == ["Modesto", "Stanislaus"])
    #expect(places.looseQuotes == [2])
  }

  @Test("csv-test-data reads as its JSON says, and every bad file is refused or flagged")
  func testData() throws {
    let names = try names("csv-test-data/csv")
    #expect(names.count == 25)
    // Blank lines are no records here: these give none, which the run refuses.
    let blank = ["all-empty.csv", "empty-one-column.csv"]
    for name in names where !name.hasPrefix("bad-") && !blank.contains(name) {
      let reading = try read("csv-test-data/csv/" + name) {
        // Told by the name alone: one of these files has a heading, the others are all records.
        if !name.hasPrefix("header-") { $0.headingLine = 0 }
      }
      let file = "csv-test-data/json/" + name.replacing(".csv", with: ".json")
      if name.hasPrefix("header-") {
        #expect(objects(reading) == (try objects(file)), "\(name)")
      } else {
        let data = try Data(contentsOf: URL(filePath: Places.shared("malformed/" + file)))
        let rows = try #require(try JSONSerialization.jsonObject(with: data) as? [[String]])
        #expect(reading.rows == rows, "\(name)")
      }
      #expect(reading.flags.isEmpty && reading.looseQuotes.isEmpty, "\(name)")
    }
    #expect(throws: IngestError.self) { try read("csv-test-data/csv/all-empty.csv") }
    #expect(try read("csv-test-data/csv/empty-one-column.csv").rows.isEmpty)
    for (name, reason) in [
      ("less-fields", "ragged_row"), ("more-fields", "ragged_row"),
    ] {
      let reading = try read("csv-test-data/csv/bad-header-\(name).csv")
      #expect(reading.flags == [CSVReading.Flag(line: 2, reason: reason)])
    }
    for (name, reason) in [
      ("missing-quote", "unclosed_quote"), ("quotes-with-unescaped-quote", "text_after_quote"),
    ] {
      let reading = try read("csv-test-data/csv/bad-\(name).csv")
      #expect(reading.flags == [CSVReading.Flag(line: 2, reason: reason)])
    }
    // A quote inside a cell without quotes is text, as in `tubo 5"`, but noted.
    #expect(try read("csv-test-data/csv/bad-unescaped-quote.csv").looseQuotes == [2])
    #expect(throws: (any Error).self) { try read("csv-test-data/csv/bad-header-no-header.csv") }
    // Its heading is not the one that is bound, and no record follows: the run refuses both.
    let other = try read("csv-test-data/csv/bad-header-wrong-header.csv")
    #expect(other.heading == ["qux", "quux", "quuz"])
    #expect(other.rows.isEmpty)
  }

  @Test("the files of frictionless are read, and what is wrong in them is flagged")
  func frictionless() throws {
    func flags(_ name: String) throws -> [String] {
      try read("frictionless/" + name).flags.map { "\($0.line) \($0.reason)" }
    }
    #expect(try names("frictionless").count == 16)
    let counts = [
      ("accent", 2, 17), ("blank-cells", 5, 2), ("bom", 2, 2), ("defective-rows", 2, 3),
      ("doublequote", 5, 17), ("duplicate-headers", 2, 5), ("encoding-issue-274", 507, 17),
      ("issue-1066-smallcellsizewithdeviation", 12, 2), ("schema-errors", 4, 3),
      ("skip-rows", 3, 2), ("structure-errors", 4, 3), ("table-unicode-headers", 2, 2),
      ("table-with-accents", 638, 8), ("without-headers-extra", 2, 2), ("without-headers", 2, 2),
    ]
    for (name, rows, width) in counts {
      let reading = try read("frictionless/\(name).csv")
      #expect(reading.rows.count == rows, "\(name)")
      #expect(reading.heading.count == width, "\(name)")
    }
    let ragged = [
      "defective-rows": ["2 ragged_row", "3 ragged_row"], "schema-errors": ["5 ragged_row"],
      "skip-rows": ["4 ragged_row"], "structure-errors": ["5 ragged_row"],
      "without-headers-extra": ["3 ragged_row"],
    ]
    for (name, _, _) in counts { #expect(try flags(name + ".csv") == ragged[name] ?? []) }
    #expect(try read("frictionless/skip-rows.csv").heading == ["id", "name"])
    #expect(try read("frictionless/skip-rows.csv").sound == [["1", "english"], ["2", "中国人"]])
    #expect(try read("frictionless/bom.csv").heading == ["id", "name"])
    #expect(try read("frictionless/table-unicode-headers.csv").heading == ["id", "国人"])
    #expect(
      try read("frictionless/duplicate-headers.csv").heading == [
        "id", "name", "id (2)", "age", "id (3)",
      ])
    let accents = try read("frictionless/table-with-accents.csv")
    #expect(accents.encoding == .windows1252)
    #expect(accents.heading[3] == "Année")
    #expect(accents.rows[0][4] == "0,611553068")
    #expect(
      try read("frictionless/accent.csv").rows[0][2...4] == [
        "ZZZ", "FR*A17*P*ZZZ*3*_*_*_", "Parking 1",
      ])
    let bare = try read("frictionless/without-headers.csv") { $0.headingLine = 0 }
    #expect(bare.heading == ["column 1", "column 2"])
    #expect(bare.rows == [["1", "english"], ["2", "中国人"], ["3", "german"]])
    for name in ["table.csv.gz", "table.csv.zip"] {
      #expect(
        try read("frictionless/" + name).rows == [["1", "english"], ["2", "中国人"]], "\(name)")
    }
    #expect(try read("frictionless/chunk1.csv.zip").rows.count == 1)
    #expect(try read("frictionless/chunk2.csv.zip").rows.count == 1)
    // Greek in ISO 8859-7, of which nothing here knows: refused, not read as something else.
    let greek = Places.shared("malformed/frictionless/table-infer-iso-8859-7.csv")
    #expect(throws: IngestError.unknownEncoding(source: "s", file: greek, byte: 17)) {
      try CSVReading(greek)
    }
    // Several files: one must be named.
    #expect(throws: (any Error).self) { try read("frictionless/innerpath.package.zip") }
  }
}
