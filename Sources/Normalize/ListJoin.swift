import Tables

/// The rows of a nested list, brought to the firms of their records.
struct ListJoin: Sendable {
  /// The list; cell 0 is the source, cell 1 the record's key, the rest is content.
  let rows: Rows
  /// Its links by firm, then content; rows that say the same of one firm once only.
  let links: FirmLinks
  /// How many rows belong to no record.
  let orphans: Int

  /// Joins a list to firms.
  ///
  /// - Parameters:
  ///   - rows: The list.
  ///   - ranks: The ranks of its rows' sources.
  ///   - suppliers: The supplier records.
  ///   - firms: Their firms.
  init(_ rows: Rows, ranks: [UInt16], suppliers: Rows, firms: Firms) {
    self.rows = rows
    let sorted = ByteOrder.sorted((0..<UInt32(rows.count)).map { $0 }, in: rows, by: 1) { Int($0) }
    var links: [FirmLinks.Link] = []
    links.reserveCapacity(sorted.count)
    var orphans = 0
    var record = 0
    let width = suppliers.width
    for row in sorted {
      let key = rows.cell(Int(row), 1)
      while record < firms.order.count,
        Self.compare(suppliers, Int(firms.order[record]), key) < 0
      { record += 1 }
      // Of several records with this key, the one of the row's own source.
      var found: Int?
      var other = record
      while other < firms.order.count, Self.compare(suppliers, Int(firms.order[other]), key) == 0 {
        if firms.ranks[Int(firms.order[other])] == ranks[Int(row)] {
          found = other
          break
        }
        if found == nil { found = other }
        other += 1
      }
      guard let found, width > 0 else {
        orphans += 1
        continue
      }
      links.append(.init(firm: firms.firmOfRecord[found], row: row))
    }
    self.orphans = orphans
    self.links = FirmLinks(Self.distinct(links, rows))
  }

  /// The last cell of a link's row: for products, their description.
  func description(_ link: Int) -> ArraySlice<UInt8> {
    rows.cell(links.row(link), rows.width - 1)
  }

  private static func distinct(_ links: [FirmLinks.Link], _ rows: Rows) -> [FirmLinks.Link] {
    let content = 2..<rows.width
    var links = links
    let isOrdered = links.indices.dropFirst().allSatisfy { links[$0 - 1].firm < links[$0].firm }
    if isOrdered { return links }
    links.sort { left, right in
      if left.firm != right.firm { return left.firm < right.firm }
      let order = rows.compare(Int(left.row), Int(right.row), cells: content)
      return order != 0 ? order < 0 : left.row < right.row
    }
    var distinct: [FirmLinks.Link] = []
    distinct.reserveCapacity(links.count)
    for link in links {
      if let last = distinct.last, last.firm == link.firm,
        rows.compare(Int(last.row), Int(link.row), cells: content) == 0
      {
        continue
      }
      distinct.append(link)
    }
    return distinct
  }

  /// Compares the key of a supplier record with a key.
  private static func compare(_ suppliers: Rows, _ row: Int, _ key: ArraySlice<UInt8>) -> Int {
    let own = suppliers.bounds(row, SupplierField.recordID)
    var a = own.lowerBound
    var b = key.startIndex
    while a < own.upperBound && b < key.endIndex {
      if suppliers.bytes[a] != key[b] { return Int(suppliers.bytes[a]) - Int(key[b]) }
      a += 1
      b += 1
    }
    return own.count - key.count
  }
}
