import Registry
import Tables
import Workbench

/// Firms by the tax numbers that are valid and their own.
struct TaxNumbers: Sendable {
  private let suppliers: Rows
  private let firms: Firms
  /// The records that have such a number, in its order.
  private let owners: [UInt32]

  /// Puts the records that have a tax number in its order.
  init(suppliers: Rows, firms: Firms) {
    self.suppliers = suppliers
    self.firms = firms
    owners = ByteOrder.sorted(
      (0..<UInt32(firms.order.count)).filter { firms.hasTaxNumber[Int($0)] }, in: suppliers,
      by: SupplierField.rfc
    ) { Int(firms.order[Int($0)]) }
  }

  /// The firms of a tax number, that of the first record first; as a rule one.
  func firms(of rfc: ArraySlice<UInt8>) -> [UInt32] {
    var place = owners.indices.firstPlace { cell($0).lexicographicallyPrecedes(rfc) }
    var found: [UInt32] = []
    while place < owners.count, cell(place).elementsEqual(rfc) {
      let firm = firms.firmOfRecord[Int(owners[place])]
      if !found.contains(firm) { found.append(firm) }
      place += 1
    }
    return found
  }

  /// Whether any record of a firm has a tax number of its own.
  func hasNumber(_ firm: UInt32) -> Bool {
    firms.records(Int(firm)).contains { firms.hasTaxNumber[Int(firms.members[$0])] }
  }

  private func cell(_ owner: Int) -> ArraySlice<UInt8> {
    suppliers.cell(Int(firms.order[Int(owners[owner])]), SupplierField.rfc)
  }
}
