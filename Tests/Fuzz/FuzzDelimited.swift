import Ingest
import Tables

// Delimited text: the cuts of a file into blocks never show, and no record is lost.

/// The first bytes of an input choose the dialect and the size of the blocks.
@Sendable func fuzzCSV(_ input: [UInt8]) {
  guard input.count > 2 else { return }
  let body = Array(input.dropFirst(2))
  var dialect = CSVDialect(delimiter: Array(",;\t|".utf8)[Int(input[0]) % 4])
  if input[0] & 0x10 != 0 { dialect.newline = UInt8(ascii: "\r") }
  let scanner = CSVScanner(dialect)
  let whole = described(scanner.records(in: body, firstLine: 1, firstByte: 0))
  var pieces: [String] = []
  var pending: [UInt8] = []
  var place = 0
  var line = 1
  var byte = 0
  let step = Int(input[1]) + 1
  var size = step
  while true {
    let take = min(max(0, size - pending.count), body.count - place)
    pending += body[place..<place + take]
    place += take
    if pending.isEmpty { break }
    let end = scanner.wholeRecords(in: pending.span, isLast: place == body.count)
    if end == 0 {
      precondition(place < body.count, "the last block has no whole record")
      size = pending.count + step
      continue
    }
    let block = Array(pending[..<end])
    pieces += described(scanner.records(in: block, firstLine: line, firstByte: byte))
    line += ByteCount.count(dialect.newline, in: block.span)
    byte += end
    pending.removeSubrange(..<end)
    size = step
  }
  precondition(pieces == whole, "cut into blocks of \(step) the records differ")
}

private func described(_ block: RecordBlock) -> [String] {
  (0..<block.rowCount).map { row in
    let cells = (0..<block.cellCount(row)).map { block.text(row, $0) }
    let faults = block.faults.filter { $0.row == row }.map(\.kind.rawValue)
    return "\(block.lines[row]) \(block.offsets[row]) \(cells) \(faults)"
  }
}

/// Columns in memory, with two threads and with one.
@Sendable func fuzzColumns(_ input: [UInt8]) {
  guard let first = input.first else { return }
  let body = Array(input.dropFirst())
  func read(workers: Int) -> String {
    var place = 0
    do {
      let store = try ColumnStore.read(
        file: "f", plan: .init(numbers: ["a", "1"]), workers: workers,
        pieceBytes: Int(first) + 16
      ) { buffer, from in
        let count = min(buffer.count - from, body.count - place)
        for index in 0..<count { buffer[from + index] = body[place + index] }
        place += count
        return count
      }
      return "\(store.heading) \(store.rowCount) \(store.faults) \(store.blocks)"
    } catch {
      return "\(error)"
    }
  }
  precondition(read(workers: 1) == read(workers: 2), "two threads read something else")
}

/// A whole file through Ingest: the law of rows is checked there.
@Sendable func fuzzIngestCSV(_ input: [UInt8]) {
  run(.csv, record: "", input) { $0 }
}

/// Reads a file as a registry; only a fault of ours stops the fuzzer.
func run(
  _ format: Source.Format, record: String, _ input: [UInt8], path: (String) -> String
) {
  var source = Source(
    name: "f", registry: "suppliers", path: FuzzFile.path(holding: input), format: format,
    record: record, maximumRejectRate: 1,
    fields: [
      "record_id": .init(from: [path("id"), path("a")]),
      "razon_social": .init(from: [path("nombre"), path("b")]),
      "capacity": .init(from: [path("capacidad"), path("c")]),
    ],
    lists: [
      "credentials": .init(
        each: format == .csv || format == .xlsx ? "" : "item",
        fields: [
          "certificate": .init(from: [path("certificado"), path("d")]),
          "valid_until": .init(from: [path("vigencia"), path("e")]),
        ])
    ])
  if format == .csv { source.fields["capacity"]?.form = nil }
  do {
    _ = try ingest(sources: [source], output: FuzzFile.folder, threads: 2)
  } catch IngestError.unbalanced(let source, let read, let accepted, let rejected) {
    preconditionFailure("\(source): \(read) is not \(accepted) + \(rejected)")
  } catch {}
}
