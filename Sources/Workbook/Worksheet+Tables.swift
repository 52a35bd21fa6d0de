import CXLSXWriter

extension Worksheet {
  /// Writes the headings of a table and puts a filter over it; call it before the rows.
  ///
  /// In memory this is a real table with banded rows; streamed, a filter over the range.
  ///
  /// - Parameters:
  ///   - name: The table's name in formulas: letters, digits and `_`, unique in the workbook.
  ///   - headings: One for each column, all different.
  ///   - row: The row of the headings.
  ///   - count: The rows below them.
  ///   - style: The look of the headings.
  public mutating func table(
    _ name: String, headings: [String], row: Int, count: Int, style: CellStyle.ID
  ) {
    var seen: Set<String> = []
    for heading in headings
    where heading.isEmpty || !seen.insert(heading.lowercased()).inserted {
      return note(.badHeading(sheet: self.name, heading: heading))
    }
    // A table has at least one row, which is blank when there is nothing to show.
    let last = row + max(1, count)
    let lastColumn = headings.count - 1
    if isStreamed {
      for (column, heading) in headings.enumerated() { text(heading, row, column, style) }
      note(
        "filter",
        unsafe worksheet_autofilter(sheet, place(row), 0, place(last), place(lastColumn)), last)
    } else {
      note(
        "table",
        unsafe add(name, headings.map(CellText.fit), row...last, lastColumn, format(style)), last)
    }
    ignoreNumbersStoredAsText(rows: row...last, columns: 0...lastColumn)
  }

  private func add(
    _ name: String, _ headings: [String], _ rows: ClosedRange<Int>, _ lastColumn: Int,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) -> lxw_error {
    unsafe CStrings(headings + [name]).withPointers { texts in
      var columns = unsafe headings.indices.map { index in
        unsafe lxw_table_column(
          header: texts[index], formula: nil, total_string: nil, total_function: 0,
          header_format: format, format: nil, total_value: 0)
      }
      // Safe: the library copies names and columns, and these buffers outlive the call.
      return unsafe columns.withUnsafeMutableBufferPointer { buffer in
        var list: [UnsafeMutablePointer<lxw_table_column>?] = unsafe headings.indices.map {
          unsafe buffer.baseAddress?.advanced(by: $0)
        }
        unsafe list.append(nil)
        return unsafe list.withUnsafeMutableBufferPointer { pointers in
          var options = unsafe lxw_table_options()
          unsafe options.name = texts[headings.count]
          unsafe options.columns = pointers.baseAddress
          unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
          unsafe options.style_type_number = 15
          return unsafe worksheet_add_table(
            sheet, place(rows.lowerBound), 0, place(rows.upperBound), place(lastColumn), &options)
        }
      }
    }
  }

  /// Keeps spreadsheets from marking codes such as `0702` as mistaken numbers.
  private mutating func ignoreNumbersStoredAsText(
    rows: ClosedRange<Int>, columns: ClosedRange<Int>
  ) {
    let range =
      Self.cell(rows.lowerBound, columns.lowerBound) + ":"
      + Self.cell(rows.upperBound, columns.upperBound)
    note(
      "ignored marks",
      unsafe worksheet_ignore_errors(
        sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range))
  }

  /// A cell's name, such as `AB12`.
  static func cell(_ row: Int, _ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self) + String(row + 1)
  }

  /// Lets the cells of a column take only the values of a list, which opens as a drop-down.
  ///
  /// - Parameters:
  ///   - values: Without commas, together at most 255 characters.
  ///   - rows: The rows.
  ///   - column: The column.
  ///   - title: The heading of the message for any other value.
  ///   - message: The message for any other value.
  public mutating func choices(
    _ values: [String], rows: ClosedRange<Int>, column: Int, title: String, message: String
  ) {
    let code = unsafe CStrings(values).withPointers { list in
      unsafe CStrings([String(title.prefix(32)), String(message.prefix(255))]).withPointers {
        texts in
        var rule = unsafe lxw_data_validation()
        unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        unsafe rule.value_list = list
        unsafe rule.error_title = texts[0]
        unsafe rule.error_message = texts[1]
        // Safe: the library copies the rule and its texts.
        return unsafe worksheet_data_validation_range(
          sheet, place(rows.lowerBound), place(column), place(rows.upperBound), place(column),
          &rule)
      }
    }
    note("choices", code, rows.upperBound, column)
  }

  /// Colours cells from one colour at the least value to another at the greatest.
  ///
  /// - Parameters:
  ///   - low: Colour of the least value, 0xRRGGBB.
  ///   - high: Colour of the greatest value, 0xRRGGBB.
  ///   - rows: The rows.
  ///   - column: The column.
  public mutating func colorScale(
    low: UInt32, high: UInt32, rows: ClosedRange<Int>, column: Int
  ) {
    var rule = unsafe lxw_conditional_format()
    unsafe rule.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
    unsafe rule.min_color = low
    unsafe rule.max_color = high
    note(
      "colour scale",
      unsafe worksheet_conditional_format_range(
        sheet, place(rows.lowerBound), place(column), place(rows.upperBound), place(column),
        &rule), rows.upperBound, column)
  }
}
