import Tables

/// The records that keys and ids name, tonight's or an earlier night's.
struct NamedRecords {
  private let rows: Rows
  private let order: [UInt32]
  private let ledger: IdentityLedger
  private let known: KnownKeys

  init(_ rows: Rows, order: [UInt32], _ ledger: IdentityLedger, _ known: KnownKeys) {
    self.rows = rows
    self.order = order
    self.ledger = ledger
    self.known = known
  }

  /// Whether a record has such a key, or a firm such an id, or ever had.
  func isKnown(_ name: [UInt8]) -> Bool {
    if name.isEmpty { return false }
    return rows.first(of: name[...], by: SupplierField.recordID, in: order) != nil
      || ledger.names.find(name.span) != NameTable.none
  }

  /// The record that each name means tonight: the one of this key, else the one that stands for
  /// the firm that had, has, or by mergers has become this id. A name of nobody tonight is left out.
  func records(of names: [[UInt8]]) -> [[UInt8]: UInt32] {
    var records: [[UInt8]: UInt32] = [:]
    var wanted: [UInt32: [[UInt8]]] = [:]
    for name in names where records[name] == nil {
      if let record = rows.first(of: name[...], by: SupplierField.recordID, in: order) {
        records[name] = UInt32(record)
        continue
      }
      let found = ledger.names.find(name.span)
      guard found != NameTable.none else { continue }
      let id = ledger.idOfName[Int(found)]
      if id != IdentityLedger.none { wanted[ledger.current(id), default: []].append(name) }
    }
    if wanted.isEmpty { return records }
    // The record an id was issued for stands for it, else its first one.
    var found: [UInt32: (record: UInt32, isHead: Bool)] = [:]
    for record in known.names.indices where known.names[record] != NameTable.none {
      let key = known.names[record]
      let ids = ledger.isShared(key) ? ledger.ids(ofKey: key) : [ledger.id(ofKey: key)]
      for id in ids where id != IdentityLedger.none && wanted[id] != nil {
        let isHead = ledger.headOfID[Int(id)] == key
        if let earlier = found[id], earlier.isHead || !isHead { continue }
        found[id] = (UInt32(record), isHead)
      }
    }
    for (id, names) in wanted {
      for name in names { records[name] = found[id]?.record }
    }
    return records
  }
}

extension Rows {
  /// The first item of an ordered list of rows whose cell is a key, or nil.
  func first(of key: ArraySlice<UInt8>, by cell: Int, in order: [UInt32]) -> Int? {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if self.cell(Int(order[middle]), cell).lexicographicallyPrecedes(key) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < order.count, self.cell(Int(order[low]), cell).elementsEqual(key) else { return nil }
    return low
  }
}
