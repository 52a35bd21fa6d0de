import Foundation
import Ingest
import Linkage
import TestKit
import Testing

@testable import Pipeline

/// The pipeline files that link public sets whose truth is known.
@Suite("Shipped linkage")
struct LinkagePipelineTests {
  /// Files of settings, which pipelines name.
  static let settings = ["suppliers.json"]

  static let files: [String] = {
    let folder = Places.package("Pipelines/linkage")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") && !settings.contains($0) }.sorted()
  }()

  private func read(_ file: String) throws -> Definition {
    try Definition.read(file: Places.package("Pipelines/linkage/\(file)"))
  }

  @Test("every shipped linkage is read without faults, and links all its sources", arguments: files)
  func pipeline(file: String) throws {
    let definition = try read(file)
    #expect(Set(definition.linkage.map(\.kind)) == Set(definition.sources.map(\.registry)))
    // What tells the truth is part of a key, and is compared by nobody.
    for linked in definition.linkage {
      #expect(!linked.settings.fields.contains { $0.columns.contains("record_id") })
    }
    for source in definition.sources where definition.sources.count > 1 {
      let prefix = source.idPrefix
      let isAlone = definition.sources.count { $0.idPrefix == prefix } == 1
      #expect(isAlone || file == "febrl4.json", "keys of two sources must not meet")
    }
  }

  @Test(
    "every set gives the records that it is said to hold",
    .enabled(if: Places.hasShared),
    arguments: [
      ("abt-buy.json", [1081, 1092]), ("amazon-google.json", [6874, 6874]),
      ("chicago.json", [3337]), ("febrl1.json", [1000]), ("febrl2.json", [5000]),
      ("febrl4.json", [5000, 5000]), ("fodors-zagats.json", [533, 331]),
      ("splink-fake.json", [1000]),
    ])
  func records(file: String, counts: [Int]) throws {
    let definition = try read(file)
    let scratch = try ScratchFolder()
    var sources = definition.sources
    for index in sources.indices {
      let name = try #require(sources[index].path.split(separator: "/").last)
      sources[index].path = Places.shared("entity_resolution/\(name)")
    }
    let report = try ingest(sources: sources, output: scratch.file("out"), threads: 2)
    #expect(report.sources.map(\.accepted) == counts)
    #expect(report.sources.allSatisfy { $0.rejected == 0 && $0.fieldFaults == 0 })
  }

  @Test("blanks after commas stay out of headings and values", .enabled(if: Places.hasShared))
  func blanks() throws {
    var sources = try read("febrl1.json").sources
    sources[0].path = Places.shared("entity_resolution/febrl_dataset1.csv")
    let scratch = try ScratchFolder()
    _ = try ingest(sources: sources, output: scratch.file("out"), threads: 1)
    let table = DelimitedRegistriesTests.WrittenTable(try scratch.bytes("out/persons.csv"))
    #expect(table.column("record_id")[0] == "rec-223-org")
    #expect(table.column("given_name")[0] == "")
    #expect(table.column("surname")[0] == "waller")
    #expect(table.column("address_1")[0] == "tullaroop street")
    #expect(table.column("soc_sec_id")[0] == "6988048")
  }

  @Test(
    "the index of a code list gives a phrase a row, under the class above it",
    .enabled(if: Places.hasShared),
    arguments: [("2018", 35_426, 37_547), ("2023", 35_764, 37_880)])
  func phrases(edition: String, accepted: Int, read: Int) throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write(
      "p.json",
      """
      { name: "p", date: "2026-11-25", sources: [{ name: "s", idPrefix: "\(edition):",
        path: "\(Places.shared("codes/scian\(edition)_catalogo.csv.gz"))",
        mapping: "\(Places.package("Pipelines/mappings/scian-phrases.json"))",
        fields: { system: { constant: "scian\(edition)" } } }] }
      """)
    let sources = try Definition.read(file: file).sources
    let report = try ingest(sources: sources, output: scratch.file("out"), threads: 2).sources[0]
    #expect(report.accepted == accepted && report.read == read)
    let table = DelimitedRegistriesTests.WrittenTable(try scratch.bytes("out/phrases.csv"))
    let codes = table.column("code")
    let phrases = table.column("phrase")
    #expect(codes.allSatisfy { $0.utf8.count == 6 })
    let place = try #require(phrases.firstIndex { $0 == "soya bragg (grano), cultivo" })
    #expect(codes[place] == "111110")
    #expect(Set(table.column("phrase_id")).count == accepted)
  }
}
