import TestKit
import Testing

@testable import Ingest

@Suite("File profile")
struct FileProfileTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func profile(_ bytes: [UInt8], name: String = "f.csv", threads: Int = 2) throws
    -> FileProfile
  {
    let path = try scratch.write(name, bytes)
    return try FileProfile.read(FileProfile.source(path), threads: threads)
  }

  private func profile(_ text: String, name: String = "f.csv") throws -> FileProfile {
    try profile(Array(text.utf8), name: name)
  }

  @Test("records, faults and their places are told")
  func faults() throws {
    let rows = (0..<200).map { "\($0),Empresa \($0),5\n" }.joined()
    let found = try profile("id,nombre,n\n" + rows + "x,y\na,b,c,d\nz,\"u\"v,1\n")
    #expect(found.records == 203)
    #expect(found.rejected == 3)
    #expect(found.isHealthy)
    #expect(found.faults.map(\.kind).sorted() == ["ragged_row", "text_after_quote"])
    let ragged = try #require(found.faults.first { $0.kind == "ragged_row" })
    #expect(ragged.count == 2)
    #expect(ragged.places.map(\.line) == [202, 203])
    #expect(ragged.places.map(\.note) == ["2/3", "4/3"])
    #expect(found.columns.map(\.filled) == [200, 200, 200])
  }

  @Test("only the first ten places of a fault are kept, and all are counted")
  func tenPlaces() throws {
    let rows = (0..<100).map { "\($0),Empresa \($0)\n" }.joined()
    let found = try profile("id,nombre\n" + rows + String(repeating: "x\n", count: 25))
    let ragged = try #require(found.faults.first)
    #expect(found.faults.map(\.count) == [25])
    #expect(ragged.places.map(\.line) == Array(102...111))
    #expect(!found.isHealthy)
  }

  @Test("the result does not depend on the number of threads")
  func threads() throws {
    var text = "id,name,place\n"
    let filler = String(repeating: "de alimentos y bebidas ", count: 9)
    for row in 0..<12_000 {
      text += "\(row),Compañía \(filler)\(row % 700),\(row % 3 == 0 ? "NA" : "Zapopan")\n"
      if row % 1000 == 0 { text += "roto\n" }
    }
    let one = try profile(Array(text.utf8), threads: 1)
    let three = try profile(Array(text.utf8), threads: 3)
    #expect(one.records == 12_012)
    #expect(one.records == three.records && one.faults == three.faults)
    #expect(one.columns.map(\.distinct) == [FileProfile.distinctLimit + 1, 700, 1])
    #expect(one.columns.map(\.isUnique) == [true, false, false])
    for (left, right) in zip(one.columns, three.columns) {
      #expect(left.type == right.type && left.distinct == right.distinct)
      #expect(left.samples == right.samples && left.missing == right.missing)
    }
  }

  @Test("the encoding is found and said", arguments: [true, false])
  func encoding(isUTF8: Bool) throws {
    let name: [UInt8] = isUTF8 ? Array("Compañía".utf8) : Array("Compa".utf8) + [0xF1, 0xED, 0x61]
    let found = try profile(Array("id;nombre\n1;".utf8) + name + Array("\n".utf8))
    #expect(found.encoding == (isUTF8 ? "utf-8" : "windows-1252"))
    #expect(found.delimiter == ";")
    #expect(found.columns[1].samples == ["Compañía"])
    #expect(found.columns[1].longest == 8)
  }

  @Test("an XML file tells its record and its paths")
  func xml() throws {
    let found = try profile(
      """
      <r xmlns="urn:x"><e id="1"><n>Uno</n><p><q>a</q><q>b</q></p></e>\
      <e id="2"><n>Dos</n><p><q>c</q></p></e></r>
      """, name: "f.xml")
    #expect(found.format == .xml)
    #expect(found.recordPath == "/r/e")
    #expect(found.namespaces == ["": "urn:x"])
    #expect(found.records == 2)
    #expect(found.columns.map(\.heading) == ["@id", "n"])
    #expect(found.lists.map(\.each) == ["p/q"])
    #expect(found.lists.map(\.rows) == [3])
    #expect(found.lists[0].columns.map(\.heading) == ["."])
    #expect(found.lists[0].columns.map(\.label) == ["q"])
    #expect(found.lists[0].columns[0].distinct == 3)
  }

  @Test("a JSON file tells its record and its paths")
  func json() throws {
    let found = try profile(
      """
      {"meta": {"n": 1}, "firms": [
        {"id": "1", "at": {"lat": 20.5, "Código postal": "45000"}, "tags": ["a"]}, {"id": "2"}]}
      """, name: "f.json")
    #expect(found.format == .json)
    #expect(found.recordPath == "/firms")
    #expect(found.columns.map(\.heading) == ["id", "at/lat", "at/'Código postal'"])
    #expect(found.columns.map(\.filled) == [2, 1, 1])
    #expect(found.lists.map(\.each) == ["tags"])
    #expect(found.lists[0].columns.map(\.heading) == ["."])
  }

  @Test("lists within lists are told by their whole path")
  func nested() throws {
    let found = try profile(
      """
      [{"id": 1, "lots": [{"n": 1, "items": [{"sku": "a"}, {"sku": "b"}]}, {"n": 2}]},
       {"id": 2, "lots": [{"n": 3, "items": [{"sku": "c", "tags": ["x", "y"]}]}]}]
      """, name: "f.json")
    #expect(found.lists.map(\.each) == ["lots", "lots/items", "lots/items/tags"])
    #expect(found.lists.map(\.rows) == [3, 3, 2])
    #expect(found.lists.map { $0.columns.map(\.heading) } == [["n"], ["sku"], ["."]])
    let xml = try profile(
      """
      <r><e id="1"><l n="1"><i k="a"/><i k="b">t</i></l><l n="2"><x>5</x></l></e><e id="2"/></r>
      """, name: "f.xml")
    #expect(xml.lists.map(\.each) == ["l", "l/i"])
    #expect(xml.lists.map(\.rows) == [2, 2])
    #expect(xml.lists.map { $0.columns.map(\.heading) } == [["@n", "x"], [".", "@k"]])
  }

  @Test("a small list within one object does not make it many records")
  func oneObject() throws {
    let text = String(repeating: "Elaboración de pan y tortillas. ", count: 20)
    let found = try profile(
      "{\"id\": \"1\", \"nombre\": \"\(text)\", \"tags\": [{\"a\": 1}, {\"a\": 2}]}", name: "f.json"
    )
    #expect(found.recordPath == "/" && found.records == 1)
  }

  @Test("JSON in UTF-16 is looked through as in UTF-8")
  func wide() throws {
    let text = "[{\"id\": \"1\", \"año\": 5}, {\"id\": \"2\", \"año\": 6}]"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let found = try profile(bytes, name: "f.json")
    #expect(found.encoding == "utf-16le")
    #expect(found.columns.map(\.heading) == ["id", "'año'"])
    #expect(found.columns.map(\.filled) == [2, 2])
  }

  @Test("the line of a table's heading is told, and may be stated")
  func headingLine() throws {
    let text = "Padrón de proveedores\nCorte: 2026\n\nid,nombre,scian\n1,Uno,311811\n2,Dos,311812\n"
    let found = try profile(text)
    #expect(found.headingLine == 4 && !found.isHeadingStated)
    #expect(found.delimiterEvidence.contains("3 cells"))
    let path = try scratch.write("g.csv", text)
    let stated = try FileProfile.read(FileProfile.source(path, headingLine: 4), threads: 1)
    #expect(stated.headingLine == 4 && stated.isHeadingStated)
    #expect(stated.columns.map(\.heading) == found.columns.map(\.heading))
    let none = try FileProfile.read(
      FileProfile.source(scratch.write("h.csv", "1,Uno,2\n3,Dos,4\n"), headingLine: 0), threads: 1)
    #expect(none.headingLine == nil && none.records == 2)
  }

  @Test("of several values in a cell, each one's type is told")
  func parts() throws {
    let rows = (1...20).map {
      "\($0),\($0 + 10)/11/2026|05/04/20\($0 + 10),8542.31|8541.\($0 + 10)\n"
    }
    let found = try profile("id,vigencia,fraccion\n" + rows.joined())
    #expect(found.columns[1].separator == "|" && found.columns[1].type == .text)
    #expect(found.columns[1].partType == .date(.dayMonthYear))
    #expect(found.columns[2].partType == .hs)
  }

  @Test("telephones and addresses are told by their type alone")
  func contacts() throws {
    let rows = (1...20).map { "\($0),33123400\($0 + 10),a\($0)@example.mx\n" }
    let found = try profile("id,telefono,correo\n" + rows.joined())
    #expect(found.columns.map(\.type) == [.integer, .phone, .email])
    #expect(found.columns.map(\.samples.count) == [3, 0, 0])
  }

  @Test("what a heading calls telephones or addresses is not shown, even where it is neither")
  func namedContacts() throws {
    let rows = (1...20).map { "\($0),pendiente \($0),ana\($0) en ejemplo\n" }
    let found = try profile("id,TELEFONO,CORREOELEC\n" + rows.joined())
    #expect(found.columns.map(\.type) == [.integer, .text, .text])
    #expect(found.columns.map(\.samples.count) == [3, 0, 0])
  }

  @Test("a heading alone is a file without records")
  func headingOnly() throws {
    let found = try profile("id,nombre\n")
    #expect(found.records == 0)
    #expect(!found.isHealthy)
  }

  @Test(
    "published files are read whole and right", .enabled(if: Places.hasShared),
    arguments: [
      ("denue/denue_inegi_21_.csv", 3731, "codigo_act", .scian),
      ("denue/denue_31_yucatan_sastrerias.csv", 941, "clee", .clee),
      ("denue/DENUE_progreso_accents_lost.csv", 266, "FECHA_ALTA", .date(.namedMonth)),
      ("retc/es_2004.csv", 1714, "Longitud Oeste", .longitude(.angle(isUnsigned: true))),
      ("supplier_registries/maryland_mbe_directory.csv", 1000, "zip", .text),
      ("demand/sample_Contratos2015_150514075424.csv", 397, "FECHA_INICIO", .date(.yearFirst)),
    ] as [(String, Int, String, ColumnType)])
  func published(file: String, records: Int, heading: String, type: ColumnType) throws {
    let found = try FileProfile.read(FileProfile.source(Places.shared(file)), threads: 2)
    #expect(found.records == records)
    #expect(found.columns.first { $0.heading == heading }?.type == type)
    #expect(found.isHealthy)
  }

  @Test("groups of owners are not shown", .enabled(if: Places.hasShared))
  func owners() throws {
    let found = try FileProfile.read(
      FileProfile.source(Places.shared("supplier_registries/maryland_mbe_directory.csv")),
      threads: 2)
    let group = try #require(found.columns.first { $0.heading == "minority_group" })
    #expect(group.isPrivate && group.samples.isEmpty && group.distinct == 14)
  }
}
