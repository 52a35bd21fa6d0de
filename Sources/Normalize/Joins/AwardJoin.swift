import Registry
import Tables

/// Past contracts, brought to the firms that won them.
struct AwardJoin: Sendable {
  /// The columns of the awards table that are read; the first three order a firm's contracts.
  static let columns = [
    "award_id", "supplier_rfc", "description", "supplier_name", "supplier_state_key", "buyer", "hs",
    "unspsc", "awarded_on", "amount", "currency",
  ]

  /// The contracts.
  let rows: Rows
  /// Links by firm, then by contract.
  let links: FirmLinks
  /// By link, what makes the contract the firm's.
  let evidence: [FirmFinder.Evidence]
  /// Contracts of no firm, and whether several may be meant.
  let unjoined: [(row: Int, isDoubtful: Bool)]

  /// Joins contracts to firms.
  init(
    _ rows: Rows, suppliers: Rows, firms: Firms, numbers: @autoclosure () -> TaxNumbers,
    workers: Int
  ) {
    self.rows = rows
    guard rows.count > 0 else {
      (links, evidence, unjoined) = (FirmLinks([]), [], [])
      return
    }
    func party(_ row: Int) -> FirmFinder.Party {
      .init(rfc: rows.cell(row, 1), name: rows.cell(row, 3), state: rows.cell(row, 4))
    }
    let finder = FirmFinder(
      rows.count, party, suppliers: suppliers, firms: firms, numbers: numbers(), workers: workers)
    var found: [(link: FirmLinks.Link, evidence: FirmFinder.Evidence)] = []
    var unjoined: [(row: Int, isDoubtful: Bool)] = []
    for row in 0..<rows.count {
      switch finder.find(party(row)) {
      case .firms(let firms, let evidence):
        found.append((.init(firm: firms[0], row: UInt32(row)), evidence))
      case .several: unjoined.append((row, true))
      case .none: unjoined.append((row, false))
      }
    }
    found.sort { left, right in
      if left.link.firm != right.link.firm { return left.link.firm < right.link.firm }
      let order = rows.compare(
        Int(left.link.row), Int(right.link.row), cells: 0..<rows.width)
      return order != 0 ? order < 0 : left.link.row < right.link.row
    }
    links = FirmLinks(found.map(\.link))
    evidence = found.map(\.evidence)
    self.unjoined = unjoined
  }

  /// The subject of a contract.
  func description(_ link: Int) -> ArraySlice<UInt8> { rows.cell(links.row(link), 2) }
}
