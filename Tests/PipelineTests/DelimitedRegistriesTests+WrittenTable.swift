extension DelimitedRegistriesTests {
  /// The cells of a CSV that was written, read as plainly as can be.
  struct WrittenTable {
    let heading: [String]
    let rows: [[[UInt8]]]

    init(_ bytes: [UInt8]) {
      var rows: [[[UInt8]]] = []
      var row: [[UInt8]] = []
      var cell: [UInt8] = []
      var isQuoted = false
      var wasQuote = false
      for byte in bytes {
        // A second quote right after one that seemed to close is a quote of the text.
        if byte == UInt8(ascii: "\"") {
          if wasQuote, !isQuoted { cell.append(byte) }
          isQuoted.toggle()
          wasQuote = !isQuoted
          continue
        }
        wasQuote = false
        if isQuoted || (byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\n")) {
          cell.append(byte)
          continue
        }
        row.append(cell)
        cell = []
        if byte == UInt8(ascii: "\n") {
          rows.append(row)
          row = []
        }
      }
      heading = (rows.first ?? []).map { String(decoding: $0, as: UTF8.self) }
      self.rows = Array(rows.dropFirst())
    }

    /// By column that has any, the cells that are not empty and their bytes.
    var filled: [String] {
      heading.enumerated().compactMap { place, name in
        var cells = 0
        var bytes = 0
        for row in rows where !row[place].isEmpty {
          cells += 1
          bytes += row[place].count
        }
        return cells == 0 ? nil : "\(name):\(cells)/\(bytes)"
      }
    }

    /// The cells of a column.
    func column(_ name: String) -> [String] {
      guard let place = heading.firstIndex(of: name) else { return [] }
      return rows.map { String(decoding: $0[place], as: UTF8.self) }
    }

    /// The rows of some columns.
    func columns(_ names: String...) -> [[String]] {
      let columns = names.map(column)
      return rows.indices.map { row in columns.map { $0.isEmpty ? "" : $0[row] } }
    }

    /// The filled cells of the row at a line of the source, or nil when it gave none.
    subscript(line line: Int) -> [String: String]? {
      guard let row = column("line").firstIndex(of: String(line)) else { return nil }
      var cells: [String: String] = [:]
      for (name, cell) in zip(heading, rows[row]) where !cell.isEmpty {
        cells[name] = String(decoding: cell, as: UTF8.self)
      }
      cells["source"] = nil
      cells["line"] = nil
      return cells
    }
  }
}
