extension PointColumn {
  /// The bits of a place or number.
  func bits(_ record: Int) -> [UInt64] {
    let latitude = Double(latitudes[record])
    // Zero and minus zero are one number.
    guard !longitudes.isEmpty else { return [(latitude + 0).bitPattern] }
    return [(latitude + 0).bitPattern, (Double(longitudes[record]) + 0).bitPattern]
  }

  /// The squares of a place, its own first; for a number, the stretches of the number line.
  func forEachCell(
    of record: Int, _ cells: NearCells, width: Double, _ visit: (NearCells.Cell) -> Void
  ) {
    let latitude = Double(latitudes[record])
    guard longitudes.isEmpty else {
      cells.forEachCell(
        latitude: latitude, longitude: Double(longitudes[record]), visit)
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
