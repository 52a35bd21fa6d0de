import Tables
import Workbench

/// What is known of all shards while one of them is worked on, or when they are brought together.
struct ShardView: Sendable {
  /// What terms weigh.
  let statistics: TextStatistics
  /// The greatest sums by text, where the rankings hang on those of all; nil where they do not.
  var texts: MergedLists?
  /// The lists of all shards, once they are merged; then no other suppliers' texts are wanted.
  var lists: MergedLists?

  /// By row of the table, whether a supplier's text is wanted; nil when all are.
  func keptRows(of suppliers: Suppliers) -> [Bool]? {
    guard let lists else { return nil }
    var kept = [Bool](repeating: false, count: suppliers.count)
    var finder = RowFinder(suppliers.ids)
    lists.forEachKey { key in
      guard let row = finder.row(of: key) else { return }
      kept[suppliers.order.map { Int($0[row]) } ?? row] = true
    }
    return kept
  }
}

/// The files that hand over what was merged.
enum ShardFiles {
  /// The statistics of ``TextStatistics``.
  static let statistics = "statistics.tsv"
  /// The greatest sums by text, lines of ``ShardLine``.
  static let texts = "texts.tsv"
  /// The lists of needs, lines of ``ShardLine``.
  static let lists = "lists.tsv"
}
