import CXLSXWriter

extension Worksheet {
  /// Sets the width of columns, in characters of the default letters.
  public mutating func width(_ characters: Double, columns: ClosedRange<Int>) {
    note(
      "width",
      unsafe worksheet_set_column(
        sheet, place(columns.lowerBound), place(columns.upperBound), characters, nil))
  }

  /// Sets the height of a row, points; before its cells are written.
  public mutating func height(_ points: Double, row: Int) {
    note("height", unsafe worksheet_set_row(sheet, place(row), points, nil), row)
  }

  /// Keeps the first rows and columns in sight.
  public mutating func freeze(rows: Int, columns: Int) {
    unsafe worksheet_freeze_panes(sheet, place(rows), place(columns))
  }

  /// Hides the lines between cells; for sheets that are read like a page.
  public mutating func hideGridLines() {
    unsafe worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  /// Colours the sheet's tab, 0xRRGGBB.
  public mutating func tabColor(_ color: UInt32) { unsafe worksheet_set_tab_color(sheet, color) }

  /// Sets the sheet up for paper: letter, one page wide, a footer, headings on every page.
  ///
  /// - Parameters:
  ///   - isLandscape: Whether the paper lies on its long side.
  ///   - headingRow: The row repeated on every page, or nil.
  ///   - footer: The left part of the footer; the page's number stands on the right.
  public mutating func paper(isLandscape: Bool, headingRow: Int?, footer: String) {
    if isLandscape { unsafe worksheet_set_landscape(sheet) }
    unsafe worksheet_set_paper(sheet, 1)
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
    unsafe worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6)
    if let headingRow {
      note(
        "headings", unsafe worksheet_repeat_rows(sheet, place(headingRow), place(headingRow)))
    }
    // An ampersand starts a code in a footer, two stand for one; the format ends at 255 signs.
    var left = ""
    for sign in footer.prefix(200) { left += sign == "&" ? "&&" : String(sign) }
    // The blank keeps a footer that starts with a digit from joining the size of the letters.
    note("footer", unsafe worksheet_set_footer(sheet, "&L&8 \(left.prefix(220))&R&8 &P / &N"))
  }

  /// Leaves the columns from one on out of what is printed; they stay on the screen.
  public mutating func printOnly(columns: Int, rows: Int) {
    note(
      "print area",
      unsafe worksheet_print_area(sheet, 0, 0, place(rows - 1), place(columns - 1)), rows - 1)
  }
}
