import Registry
import Tables

/// The subjects of past contracts, brought to the firms whose tax number won them.
struct AwardTexts: Sendable {
  /// The columns of the awards table that are read.
  static let columns = ["award_id", "supplier_rfc", "description"]

  private let rows: Rows
  /// Links by firm, then by award.
  let links: FirmLinks

  /// Joins awards to firms by valid tax numbers.
  init(_ rows: Rows, suppliers: Rows, firms: Firms) {
    self.rows = rows
    var awards: [UInt32] = []
    for row in 0..<rows.count where !rows.bounds(row, 2).isEmpty {
      if case .valid = RFC.judge(rows.cell(row, 1)) { awards.append(UInt32(row)) }
    }
    if awards.isEmpty {
      links = FirmLinks([])
      return
    }
    awards = ByteOrder.sorted(awards, in: rows, by: 1) { Int($0) }
    let owners = ByteOrder.sorted(
      (0..<UInt32(firms.order.count)).filter { firms.hasTaxNumber[Int($0)] }, in: suppliers,
      by: SupplierField.rfc
    ) { Int(firms.order[Int($0)]) }
    var links: [FirmLinks.Link] = []
    var owner = 0
    for award in awards {
      let rfc = rows.cell(Int(award), 1)
      while owner < owners.count,
        suppliers.cell(Int(firms.order[Int(owners[owner])]), SupplierField.rfc)
          .lexicographicallyPrecedes(rfc)
      { owner += 1 }
      guard owner < owners.count,
        suppliers.cell(Int(firms.order[Int(owners[owner])]), SupplierField.rfc).elementsEqual(rfc)
      else { continue }
      links.append(.init(firm: firms.firmOfRecord[Int(owners[owner])], row: award))
    }
    links.sort { left, right in
      if left.firm != right.firm { return left.firm < right.firm }
      let order = rows.compare(Int(left.row), Int(right.row), cells: 0..<rows.width)
      return order != 0 ? order < 0 : left.row < right.row
    }
    self.links = FirmLinks(links)
  }

  /// The subject of an award.
  func description(_ link: Int) -> ArraySlice<UInt8> { rows.cell(links.row(link), 2) }
}
