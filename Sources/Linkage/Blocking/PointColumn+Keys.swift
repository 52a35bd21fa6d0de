extension PointColumn {
  /// The bits of a place or number.
  func bits(_ record: Int) -> [UInt64] {
    let latitude = latitudes[record]
    // Zero and minus zero are one number.
    guard !longitudes.isEmpty else { return [(latitude + 0).bitPattern] }
    return [(latitude + 0).bitPattern, (longitudes[record] + 0).bitPattern]
  }

  /// The bits of a number as a whole number whose order is theirs.
  static func ordered(_ bits: UInt64) -> UInt64 {
    // Flipped so that negative numbers come first and in their order.
    bits >> 63 == 1 ? ~bits : bits | 1 << 63
  }

  /// The squares of a place, its own first; for a number, the stretches of the number line.
  func forEachCell(
    of record: Int, _ cells: NearCells, width: Double, _ visit: (NearCells.Cell) -> Void
  ) {
    let latitude = latitudes[record]
    guard longitudes.isEmpty else {
      cells.forEachCell(
        latitude: latitude, longitude: longitudes[record], visit)
      return
    }
    // On a line too a cell is twice the bound wide, and a number is in the one it is nearest to.
    let x = latitude / (2 * max(width, 1e-9) * (1 + 1e-9))
    guard abs(x) < 0x1p52 else { return }
    let cell = x.rounded(.down)
    visit(NearCells.Cell(row: 0, column: Int64(cell)))
    visit(NearCells.Cell(row: 0, column: Int64(x - cell < 0.5 ? cell - 1 : cell + 1)))
  }
}
