import Tables
import Workbench

/// Where each supplier is, how large it is, and which establishments are of one firm; by row.
struct SupplierSites: Sendable {
  /// The columns of the suppliers' table that tell it; one that the table lacks tells nothing.
  static let columns = ["state_key", "municipality_key", "size_low", "size_high", "group_id"]

  /// The number of each supplier's state, 0 when it is not known.
  let states: [UInt8]
  /// The number of each supplier's municipality, as ``Region`` numbers them; 0 when it is not known.
  let municipalities: [UInt16]
  /// The number of each supplier's class of size among ``FirmCells/columns``.
  let sizes: [UInt8]
  /// The suppliers that are one of several establishments of a firm.
  let groupedRows: [UInt32]
  /// The keys of their firms, in the same order.
  let groups: TextColumn

  /// Gathers what the columns tell.
  ///
  /// - Parameters:
  ///   - columns: The rows, in any order.
  ///   - order: By row, its row in the columns; nil when it is the same.
  ///   - threads: Number of threads.
  init(_ columns: SupplierColumns, order: [UInt32]?, threads: Int) {
    let parts = concurrentBlocks(of: columns.blocks.count, blockSize: 1, workers: threads) {
      SiteBlock(columns, block: $0.lowerBound)
    }
    func joined<Value>(_ column: (SiteBlock) -> [Value]) -> [Value] {
      let all = parts.flatMap(column)
      return order.map { order in order.map { all[Int($0)] } } ?? all
    }
    states = joined(\.states)
    municipalities = joined(\.municipalities)
    sizes = joined(\.sizes)
    var rows: [UInt32] = []
    if let order, parts.contains(where: { !$0.groupedRows.isEmpty }) {
      // Where each row of the table has come to.
      rows = [UInt32](repeating: 0, count: order.count)
      for (row, place) in order.enumerated() { rows[Int(place)] = UInt32(row) }
    }
    var groupedRows: [UInt32] = []
    var groups = TextColumn()
    for (block, part) in parts.enumerated() {
      for row in part.groupedRows {
        let place = columns.firstRows[block] + Int(row)
        groupedRows.append(rows.isEmpty ? UInt32(place) : rows[place])
      }
      groups.append(part.groups)
    }
    self.groupedRows = groupedRows
    self.groups = groups
  }
}

/// What a block of suppliers tells.
private struct SiteBlock: Sendable {
  let states: [UInt8]
  let municipalities: [UInt16]
  let sizes: [UInt8]
  let groupedRows: [UInt32]
  let groups: TextColumn

  init(_ columns: SupplierColumns, block: Int) {
    let count = columns.blocks[block].rowCount
    func mapped<Value>(_ column: Int, _ none: Value, _ meaning: ([UInt8], Range<Int>) -> Value)
      -> [Value]
    {
      columns.reported(SupplierSites.columns[column], block)?.mapped(meaning)
        ?? [Value](repeating: none, count: count)
    }
    let named = mapped(0, 0, Region.state)
    let stated = mapped(1, 0, Region.municipality)
    let whole = (0..<count).map { Region.municipality(stated[$0], of: named[$0]) }
    municipalities = whole
    // A municipality's whole key tells the state as well.
    states = (0..<count).map { named[$0] > 0 ? named[$0] : UInt8(whole[$0] / 1_000) }
    let least = mapped(2, FirmCells.unknownSize, FirmCells.size)
    let greatest = mapped(3, FirmCells.unknownSize, FirmCells.size)
    sizes = (0..<count).map { least[$0] == greatest[$0] ? least[$0] : FirmCells.unknownSize }
    var rows: [UInt32] = []
    var groups = TextColumn()
    if let cells = columns.reported(SupplierSites.columns[4], block) {
      let bytes = cells.bytes
      for row in 0..<count {
        let bounds = cells.bounds(row)
        guard !bounds.isEmpty else { continue }
        rows.append(UInt32(row))
        groups.append(bytes, bounds)
      }
    }
    groupedRows = rows
    self.groups = groups
  }
}
