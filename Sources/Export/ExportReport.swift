public import Workbench

/// What an export gave out.
public struct ExportReport: Sendable, Equatable {
  /// Rows of the ranking.
  public let matches: Int
  /// Needs that have at least one ranked supplier.
  public let needsWithSupplier: Int
  /// Needs that have none.
  public let needsWithout: Int
  /// Near misses.
  public let nearMisses: Int
  /// Whether the workbook's sheets are real tables; larger ones have filters instead.
  public let hasTables: Bool
  /// The files of the folder but its description, in the order they were written.
  public let files: [WrittenFile]
}
