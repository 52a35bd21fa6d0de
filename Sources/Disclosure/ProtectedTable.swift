/// A table as it may be published: each figure is shown, or not.
///
/// It does not tell why a figure is not shown: which ones are small, and which only cover for them,
/// is part of what is hidden.
public struct ProtectedTable: Sendable, Equatable {
  /// How a figure is published.
  public enum Status: String, Sendable {
    /// The figure of this edition.
    case published
    /// The figure of an earlier edition; how it is now is not told.
    case carried
    /// Not told.
    case suppressed
  }

  /// One published figure, or its absence.
  public struct Figure: Sendable, Equatable {
    /// How it is published.
    public let status: Status
    /// The figure; nil when it is suppressed.
    public let value: Int?
    /// The day of the edition whose figure it is; nil when it is suppressed.
    public let releasedOn: String?

    /// Makes a figure of this edition or, when `carried`, of an earlier one.
    public init(_ value: Int, releasedOn: String, carried: Bool = false) {
      status = carried ? .carried : .published
      self.value = value
      self.releasedOn = releasedOn
    }

    /// A figure that is not told.
    public static let suppressed = Figure()

    private init() {
      status = .suppressed
      value = nil
      releasedOn = nil
    }
  }

  /// Rows and columns.
  public let shape: TableShape
  /// The figures by position, totals included.
  public let figures: [Figure]

  /// Makes a table from figures by position, as they were read.
  public init(_ shape: TableShape, figures: [Figure]) throws(DisclosureError) {
    guard figures.count == shape.count else {
      throw .wrongCount("figures", expected: shape.count, found: figures.count)
    }
    self.shape = shape
    self.figures = figures
  }

  /// A table of an edition's figures, where they are not hidden.
  init(_ table: StatisticTable, hidden: [Bool], releasedOn day: String) {
    shape = table.shape
    figures = table.values.indices.map { position in
      hidden[position] ? .suppressed : Figure(table.values[position], releasedOn: day)
    }
  }

  init(_ shape: TableShape, checked figures: [Figure]) {
    self.shape = shape
    self.figures = figures
  }

  /// A cell or a total.
  ///
  /// - Parameters:
  ///   - row: The row; nil for the total over all rows.
  ///   - column: The column; nil for the total over all columns.
  public subscript(row: Int?, column: Int?) -> Figure {
    figures[shape.position(row: row, column: column)]
  }

  /// The positions whose figure is not of this edition.
  var hidden: [Bool] { figures.map { $0.status != .published } }
}
