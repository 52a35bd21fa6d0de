import Foundation
import TestKit
import Testing
import Workbench

@testable import Tables

@Suite("Data package")
struct PackageTests {
  private let schema = TableSchema(
    "codes",
    fields: [
      .init("code", required: true, "Código", english: "Code"),
      .init("title", "Título", english: "Title"),
      .init("weight", .number),
    ], primaryKey: ["code"])

  private func write(_ folder: String) throws -> [PackageWriter.Resource] {
    var package = try PackageWriter(folder: folder, name: "test")
    var table = try package.table(schema: schema)
    for (code, title) in [("09", "Café, \"verde\""), ("0702", "Jitomate\nfresco")] {
      table.cell(code)
      table.cell(title)
      table.emptyCell()
      try table.endRow()
    }
    try package.close(table)
    return try package.finish()
  }

  @Test("a table of a finished package is taken over as it is, unless its heading is another")
  func takenOver() throws {
    let scratch = try ScratchFolder()
    let first = TableSchema("codes", fields: [.init("code", required: true), .init("title")])
    var package = try PackageWriter(folder: scratch.path + "/first", name: "test")
    try package.write(
      table: Table(names: ["code", "title"], rows: [["09", "Café"], ["0702", ""]]), schema: first)
    let written = try package.finish()
    var next = try PackageWriter(folder: scratch.path + "/next", name: "test")
    let file = scratch.path + "/first/codes.csv"
    let another = TableSchema("codes", fields: [.init("code", required: true)])
    #expect(try !next.takeOver(file, schema: another))
    #expect(try !next.takeOver(scratch.path + "/first/none.csv", schema: first))
    #expect(try next.takeOver(file, schema: first))
    #expect(try next.finish() == written)
    #expect(try scratch.bytes("next/codes.csv") == scratch.bytes("first/codes.csv"))
    #expect(
      try scratch.bytes("next/datapackage.json") == scratch.bytes("first/datapackage.json"))
  }

  @Test("what is written reads back, codes with their zeros, on any number of threads")
  func roundTrip() throws {
    let scratch = try ScratchFolder()
    let resources = try write(scratch.path + "/p")
    #expect(resources.map(\.rows) == [2])
    for workers in 1...3 {
      let table = try Table.read(
        file: scratch.path + "/p/codes.csv", columns: ["title", "code"], workers: workers)
      #expect(table.names == ["title", "code"])
      #expect((0..<2).map { table.columns[1][$0] } == ["09", "0702"])
      #expect(table.columns[0][0] == "Café, \"verde\"")
    }
  }

  @Test("the folder appears whole: nothing stands under its name before the end")
  func appearsWhole() throws {
    let scratch = try ScratchFolder()
    var package = try PackageWriter(folder: scratch.path + "/p", name: "test")
    let table = try package.table(schema: schema)
    try package.close(table)
    #expect(!FileSystem.exists(scratch.path + "/p"))
    _ = try package.finish()
    #expect(FileSystem.names(in: scratch.path) == ["p"])
    #expect(FileSystem.names(in: scratch.path + "/p") == ["codes.csv", "datapackage.json"])
  }

  @Test("a folder within the package appears with it, and its files are listed by their paths")
  func innerFolder() throws {
    let scratch = try ScratchFolder()
    var package = try PackageWriter(folder: scratch.path + "/p", name: "test")
    try package.makeFolder("inner")
    var file = try OutputFile(package.path(of: "a.js", in: "inner"))
    try file.write("1")
    package.add(try file.finish(), in: "inner", mediaType: "text/javascript")
    let resources = try package.finish()
    #expect(resources.map(\.file.name) == ["inner/a.js"])
    #expect(FileSystem.names(in: scratch.path + "/p") == ["datapackage.json", "inner"])
    let text = String(
      decoding: try FileSystem.contents(scratch.path + "/p/datapackage.json"), as: UTF8.self)
    #expect(text.contains("\"name\": \"inner-a-js\""))
    #expect(text.contains("\"path\": \"inner/a.js\""))
    #expect(text.contains("\"format\": \"js\""))
  }

  @Test("writing again replaces the folder and gives the same bytes")
  func again() throws {
    let scratch = try ScratchFolder()
    let first = try write(scratch.path + "/p")
    let second = try write(scratch.path + "/p")
    #expect(first == second)
    #expect(FileSystem.names(in: scratch.path) == ["p"])
  }

  @Test("the digest is the SHA-256 of the file")
  func digest() throws {
    var digest = SHA256Digest()
    digest.update(Array("abc".utf8).span)
    // FIPS 180-4, example B.1.
    #expect(
      digest.finish() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("a column that is not there is named, with those that are")
  func missingColumn() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("t.csv", "a,b\n1,2\n")
    #expect(throws: TableError.missingColumn(file: file, name: "c", found: ["a", "b"])) {
      try Table.read(file: file, columns: ["c"])
    }
  }

  @Test("a long table reads alike in pieces, and only the rows wanted by key are kept")
  func pieces() throws {
    let scratch = try ScratchFolder()
    var text = "id,name\n"
    for row in 0..<150_000 { text += "K\(row),\"Firma \(row),\nS.A.\"\n" }
    let file = try scratch.write("t.csv", text)
    let one = try Table.read(file: file, workers: 1)
    #expect(one.rowCount == 150_000)
    #expect(one.columns[1][149_999] == "Firma 149999,\nS.A.")
    #expect(try Table.read(file: file, workers: 3) == one)
    let wanted = RowFilter(column: "id", keys: [TextColumn(["K7", "K149998", "absent"])])
    let few = try Table.read(file: file, columns: ["name"], keeping: wanted, workers: 2)
    #expect(
      (0..<few.rowCount).map { few.columns[0][$0] } == [
        "Firma 7,\nS.A.", "Firma 149998,\nS.A.",
      ])
    let torn = try scratch.write("torn.csv", text + "K1\n")
    #expect(throws: TableError.ragged(file: torn, line: 300_002, expected: 2, found: 1)) {
      try Table.read(file: torn, workers: 2)
    }
  }

  @Test("a ragged row of ours is refused with its line")
  func ragged() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("t.csv", "a,b\n1,2\n3\n")
    #expect(throws: TableError.ragged(file: file, line: 3, expected: 2, found: 1)) {
      try Table.read(file: file)
    }
  }
}
