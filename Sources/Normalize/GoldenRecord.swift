/// The values of one firm, taken from its records in their order.
///
/// A field's value is the first that a record has; values that mean something only together, such as
/// the two coordinates, come from one record.
struct GoldenRecord {
  /// The bytes of every cell.
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
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

  init() {
    var groups = [Int](repeating: -1, count: SupplierField.columns.count)
    for (number, cells) in Self.together.enumerated() {
      for cell in cells { groups[cell] = number }
    }
    self.groups = groups
  }

  /// The bytes of a cell.
  @inline(__always)
  subscript(_ cell: Int) -> ArraySlice<UInt8> {
    bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]]
  }

  /// Takes the values of a firm.
  mutating func take(_ firm: Int, of firms: Firms, from rows: Rows) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    let records = firms.records(firm)
    let first = Int(firms.order[Int(firms.members[records.lowerBound])])
    if records.count == 1 {
      // One visit to the shared buffer for the whole row.
      let start = rows.bounds(first, 0).lowerBound
      bytes.append(contentsOf: rows.bytes[start..<rows.bounds(first, rows.width - 1).upperBound])
      let base = first * rows.width
      for cell in 0..<rows.width { ends.append(Int(rows.ends[base + cell]) - start) }
      if !firms.hasTaxNumber[Int(firms.members[records.lowerBound])] { dropTaxNumber() }
      return
    }
    chooseRows(records, firms, rows)
    for cell in 0..<rows.width {
      if cell == SupplierField.rfc {
        for index in records where firms.hasTaxNumber[Int(firms.members[index])] {
          bytes.append(contentsOf: rows.cell(Int(firms.order[Int(firms.members[index])]), cell))
          break
        }
      } else if groups[cell] >= 0,
        groups[cell] < Self.strict || !rows.bounds(chosen[groups[cell]], cell).isEmpty
      {
        bytes.append(contentsOf: rows.cell(chosen[groups[cell]], cell))
      } else {
        for index in records {
          let row = Int(firms.order[Int(firms.members[index])])
          let value = rows.bounds(row, cell)
          if value.isEmpty { continue }
          bytes.append(contentsOf: rows.bytes[value])
          break
        }
      }
      ends.append(bytes.count)
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

  /// Takes out a tax number that does not hold.
  private mutating func dropTaxNumber() {
    let start = ends[SupplierField.rfc - 1]
    let length = ends[SupplierField.rfc] - start
    if length == 0 { return }
    bytes.removeSubrange(start..<start + length)
    for cell in SupplierField.rfc..<ends.count { ends[cell] -= length }
  }
}
