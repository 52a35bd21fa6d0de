import Tables

// Delimited text: neither the cuts of a file into blocks nor the number of threads ever show.

/// The first two bytes of an input choose the dialect and the size of the blocks.
@Sendable func fuzzCSV(_ input: [UInt8]) {
  guard input.count > 2 else { return }
  let body = Array(input.dropFirst(2))
  let choice = input[0]
  var dialect = CSVDialect(delimiter: Array(",;\t|".utf8)[Int(choice) % 4])
  if choice & 0x04 != 0 { dialect.quote = UInt8(ascii: "'") }
  if choice & 0x08 != 0 { dialect.quote = CSVDialect.noQuote }
  if choice & 0x10 != 0 { dialect.newline = UInt8(ascii: "\r") }
  if choice & 0x20 != 0 { dialect.escape = UInt8(ascii: "\\") }
  if choice & 0x40 != 0 { dialect.skipsBlanks = true }
  if choice & 0x80 != 0 { dialect.maximumCell = 12 }
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
      require(place < body.count, "the last block has no whole record")
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
  require(pieces == whole, "in blocks of \(step) bytes: \(pieces), but whole: \(whole)")
}

private func described(_ block: RecordBlock) -> [String] {
  (0..<block.rowCount).map { row in
    let cells = (0..<block.cellCount(row)).map { block.text(row, $0) }
    let faults = block.faults.filter { $0.row == row }.map(\.kind.rawValue)
    let isLoose = block.looseQuotes.contains(row)
    return "\(block.lines[row]) \(block.offsets[row]) \(cells) \(faults) \(isLoose)"
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
      var cells = ""
      for row in 0..<store.rowCount {
        for column in store.heading.indices {
          let number = store.number(row, column).map { "\($0)" }
          cells += number ?? store.text(row, column) ?? "-"
        }
      }
      return "\(store.heading) \(store.rowCount) \(store.faults) \(store.blocks) \(cells)"
    } catch {
      return "\(error)"
    }
  }
  let one = read(workers: 1)
  let two = read(workers: 2)
  require(one == two, "one thread: \(one), two: \(two)")
}
