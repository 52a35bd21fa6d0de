import Tables
import Workbench

/// The firm that a key of an earlier night names, for tables that name suppliers.
struct FirmKeys: Sendable {
  let rows: Rows
  let firms: Firms
  /// Ids that were merged, in the order of their bytes, and the ids they have become.
  let merged: [(id: [UInt8], into: [UInt8])]

  /// The id of the firm that a key names: an id that is in use, one that was merged, or the key of
  /// a record; nil when there is none.
  func firm(ofRecord key: ArraySlice<UInt8>) -> [UInt8]? {
    if firm(ofID: key) != nil { return Array(key) }
    let place = (0..<merged.count).firstPlace { merged[$0].id.lexicographicallyPrecedes(key) }
    if place < merged.count, merged[place].id.elementsEqual(key),
      firm(ofID: merged[place].into[...]) != nil
    {
      return merged[place].into
    }
    return firms.record(ofKey: key, in: rows).map { id(Int(firms.firmOfRecord[$0])) }
  }

  /// The firm of an id that is in use.
  private func firm(ofID key: ArraySlice<UInt8>) -> Int? {
    let place = (0..<firms.count).firstPlace { id($0).lexicographicallyPrecedes(key) }
    return place < firms.count && id(place).elementsEqual(key) ? place : nil
  }

  /// The id of a firm.
  func id(_ firm: Int) -> [UInt8] {
    var id: [UInt8] = []
    firms.appendID(firm, of: rows, onto: &id)
    return id
  }
}

extension Firms {
  /// Appends the firm's id as a CSV cell.
  func appendIDCell(_ firm: Int, of rows: Rows, onto out: inout [UInt8]) {
    if !ids.isEmpty {
      CSVText.append(cell: ids.id(firm), onto: &out)
    } else if ordinals.isEmpty {
      CSVText.append(cell: rows.cell(row(firm), SupplierField.recordID), onto: &out)
    } else {
      var id: [UInt8] = []
      appendID(firm, of: rows, onto: &id)
      CSVText.append(cell: id[...], onto: &out)
    }
  }
}
