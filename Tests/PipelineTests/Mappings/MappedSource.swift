import Ingest
import TestKit
import Testing

@testable import Pipeline

/// One file read by a mapping that is shipped, and the tables that came of it.
struct MappedSource {
  private let scratch: ScratchFolder
  let report: SourceReport

  /// Reads a file.
  init(_ mapping: String, file: String) throws {
    scratch = try ScratchFolder()
    let pipeline = try scratch.write(
      "p.json",
      """
      { name: "p", date: "2026-11-25", sources: [{
        name: "s", path: "\(file)",
        mapping: "\(Places.package("Pipelines/mappings/\(mapping).json"))" }] }
      """)
    let definition = try Definition.read(file: pipeline)
    report = try #require(
      try ingest(sources: definition.sources, output: scratch.file("out"), threads: 2)
        .sources.first)
  }

  /// Reads a public file.
  init(_ mapping: String, shared: String) throws {
    try self.init(mapping, file: Places.shared(shared))
  }

  /// The counts: read, accepted, rejected, passed over, values set aside.
  var counts: [Int] {
    [report.read, report.accepted, report.rejected, report.passedOver, report.fieldFaults]
  }

  /// The columns of a table that was written, row by row.
  func table(_ name: String, _ columns: String...) throws -> [[String]] {
    let rows = Self.rows(try scratch.text("out/\(name).csv"))
    let heading = try #require(rows.first)
    let places = try columns.map { try #require(heading.firstIndex(of: $0)) }
    return rows.dropFirst().map { row in places.map { row[$0] } }
  }

  /// The line that is told when a file is refused.
  static func refusal(_ mapping: String, shared: String) -> String {
    do {
      _ = try MappedSource(mapping, shared: shared)
      return ""
    } catch {
      return "\(error)".replacing(Places.shared(""), with: "")
    }
  }

  private static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var wasClosed = false
    for character in text {
      switch character {
      case "\"":
        isQuoted.toggle()
        // A doubled quote closes and opens again.
        if isQuoted, wasClosed { cell.append("\"") }
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\n" where !isQuoted:
        rows.append(row + [cell])
        row = []
        cell = ""
      default: cell.append(character)
      }
      wasClosed = character == "\"" && !isQuoted
    }
    return rows
  }
}
