import Tables
import XMLStream

/// Suppliers in memory: typed columns, and for the lists where each supplier's rows end.
struct SupplierStore {
  private(set) var taxNumbers = TextColumn()
  private(set) var names = TextColumn()
  private(set) var activities: [Int32] = []
  private(set) var latitudes: [Double] = []
  private(set) var longitudes: [Double] = []
  private(set) var productEnds: [UInt32] = []
  private(set) var productCodes = TextColumn()
  private(set) var descriptions = TextColumn()
  private(set) var certificateEnds: [UInt32] = []
  private(set) var certificates = TextColumn()

  /// Adds the records of a batch.
  mutating func append(_ batch: XMLBatch, file: String) throws {
    let rows = batch.main
    guard rows.count > 0 else { return }
    for row in 0..<rows.count {
      taxNumbers.append(rows.bytes, Self.cell(rows, row, 0, of: 5))
      names.append(rows.bytes, Self.cell(rows, row, 1, of: 5))
      activities.append(Int32(try Self.number(rows, row, 2, file)))
      latitudes.append(try Self.number(rows, row, 3, file))
      longitudes.append(try Self.number(rows, row, 4, file))
    }
    let products = batch.lists[0]
    for row in 0..<products.count {
      productCodes.append(products.bytes, Self.cell(products, row, 0, of: 2))
      descriptions.append(products.bytes, Self.cell(products, row, 1, of: 2))
    }
    let credentials = batch.lists[1]
    for row in 0..<credentials.count {
      certificates.append(credentials.bytes, Self.cell(credentials, row, 0, of: 1))
    }
    Self.close(&productEnds, products, records: rows.count)
    Self.close(&certificateEnds, credentials, records: rows.count)
  }

  private static func cell(
    _ rows: XMLBatch.Rows, _ row: Int, _ field: Int, of width: Int
  ) -> Range<Int> {
    let cell = row * width + field
    return Int(rows.starts[cell])..<Int(rows.ends[cell])
  }

  private static func number(
    _ rows: XMLBatch.Rows, _ row: Int, _ field: Int, _ file: String
  ) throws -> Double {
    let text = rows.bytes.span.extracting(cell(rows, row, field, of: 5))
    guard let number = DecimalNumber.parse(text), abs(number) < 1e9 else {
      throw BenchError.unexpected(
        file: file, what: "line \(rows.lines[row]): a code or coordinate is no number")
    }
    return number
  }

  /// Notes where the rows of each record's list end.
  private static func close(_ ends: inout [UInt32], _ rows: XMLBatch.Rows, records: Int) {
    let before = ends.last ?? 0
    var row = 0
    for record in 0..<records {
      while row < rows.count, rows.parents[row] == record { row += 1 }
      ends.append(before + UInt32(row))
    }
  }
}
