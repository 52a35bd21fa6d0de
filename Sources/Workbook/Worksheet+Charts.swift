import CXLSXWriter

extension Worksheet {
  /// Places a chart of this sheet's cells with its upper left corner at a cell.
  public mutating func insert(_ chart: BarChart, _ row: Int, _ column: Int) {
    let isStacked = chart.series.count > 1
    let type =
      chart.isLying
      ? isStacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR
      : isStacked ? LXW_CHART_COLUMN_STACKED : LXW_CHART_COLUMN
    // Safe: the chart belongs to the workbook, which frees it; the library copies every text.
    guard let drawing = unsafe workbook_add_chart(book, UInt8(type.rawValue)) else {
      return note(.refused(sheet: name, call: "chart", reason: "no memory"))
    }
    for series in chart.series { unsafe add(series, of: chart, to: drawing) }
    unsafe chart_title_set_name(drawing, CellText.fit(chart.title))
    var titleFont = unsafe lxw_chart_font()
    unsafe titleFont.size = 12
    unsafe titleFont.bold = 1
    unsafe chart_title_set_name_font(drawing, &titleFont)
    // Safe: the axes belong to the chart.
    let (along, up) = unsafe (drawing.pointee.x_axis, drawing.pointee.y_axis)
    let (categories, values) = unsafe chart.isLying ? (up, along) : (along, up)
    unsafe label(categories, chart.categoryAxis)
    unsafe label(values, chart.valueAxis)
    unsafe chart_axis_set_num_format(values, "#,##0")
    if chart.isLying {
      unsafe chart_axis_set_reverse(categories)
      unsafe chart_axis_set_crossing_max(categories)
    }
    unsafe chart_set_series_gap(drawing, 60)
    var line = lxw_chart_line()
    line.color = 0xD9D9D9
    line.width = 0.5
    unsafe chart_axis_major_gridlines_set_line(values, &line)
    if isStacked {
      unsafe chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    } else {
      unsafe chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    var options = unsafe lxw_chart_options()
    unsafe options.x_scale = chart.width / 480
    unsafe options.y_scale = chart.height / 288
    note(
      "chart",
      unsafe worksheet_insert_chart_opt(sheet, place(row), place(column), drawing, &options),
      row, column)
  }

  private func add(
    _ series: BarChart.Series, of chart: BarChart,
    to drawing: UnsafeMutablePointer<lxw_chart>
  ) {
    let first: UInt32 = place(chart.rows.lowerBound)
    let last: UInt32 = place(chart.rows.upperBound)
    // Safe: as above, the series belongs to the chart.
    let run = unsafe chart_add_series(drawing, nil, nil)
    unsafe chart_series_set_categories(
      run, name, first, place(chart.categoryColumn), last, place(chart.categoryColumn))
    unsafe chart_series_set_values(
      run, name, first, place(series.column), last, place(series.column))
    unsafe chart_series_set_name(run, CellText.fit(series.name))
    var fill = lxw_chart_fill()
    fill.color = series.color
    unsafe chart_series_set_fill(run, &fill)
  }

  private func label(_ axis: UnsafeMutablePointer<lxw_chart_axis>?, _ text: String) {
    guard !text.isEmpty else { return }
    var font = unsafe lxw_chart_font()
    unsafe font.size = 9
    unsafe chart_axis_set_name(axis, CellText.fit(text))
    unsafe chart_axis_set_name_font(axis, &font)
  }
}
