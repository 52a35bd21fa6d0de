import Archives
import Spreadsheet
import Tables

/// Reads one sheet of a workbook in blocks of records below its heading.
final class XLSXSource: RecordSource {
  private let reader: SpreadsheetReader
  /// The heading and where it stands.
  let heading: Heading
  /// The row of the sheet on which the heading begins, or nil when there is none.
  let headingRow: Int?
  private var waiting: (block: SheetBlock, firstRow: Int)?
  /// Unsound cells of the block that was given last.
  private(set) var cellFaults: [CellFault] = []

  /// Opens a workbook and finds its heading.
  init(_ source: Source) throws {
    reader = try SpreadsheetReader(file: source.path, sheet: source.sheet)
    guard let block = try reader.next(),
      let found = HeadingFinder.find(in: block.records, statedLine: source.headingLine)
    else { throw IngestError.noRecords(source: source.name, file: source.path) }
    heading = found
    headingRow = found.rows.isEmpty ? nil : block.records.lines[found.rows.lowerBound]
    waiting = (block, found.firstRecord)
  }

  /// The size of the file.
  var sourceBytes: Int { reader.sourceBytes }
  var sourceBytesRead: Int { reader.sourceBytesRead }
  /// The version of the file that is read.
  var version: FileVersion { reader.version }
  /// The form of the file and the sheet.
  var form: String { "\(reader.form) '\(reader.sheetName)'" }
  /// The name of the sheet that is read.
  var sheetName: String { reader.sheetName }
  /// The digest of the file.
  func digest() throws -> String { try reader.digest() }

  /// The next records, cells at the end of a row that the sheet leaves out filled up.
  func next() throws -> (main: RecordBlock, lists: [RecordBlock])? {
    while true {
      var first = 0
      let block: SheetBlock
      if let waiting {
        block = waiting.block
        first = waiting.firstRow
        self.waiting = nil
      } else {
        guard let following = try reader.next() else { return nil }
        block = following
      }
      guard first < block.records.rowCount else { continue }
      cellFaults = block.cellFaults.compactMap {
        $0.row < first
          ? nil
          : CellFault(row: $0.row - first, column: $0.column, kind: $0.kind, text: $0.text)
      }
      return (Self.filled(block.records, from: first, width: heading.names.count), [])
    }
  }

  /// The rows from one on, each with as many cells as the heading at least.
  private static func filled(_ block: RecordBlock, from first: Int, width: Int) -> RecordBlock {
    var out = RecordBlock(bytes: block.bytes)
    for row in first..<block.rowCount {
      let cells = block.cellCount(row)
      for cell in 0..<max(cells, width) {
        let bounds = block.bounds(row, cell)
        out.starts.append(UInt32(truncatingIfNeeded: bounds.lowerBound))
        out.ends.append(UInt32(truncatingIfNeeded: bounds.upperBound))
      }
      out.firstCell.append(UInt32(truncatingIfNeeded: out.starts.count))
      out.lines.append(block.lines[row])
      out.offsets.append(block.offsets[row])
    }
    out.faults = block.faults.compactMap {
      $0.row < first ? nil : RecordFault(row: $0.row - first, kind: $0.kind)
    }
    return out
  }
}
