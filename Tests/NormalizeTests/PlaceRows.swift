import Tables
import Testing

@testable import Normalize

/// Makes tables in memory, and the places of firms from them.
enum PlaceRows {
  /// A table of cells.
  static func table(_ names: [String], _ rows: [[String]]) -> Rows {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    for row in rows {
      for cell in row {
        bytes += Array(cell.utf8)
        ends.append(UInt32(bytes.count))
      }
    }
    return Rows(
      names: names, count: rows.count, bytes: bytes, ends: ends, slots: Array(names.indices),
      stride: names.count)
  }

  /// An index of municipalities: state, municipality, name, latitude, longitude.
  static func places(_ rows: [[String]]) -> PlaceIndex {
    PlaceIndex(table(PlaceIndex.columns, rows))
  }

  /// The place of a firm of one record.
  static func place(_ record: [String: String], _ places: PlaceIndex) -> FirmPlace {
    let columns = SupplierField.columns
    let rows = table(columns, [columns.map { record[$0] ?? "" }])
    return FirmPlace(cells: columns.indices.map { rows.bounds(0, $0) }, of: rows, places)
  }

  /// The municipalities of the whole country, from a public file.
  static func country(_ path: String) throws -> PlaceIndex {
    let table = try Table.read(file: path)
    let columns = ["entityCode", "municipalityCode", "municipalityName", "avgLat", "avgLon"]
    let indices = try columns.map { try #require(table.names.firstIndex(of: $0)) }
    return places(
      (0..<table.rowCount).map { row in indices.map { table.columns[$0][row] } })
  }
}
