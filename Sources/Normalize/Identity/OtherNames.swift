import Registry
import Tables

/// Writes the names of a firm's records that its own row does not show, so that it is found under
/// each of them. Names of one key are one name.
struct OtherNames {
  private static let kinds: [(cell: Int, word: [UInt8])] = [
    (SupplierField.legalName, Array("legal".utf8)), (SupplierField.tradeName, Array("trade".utf8)),
  ]
  private var keys = NameKey()
  private var key: [UInt8] = []
  /// The keys that the firm's row or an earlier name has.
  private var seen: Set<[UInt8]> = []

  /// Appends the rows of one firm of several records.
  ///
  /// - Parameters:
  ///   - records: The places of its records among the members of all firms.
  ///   - golden: Its values.
  ///   - id: Its id.
  ///   - inputs: What firms are written from.
  ///   - lines: The rows, as CSV.
  /// - Returns: How many rows.
  mutating func append(
    _ records: Range<Int>, _ golden: GoldenRecord, id: [UInt8], _ inputs: SupplierWriter.Inputs,
    onto lines: inout [UInt8]
  ) -> Int {
    seen.removeAll(keepingCapacity: true)
    var count = 0
    let rows = inputs.rows
    for index in records {
      let row = Int(inputs.firms.order[Int(inputs.firms.members[index])])
      for (cell, word) in Self.kinds {
        let name = rows.bounds(row, cell)
        // Most records spell their firm's name as its row does.
        if name.isEmpty || isShown(name, golden, rows) { continue }
        if seen.isEmpty { noteShown(golden, rows) }
        makeKey(rows.bytes[name])
        if key.isEmpty || PlaceholderValue.matches(rows.bytes[name]) { continue }
        guard seen.insert(key).inserted else { continue }
        CSVText.append(cell: id[...], onto: &lines)
        lines.append(0x2C)
        CSVText.append(cell: rows.bytes[name], onto: &lines)
        lines.append(0x2C)
        lines.append(contentsOf: word)
        lines.append(0x2C)
        CSVText.append(
          cell: inputs.sourceNames[Int(inputs.firms.ranks[row])][...], onto: &lines)
        lines.append(0x2C)
        CSVText.append(cell: rows.cell(row, SupplierField.recordID), onto: &lines)
        lines.append(0x0A)
        count += 1
      }
    }
    return count
  }

  private func isShown(_ name: Range<Int>, _ golden: GoldenRecord, _ rows: Rows) -> Bool {
    rows.compare(name, golden[SupplierField.legalName]) == 0
      || rows.compare(name, golden[SupplierField.tradeName]) == 0
  }

  /// Notes the keys of the names that the firm's row shows.
  private mutating func noteShown(_ golden: GoldenRecord, _ rows: Rows) {
    for (cell, _) in Self.kinds {
      makeKey(rows.bytes[golden[cell]])
      seen.insert(key)
    }
  }

  private mutating func makeKey(_ name: ArraySlice<UInt8>) {
    key.removeAll(keepingCapacity: true)
    _ = keys.append(name, onto: &key)
  }
}
