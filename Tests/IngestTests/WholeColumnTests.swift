import TestKit
import Testing

@testable import Ingest
@testable import Tables

/// Ingest where one record alone does not tell what is meant.
@Suite("Whole columns, other registries' records and mended rejects")
struct WholeColumnTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func source(_ file: String, _ format: Source.Format = .csv) -> Source {
    var source = Source(
      name: "contratos", registry: "awards", path: file, format: format, maximumRejectRate: 1,
      fields: [
        "award_id": .init(from: ["id"]), "supplier_name": .init(from: ["proveedor"]),
        "amount": .init(from: ["monto"]), "awarded_on": .init(from: ["fecha"]),
      ])
    if format == .xml {
      source.record = "/contratos/contrato"
      source.fields = source.fields.mapValues { .init(from: $0.from.map { "@" + $0 }) }
    }
    return source
  }

  private func run(_ source: Source, threads: Int = 2) throws -> (SourceReport, Table) {
    let report = try ingest(
      sources: [source], output: scratch.path + "/1-ingest", threads: threads)
    let table = try Table.read(file: scratch.path + "/1-ingest/\(source.registry).csv")
    return (report.sources[0], table)
  }

  private func column(_ table: Table, _ name: String) throws -> [String] {
    let column = try table.column(name)
    return (0..<column.count).map { column[$0] }
  }

  @Test("one value that can be read one way decides for the whole column, wherever it stands")
  func decided() throws {
    // More than one block lies between the first doubtful value and the one that decides.
    var text = "id,proveedor,monto,fecha\na,Uno,1.234,03/04/2026\n"
    for row in 0..<120_000 { text += "\(row),Relleno de la fila \(row),7,2026-01-01\n" }
    text += "z,Dos,\"9,5\",15/04/2026\n"
    let (report, rows) = try run(source(try scratch.write("a.csv", text)))
    let amounts = try column(rows, "amount")
    #expect(amounts.first == "1234" && amounts.last == "9.5")
    #expect(try column(rows, "awarded_on").first == "2026-04-03")
    #expect(report.decided == ["amount=decimal-comma", "awarded_on=day-month-year"])
    #expect(report.fieldFaults == 0 && report.read == 120_002 && report.accepted == 120_002)
  }

  @Test("a column of XML is decided as one of CSV is")
  func decidedXML() throws {
    let file = try scratch.write(
      "a.xml",
      "<contratos><contrato id='a' proveedor='Uno' monto='1,234' fecha='03/04/2026'/>"
        + "<contrato id='b' proveedor='Dos' monto='1,234.50' fecha='04/15/2026'/></contratos>")
    let (report, rows) = try run(source(file, .xml))
    #expect(try column(rows, "amount") == ["1234", "1234.50"])
    #expect(try column(rows, "awarded_on") == ["2026-03-04", "2026-04-15"])
    #expect(report.decided == ["amount=decimal-point", "awarded_on=month-day-year"])
  }

  @Test(
    "a column that speaks for both forms is refused value by value, and so is one that for none")
  func undecided() throws {
    let file = try scratch.write(
      "a.csv",
      "id,proveedor,monto,fecha\na,Uno,9.5,03/04/2026\nb,Dos,\"9,5\",05/06/2026\nc,Tres,7,\n")
    let (report, rows) = try run(source(file))
    #expect(try column(rows, "amount") == ["", "", "7"])
    #expect(try column(rows, "awarded_on") == ["", "", ""])
    #expect(report.decided == ["amount=mixed", "awarded_on=undecidable"])
    #expect(report.fieldFaults == 4)
  }

  @Test("decimals with a point need no second reading")
  func plain() throws {
    let file = try scratch.write("a.csv", "id,proveedor,monto,fecha\na,Uno,9.5,2026-04-03\n")
    let (report, rows) = try run(source(file))
    #expect(try column(rows, "amount") == ["9.5"] && report.decided.isEmpty)
  }

  @Test("records of another registry are passed over and counted, not rejected")
  func passedOver() throws {
    let file = try scratch.write(
      "a.csv",
      "id,proveedor,monto,fecha,estatus\na,Uno,1,,vigente\nb,Dos,2,, cancelado\nc,Tres,3,,vigente \n"
    )
    var source = source(file)
    source.only = ["Estatus": ["vigente"]]
    let (report, rows) = try run(source)
    #expect(try column(rows, "award_id") == ["a", "c"])
    #expect(report.read == 2 && report.passedOver == 1 && report.rejected == 0)
    source.only = ["estado": ["vigente"]]
    #expect(throws: IngestError.self) { try run(source) }
  }

  @Test("rejected records keep every column, and are accepted once they are mended")
  func mended() throws {
    let file = try scratch.write(
      "a.csv", "id;proveedor;monto;nota\n;\"Uno; y \"\"medio\"\"\";1;primera, con coma\nb;Dos;2;x\n"
    )
    var source = source(file)
    source.fields["awarded_on"] = nil
    let (report, _) = try run(source)
    #expect(report.rejected == 1 && report.accepted == 1)
    let kept = try scratch.text("1-ingest/rejected-contratos.csv")
    #expect(kept == "id,proveedor,monto,nota\n,\"Uno; y \"\"medio\"\"\",1,\"primera, con coma\"\n")
    source.path = try scratch.write("b.csv", kept.replacing("\n,", with: "\nm,"))
    let (again, rows) = try run(source)
    #expect(again.accepted == 1 && again.rejected == 0)
    #expect(try column(rows, "supplier_name") == ["Uno; y \"medio\""])
  }

  @Test("half a position is none, however long its half is")
  func halfAPosition() throws {
    let file = try scratch.write(
      "a.csv", "id,nombre,lat,lon\n1,Uno,19.432607712345678901,\n2,Dos,,-99.133208012345678901\n")
    let source = Source(
      name: "padron", registry: "suppliers", path: file, format: .csv,
      fields: [
        "record_id": .init(from: ["id"]), "razon_social": .init(from: ["nombre"]),
        "latitude": .init(from: ["lat"]), "longitude": .init(from: ["lon"]),
      ])
    let (report, rows) = try run(source)
    #expect(report.accepted == 2)
    #expect(try column(rows, "latitude") == ["", ""] && column(rows, "longitude") == ["", ""])
  }

  @Test("a hundred thousand rejects are all in the file, and the total is true")
  func manyRejects() throws {
    var text = "id,proveedor,monto,fecha\n"
    for row in 0..<100_000 { text += ",Sin clave \(row),1,\n" }
    text += "a,Uno,1,\n"
    let (report, _) = try run(source(try scratch.write("a.csv", text)))
    #expect(report.read == 100_001 && report.rejected == 100_000)
    #expect(try Table.read(file: scratch.path + "/1-ingest/rejects.csv").rowCount == 100_000)
    #expect(
      try Table.read(file: scratch.path + "/1-ingest/rejected-contratos.csv").rowCount == 100_000)
  }
}
