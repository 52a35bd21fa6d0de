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
  var evidence: [UInt8]
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
  /// The firms' ids, where they are not all the keys of their first records.
  var ids = FirmIDs()
  /// By record, the log2 weight of the comparison that put it into its firm; empty when records
  /// were put together by keys alone.
  var linkWeights: [Float] = []
  /// By record, which comparisons agreed and how well, as a number that `agreements` reads.
  var linkEvidence: [UInt64] = []
  /// Puts such a number into words, such as `name=1 place=2`.
  var agreements: (@Sendable (UInt64) -> [UInt8])?

  /// The number of firms.
  var count: Int { starts.count - 1 }

  /// The records of a firm.
  func records(_ firm: Int) -> Range<Int> { Int(starts[firm])..<Int(starts[firm + 1]) }

  /// The row of the record that stands for a firm.
  func row(_ firm: Int) -> Int { Int(order[Int(members[Int(starts[firm])])]) }

  /// The same firms in another order.
  ///
  /// - Parameters:
  ///   - firmsInOrder: By new place, the firm.
  ///   - ids: Their ids, in the new order.
  /// - Returns: The firms.
  func ordered(by firmsInOrder: [UInt32], ids: FirmIDs) -> Firms {
    var starts: [UInt32] = [0]
    var members: [UInt32] = []
    var firmOfRecord = firmOfRecord
    starts.reserveCapacity(firmsInOrder.count + 1)
    members.reserveCapacity(self.members.count)
    for (place, firm) in firmsInOrder.enumerated() {
      for index in records(Int(firm)) {
        members.append(self.members[index])
        firmOfRecord[Int(self.members[index])] = UInt32(place)
      }
      starts.append(UInt32(members.count))
    }
    return Firms(
      order: order, ranks: ranks, hasTaxNumber: hasTaxNumber, evidence: evidence, starts: starts,
      members: members, firmOfRecord: firmOfRecord, ordinals: [:], carriers: carriers, ids: ids,
      linkWeights: linkWeights, linkEvidence: linkEvidence, agreements: agreements)
  }

  /// The first record of a key, or nil.
  func record(ofKey key: ArraySlice<UInt8>, in rows: Rows) -> Int? {
    rows.first(of: key, by: SupplierField.recordID, in: order)
  }

  /// Appends the firm's id: as issued, or the key of the record that stands for it.
  func appendID(_ firm: Int, of rows: Rows, onto out: inout [UInt8]) {
    if !ids.isEmpty {
      ids.append(firm, onto: &out)
      return
    }
    out.append(contentsOf: rows.cell(row(firm), SupplierField.recordID))
    if let ordinal = ordinals.isEmpty ? nil : ordinals[UInt32(firm)] {
      out.append(contentsOf: "~\(ordinal)".utf8)
    }
  }
}
