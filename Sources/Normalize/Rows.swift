/// A table held row by row in one flat buffer: the cells of a row lie next to each other.
///
/// Rows are visited out of order here, all cells of one row together, so that each row costs one
/// visit to far memory. Columns that are empty throughout take no room.
struct Rows: Sendable {
  /// The columns.
  let names: [String]
  /// The number of rows.
  let count: Int
  /// The UTF-8 bytes of every cell, row after row.
  let bytes: [UInt8]
  /// Where each cell ends in `bytes`: slot s of row r at `r * stride + s`.
  let ends: [UInt32]
  /// By column, its slot in a row, or −1 when all its cells are empty.
  let slots: [Int]
  /// The number of slots in a row.
  let stride: Int

  /// The number of columns.
  var width: Int { names.count }

  /// A table without rows.
  static func none(_ names: [String]) -> Rows {
    Rows(
      names: names, count: 0, bytes: [], ends: [], slots: names.map { _ in -1 }, stride: 0)
  }

  /// Where a cell lies in `bytes`.
  @inline(__always)
  func bounds(_ row: Int, _ cell: Int) -> Range<Int> {
    let slot = slots[cell]
    if slot < 0 { return 0..<0 }
    let index = row * stride + slot
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The bytes of a cell.
  @inline(__always)
  func cell(_ row: Int, _ cell: Int) -> ArraySlice<UInt8> { bytes[bounds(row, cell)] }

  /// A cell as text; for small tables.
  func text(_ row: Int, _ cell: Int) -> String {
    String(decoding: bytes[bounds(row, cell)], as: UTF8.self)
  }

  /// The place of a column.
  func index(_ name: String) -> Int? { names.firstIndex(of: name) }

  /// Compares two ranges of bytes: negative, zero or positive.
  func compare(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    var a = left.lowerBound
    var b = right.lowerBound
    while a < left.upperBound && b < right.upperBound {
      if bytes[a] != bytes[b] { return Int(bytes[a]) - Int(bytes[b]) }
      a += 1
      b += 1
    }
    return left.count - right.count
  }

  /// Compares some cells of two rows, one after another.
  func compare(_ left: Int, _ right: Int, cells: Range<Int>) -> Int {
    for cell in cells where slots[cell] >= 0 {
      let order = compare(bounds(left, cell), bounds(right, cell))
      if order != 0 { return order }
    }
    return 0
  }
}
