import Foundation
import Normalize
import Tables
import Workbench

/// A folder of hand-over tables for one test, gone with it.
final class Folder {
  let path: String

  init() {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "normalize-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(atPath: input, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var input: String { path + "/1-ingest" }

  /// Writes a table of the input from its heading and rows.
  func write(_ table: String, _ heading: String, _ rows: [[String]]) throws {
    var bytes = Array((heading + "\n").utf8)
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        CSVText.append(cell: cell, onto: &bytes)
      }
      bytes.append(0x0A)
    }
    try Data(bytes).write(to: URL(filePath: "\(input)/\(table).csv"))
  }

  /// Writes suppliers from their filled fields.
  func suppliers(_ records: [[String: String]]) throws {
    let columns = ["source", "line"] + Self.fields
    try write(
      "suppliers", columns.joined(separator: ","),
      records.enumerated().map { line, record in
        columns.map { $0 == "line" ? "\(line + 2)" : record[$0] ?? "" }
      })
  }

  /// Normalizes, and gives the report.
  func run(threads: Int = 1, output: String = "2-normalize") throws -> NormalizeReport {
    try normalize(
      input: input, output: "\(path)/\(output)", threads: threads)
  }

  /// A table of the output, as rows by column.
  func rows(_ table: String, output: String = "2-normalize") throws -> [[String: String]] {
    let table = try Table.read(file: "\(path)/\(output)/\(table).csv")
    return (0..<table.rowCount).map { row in
      Dictionary(
        uniqueKeysWithValues: zip(table.names, table.columns).map { ($0, $1[row]) })
    }
  }

  /// Every file of the output and its bytes.
  func bytes(output: String = "2-normalize") throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in FileSystem.names(in: "\(path)/\(output)") {
      files[name] = try FileSystem.contents("\(path)/\(output)/\(name)")
    }
    return files
  }

  static let fields = [
    "record_id", "rfc", "clee", "razon_social", "nombre_comercial", "scian", "activity",
    "products_text", "size_band", "workers", "sales_mdp", "capacity", "capacity_unit", "latitude",
    "longitude", "state_key", "municipality_key", "state", "municipality", "locality",
    "postal_code", "street", "street_number", "phone", "email", "website",
  ]
}
