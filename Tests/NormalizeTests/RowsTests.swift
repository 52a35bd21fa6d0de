import Tables
import Testing
import Workbench

@testable import Normalize

@Suite("Rows, their order and their cells")
struct RowsTests {
  @Test("the supplier fields stand where the registry has them")
  func fields() {
    let columns = SupplierField.columns
    #expect(columns.count == SupplierField.website + 1)
    for (name, cell) in [
      ("source", SupplierField.source), ("record_id", SupplierField.recordID),
      ("rfc", SupplierField.rfc), ("clee", SupplierField.clee),
      ("razon_social", SupplierField.legalName), ("nombre_comercial", SupplierField.tradeName),
      ("scian", SupplierField.scian), ("activity", SupplierField.activity),
      ("products_text", SupplierField.productsText), ("size_band", SupplierField.sizeBand),
      ("workers", SupplierField.workers), ("sales_mdp", SupplierField.sales),
      ("capacity", SupplierField.capacity), ("capacity_unit", SupplierField.capacityUnit),
      ("latitude", SupplierField.latitude), ("longitude", SupplierField.longitude),
      ("state_key", SupplierField.stateKey), ("municipality_key", SupplierField.municipalityKey),
      ("state", SupplierField.state), ("municipality", SupplierField.municipality),
      ("locality", SupplierField.locality), ("postal_code", SupplierField.postalCode),
      ("street", SupplierField.street), ("street_number", SupplierField.streetNumber),
      ("phone", SupplierField.phone), ("email", SupplierField.email),
      ("website", SupplierField.website),
    ] { #expect(columns[cell] == name) }
  }

  @Test("cells are quoted as the tables' writer quotes them", arguments: 0..<20 as Range<UInt64>)
  func quoting(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("ab,\"\n\r é".utf8)
    for _ in 0..<50 {
      let parts = (0..<1 + random.below(3)).map { _ in
        (0..<random.below(6)).map { _ in alphabet[random.below(alphabet.count)] }
      }
      let whole = Array(parts.filter { !$0.isEmpty }.joined(separator: [0x20]))
      var expected: [UInt8] = [0x2C]
      CSVText.append(cell: whole[...], onto: &expected)
      let bytes = Array(parts.joined())
      var ranges: [Range<Int>] = []
      for part in parts {
        let start = ranges.last?.upperBound ?? 0
        ranges.append(start..<start + part.count)
      }
      var joined: [UInt8] = []
      joined.append(addingCapacity: 2 * bytes.count + 16) { out in
        CSVCells.put(bytes.span, parts: ranges.span, onto: &out)
      }
      #expect(joined == expected)
      var single: [UInt8] = []
      single.append(addingCapacity: 2 * whole.count + 16) { out in
        CSVCells.put(whole.span, 0..<whole.count, onto: &out)
      }
      #expect(single == expected)
    }
  }

  @Test("numbers and keys are written out")
  func numbers() {
    var line: [UInt8] = []
    line.append(addingCapacity: 64) { out in
      CSVCells.put(integer: 0, onto: &out)
      CSVCells.put(integer: 1_000_203, onto: &out)
      CSVCells.put(key: 9, digits: 2, onto: &out)
      CSVCells.put(key: 50, digits: 3, onto: &out)
      CSVCells.put(key: 0, digits: 3, onto: &out)
    }
    #expect(String(decoding: line, as: UTF8.self) == ",0,1000203,09,050,")
  }

  @Test(
    "rows are sorted by bytes, however long the keys and whatever they share",
    arguments: 0..<20 as Range<UInt64>)
  func order(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let keys = (0..<200).map { _ in
      ["", "denue-", "p"][random.below(3)]
        + (0..<random.below(30)).map { _ in ["0", "1", "ñ", "Z"][random.below(4)] }.joined()
    }
    let folder = Folder()
    try folder.write("t", "source,key", keys.map { ["s", $0] })
    let rows = try Rows.read(file: folder.input + "/t.csv", columns: ["key"], workers: 2)
    let order = ByteOrder.sorted((0..<200).map { UInt32($0) }, in: rows, by: 0) { Int($0) }
    let expected = keys.indices.sorted {
      keys[$0] != keys[$1]
        ? keys[$0].utf8.lexicographicallyPrecedes(keys[$1].utf8) : $0 < $1
    }
    #expect(order.map { Int($0) } == expected)
  }

  @Test(
    "a table of several pieces reads as one, with columns that start late and ones that are absent")
  func pieces() throws {
    let folder = Folder()
    let long = String(repeating: "x", count: 9_000)
    let rows = (0..<1_000).map { index in
      ["k\(index)", index == 900 ? "late" : "", index.isMultiple(of: 2) ? long : "a,\"b\"\n"]
    }
    try folder.write("t", "key,late,text", rows)
    for workers in 1...3 {
      let read = try Rows.read(
        file: folder.input + "/t.csv", columns: ["text", "absent", "late", "key"], workers: workers)
      #expect(read.count == rows.count)
      for (row, cells) in rows.enumerated() {
        #expect(read.text(row, 0) == cells[2] && read.text(row, 1) == "")
        #expect(read.text(row, 2) == cells[1] && read.text(row, 3) == cells[0])
      }
    }
  }

  @Test("a file that is not there has no rows, and a torn one is refused")
  func torn() throws {
    let folder = Folder()
    #expect(try Rows.read(file: folder.input + "/no.csv", columns: ["a"], workers: 1).count == 0)
    try folder.write("t", "a,b", [["1", "2"], ["3"]])
    #expect(throws: TableError.self) {
      try Rows.read(file: folder.input + "/t.csv", columns: ["a"], workers: 1)
    }
  }
}
