import Tables

extension PointColumn {
  /// Reads the points or numbers of some cells.
  ///
  /// - Parameters:
  ///   - rows: The table.
  ///   - order: The row of each record.
  ///   - cells: Latitude and longitude, or a number; −1 for one that the table lacks.
  init(_ rows: Rows, _ order: [UInt32], _ cells: [Int]) {
    let bytes = rows.bytes.span
    var columns = cells.map { _ in [Double]() }
    for column in columns.indices {
      columns[column].reserveCapacity(order.count)
      for row in order {
        let bounds = cells[column] < 0 ? 0..<0 : rows.bounds(Int(row), cells[column])
        columns[column].append(DecimalNumber.parse(bytes.extracting(bounds)) ?? .nan)
      }
    }
    self.init(
      latitudes: columns.first ?? [], longitudes: columns.count > 1 ? columns[1] : [])
  }
}
