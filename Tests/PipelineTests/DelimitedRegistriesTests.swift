import Foundation
import Ingest
import TestKit
import Testing

@testable import Pipeline

/// Real registries in delimited text, by the mappings that are shipped.
///
/// What is expected was counted in the files themselves, with another program.
@Suite("Delimited registries", .enabled(if: Places.hasShared))
struct DelimitedRegistriesTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// Reads a public file by a shipped mapping.
  func read(_ file: String, _ mapping: String, _ keys: String = "") throws -> SourceReport {
    let pipeline = try scratch.write(
      "p.json",
      """
      { name: "p", date: "2026-11-25", sources: [{ name: "s", path: "\(Places.shared(file))",
        mapping: "\(Places.package("Pipelines/mappings/\(mapping).json"))", \(keys) }] }
      """)
    return try take(try Definition.read(file: pipeline).sources)
  }

  /// Reads sources and gives the report of the first.
  func take(_ sources: [Source]) throws -> SourceReport {
    let report = try ingest(sources: sources, output: scratch.file("out"), threads: 2)
    return try #require(report.sources.first)
  }

  /// A table that was written.
  func table(_ name: String) throws -> WrittenTable {
    WrittenTable(try scratch.bytes("out/\(name).csv"))
  }

  /// Reads a file and compares every count with what the file holds.
  ///
  /// - Returns: The registry's table.
  func expect(_ counts: Counts) throws -> WrittenTable {
    let report = try read(counts.file, counts.mapping)
    #expect(report.read == counts.read && report.accepted == counts.accepted)
    #expect(report.rejected == counts.read - counts.accepted)
    #expect(report.passedOver == counts.passedOver)
    let faults = try table("field_faults")
    let kept = faults.column("kept")
    var tally: [String: Int] = [:]
    for (row, (field, reason)) in zip(faults.column("field"), faults.column("reason")).enumerated()
    where kept[row] == "false" {
      tally["\(field) \(reason)", default: 0] += 1
    }
    #expect(tally.map { "\($0.key) \($0.value)" }.sorted() == counts.faults)
    let written = try table(report.registry)
    #expect(written.filled.dropFirst(2) == counts.cells[...])
    return written
  }
}
