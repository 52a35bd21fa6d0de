import Foundation
import TestKit
import Testing
import Workbench

@testable import Tables

@Suite("Column store")
struct ColumnStoreTests {
  /// Reads bytes in memory as if they were a file.
  private func read(
    _ bytes: [UInt8], _ plan: ColumnStore.Plan = ColumnStore.Plan(), workers: Int = 1,
    pieceBytes: Int = 64
  ) throws -> ColumnStore {
    var position = 0
    return try ColumnStore.read(
      file: "a.csv", plan: plan, workers: workers, pieceBytes: pieceBytes
    ) { buffer, from in
      let count = min(buffer.count - from, bytes.count - position)
      buffer.replaceSubrange(from..<from + count, with: bytes[position..<position + count])
      position += count
      return count
    }
  }

  private func rows(_ store: ColumnStore) -> [[String]] {
    (0..<store.rowCount).map { row in
      store.names.indices.map { store.text(row, $0) ?? "number" }
    }
  }

  /// The slow, obvious way: the whole text at once, row by row.
  private func twin(_ bytes: [UInt8], _ dialect: CSVDialect) -> (
    rows: [[String]], faults: [ColumnStore.Fault]
  ) {
    let block = CSVScanner(dialect).records(in: bytes, firstLine: 1, firstByte: 0)
    var rows: [[String]] = []
    var faults: [ColumnStore.Fault] = []
    for row in block.lines.indices.dropFirst() {
      let cells = (0..<block.cellCount(row)).map { Array(block.bytes[block.bounds(row, $0)]) }
      var kind: ColumnStore.Fault.Kind?
      if let fault = block.faults.first(where: { $0.row == row }) {
        kind = .record(fault.kind)
      } else if cells.contains(where: { String(validating: $0, as: UTF8.self) == nil }) {
        kind = .record(.notUTF8)
      } else if cells.contains(where: { $0.contains(0) }) {
        kind = .record(.nulByte)
      } else if cells.count != block.cellCount(0) {
        kind = .ragged(cells: cells.count)
      }
      if let kind {
        faults.append(ColumnStore.Fault(line: block.lines[row], kind: kind))
      } else {
        rows.append(cells.map { String(decoding: $0, as: UTF8.self) })
      }
    }
    return (rows, faults)
  }

  @Test("rows, numbers and values that repeat are found again by row and column")
  func small() throws {
    var text = "\u{FEFF}codigo,nombre,latitud\r\n"
    for row in 0..<100 {
      let code =
        row % 7 == 6
        ? "sin nombre propio" : "con estas equis " + String(repeating: "x", count: row % 7)
      text += "\(code),\"Ñandú, \(row)\",\(row).25\r\n"
    }
    text += "sin nombre propio,sin lugar,\r\n"
    let plan = ColumnStore.Plan(numbers: ["latitud"])
    let store = try read(Array(text.utf8), plan, pieceBytes: 1 << 16)
    #expect(store.heading == ["codigo", "nombre", "latitud"])
    #expect(store.rowCount == 101)
    #expect(store.text(8, 0) == "con estas equis x")
    #expect(store.text(99, 1) == "Ñandú, 99")
    #expect(store.number(99, 2) == 99.25)
    #expect(store.number(100, 2)?.isNaN == true)
    #expect(store.text(3, 2) == nil)
    guard case .coded(_, let values) = store.blocks[0].columns[0],
      case .text = store.blocks[0].columns[1]
    else {
      Issue.record("the codes repeat and the names do not")
      return
    }
    #expect(values.count == 7)
    var counts: [String: Int] = [:]
    store.blocks[0].columns[0].forEachValue { counts[String(decoding: $0, as: UTF8.self)] = $1 }
    let expected = [
      "con estas equis ": 15, "con estas equis x": 15, "con estas equis xx": 14,
      "con estas equis xxx": 14, "con estas equis xxxx": 14, "con estas equis xxxxx": 14,
      "sin nombre propio": 15,
    ]
    #expect(counts == expected)
  }

  @Test("cells of one length, and of none, are held without their ends")
  func fixed() throws {
    let store = try read(Array("a,b,c\n01,,\"x\"\"\"\n02,,\"y\"\"\"\n03,,\"z\"\"\"\n".utf8))
    #expect(rows(store) == [["01", "", "x\""], ["02", "", "y\""], ["03", "", "z\""]])
    #expect(store.blocks[0].columns[0] == .fixed(Array("010203".utf8), width: 2))
    #expect(store.blocks[0].columns[1] == .coded([0, 0, 0], values: TextColumn([""])))
  }

