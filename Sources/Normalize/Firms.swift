import Tables

/// The firms that supplier records make up, in the order of their keys.
struct Firms: Sendable {
  /// The rows of the supplier table in canonical order: by record key, source, content. A record's
  /// place here is its number everywhere else, so nothing depends on the order of the input.
  let order: [UInt32]
  /// By row, the rank of its source.
  let ranks: [UInt16]
  /// By record, whether its tax number is valid and its own.
  let hasTaxNumber: [Bool]
  /// By record, the keys it shares within its firm.
  let evidence: [UInt8]
  /// Where each firm's records start in `members`, and after the last firm their number.
  let starts: [UInt32]
  /// The records of each firm, the one that stands for it first.
  let members: [UInt32]
  /// By record, its firm.
  let firmOfRecord: [UInt32]
  /// Firms whose record key another firm has too, and the number put behind theirs.
  let ordinals: [UInt32: Int]
  /// How many records carry each key: record key, tax number, establishment key.
  let carriers: (recordID: Int, rfc: Int, clee: Int)

  /// The number of firms.
  var count: Int { starts.count - 1 }

  /// The records of a firm.
  func records(_ firm: Int) -> Range<Int> { Int(starts[firm])..<Int(starts[firm + 1]) }

  /// The row of the record that stands for a firm.
  func row(_ firm: Int) -> Int { Int(order[Int(members[Int(starts[firm])])]) }

  /// Appends the firm's key: the key of the record that stands for it.
  func appendID(_ firm: Int, of rows: Rows, onto out: inout [UInt8]) {
    out.append(contentsOf: rows.cell(row(firm), SupplierField.recordID))
    if let ordinal = ordinals.isEmpty ? nil : ordinals[UInt32(firm)] {
      out.append(contentsOf: "~\(ordinal)".utf8)
    }
  }
}
