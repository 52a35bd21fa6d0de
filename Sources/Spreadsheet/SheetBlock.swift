public import Tables

/// Rows of one sheet and the cells in them that are not sound.
public struct SheetBlock: Sendable {
  /// The rows: `lines` are row numbers of the sheet, `offsets` bytes of its unfolded part.
  public var records = RecordBlock()
  /// The unsound cells, row by row and from left to right.
  public var cellFaults: [CellFault] = []

  /// Makes an empty block.
  public init() {}
}
