import Tables

/// The values of one firm, as ranges of the supplier table's bytes.
///
/// A field's value is the first that a record has, in the order of the firm's records; values that
/// mean something only together, such as the two coordinates, come from one record.
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
  private var chosen: [Int] = []
  /// By cell, where its value lies.
  private(set) var cells: [Range<Int>]

  init() {
    var groups = [Int](repeating: -1, count: SupplierField.columns.count)
    for (number, cells) in Self.together.enumerated() {
      for cell in cells { groups[cell] = number }
    }
    self.groups = groups
    cells = groups.map { _ in 0..<0 }
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
      if groups[cell] >= 0 {
        cells[cell] = rows.bounds(chosen[groups[cell]], cell)
        if groups[cell] < Self.strict || !cells[cell].isEmpty { continue }
      }
      for index in records {
        let record = Int(firms.members[index])
        if cell == SupplierField.rfc && !firms.hasTaxNumber[record] { continue }
        let value = rows.bounds(Int(firms.order[record]), cell)
        if value.isEmpty { continue }
        cells[cell] = value
        break
      }
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
