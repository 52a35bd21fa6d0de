import Foundation
import Tables
import TestKit
import Testing

@testable import Ingest

@Suite("Pollock's polluted CSV files", .enabled(if: Places.hasShared))
struct PollockTests {
  private func read(_ name: String, _ state: (inout Source) -> Void = { _ in }) throws
    -> CSVReading
  {
    try CSVReading(Places.shared("malformed/" + name), state)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Places.shared("malformed/" + folder))
      .sorted()
  }

  /// The right reading, heading first: its files are plain CSV.
  private func clean(_ name: String) throws -> [[String]] {
    try read("\(name)") { $0.headingLine = 0 }.rows
  }

  /// Records without a line in the polluted files, by the line and why.
  private static let flagged: [String: [String]] = [
    // Quotes inside quoted cells that nothing escapes.
    "file_escape_char_0x00.csv": [11, 13, 22, 23, 40, 84].map { "\($0) text_after_quote" },
    "row_extra_quote13_col3.csv": ["14 text_after_quote"],
    // A record cut by blanks, one with a delimiter less, one with a delimiter more.
    "row_field_delimiter_12_0x20.csv": ["13 ragged_row"],
    "row_less_sep_row13_col8.csv": ["14 ragged_row"],
    "row_less_sep_row20_col4.csv": ["21 ragged_row"],
    "row_more_sep_row18_col6.csv": ["19 ragged_row"],
  ]

  @Test("every polluted table reads as its clean twin, or its polluted records are flagged")
  func tables() throws {
    let names = try names("pollock/csv")
    #expect(names.count == 20)
    // Told apart below: no delimiter can be right; two tables; two kinds of quotes.
    let special = [
      "file_field_delimiter_0x20.csv", "file_multitable_less.csv", "file_multitable_same.csv",
      "file_quotation_char_0x27.csv", "file_header_multirow_2.csv", "file_no_header.csv",
    ]
    for name in names where !special.contains(name) {
      let reading = try read("pollock/csv/" + name)
      let wanted = try clean("pollock/clean/" + name)
      #expect(reading.heading == wanted[0], "\(name)")
      let flags = Self.flagged[name] ?? []
      #expect(reading.flags.map { "\($0.line) \($0.reason)" } == flags, "\(name)")
      let broken = Set(reading.flags.map(\.line))
      let sound = zip(wanted.dropFirst(), reading.lines).filter { !broken.contains($0.1) }
      #expect(reading.sound == sound.map(\.0), "\(name)")
      #expect(reading.rows.count == wanted.count - 1, "\(name)")
    }
  }

  @Test("a file without a heading reads as its clean twin when that is stated")
  func noHeading() throws {
    let reading = try read("pollock/csv/file_no_header.csv") { $0.headingLine = 0 }
    #expect(reading.rows == (try clean("pollock/clean/file_no_header.csv")))
    #expect(reading.heading.count == 9)
  }

  @Test("two equal rows of heading are one")
  func severalHeadings() throws {
    let reading = try read("pollock/csv/file_header_multirow_2.csv")
    let wanted = try clean("pollock/clean/file_header_multirow_2.csv")
    // The clean twin repeats each name.
    #expect(reading.heading.map { "\($0) \($0)" } == wanted[0])
    #expect(reading.rows == Array(wanted.dropFirst()))
    #expect(reading.headingNotes == ["heading joined from 2 rows"])
  }

  @Test("of two tables the first is read, and a second of another width is flagged")
  func severalTables() throws {
    let wanted = try clean("pollock/clean/file_multitable_less.csv")
    let less = try read("pollock/csv/file_multitable_less.csv")
    #expect(less.sound == Array(wanted.dropFirst()))
    #expect(less.flags.count == 83)
    #expect(less.flags[0] == CSVReading.Flag(line: 85, reason: "ragged_row"))
    // A second table of the same width cannot be told from records.
    let same = try read("pollock/csv/file_multitable_same.csv")
    #expect(Array(same.rows[..<83]) == Array(wanted.dropFirst()))
    #expect(same.rows[83] == same.heading)
    #expect(same.flags == [CSVReading.Flag(line: 106, reason: "text_after_quote")])
  }

  @Test("blanks as delimiters between words with blanks are refused, or flagged when stated")
  func blanks() throws {
    let name = "pollock/csv/file_field_delimiter_0x20.csv"
    #expect(throws: IngestError.self) { try read(name) }
    let stated = try read(name) { $0.delimiter = " " }
    let wanted = try clean("pollock/clean/file_field_delimiter_0x20.csv")
    #expect(stated.heading == wanted[0])
    #expect(stated.rows.count == 83)
    #expect(stated.flags.count == 49)
    #expect(stated.sound.allSatisfy { wanted.contains($0) })
  }

  @Test(
    "cells in single quotes are read, and those with an apostrophe that nothing escapes flagged")
  func singleQuotes() throws {
    let reading = try read("pollock/csv/file_quotation_char_0x27.csv")
    let wanted = try clean("pollock/clean/file_quotation_char_0x27.csv")
    #expect(reading.dialect.quote == UInt8(ascii: "'"))
    #expect(reading.heading == wanted[0])
    #expect(reading.rows.count == 83)
    #expect(reading.flags.count == 33)
    // One cell doubles its double quotes as well, which only its writer's escape explains.
    let odd = reading.sound.filter { !wanted.contains($0) }
    #expect(odd.map { $0[5] } == ["All-Weather Dining Table, Round 48\"\""])
    let stated = try read("pollock/csv/file_quotation_char_0x27.csv") { $0.escape = "\"" }
    #expect(stated.sound.allSatisfy { wanted.contains($0) })
  }

  @Test("the survey's files read as their clean twins, but for titles, footnotes and blank rows")
  func survey() throws {
    let names = try names("pollock_survey/csv")
    #expect(names.count == 16)
    for name in names where !name.hasPrefix("Businesses") && !name.hasPrefix("mos-") {
      let reading = try read("pollock_survey/csv/" + name) {
        if name == "0Al-Sn.CSV" { $0.headingLine = 0 }
      }
      let wanted = try read("pollock_survey/clean/" + name) { $0.headingLine = 0 }.filled
      // Their clean twins were decoded as Windows-1252 once more.
      if name.hasPrefix("Copy_of") || name.hasPrefix("Wine_Cellar") {
        #expect(reading.filled.count == wanted.count - 1, "\(name)")
        #expect(reading.filled[0] == wanted[1], "\(name)")
        continue
      }
      #expect(reading.filled == Array(wanted.dropFirst()), "\(name)")
      #expect(reading.flags.isEmpty, "\(name)")
    }
    // Titles of further lists and footnotes stand among the records, as wide as they.
    let meetings = "mos-oct-dec-2014.csv"
    let mixed = try read("pollock_survey/csv/" + meetings).filled
    let wanted = try read("pollock_survey/clean/" + meetings) { $0.headingLine = 0 }.filled
    #expect(mixed.count == 50)
    #expect(mixed.filter { wanted.contains($0) }.count == 48)
    let businesses = try #require(names.first { $0.hasPrefix("Businesses") })
    let reading = try read("pollock_survey/csv/" + businesses)
    #expect(reading.rows.count == 6823)
    #expect(reading.heading.last == "Liability Start Date")
    #expect(reading.rows[0][2] == "30 Crown Street, Halifax, HX1 1TT")
  }

  @Test(
    "the survey's headings are found below titles and blank rows, and joined",
    arguments: [
      ("Wakefield Council Procurement Card Transactions 2018-19 Q2", 0, "Organisation Name"),
      ("download (10)", 1, "Gene Symbol"), ("mos-oct-dec-2014", 1, "Date"),
      ("epcs-dwp-cmg-spend-july-2017", 0, "Line Number"),
      ("Sustainability_-_Water_consumption_P_56", 0, "Total consumption (m3)"),
      (
        "Note_4_Staff_costs_-_Average_number_of_persons_employed_13-14", 7, "2012-13 Total Restated"
      ),
      ("Oct_2013", 0, "Oct-13"),
    ])
  func headings(name: String, column: Int, text: String) throws {
    #expect(try read("pollock_survey/csv/\(name).csv").heading[column] == text)
  }
}
