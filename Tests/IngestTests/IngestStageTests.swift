import TestKit
import Testing

@testable import Ingest
@testable import Tables

/// Ingest as its users see it: files in, a package and counts out.
@Suite("Ingest")
struct IngestStageTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func suppliers(_ file: String, limit: Double = 1) -> Source {
    Source(
      name: "padron", registry: "suppliers", path: file, format: .csv, idPrefix: "p:",
      maximumRejectRate: limit,
      fields: [
        "record_id": .init(from: ["id"]), "razon_social": .init(from: ["nombre", "raz_social"]),
        "scian": .init(from: ["codigo_act", "scian"]),
        "postal_code": .init(from: ["cod_postal", "cp"]),
        "latitude": .init(from: ["latitud", "lat"]),
        "longitude": .init(from: ["longitud", "lon"]),
      ])
  }

  private func run(_ source: Source, threads: Int = 2) throws -> (SourceReport, Table) {
    let report = try ingest(
      sources: [source], output: scratch.path + "/1-ingest", threads: threads)
    return (report.sources[0], try table(source.registry))
  }

  private func table(_ name: String) throws -> Table {
    try Table.read(file: scratch.path + "/1-ingest/\(name).csv")
  }

  private func column(_ table: Table, _ name: String) throws -> [String] {
    let column = try table.column(name)
    return (0..<column.count).map { column[$0] }
  }

  @Test("codes keep their leading zeros and rows lead back to their lines")
  func leadingZeros() throws {
    let file = try scratch.write(
      "a.csv", "id,nombre,codigo_act,cod_postal\n1,\"Uno, S.A.\",111110,03100\n2,Dos,311812,3100\n")
    let (report, rows) = try run(suppliers(file))
    #expect(report.read == 2 && report.accepted == 2)
    #expect(try column(rows, "record_id") == ["p:1", "p:2"])
    #expect(try column(rows, "postal_code") == ["03100", "03100"])
    #expect(try column(rows, "razon_social") == ["Uno, S.A.", "Dos"])
    #expect(try column(rows, "line") == ["2", "3"])
  }

  @Test("Windows-1252 is found out file by file and told with its first byte")
  func windows1252() throws {
    let file = try scratch.write(
      "a.csv", Array("id,nombre\n1,Cuauht".utf8) + [0xE9] + Array("moc\n2,Per".utf8) + [0xFA, 0x0A])
    let (report, rows) = try run(suppliers(file))
    #expect(report.encoding == "windows-1252")
    #expect(report.encodingEvidence == "not UTF-8 at byte 18")
    #expect(try column(rows, "razon_social") == ["Cuauhtémoc", "Perú"])
  }

  @Test("accents in a Windows-1252 heading are found too")
  func windows1252Heading() throws {
    let file = try scratch.write(
      "a.csv", Array("id,Raz".utf8) + [0xF3] + Array("n social\n1,Uno\n".utf8))
    var source = suppliers(file)
    source.fields["razon_social"] = .init(from: ["RAZON SOCIAL"])
    let (report, rows) = try run(source)
    #expect(report.encoding == "windows-1252")
    #expect(try column(rows, "razon_social") == ["Uno"])
  }

  @Test("a file that changes its encoding half-way loses the rows that changed, and says where")
  func mixedEncoding() throws {
    let file = try scratch.write(
      "a.csv", Array("id,nombre\n1,Perú\n2,Per".utf8) + [0xFA] + Array("\n3,Tres\n".utf8))
    let (report, rows) = try run(suppliers(file))
    #expect(report.encodingEvidence == "UTF-8, but the encoding changes at byte 23")
    #expect(report.reasons == ["not_utf8": 1])
    #expect(try column(rows, "record_id") == ["p:1", "p:3"])
    #expect(try column(try table("rejects"), "record") == ["2,Perú"])
  }

  @Test("byte-order marks before the heading are no part of it", arguments: 1...3)
  func byteOrderMarks(count: Int) throws {
    let marks = [UInt8](repeatElement([0xEF, 0xBB, 0xBF], count: count).joined())
    let file = try scratch.write("a.csv", marks + Array("id,nombre\n1,Uno\n".utf8))
    let (report, rows) = try run(suppliers(file))
    #expect(report.encodingEvidence == "byte-order mark")
    #expect(try column(rows, "record_id") == ["p:1"])
  }

  @Test("UTF-16 is recognised with its mark or without", arguments: [true, false])
  func utf16(hasMark: Bool) throws {
    let units = "id,nombre\n1,Ñandú\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let file = try scratch.write("a.csv", (hasMark ? [0xFF, 0xFE] : []) + units)
    let (report, rows) = try run(suppliers(file))
    #expect(report.encoding == "utf-16le")
    #expect(try column(rows, "razon_social") == ["Ñandú"])
  }

  @Test("every rejected row is in rejects.csv with its line, cause and whole record")
  func rejects() throws {
    let file = try scratch.write(
      "a.csv", "id,nombre,lat,lon\n,sin clave,20,-100\n2,corta\n3,\"abierta,1,2\n4,buena,20,-100\n")
    let (report, rows) = try run(suppliers(file))
    #expect(report.read == 4 && report.accepted == 1 && report.rejected == 3)
    #expect(
      report.reasons == ["missing_required": 1, "ragged_row": 1, "unclosed_quote": 1])
    #expect(try column(rows, "record_id") == ["p:4"])
    let rejects = try table("rejects")
    #expect(try column(rejects, "line") == ["2", "3", "4"])
    #expect(
      try column(rejects, "record") == [",sin clave,20,-100", "2,corta", "3,\"\"\"abierta,1,2\""])
  }

  @Test("100,000 bad rows are all told, none is capped")
  func manyRejects() throws {
    var text = "id,nombre\n"
    for number in 0..<100_000 { text += ",malo \(number)\n" }
    text += "1,bueno\n"
    let (report, _) = try run(suppliers(try scratch.write("a.csv", text)))
    #expect(report.rejected == 100_000)
    #expect(try table("rejects").rowCount == 100_000)
  }

  @Test("a position outside Mexico, or half a one, is set aside and the record kept")
  func positions() throws {
    let file = try scratch.write(
      "a.csv",
      "id,nombre,lat,lon\n1,cero,0,0\n2,volteada,-99.1,19.4\n3,media,20.5,\n4,buena,20.5,-100.25\n")
    let (report, rows) = try run(suppliers(file))
    #expect(report.accepted == 4)
    #expect(report.fieldFaults == 4)
    #expect(try column(rows, "latitude") == ["", "", "", "20.5"])
    #expect(try column(rows, "longitude") == ["", "", "", "-100.25"])
    let faults = try table("field_faults")
    #expect(try column(faults, "record_id") == ["p:1", "p:1", "p:2", "p:2"])
  }

  @Test("a source over its reject rate fails with 65, and its rejects can still be read")
  func rejectRate() throws {
    let file = try scratch.write("a.csv", "id,nombre\n,a\n1,b\n")
    #expect(
      throws: IngestError.tooManyRejects(
        source: "padron", rejected: 1, read: 2, limit: 0.1, commonest: "missing_required")
    ) { try run(suppliers(file, limit: 0.1)) }
    #expect(try table("rejects").rowCount == 1)
  }

  @Test("headings are bound whatever their case, accents and line breaks")
  func headings() throws {
    let file = try scratch.write("a.csv", "\" ID \"\t\"NOMBRE DE LA\nEMPRÉSA\"\n1\tUno\n")
    var source = suppliers(file)
    source.fields["razon_social"] = .init(from: ["Nombre de la empresa"])
    let (report, rows) = try run(source)
    #expect(report.delimiter == "\t")
    #expect(try column(rows, "razon_social") == ["Uno"])
    #expect(try column(rows, "line") == ["3"])
  }

  @Test(
    "a heading that one field alone names and the file lacks is an error that lists the heading")
  func unknownHeading() throws {
    let file = try scratch.write("a.csv", "id,nombre\n1,Uno\n")
    var source = suppliers(file)
    source.fields["phone"] = .init(from: ["telefono"])
    #expect(
      throws: IngestError.unknownColumn(
        source: "padron", file: file, field: "phone", wanted: "telefono", found: ["id", "nombre"])
    ) { try run(source) }
  }

  @Test("a line without an end is refused with its place, not read into memory for ever")
  func endlessLine() throws {
    let file = try scratch.write(
      "a.csv", Array("id,nombre\n".utf8) + [UInt8](repeating: 0x61, count: 24 << 20))
    #expect(
      throws: IngestError.recordTooLong(
        source: "padron", file: file, line: 2, limit: CSVSource.longestRecord)
    ) { try run(suppliers(file)) }
  }

  @Test("several values in a cell become the rows of a list")
  func cellLists() throws {
    let file = try scratch.write("a.csv", "id,nombre,certs\n1,Uno,ISO 9001| HACCP |\n2,Dos,\n")
    var source = suppliers(file)
    source.lists["credentials"] = .init(
      separator: "|", fields: ["certificate": .init(from: ["certs"])])
    _ = try run(source)
    let rows = try table("supplier_credentials")
    #expect(try column(rows, "record_id") == ["p:1", "p:1"])
    #expect(try column(rows, "certificate") == ["ISO 9001", "HACCP"])
  }

  @Test("a salted key tells nothing of its registry, and is the same every night and in every list")
  func saltedKeys() throws {
    let file = try scratch.write("a.csv", "id,nombre,certs\nMUJ-00001,Uno,HACCP\n")
    var source = suppliers(file)
    source.idPrefix = "F-"
    source.keySalt = "secreto"
    source.lists["credentials"] = .init(fields: ["certificate": .init(from: ["certs"])])
    let (_, rows) = try run(source)
    let key = try column(rows, "record_id")[0]
    #expect(key.hasPrefix("F-") && key.count == 18 && !key.contains("MUJ"))
    #expect(try column(try table("supplier_credentials"), "record_id") == [key])
    #expect(try column(run(source).1, "record_id") == [key])
    source.keySalt = "otro"
    #expect(try column(run(source).1, "record_id") != [key])
  }

  @Test(
    "XML is matched by namespace, default or prefixed, and nested lists become tables",
    arguments: [("", ""), ("q:", ":q")])
  func xml(prefix: String, declared: String) throws {
    let text = """
      <?xml version="1.0"?>
      <\(prefix)padron xmlns\(declared)="urn:x">
       <\(prefix)empresa clave="7"><\(prefix)nombre>Uno &amp; Cía</\(prefix)nombre>
        <\(prefix)producto sa="8542.31">Circuitos</\(prefix)producto>
        <\(prefix)producto sa="12.34..56">Malo</\(prefix)producto>
       </\(prefix)empresa>
       <\(prefix)empresa clave="8"><\(prefix)denominacion>Dos</\(prefix)denominacion></\(prefix)empresa>
       <\(prefix)empresa><\(prefix)nombre>Sin clave</\(prefix)nombre></\(prefix)empresa>
      </\(prefix)padron>
      """
    let file = try scratch.write("a.xml", text)
    let source = Source(
      name: "x", registry: "suppliers", path: file, format: .xml, record: "/p:padron/p:empresa",
      namespaces: ["p": "urn:x"], maximumRejectRate: 1,
      fields: [
        "record_id": .init(from: ["@clave"]),
        "razon_social": .init(from: ["p:nombre", "p:denominacion"]),
      ],
      lists: [
        "products": .init(
          each: "p:producto",
          fields: ["hs": .init(from: ["@sa"]), "description": .init(from: ["."])])
      ])
    let (report, rows) = try run(source)
    #expect(report.read == 3 && report.accepted == 2 && report.rejected == 1)
    #expect(try column(rows, "razon_social") == ["Uno & Cía", "Dos"])
    let products = try table("supplier_products")
    #expect(try column(products, "hs") == ["854231", ""])
    #expect(try column(products, "description") == ["Circuitos", "Malo"])
    #expect(report.fieldFaults == 1)
  }

  @Test("the bytes do not depend on the number of threads", arguments: 1...3)
  func threads(count: Int) throws {
    var text = "id,nombre,lat,lon\n"
    for number in 0..<60_000 {
      text +=
        "\(number),\"Empresa \(number), S.A. de C.V.\",\(number % 7 == 0 ? "x" : "20.5"),-99.5\n"
    }
    let file = try scratch.write("a.csv", text)
    _ = try run(suppliers(file), threads: count)
    let one = try scratch.text("1-ingest/suppliers.csv")
    let faults = try scratch.text("1-ingest/field_faults.csv")
    _ = try run(suppliers(file), threads: 1)
    #expect(try scratch.text("1-ingest/suppliers.csv") == one)
    #expect(try scratch.text("1-ingest/field_faults.csv") == faults)
  }

  @Test(
    "a real directory extract keeps every row: read = accepted + rejected",
    .enabled(if: Places.hasShared))
  func realExtract() throws {
    var source = suppliers(Places.shared("denue/denue_inegi_21_.csv"), limit: 0)
    source.fields["razon_social"] = .init(from: ["raz_social"])
    source.fields["nombre_comercial"] = .init(from: ["nom_estab"])
    source.fields["size_band"] = .init(from: ["per_ocu"])
    let (report, rows) = try run(source)
    #expect(report.read == 3731 && report.accepted == 3731)
    #expect(report.encoding == "utf-8")
    #expect(try column(rows, "scian").allSatisfy { $0.count == 6 })
    #expect(try column(rows, "size_band").allSatisfy { "0"..."6" ~= $0 })
  }
}
