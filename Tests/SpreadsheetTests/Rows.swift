import Spreadsheet
import Tables

/// All rows of a sheet, as texts.
struct Rows: Equatable {
  var cells: [[String]] = []
  var numbers: [Int] = []
  var offsets: [Int] = []
  /// Faults as `B2 error_value #N/A`, with the rows' numbers.
  var faults: [String] = []

  /// Reads a sheet to its end.
  init(_ reader: SpreadsheetReader, blockRows: Int = 4096) throws {
    while let block = try reader.next(maximumRows: blockRows) {
      let records = block.records
      for row in 0..<records.rowCount {
        cells.append((0..<records.cellCount(row)).map { records.text(row, $0) })
      }
      numbers += records.lines
      offsets += records.offsets
      for fault in block.cellFaults {
        let letter = Character(Unicode.Scalar(UInt8(65 + fault.column)))
        faults.append("\(letter)\(records.lines[fault.row]) \(fault.kind.rawValue) \(fault.text)")
      }
    }
  }
}
