import Workbook

extension BarChart {
  /// The same chart with columns that lie, as tall as its rows ask for.
  var lying: BarChart {
    var chart = self
    chart.isLying = true
    chart.height = 130 + 26 * Double(rows.count)
    return chart
  }

  /// How many rows of a sheet it covers, where they are as tall as usual.
  var sheetRows: Int { Int(height / 20) + 1 }
}
