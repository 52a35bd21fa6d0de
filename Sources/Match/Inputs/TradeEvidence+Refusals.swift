import Tables
import Trade

extension TradeEvidence {
  /// Writes the rows of agreements and bills that were not used.
  ///
  /// - Parameter table: Takes them, of the schema `refused_trade`.
  /// - Returns: How many there are.
  /// - Throws: What writing throws.
  func writeRefusals(to table: inout TableWriter) throws -> Int {
    for refusal in agreements.refusals {
      table.cell(refusal.source.rawValue)
      table.cell(refusal.agreement)
      table.cell(integer: refusal.row)
      table.cell("\(refusal.reason)")
      try table.endRow()
    }
    for fault in bills.faults {
      table.cell(fault.position == nil ? "supplier_bills" : "bill_materials")
      table.cell(fault.bill)
      table.cell(fault.position ?? "")
      table.cell("\(fault)")
      try table.endRow()
    }
    return agreements.refusals.count + bills.faults.count
  }
}
