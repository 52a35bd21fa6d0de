import Tables

/// The UNSPSC codes of suppliers' products.
struct GoodsCodes: Sendable {
  /// The codes of each supplier, as the bits of a ``PackedCode``, ascending.
  private(set) var codes = RowLists<UInt32>()
  /// The suppliers of each prefix.
  private(set) var groups = CodeGroups(codes: [], digits: 2)
  /// The lengths of codes that occur.
  private(set) var lengths: Set<Int> = []

  /// No codes.
  init() {}

  /// Reads the codes; a row of an unknown supplier is counted where its HS code is read.
  init(_ source: EvidenceSource, suppliers ids: TextColumn, digits: Int) throws {
    let rows = try source.rows("supplier_products", ["supplier_id", "unspsc"])
    // A column that is empty throughout takes no room.
    guard rows.count > 0, rows.slots[1] >= 0 else { return }
    var finder = RowFinder(ids)
    var pairs: [(row: Int, value: UInt32)] = []
    for row in 0..<rows.count {
      let code = PackedCode(rows.bytes, rows.bounds(row, 1), limit: 8)
      guard code != .none, let owner = finder.row(of: rows.cell(row, 0)) else { continue }
      pairs.append((owner, code.bits))
    }
    codes = RowLists(pairs, rows: ids.count) { $0 < $1 }
    groups = CodeGroups(codes: codes.values, owners: codes.owners(), digits: digits)
    lengths = Set(codes.values.map { PackedCode(bits: $0).digits })
  }
}
