/// A chart of columns, upright or lying, over cells of one sheet.
public struct BarChart: Sendable, Equatable {
  /// One run of columns.
  public struct Series: Sendable, Equatable {
    /// Its name in the legend.
    public var name: String
    /// The column of its values.
    public var column: Int
    /// Its colour, 0xRRGGBB.
    public var color: UInt32

    /// Describes a run of columns.
    public init(name: String, column: Int, color: UInt32) {
      self.name = name
      self.column = column
      self.color = color
    }
  }

  /// The title.
  public var title: String
  /// The name of the axis of the categories.
  public var categoryAxis: String
  /// The name of the axis of the values.
  public var valueAxis: String
  /// The rows of the values.
  public var rows: ClosedRange<Int>
  /// The column that names the rows.
  public var categoryColumn: Int
  /// The runs of columns; several are stacked.
  public var series: [Series]
  /// Whether the columns lie, the first row on top: for names that are long, or many.
  public var isLying = false
  /// Width in pixels.
  public var width = 620.0
  /// Height in pixels.
  public var height = 300.0

  /// Describes a chart.
  public init(
    title: String, categoryAxis: String, valueAxis: String, rows: ClosedRange<Int>,
    categoryColumn: Int, series: [Series]
  ) {
    self.title = title
    self.categoryAxis = categoryAxis
    self.valueAxis = valueAxis
    self.rows = rows
    self.categoryColumn = categoryColumn
    self.series = series
  }
}
