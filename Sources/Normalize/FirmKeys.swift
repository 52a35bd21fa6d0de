import Tables

/// The firm of a record's key, for tables that name suppliers by it.
struct FirmKeys: Sendable {
  let rows: Rows
  let firms: Firms

  /// The key of the firm that a record of this key is in, or nil when there is none.
  func firm(ofRecord key: ArraySlice<UInt8>) -> [UInt8]? {
    var low = 0
    var high = firms.order.count
    while low < high {
      let middle = (low + high) / 2
      if recordID(middle).lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    guard low < firms.order.count, recordID(low).elementsEqual(key) else { return nil }
    var id: [UInt8] = []
    firms.appendID(Int(firms.firmOfRecord[low]), of: rows, onto: &id)
    return id
  }

  private func recordID(_ record: Int) -> ArraySlice<UInt8> {
    rows.cell(Int(firms.order[record]), SupplierField.recordID)
  }
}

extension Firms {
  /// Appends the firm's key as a CSV cell.
  func appendIDCell(_ firm: Int, of rows: Rows, onto out: inout [UInt8]) {
    if ordinals.isEmpty {
      CSVText.append(cell: rows.cell(row(firm), SupplierField.recordID), onto: &out)
    } else {
      var id: [UInt8] = []
      appendID(firm, of: rows, onto: &id)
      CSVText.append(cell: id[...], onto: &out)
    }
  }
}
