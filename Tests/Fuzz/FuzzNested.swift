import JSON
import Spreadsheet
import XMLStream

// Nested documents: however they are cut into pieces, the records are the same.

private let namespaces = ["p": "urn:p", "": ""]

/// The first byte of an input is the size of the pieces.
@Sendable func fuzzXML(_ input: [UInt8]) {
  guard let first = input.first else { return }
  let body = Array(input.dropFirst())
  let shape = XMLShape(
    record: "/r/p:s", namespaces: namespaces, fields: ["@id", "p:n", "p:a/@k", "."],
    lists: [.init(each: "p:l/*", fields: ["@v", "."])])
  func read(_ step: Int) -> String {
    do {
      let reader = try XMLRecordReader(file: "f", shape: shape)
      var batch = XMLBatch()
      var place = 0
      while place < body.count {
        let end = min(place + step, body.count)
        try reader.feed(body.span.extracting(place..<end), into: &batch)
        place = end
      }
      try reader.finish(into: &batch)
      return "\(batch)"
    } catch {
      return "refused"
    }
  }
  precondition(read(Int(first) + 1) == read(1 << 20), "pieces of \(Int(first) + 1) read otherwise")
  let outline = XMLOutline(file: "f")
  do {
    try outline.feed(body.span)
    _ = try outline.finish()
  } catch {}
}

/// JSON, likewise; what is not JSON to the letter is refused by the tree too.
@Sendable func fuzzJSON(_ input: [UInt8]) {
  guard let first = input.first else { return }
  let body = Array(input.dropFirst())
  let shape = JSONShape(
    record: "/r", rows: "s", fields: ["id", "../n", "a[k='x']/v"],
    lists: [.init(each: "l", fields: [".", "v"])])
  func read(_ step: Int) -> String {
    do {
      var reader = try JSONRecordReader(file: "f", shape: shape)
      var batch = JSONBatch()
      var place = 0
      while place < body.count {
        let end = min(place + step, body.count)
        try reader.feed(body.span.extracting(place..<end), into: &batch)
        place = end
      }
      try reader.finish(into: &batch)
      return "\(batch)"
    } catch {
      return "refused"
    }
  }
  precondition(read(Int(first) + 1) == read(1 << 20), "pieces of \(Int(first) + 1) read otherwise")
}

/// Records as trees, through Ingest.
@Sendable func fuzzXMLTrees(_ input: [UInt8]) {
  run(.xml, record: "/r/s", input) { $0 }
}

/// A workbook, all its rows.
@Sendable func fuzzXLSX(_ input: [UInt8]) {
  do {
    let reader = try SpreadsheetReader(file: FuzzFile.path(holding: input))
    while let block = try reader.next(maximumRows: 100) {
      for fault in block.cellFaults { precondition(fault.row < block.records.rowCount) }
    }
  } catch {}
}
