import Tables

/// Fills empty cells with the last value above them, for columns that state a value once for all
/// the rows under it.
struct CarriedCells {
  private let cells: [Int]
  private let width: Int
  private let mapper: RecordMapper
  private var last: [[UInt8]]

  /// Prepares for the records of a plan; nil when none of its fields is carried.
  init?(_ plan: RecordPlan, _ mapper: RecordMapper) {
    let carried = plan.fields.filter(\.isCarried)
    cells = Set(carried.compactMap(\.cell)).sorted()
    if cells.isEmpty { return nil }
    width = plan.cellCount
    self.mapper = mapper
    last = [[UInt8]](repeating: [], count: cells.count)
  }

  /// Fills the cells of the next block; blocks come in the order of the source.
  mutating func fill(_ block: inout RecordBlock) {
    for (index, cell) in cells.enumerated() {
      var value = block.bytes.count..<block.bytes.count + last[index].count
      block.bytes.append(contentsOf: last[index])
      for row in 0..<block.rowCount where block.cellCount(row) == width {
        let own = block.bounds(row, cell)
        let bytes = block.bytes[own]
        if Blanks.trimmed(bytes).isEmpty || mapper.isMissing(bytes) {
          let place = Int(block.firstCell[row]) + cell
          block.starts[place] = UInt32(value.lowerBound)
          block.ends[place] = UInt32(value.upperBound)
        } else {
          value = own
        }
      }
      last[index] = Array(block.bytes[value])
    }
  }
}
