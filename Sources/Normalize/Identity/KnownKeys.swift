import Tables

/// What the ledger knows of tonight's records.
struct KnownKeys: Sendable {
  /// By record, the name of its key in the ledger, or `NameTable.none`.
  let names: [UInt32]
  /// The records that share their key with another one, as runs, in order.
  let runs: [Range<Int>]

  /// Looks the keys of all records up.
  init(_ rows: Rows, order: [UInt32], in ledger: IdentityLedger) {
    var names = [UInt32](repeating: NameTable.none, count: order.count)
    var runs: [Range<Int>] = []
    // The ledger's first entries stand in the order of the keys: the name after the last one is
    // mostly the next.
    var next: UInt32 = 0
    let count = UInt32(ledger.names.count)
    let bytes = rows.bytes.span
    var last = 0..<0
    for record in order.indices {
      let bounds = rows.bounds(Int(order[record]), SupplierField.recordID)
      if record > 0, rows.compare(last, bounds) == 0 {
        names[record] = names[record - 1]
        if let run = runs.last, run.upperBound == record {
          runs[runs.count - 1] = run.lowerBound..<record + 1
        } else {
          runs.append(record - 1..<record + 1)
        }
        continue
      }
      last = bounds
      let key = bytes.extracting(bounds)
      if next < count, ledger.names.matches(next, key) {
        names[record] = next
        next += 1
      } else {
        let name = ledger.names.find(key)
        if name == NameTable.none { continue }
        names[record] = name
        next = name + 1
      }
    }
    self.names = names
    self.runs = runs
  }

  /// The run of a record, which may be its own alone.
  func run(of record: Int) -> Range<Int> {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].upperBound <= record { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].contains(record) ? runs[low] : record..<record + 1
  }
}
