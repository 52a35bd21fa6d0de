import Registry
import Spreadsheet
import Tables
import Workbench

/// Reads tables that people filled in, by their headings: a delimited file in whatever encoding and
/// with whatever delimiter, or every sheet of a workbook.
public enum FilledForm {
  /// A table of a file.
  public struct Form: Sendable, Equatable {
    /// The sheet; empty for a delimited file.
    public let sheet: String
    /// A name for every column.
    public let heading: [String]
  }

  /// A row of a table.
  public struct Row: Sendable, Equatable {
    /// The sheet; empty for a delimited file.
    public let sheet: String
    /// Its line in the file or its row in the sheet, from 1.
    public let line: Int
    /// The cells of the columns that were chosen, without white space at both ends; a column that
    /// was not found has empty ones.
    public let cells: [String]
    /// What is wrong with the row in itself, as `rejects.csv` calls it; nil when it is sound.
    public let fault: String?
  }

  /// Whether a file is read as a workbook, as its name says.
  public static func isWorkbook(_ file: String) -> Bool {
    let name = file.lowercased()
    return ["xlsx", "xlsm", "xls", "ods"].contains { name.hasSuffix("." + $0) }
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - choosing: Picks the columns of a table by its heading, nil for one that it lacks; or passes
  ///     the table over.
  ///   - visiting: Takes each row of the tables that were not passed over.
  /// - Throws: An error of the file, which names it; or what `visiting` throws.
  public static func read(
    _ file: String, choosing: (Form) -> [Int?]?, visiting: (Row) throws -> Void
  ) throws {
    guard FileSystem.exists(file) else { throw FileFault.missing(path: file) }
    if isWorkbook(file) {
      try readSheets(file, choosing, visiting)
    } else {
      let source = Source(name: "decisions", registry: "decisions", path: file, format: .csv)
      let table = try CSVSource(source)
      let form = Form(sheet: "", heading: table.heading)
      guard let columns = choosing(form) else { return }
      _ = try csvPass(
        table, threads: 1, work: { $0 },
        take: { records in
          for row in 0..<records.rowCount {
            try visiting(Self.row(records, row, columns, of: form))
          }
          return true
        })
    }
  }

  private static func readSheets(
    _ file: String, _ choosing: (Form) -> [Int?]?, _ visiting: (Row) throws -> Void
  ) throws {
    for sheet in try SpreadsheetReader.sheets(of: file) {
      let table: XLSXSource
      do {
        table = try XLSXSource(
          Source(
            name: "decisions", registry: "decisions", path: file, format: .xlsx, sheet: sheet.name))
      } catch IngestError.noRecords {
        continue
      } catch SpreadsheetError.notCells {
        continue
      }
      let form = Form(sheet: sheet.name, heading: table.heading.names)
      guard let columns = choosing(form) else { continue }
      while let block = try table.next()?.main {
        for row in 0..<block.rowCount {
          let bad = table.cellFaults.first { $0.row == row && columns.contains($0.column) }
          try visiting(Self.row(block, row, columns, of: form, fault: bad?.kind.rawValue))
        }
      }
    }
  }

  private static func row(
    _ block: RecordBlock, _ row: Int, _ columns: [Int?], of form: Form, fault: String? = nil
  ) -> Row {
    let isDelimited = form.sheet.isEmpty
    var fault = fault ?? block.faults.first { $0.row == row }?.kind.rawValue
    // A cell too many or too few shifts the rest of the row.
    if isDelimited, fault == nil, block.cellCount(row) != form.heading.count {
      fault = "cell_count"
    }
    let cells = columns.map { column in
      column.map { cell(block.text(row, $0), isDelimited: isDelimited) } ?? ""
    }
    return Row(sheet: form.sheet, line: block.lines[row], cells: cells, fault: fault)
  }

  /// A cell's text; an apostrophe that keeps a spreadsheet from running a text as a formula is none
  /// of it.
  private static func cell(_ text: String, isDelimited: Bool) -> String {
    var text = text[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    if isDelimited, text.first == "'", let next = text.dropFirst().first, "=+-@＝＋－＠".contains(next)
    {
      text.removeFirst()
    }
    return String(text)
  }

  /// Reads a day as people write it.
  ///
  /// - Parameter text: The day, as 2026-11-25 or in a form that says which part is the month.
  /// - Returns: The day as 2026-11-25; nil when it is none, or may be two.
  public static func day(_ text: String) -> String? {
    var out: [UInt8] = []
    guard ValueReader.append(Array(text.utf8)[...], as: .date, form: nil, onto: &out) == nil,
      !out.isEmpty
    else { return nil }
    return String(decoding: out, as: UTF8.self)
  }
}
