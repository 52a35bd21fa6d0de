import CXLSXWriter

/// One sheet of a workbook, lent to the closure that fills it.
///
/// Rows and columns count from 0. A call that the library refuses is noted and thrown by
/// ``Workbook/addSheet(_:_:)`` after the closure, so that cells need no `try` each.
@safe
public struct Worksheet: ~Copyable {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let book: UnsafeMutablePointer<lxw_workbook>?
  let name: String
  let formats: [UnsafeMutablePointer<lxw_format>?]
  /// Whether rows leave memory as they are written, so that tables are not to be had.
  public let isStreamed: Bool
  /// The first call that was refused.
  private(set) var fault: WorkbookError?

  init(
    sheet: UnsafeMutablePointer<lxw_worksheet>, book: UnsafeMutablePointer<lxw_workbook>?,
    name: String, formats: [UnsafeMutablePointer<lxw_format>?], isStreamed: Bool
  ) {
    unsafe self.sheet = sheet
    unsafe self.book = book
    self.name = name
    unsafe self.formats = formats
    self.isStreamed = isStreamed
  }

  /// Writes text, whatever it looks like: `0702` keeps its zero and `=1+1` stays three signs.
  public mutating func text(_ text: String, _ row: Int, _ column: Int, _ style: CellStyle.ID) {
    // Safe: the library copies the text.
    note(
      "text",
      unsafe worksheet_write_string(
        sheet, place(row), place(column), CellText.fit(text), format(style)), row, column)
  }

  /// Writes a number; what is not finite becomes an empty cell.
  public mutating func number(_ value: Double, _ row: Int, _ column: Int, _ style: CellStyle.ID) {
    guard value.isFinite else { return blank(row, column, style) }
    note(
      "number",
      unsafe worksheet_write_number(sheet, place(row), place(column), value, format(style)),
      row, column)
  }

  /// Writes a true date; the style should have a date format.
  public mutating func date(_ day: CellDate, _ row: Int, _ column: Int, _ style: CellStyle.ID) {
    var moment = lxw_datetime()
    moment.year = Int32(day.year)
    moment.month = Int32(day.month)
    moment.day = Int32(day.day)
    note(
      "date",
      unsafe worksheet_write_datetime(sheet, place(row), place(column), &moment, format(style)),
      row, column)
  }

  /// Writes an empty cell that has a look.
  public mutating func blank(_ row: Int, _ column: Int, _ style: CellStyle.ID) {
    note(
      "blank", unsafe worksheet_write_blank(sheet, place(row), place(column), format(style)),
      row, column)
  }

  /// Writes a link with a text of its own.
  ///
  /// - Parameters:
  ///   - target: `https://…`, `mailto:…`, `internal:'Sheet'!A1`, or `external:file#place` for a file
  ///     beside the workbook. A sheet takes 65,530 links.
  ///   - text: What the cell shows.
  ///   - row: The row.
  ///   - column: The column.
  ///   - style: The look.
  public mutating func link(
    _ target: String, text: String, _ row: Int, _ column: Int, _ style: CellStyle.ID
  ) {
    // Safe: the library copies the texts.
    note(
      "link",
      unsafe worksheet_write_url_opt(
        sheet, place(row), place(column), target, format(style), CellText.fit(text), nil),
      row, column)
    // The library turns the slashes of a file's path round, and those of its text as well.
    self.text(text, row, column, style)
  }

  // MARK: - What the rest of the room uses

  /// A row as the library counts it; what is out of range stays so, and is refused there.
  func place(_ row: Int) -> UInt32 { UInt32(clamping: row) }

  /// A column as the library counts it.
  func place(_ column: Int) -> UInt16 { UInt16(clamping: column) }

  func format(_ style: CellStyle.ID) -> UnsafeMutablePointer<lxw_format>? {
    unsafe formats.indices.contains(style.index) ? formats[style.index] : nil
  }

  /// Keeps the first refusal.
  mutating func note(_ call: String, _ code: lxw_error, _ row: Int = 0, _ column: Int = 0) {
    guard code != LXW_NO_ERROR, fault == nil else { return }
    if code == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE {
      fault = .tooManyRows(sheet: name, row: row, column: column)
    } else {
      fault = .refused(sheet: name, call: call, reason: Workbook.reason(code))
    }
  }

  /// Keeps the first refusal of ours.
  mutating func note(_ error: WorkbookError) { fault = fault ?? error }
}
