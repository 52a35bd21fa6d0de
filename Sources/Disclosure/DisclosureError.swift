public import Workbench

/// Why a table cannot be protected: what was handed in is no table.
public enum DisclosureError: ReportableError, Equatable {
  /// The number of figures is not the number of cells.
  case wrongCount(String, expected: Int, found: Int)
  /// A figure is below zero, or a table adds up to more than ``StatisticTable/greatestTotal``.
  case outOfRange(row: Int, column: Int)
  /// More members are counted than there are firms.
  case abovePopulation(row: Int, column: Int)
  /// Two tables that should be editions of one differ in shape.
  case otherShape
  /// What is said to have come and gone does not fit the table: more members than firms, more than
  /// the cell holds, or not from what was published. Totals come after the last row and column.
  case impossibleMovement(row: Int, column: Int)

  /// What happened, and where.
  public var description: String {
    switch self {
    case .wrongCount(let what, let expected, let found):
      "a table of \(expected) cells was given \(found) \(what)"
    case .outOfRange(let row, let column):
      "the figure at row \(row), column \(column) is below zero or too large"
    case .abovePopulation(let row, let column):
      "more members than firms are counted at row \(row), column \(column)"
    case .otherShape:
      "two editions of one table differ in their rows or columns"
    case .impossibleMovement(let row, let column):
      "what came and went does not fit the count at row \(row), column \(column)"
    }
  }

  /// The code the process ends with: tables are counted by the program itself.
  public var exitCode: ExitCode { .fault }
}
