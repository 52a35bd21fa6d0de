import Tables

/// The values of one firm, as ranges of the supplier table's bytes.
///
/// A field's value is the first that a record has, in the order of the firm's records; values that
/// mean something only together, such as the two coordinates, come from one record. A value that
/// says there is none, such as `S/N`, gives way to any other.
struct GoldenRecord {
  /// Cells that should come from one record. Of the first `strict` groups they must; in the others
  /// a value that record lacks is taken from the next that has it.
  private static let together: [[Int]] = [
    [SupplierField.latitude, SupplierField.longitude],
    [SupplierField.capacity, SupplierField.capacityUnit],
    [SupplierField.stateKey, SupplierField.municipalityKey],
    [SupplierField.state, SupplierField.municipality, SupplierField.locality],
    [SupplierField.street, SupplierField.streetNumber],
  ]
  private static let strict = 2
  /// By cell, the group it belongs to, or −1.
  private let groups: [Int]
  /// By cell, whether its values may say that there is none.
  private let hasPlaceholders: [Bool]
  private var chosen: [Int] = []
  /// By cell, where its value lies.
  private(set) var cells: [Range<Int>]
  /// By cell, the row its value comes from; of a firm of one record, not kept.
  private(set) var origins: [Int]

  init() {
    var groups = [Int](repeating: -1, count: SupplierField.columns.count)
    for (number, cells) in Self.together.enumerated() {
      for cell in cells { groups[cell] = number }
    }
    self.groups = groups
    hasPlaceholders = groups.indices.map { PlaceholderValue.cells.contains($0) }
    cells = groups.map { _ in 0..<0 }
    origins = groups.map { _ in -1 }
  }

  /// Where a cell's value lies in the table's bytes.
  @inline(__always)
  subscript(_ cell: Int) -> Range<Int> { cells[cell] }

  /// Takes the values of a firm of one record.
  mutating func take(
    row: Int, hasTaxNumber: Bool, slots: Span<Int>, stride: Int, ends: Span<UInt32>
  ) {
    let base = row * stride
    for cell in slots.indices where slots[cell] >= 0 {
      let index = base + slots[cell]
      cells[cell] = (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }
    if !hasTaxNumber { cells[SupplierField.rfc] = 0..<0 }
  }

  /// Takes the values of a firm of several records.
  mutating func take(_ records: Range<Int>, of firms: Firms, from rows: Rows) {
    chooseRows(records, firms, rows)
    for cell in cells.indices {
      cells[cell] = 0..<0
      origins[cell] = -1
      if groups[cell] >= 0 {
        origins[cell] = chosen[groups[cell]]
        cells[cell] = rows.bounds(origins[cell], cell)
        if groups[cell] < Self.strict || !cells[cell].isEmpty { continue }
      }
      takeFirst(cell, records, firms, rows)
    }
  }

  /// Takes the first value of a cell that a record has.
  private mutating func takeFirst(
    _ cell: Int, _ records: Range<Int>, _ firms: Firms, _ rows: Rows
  ) {
    for index in records {
      let record = Int(firms.members[index])
      if cell == SupplierField.rfc && !firms.hasTaxNumber[record] { continue }
      let row = Int(firms.order[record])
      let value = rows.bounds(row, cell)
      if value.isEmpty { continue }
      let isPlaceholder = hasPlaceholders[cell] && PlaceholderValue.matches(rows.bytes[value])
      if isPlaceholder && !cells[cell].isEmpty { continue }
      cells[cell] = value
      origins[cell] = row
      if !isPlaceholder { break }
    }
  }

  /// For each group of cells, the row with the most of them, the earliest of equals.
  private mutating func chooseRows(_ records: Range<Int>, _ firms: Firms, _ rows: Rows) {
    chosen.removeAll(keepingCapacity: true)
    for cells in Self.together {
      var best = -1
      var most = -1
      for index in records {
        let row = Int(firms.order[Int(firms.members[index])])
        var filled = 0
        for cell in cells where !rows.bounds(row, cell).isEmpty { filled += 1 }
        if filled > most {
          most = filled
          best = row
          if filled == cells.count { break }
        }
      }
      chosen.append(best)
    }
  }
}
