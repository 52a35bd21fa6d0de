/// A table held row by row in one flat buffer: the cells of a row lie next to each other.
///
/// Rows are visited out of order here, all cells of one row together, so that each row costs one
/// visit to far memory. Columns that are empty throughout take no room.
public struct Rows: Sendable {
  /// The columns.
  public let names: [String]
  /// The number of rows.
  public let count: Int
  /// The UTF-8 bytes of every cell, row after row.
  public let bytes: [UInt8]
  /// Where each cell ends in `bytes`: slot s of row r at `r * stride + s`.
  public let ends: [UInt32]
  /// By column, its slot in a row, or −1 when all its cells are empty.
  public let slots: [Int]
  /// The number of slots in a row.
  public let stride: Int

  /// Holds a table.
  ///
  /// - Parameters:
  ///   - names: The columns.
  ///   - count: The number of rows.
  ///   - bytes: The bytes of every cell.
  ///   - ends: Where each cell that has a slot ends.
  ///   - slots: By column, its slot, or −1.
  ///   - stride: The number of slots.
  public init(
    names: [String], count: Int, bytes: [UInt8], ends: [UInt32], slots: [Int], stride: Int
  ) {
    self.names = names
    self.count = count
    self.bytes = bytes
    self.ends = ends
    self.slots = slots
    self.stride = stride
  }

  /// The number of columns.
  public var width: Int { names.count }

  /// A table without rows.
  public static func none(_ names: [String]) -> Rows {
    Rows(
      names: names, count: 0, bytes: [], ends: [], slots: names.map { _ in -1 }, stride: 0)
  }

  /// Where a cell lies in `bytes`.
  @inlinable
  public func bounds(_ row: Int, _ cell: Int) -> Range<Int> {
    let slot = slots[cell]
    if slot < 0 { return 0..<0 }
    let index = row * stride + slot
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The bytes of a cell.
  @inlinable
  public func cell(_ row: Int, _ cell: Int) -> ArraySlice<UInt8> { bytes[bounds(row, cell)] }

  /// A cell as text; for small tables.
  public func text(_ row: Int, _ cell: Int) -> String {
    String(decoding: bytes[bounds(row, cell)], as: UTF8.self)
  }

  /// The place of a column.
  public func index(_ name: String) -> Int? { names.firstIndex(of: name) }

  /// Compares two ranges of bytes: negative, zero or positive.
  @inlinable
  public func compare(_ left: Range<Int>, _ right: Range<Int>) -> Int {
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
  @inlinable
  public func compare(_ left: Int, _ right: Int, cells: Range<Int>) -> Int {
    for cell in cells where slots[cell] >= 0 {
      let order = compare(bounds(left, cell), bounds(right, cell))
      if order != 0 { return order }
    }
    return 0
  }
}