  @Test("columns are taken by name, in the order asked, and a name that is not there is an error")
  func columns() throws {
    let bytes = Array("a;b;c\n1;2;3\n".utf8)
    let store = try read(bytes, ColumnStore.Plan(columns: ["c", "a"]))
    #expect(rows(store) == [["3", "1"]])
    #expect(throws: TableError.missingColumn(file: "a.csv", name: "d", found: ["a", "b", "c"])) {
      try read(bytes, ColumnStore.Plan(columns: ["d"]))
    }
    #expect(throws: TableError.empty(file: "a.csv")) { try read([]) }
    #expect(try read(Array("a,b".utf8)).rowCount == 0)
  }

  @Test("a number column with one cell that is no number stays text")
  func notNumber() throws {
    let plan = ColumnStore.Plan(numbers: ["a"])
    let store = try read(Array("a,b\n1.5,x\n12 km,y\n".utf8), plan)
    #expect(store.text(0, 0) == "1.5")
    #expect(store.number(0, 0) == nil)
  }

  @Test("broken, ragged and undecodable rows are set aside with their lines")
  func faults() throws {
    var bytes = Array("a,b\n1,2\n\"x\ny\",3\n4\n5,\"z\"z\n6,".utf8)
    bytes += [0xE9, 0x0A] + Array("7,8\n9,".utf8) + [0, 0x0A]
    let store = try read(bytes, pieceBytes: 1 << 10)
    #expect(rows(store) == [["1", "2"], ["x\ny", "3"], ["7", "8"]])
    #expect(
      store.faults == [
        ColumnStore.Fault(line: 5, kind: .ragged(cells: 1)),
        ColumnStore.Fault(line: 6, kind: .record(.textAfterQuote)),
        ColumnStore.Fault(line: 7, kind: .record(.notUTF8)),
        ColumnStore.Fault(line: 9, kind: .record(.nulByte)),
      ])
    #expect(store.faultCount == 4)
  }

  @Test("text of another encoding is rewritten")
  func encoding() throws {
    let bytes = Array("a,b\nM".utf8) + [0xE9] + Array("xico,2\n".utf8)
    let store = try read(bytes, ColumnStore.Plan(encoding: .windows1252))
    #expect(rows(store) == [["México", "2"]])
  }

  @Test("a record longer than a piece is read")
  func longRecord() throws {
    let long = String(repeating: "x", count: 5000)
    let store = try read(Array("a,b\n1,\"\(long)\n\"\n2,y\n".utf8))
    #expect(rows(store) == [["1", long + "\n"], ["2", "y"]])
  }

  @Test(
    "whatever the text, its pieces and the threads, all is as the slow way has it",
    arguments: 0..<100 as Range<UInt64>)
  func messyTwin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = ["a", "ñ", "día", "0702", "", "€", "x y", "una palabra bastante larga"]
    let odd = ["\n", "tubo 5\" ", "\"a\"b", ",", "\u{0}"]
    for _ in 0..<100 {
      let width = 2 + random.below(4)
      let oddness = random.below(3) == 0 ? 12 : 0
      var bytes: [UInt8] = []
      for row in 0..<1 + random.below(40) {
        for column in 0..<width {
          if column > 0 { bytes.append(UInt8(ascii: ",")) }
          if row > 0, oddness > 0, random.below(oddness) == 0 {
            bytes += Array(odd[random.below(odd.count)].utf8)
            continue
          }
          var cell = ""
          for _ in 0..<random.below(3) { cell += pieces[random.below(pieces.count)] }
          if random.below(8) == 0 { cell += ["\"", ",", "\n"][random.below(3)] }
          if row == 0 { cell = "c\(column)" }
          CSVText.append(cell: cell, onto: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
      }
      let dialect = CSVDialect()
      let store = try read(
        bytes, ColumnStore.Plan(dialect: dialect), workers: 1 + random.below(2),
        pieceBytes: 16 + random.below(600))
      let expected = twin(bytes, dialect)
      #expect(rows(store) == expected.rows)
      #expect(store.faults == expected.faults)
    }
  }

  @Test("many values take wide codes, and a column of few repeats or short cells stays text")
  func codes() throws {
    var random = SplitMix64(seed: 3)
    var rows: [[String]] = []
    var text = "a,b,c\n"
    for row in 0..<4000 {
      let value = random.below(2) == 0 ? "un valor muy común" : "valor número \(random.below(900))"
      rows.append([value, "\(row)", "\(row / 2 % 2)"])
      text += "\(value),\(row),\(row / 2 % 2)\n"
    }
    let store = try read(Array(text.utf8), pieceBytes: 1 << 20)
    guard case .codedWide(_, let values) = store.blocks[0].columns[0],
      case .text = store.blocks[0].columns[1], case .fixed = store.blocks[0].columns[2]
    else {
      Issue.record("the forms are not as expected")
      return
    }
    #expect(values.count > 256 && values.count <= 901)
    #expect(self.rows(store) == rows)
  }

  @Test("the public files are read as the slow way reads them", .enabled(if: Places.hasShared))
  func publicFiles() throws {
    var read = 0
    for path in try PublicFiles.texts() {
      var bytes = Array(try Data(contentsOf: URL(filePath: path)))
      while bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      guard !bytes.isEmpty, TextEncoding.sniffUTF16(bytes[...]) == nil else { continue }
      let dialect = CSVDialect.sniff(bytes[...])
      let expected = twin(bytes, dialect)
      guard
        let store = try? self.read(bytes, ColumnStore.Plan(dialect: dialect), pieceBytes: 8 << 20)
      else { continue }
      read += 1
      #expect(rows(store) == expected.rows, "\(path)")
      #expect(store.faultCount == expected.faults.count, "\(path)")
    }
    #expect(read > 20)
  }
}
