import Coding
import Tables
import Testing
import Text

@testable import Normalize

@Suite("Codes for records without one")
struct CodingOfRecordsTests {
  private static let titles = [
    ("311830", "Elaboración de tortillas de maíz"), ("315225", "Confección de uniformes"),
    ("332710", "Maquinado de piezas para maquinaria"), ("337120", "Fabricación de muebles"),
  ]

  private static func codes(_ folder: Folder) throws {
    let goods = [
      ("190590", "Tortillas de maíz"), ("620322", "Uniformes de algodón"),
      ("848790", "Piezas de maquinaria"), ("940360", "Muebles de madera"),
    ]
    try folder.write(
      "codes", "source,line,code_id,system,code,title_es,title_en",
      titles.enumerated().map { ["c", "\($0 + 2)", "S\($1.0)", "scian", $1.0, $1.1, ""] }
        + goods.enumerated().map { ["c", "\($0 + 9)", "H\($1.0)", "hs", $1.0, $1.1, ""] })
  }

  private static func material(_ rows: [[String]]) -> CodingMaterial {
    let codes = PlaceRows.table(
      ["system", "code", "title_es", "title_en"],
      titles.map { ["scian", $0.0, $0.1, $0.0 == "315225" ? "Uniform sewing" : ""] })
    let phrases = Rows.none(["system", "code", "phrase", "language"])
    var material = CodingMaterial(codes: codes, phrases: phrases)
    material.take(
      PlaceRows.table(["scian", "name", "activity"], rows), code: 0, texts: [[1], [2]],
      system: .scian)
    return material
  }

  @Test("an activity that is but the title of the record's code is not learnt from")
  func titles() throws {
    let name = "Taller Hernández"
    let none = Self.material([["337120", name, ""]])
    let count = try #require(none.index(of: .scian, workers: 1)).textCount
    for activity in [
      "Fabricación de muebles", "FABRICACION DE MUEBLES.", " fabricación  de muebles ",
    ] {
      let material = Self.material([["337120", name, activity]])
      #expect(material.index(of: .scian, workers: 1)?.textCount == count)
    }
    // The English title is the code's own too, and that of another code is the record's own words.
    let english = Self.material([["315225", name, "UNIFORM SEWING"]])
    #expect(english.index(of: .scian, workers: 1)?.textCount == count)
    for activity in ["Confección de uniformes", "Muebles de pino y fabricación de sillas"] {
      let material = Self.material([["337120", name, activity]])
      #expect(material.index(of: .scian, workers: 1)?.textCount == count + 1)
    }
  }

  @Test("titles given as activities do not make confidences look measured")
  func titlesMeasureNothing() throws {
    let rows = (0..<400).map { [Self.titles[$0 % 4].0, "", Self.titles[$0 % 4].1] }
    #expect(try #require(Self.material(rows).index(of: .scian, workers: 1)).isMeasured == false)
    let own = (0..<400).map { [Self.titles[$0 % 4].0, "", "\(Self.titles[$0 % 4].1) y \($0)"] }
    #expect(try #require(Self.material(own).index(of: .scian, workers: 1)).isMeasured)
  }

  @Test("records of one text are coded once and get what each would get alone")
  func shared() throws {
    let material = Self.material([])
    let index = try #require(material.index(of: .scian, workers: 1))
    let texts = [
      ("fábrica de muebles", Language.es), ("FÁBRICA DE MUEBLES", .es), ("fábrica de muebles", .en),
      ("uniformes", .es), ("", .es), ("Fábrica de Muebles", .es), ("fabrica de muebles", .es),
    ]
    var expected: [String] = []
    var coder = RecordCoder(index, threads: 2)
    for (place, text) in texts.enumerated() {
      coder.add(
        key: Array("F,\(place)".utf8)[...], text: Array(text.0.utf8)[...], language: text.1)
      let alone = index.candidates(text.0, language: text.1, count: 5, floor: 0.05)
      for (rank, candidate) in alone.enumerated() {
        expected.append("\"F,\(place)\",scian,\(candidate.code),\(rank + 1),")
      }
    }
    // A spelling without the accent is a text of its own: stems differ, and so may the codes.
    #expect(coder.distinctCount == 4)
    var lines: [UInt8] = []
    let count = coder.finish(onto: &lines)
    let found = String(decoding: lines, as: UTF8.self).split(separator: "\n")
    #expect(count == found.count && count == expected.count && count > 0)
    for (line, start) in zip(found, expected) { #expect(line.hasPrefix(start)) }
    // Nothing is left over for the next records.
    #expect(coder.distinctCount == 0 && coder.finish(onto: &lines) == 0)
  }

  @Test("firms without codes get them, each its own lines, on any number of threads")
  func written() throws {
    let folder = Folder()
    try Self.codes(folder)
    try folder.suppliers(
      (0..<300).map { number in
        [
          "source": "a", "record_id": "F\(number)", "razon_social": "Firma \(number)",
          "scian": number % 2 == 0 ? "337120" : "",
          "activity": ["Fabricación de muebles", "Muebles de madera", "Uniformes"][number % 3],
        ]
      })
    try folder.write(
      "needs", "source,line,need_id,title,language",
      [["n", "2", "N1", "Uniformes de algodón", "es"]])
    _ = try folder.run(threads: 1)
    _ = try folder.run(threads: 3, output: "again")
    #expect(try folder.bytes() == folder.bytes(output: "again"))
    let codes = try folder.rows("supplier_codes")
    for system in ["scian", "hs"] {
      let own = codes.filter { $0["system"] == system }
      let firms = Dictionary(grouping: own) { $0["supplier_id"] ?? "" }
      #expect(firms.count == (system == "hs" ? 300 : 150))
      #expect(own.allSatisfy { $0["confidence_basis"] == (system == "hs" ? "usual" : "records") })
      for lines in firms.values {
        #expect(lines.map { $0["rank"] } == (1...lines.count).map { "\($0)" })
      }
      guard system == "hs" else { continue }
      // Firms of one activity have the same goods, whatever their other words.
      for (place, code) in [(0, "940360"), (1, "940360"), (2, "620322")] {
        let alike = firms.filter { Int($0.key.dropFirst()).map { $0 % 3 } == place }
        #expect(alike.count == 100)
        let lines = alike.values.map { $0.map { $0.filter { $0.key != "supplier_id" } } }
        #expect(Set(lines).count == 1)
        #expect(alike.values.first?.first?["code"] == code)
      }
    }
    let needs = try folder.rows("need_codes")
    #expect(needs.first { $0["system"] == "hs" }?["code"] == "620322")
  }
}
