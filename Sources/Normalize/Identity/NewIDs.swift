import Tables

/// Ids for firms that have none: the key of the record that stands for the firm, with a number
/// behind it when that was ever issued. No id is issued twice, on no two nights.
struct NewIDs {
  private let rows: Rows
  private let firms: Firms
  private let ledger: IdentityLedger
  /// Ids issued tonight that another firm might be given: numbered ones, and keys of several firms.
  private var tonight: Set<[UInt8]> = []

  init(_ rows: Rows, _ firms: Firms, _ ledger: IdentityLedger) {
    self.rows = rows
    self.firms = firms
    self.ledger = ledger
  }

  /// Issues an id for a firm.
  ///
  /// - Returns: The id, or nil when it is the key of the record that stands for the firm.
  mutating func issue(_ firm: Int) -> [UInt8]? {
    let record = Int(firms.members[firms.records(firm).lowerBound])
    let bounds = rows.bounds(Int(firms.order[record]), SupplierField.recordID)
    let isShared = hasKey(record - 1, bounds) || hasKey(record + 1, bounds)
    let name = ledger.names.find(rows.bytes.span.extracting(bounds))
    let wasIssued =
      name != NameTable.none && ledger.idOfName[Int(name)] != IdentityLedger.none
    if !wasIssued {
      guard isShared else { return nil }
      if tonight.insert(Array(rows.bytes[bounds])).inserted { return nil }
    }
    var ordinal = 2
    while true {
      let id = Array(rows.bytes[bounds]) + Array("~\(ordinal)".utf8)
      // A record may have such a key, tonight or earlier.
      if ledger.names.find(id.span) == NameTable.none, !isKey(id), tonight.insert(id).inserted {
        return id
      }
      ordinal += 1
    }
  }

  private func hasKey(_ record: Int, _ key: Range<Int>) -> Bool {
    guard firms.order.indices.contains(record) else { return false }
    return rows.compare(key, rows.bounds(Int(firms.order[record]), SupplierField.recordID)) == 0
  }

  private func isKey(_ id: [UInt8]) -> Bool {
    firms.record(ofKey: id[...], in: rows) != nil
  }
}
