import TestKit
import Testing
import Workbench

@testable import Ingest
@testable import Registry
@testable import Tables

@Suite("Carried cells")
struct CarriedCellsTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// An index in which a code stands once above its phrases.
  private func source(_ file: String, _ format: Source.Format = .csv) -> Source {
    Source(
      name: "index", registry: "phrases", path: file, format: format,
      only: ["title": [""]], idPrefix: "s:", missing: ["-"], maximumRejectRate: 1,
      fields: [
        "phrase_id": .init(from: [], isLine: true), "system": .init(from: [], constant: "scian"),
        "code": .init(from: ["code"], isCarried: true), "phrase": .init(from: ["phrase"]),
      ])
  }

  private func rows(threads: Int = 2) throws -> [[String]] {
    let table = try Table.read(file: scratch.path + "/out/phrases.csv")
    let columns = try ["phrase_id", "code", "phrase"].map { try table.column($0) }
    return (0..<table.rowCount).map { row in columns.map { $0[row] } }
  }

  @Test("an empty cell takes the last value above it, and the line is the key")
  func carried() throws {
    let file = try scratch.write(
      "a.csv",
      "code,title,phrase\n1111,Maíz,\n,,maíz azul\n -,,maíz blanco\n2222,Trigo,\n,,trigo\n,,\n")
    let report = try ingest(sources: [source(file)], output: scratch.path + "/out", threads: 2)
    #expect(report.sources[0].passedOver == 2)
    #expect(report.sources[0].accepted == 3 && report.sources[0].rejected == 1)
    #expect(
      try rows() == [
        ["s:3", "1111", "maíz azul"], ["s:4", "1111", "maíz blanco"], ["s:6", "2222", "trigo"],
      ])
  }

  @Test("nothing is carried into the rows before the first value")
  func before() throws {
    let file = try scratch.write("a.csv", "code,title,phrase\n,,early\n7,,own\n,,late\n")
    let report = try ingest(sources: [source(file)], output: scratch.path + "/out", threads: 1)
    #expect(report.sources[0].reasons == ["missing_required": 1])
    #expect(try rows() == [["s:3", "7", "own"], ["s:4", "7", "late"]])
  }

  @Test("random files of many blocks are filled as one after another would fill them")
  func blocks() throws {
    var random = SplitMix64(seed: 5)
    var text = "code,title,phrase\n"
    var expected: [[String]] = []
    var code = ""
    for line in 2..<20_000 {
      // A row of another width is broken, and gives nothing to those below it.
      if random.next() % 500 == 0, line > 2 {
        text += "999\n"
        continue
      }
      let own = line == 2 || random.next() % 400 == 0 ? String(1000 + random.next() % 9000) : ""
      if !own.isEmpty { code = own }
      let phrase = "product \(random.next()) " + String(repeating: "x", count: 100)
      text += "\(own),,\(phrase)\n"
      expected.append(["s:\(line)", code, phrase])
    }
    let file = try scratch.write("a.csv", text)
    _ = try ingest(sources: [source(file)], output: scratch.path + "/out", threads: 2)
    #expect(try rows() == expected)
  }
}
