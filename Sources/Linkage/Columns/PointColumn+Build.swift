import Glibc
import Tables

extension PointColumn {
  /// Reads the points or numbers of some cells.
  ///
  /// - Parameters:
  ///   - rows: The table.
  ///   - order: The row of each record.
  ///   - cells: Latitude and longitude, or a number; −1 for one that the table lacks.
  init(_ rows: Rows, _ order: [UInt32], _ cells: [Int]) {
    var columns = cells.map { _ in [Double]() }
    for column in columns.indices {
      columns[column].reserveCapacity(order.count)
      for row in order {
        let bounds = cells[column] < 0 ? 0..<0 : rows.bounds(Int(row), cells[column])
        columns[column].append(bounds.isEmpty ? .nan : Self.number(rows.bytes[bounds]))
      }
    }
    self.init(
      latitudes: columns.first ?? [], longitudes: columns.count > 1 ? columns[1] : [])
  }

  /// A decimal as Ingest writes it; NaN for anything else.
  static func number(_ text: ArraySlice<UInt8>) -> Double {
    var mantissa: Int64 = 0
    var scale = 0
    var digits = 0
    var isFraction = false
    for (place, byte) in text.enumerated() {
      switch byte {
      case 0x2D where place == 0: continue
      case 0x2E where !isFraction: isFraction = true
      case 0x30...0x39:
        guard digits < 18 else {
          // Further decimals cannot be told apart by any measure.
          if isFraction { continue }
          return .nan
        }
        mantissa = mantissa * 10 + Int64(byte - 0x30)
        digits += 1
        if isFraction { scale += 1 }
      default: return .nan
      }
    }
    guard digits > 0 else { return .nan }
    let value = Double(mantissa) / pow(10, Double(scale))
    return text.first == 0x2D ? -value : value
  }
}
