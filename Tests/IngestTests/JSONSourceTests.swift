import TestKit
import Testing

@testable import Ingest
@testable import Tables

/// JSON registries as their users see them: files in, a package and counts out.
@Suite("JSON sources")
struct JSONSourceTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func source(_ text: String, record: String = "/") throws -> Source {
    Source(
      name: "padron", registry: "suppliers", path: try scratch.write("a.json", text),
      format: .json, record: record, only: ["activo": ["true"]], idPrefix: "p:",
      maximumRejectRate: 1,
      fields: [
        "record_id": .init(from: ["id", "clave"]), "razon_social": .init(from: ["nombre"]),
        "scian": .init(from: ["scian"]), "postal_code": .init(from: ["cp"]),
      ],
      lists: [
        "products": .init(
          each: "productos",
          fields: ["hs": .init(from: ["hs"]), "description": .init(from: [], constant: "x")])
      ])
  }

  private func column(_ table: String, _ name: String) throws -> [String] {
    let column = try Table.read(file: scratch.file("out/\(table).csv")).column(name)
    return (0..<column.count).map { column[$0] }
  }

  @Test("codes written as numbers stay as they are written, and every record is accounted for")
  func records() throws {
    let text = """
      {"activo": true, "id": 7, "nombre": "Uno, S.A.", "scian": 326191, "cp": "03100", \
      "productos": [{"hs": 8541.40}, {"hs": "8542.31"}]}
      {"activo": false, "id": 8}
      {"activo": true, "nombre": "sin clave"}
      {"activo": true, "id": null, "clave": "9", "cp": "3100"}
      """
    let report = try ingest(sources: [try source(text)], output: scratch.file("out"), threads: 2)
      .sources[0]
    #expect(report.read == 3 && report.accepted == 2 && report.rejected == 1)
    #expect(report.passedOver == 1)
    #expect(report.reasons == ["missing_required": 1])
    #expect(report.form == "plain" && report.encoding == "utf-8")
    #expect(try column("suppliers", "record_id") == ["p:7", "p:9"])
    #expect(try column("suppliers", "line") == ["1", "4"])
    #expect(try column("suppliers", "postal_code") == ["03100", "03100"])
    #expect(try column("suppliers", "scian") == ["326191", ""])
    #expect(try column("supplier_products", "record_id") == ["p:7", "p:7"])
    #expect(try column("supplier_products", "hs") == ["854140", "854231"])
    #expect(try column("rejects", "line") == ["3"])
  }

  @Test("a document that breaks off is one clear line with its place")
  func truncated() throws {
    let source = try source("[{\"id\": \"1\"},\n {\"id\":")
    let error = #expect(throws: (any Error).self) {
      try ingest(sources: [source], output: scratch.file("out"), threads: 1)
    }
    #expect(
      error.map { "\($0)" }
        == "\(source.path):2:8 (byte 21): the document ends before its last value does; "
        + "fetch it again")
  }

  @Test("a record path that leads nowhere is told with what is there")
  func astray() throws {
    let source = try source("{\"datos\": [{\"id\": 1}]}", record: "/data")
    let error = #expect(throws: (any Error).self) {
      try ingest(sources: [source], output: scratch.file("out"), threads: 1)
    }
    #expect(
      error.map { "\($0)" }
        == "\(source.path): no record '/data'; at '/' there is 'datos'; check the record path")
  }

  @Test(
    "an encoding that is stated, or UTF-16, is read as such; anything else must be UTF-8",
    arguments: ["windows-1252", "utf-16le", "utf-16le without a mark", "utf-16be", ""])
  func encodings(name: String) throws {
    let text = "[{\"activo\": true, \"id\": \"1\", \"nombre\": \"Perú\"}]"
    var source = try source(text)
    switch name {
    case "windows-1252":
      source.encoding = name
      try scratch.write("a.json", text.unicodeScalars.map { UInt8($0.value) })
    case "utf-16be":
      try scratch.write(
        "a.json", [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
    case "utf-16le", "utf-16le without a mark":
      try scratch.write(
        "a.json",
        (name == "utf-16le" ? [0xFF, 0xFE] : [])
          + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    default:
      try scratch.write("a.json", text.unicodeScalars.map { UInt8($0.value) })
      let error = #expect(throws: (any Error).self) {
        try ingest(sources: [source], output: scratch.file("out"), threads: 1)
      }
      #expect(
        error.map { "\($0)" }
          == "\(source.path):1:44 (byte 43): the bytes are not UTF-8 from here on; "
          + "save the document as UTF-8")
      return
    }
    let report = try ingest(sources: [source], output: scratch.file("out"), threads: 1).sources[0]
    #expect(report.encoding == name.prefix { $0 != " " })
    #expect(try column("suppliers", "razon_social") == ["Perú"])
  }
}
