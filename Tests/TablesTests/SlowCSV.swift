import Tables

/// A slow, obvious reader of delimited text: one byte at a time, a state and nothing else.
struct SlowCSV {
  /// One record.
  struct Record: Equatable {
    var cells: [[UInt8]] = []
    var line = 1
    var offset = 0
    var fault: RecordFault.Kind?
    var hasLooseQuote = false
  }

  private enum State { case start, plain, quoted, closed, stray }

  let dialect: CSVDialect

  private var hasQuote: Bool { dialect.quote != CSVDialect.noQuote }

  /// Reads a whole text.
  func records(_ text: [UInt8]) -> [Record] {
    var found: [Record] = []
    var at = 0
    var line = 1
    while at < text.count {
      if let end = blankLine(text, at) {
        at = end
        line += 1
        continue
      }
      var (record, end) = read(text, at)
      record.line = line
      record.offset = at
      line += text[at..<end].count { $0 == dialect.newline }
      // A last line without an end is a line too, but nothing follows it.
      at = end
      found.append(record)
    }
    return found
  }

  /// The byte after a blank line, or nil when the line holds something.
  private func blankLine(_ text: [UInt8], _ at: Int) -> Int? {
    if text[at] == dialect.newline { return at + 1 }
    if text[at] == 13, at + 1 < text.count, text[at + 1] == dialect.newline { return at + 2 }
    return nil
  }

  /// Reads one record; gives the byte after its line end.
  private func read(_ text: [UInt8], _ first: Int) -> (Record, Int) {
    var record = Record()
    var cell: [UInt8] = []
    var state = State.start
    var opened = 0
    var at = first
    func finish() { if record.fault != nil { record.hasLooseQuote = false } }
    while true {
      let byte = at < text.count ? text[at] : nil
      switch state {
      case .start:
        if dialect.skipsBlanks, byte == 32 {
          at += 1
        } else if hasQuote, byte == dialect.quote {
          opened = at
          state = .quoted
          at += 1
        } else {
          state = .plain
        }
      case .plain, .stray:
        if byte == nil || byte == dialect.delimiter || byte == dialect.newline {
          let endsLine = byte != dialect.delimiter
          if endsLine, cell.last == 13 { cell.removeLast() }
          if state == .plain, hasQuote, cell.contains(dialect.quote) {
            record.hasLooseQuote = true
          }
          record.cells.append(cell)
          cell = []
          if endsLine {
            finish()
            return (record, min(at + 1, text.count))
          }
          state = .start
        } else if let byte {
          cell.append(byte)
        }
        at += 1
      case .quoted:
        guard let byte, at < opened + dialect.maximumCell else {
          return lost(text, opened, record)
        }
        if byte == dialect.escape {
          cell += text[(at + 1)...].prefix(1)
          at += 2
        } else if byte == dialect.quote {
          state = .closed
          at += 1
        } else {
          cell.append(byte)
          at += 1
        }
      case .closed:
        if byte == dialect.quote {
          cell.append(dialect.quote)
          state = .quoted
          at += 1
        } else if byte == nil || byte == dialect.delimiter || byte == dialect.newline
          || byte == 13 && (at + 1 >= text.count || text[at + 1] == dialect.newline)
        {
          record.cells.append(cell)
          cell = []
          guard byte == dialect.delimiter else {
            let end = byte == 13 && byte != dialect.newline ? at + 2 : at + 1
            finish()
            return (record, min(end, text.count))
          }
          state = .start
          at += 1
        } else if text[opened..<at].contains(dialect.newline) {
          return lost(text, opened, record)
        } else {
          record.fault = record.fault ?? .textAfterQuote
          cell = Array(text[opened..<at])
          state = .stray
        }
      }
    }
  }

  /// The record whose quote never closes: the rest of its line is its last cell.
  private func lost(_ text: [UInt8], _ opened: Int, _ record: Record) -> (Record, Int) {
    var record = record
    var end = opened
    while end < text.count, text[end] != dialect.newline { end += 1 }
    record.cells.append(Array(text[opened..<end]))
    record.fault = record.fault ?? .unclosedQuote
    record.hasLooseQuote = false
    return (record, min(end + 1, text.count))
  }
}
