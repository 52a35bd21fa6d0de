import Tables
import Workbench

/// The firms while they are written, and the ids that their rows are told by.
struct FirmKeys: Sendable {
  let rows: Rows
  let firms: Firms

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
