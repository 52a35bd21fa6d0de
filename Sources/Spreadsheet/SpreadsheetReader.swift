public import Archives
import Tables

/// Reads one sheet of an Excel workbook (.xlsx, transitional or strict) row by row.
///
/// Only the shared strings and the number formats are held in memory. Cells come as the text that
/// a registry needs:
/// - texts without white space at both ends, their runs joined, readings for East Asia left out;
/// - numbers with at most 15 significant digits, written out between 10⁻¹⁰ and 10²¹;
/// - numbers under a format of zeros such as `00000` with their leading zeros, percentages with
///   `%`; thousands marks, currency signs and rounding for the eye are left out;
/// - dates and times as `2026-11-25`, `2026-11-25T13:05:00`, `13:05:00`, as the format shows them;
/// - `true` and `false`; formulas as the value that was computed last.
///
/// What a merged range covers is empty but for its first cell, as it is stored. Empty rows are
/// left out, and empty cells at the end of a row. Hidden rows and columns are read like others.
public final class SpreadsheetReader {
  /// A sheet of the workbook.
  public struct Sheet: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// Whether its tab is not shown.
    public let isHidden: Bool

    /// Describes a sheet.
    public init(name: String, isHidden: Bool) {
      self.name = name
      self.isHidden = isHidden
    }
  }

  /// The sheets of the workbook in their order.
  public let sheets: [Sheet]
  /// The name of the sheet that is read.
  public let sheetName: String
  private let rows: SheetRows

  /// Opens a workbook.
  ///
  /// - Parameters:
  ///   - file: The path.
  ///   - sheet: The name of the sheet; nil takes the only visible one, or the only visible one
  ///     with two rows.
  ///   - limits: How large its parts may be.
  /// - Throws: ``SpreadsheetError``, or errors of the archive and of its XML as they come.
  public init(
    file: String, sheet: String? = nil, limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws {
    let container = try Container(file: file, limits: limits.archive)
    let index = try WorkbookIndex(container)
    let strings = try SharedStrings(
      container, entry: index.strings, limit: limits.sharedStringBytes)
    let text = CellText(
      styles: try CellStyles(container, entry: index.styles), is1904: index.is1904)
    func open(_ entry: WorkbookIndex.Entry) throws -> SheetRows {
      guard let part = entry.entry else {
        throw SpreadsheetError.damaged(
          file: file, reason: "the part of sheet '\(entry.sheet.name)' is missing")
      }
      return SheetRows(
        try SheetRows.part(container, entry: part, rowBytes: limits.rowBytes),
        writer: RowWriter(
          file: file, sheet: entry.sheet.name, text: text, strings: strings, limits: limits))
    }
    let chosen =
      try sheet.map { try index.sheet($0, file: file) }
      ?? Self.onlyTable(index, file: file) { try open($0) }
    rows = try open(chosen)
    sheets = index.sheets.map(\.sheet)
    sheetName = chosen.sheet.name
  }

  /// The form of the file, for reports.
  public var form: String { "xlsx" }

  /// The size of the file in bytes.
  public var sourceBytes: Int { rows.part.stream.sourceBytes }

  /// The version of the file that is read.
  public var version: FileVersion { rows.part.stream.version }

  /// Bytes of the file read so far.
  public var sourceBytesRead: Int { rows.part.stream.sourceBytesRead }

  /// The SHA-256 of the file.
  ///
  /// - Returns: 64 lower-case hexadecimal digits.
  /// - Throws: When the file cannot be read.
  public func digest() throws -> String { try rows.part.stream.digest() }

  /// Reads on.
  ///
  /// - Parameter maximumRows: The most rows; a block of very long ones holds fewer.
  /// - Returns: The next rows that hold anything, or nil at the end of the sheet.
  /// - Throws: ``SpreadsheetError``, or errors of the archive and of its XML as they come.
  public func next(maximumRows: Int = 4096) throws -> SheetBlock? {
    try rows.next(maximumRows: max(1, maximumRows))
  }

  /// The sheets of a workbook, without reading any.
  ///
  /// - Parameters:
  ///   - file: The path.
  ///   - limits: How large its parts may be.
  /// - Returns: The sheets in their order.
  /// - Throws: As ``init(file:sheet:limits:)``.
  public static func sheets(
    of file: String, limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws -> [Sheet] {
    try WorkbookIndex(Container(file: file, limits: limits.archive)).sheets.map(\.sheet)
  }

  /// The most visible sheets that are looked through for the one that holds a table: each is
  /// opened for it.
  private static let mostSheets = 256

  /// The only visible sheet, or the only visible one that has two rows.
  private static func onlyTable(
    _ index: WorkbookIndex, file: String, open: (WorkbookIndex.Entry) throws -> SheetRows
  ) throws -> WorkbookIndex.Entry {
    let all = index.sheets.map(\.sheet)
    let visible = index.sheets.filter { !$0.sheet.isHidden && $0.kind == "worksheet" }
    if visible.count == 1 { return visible[0] }
    guard visible.count <= mostSheets else {
      throw SpreadsheetError.tooManySheets(file: file, count: visible.count, sheets: all)
    }
    let tables = try visible.filter { entry in
      let rows = try open(entry)
      guard let block = try rows.next(maximumRows: 2) else { return false }
      if block.records.rowCount == 2 { return true }
      return try rows.next(maximumRows: 1) != nil
    }
    guard let table = tables.first else {
      throw SpreadsheetError.noTable(file: file, sheets: all)
    }
    guard tables.count == 1 else {
      throw SpreadsheetError.severalTables(
        file: file, tables: tables.map(\.sheet.name), sheets: all)
    }
    return table
  }
}
