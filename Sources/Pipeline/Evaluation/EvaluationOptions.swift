public import Export

/// What `evaluate` is asked.
public struct EvaluationOptions: Sendable, Equatable {
  /// The kind of record whose links are measured.
  public var registry = "suppliers"
  /// The column of the first record of a pair, as `KEY` or `SOURCE,KEY`.
  public var left: String?
  /// The column of the second record of a pair.
  public var right: String?
  /// The column that says whether a pair is the same.
  public var label: String?
  /// The column of a record, where truth is given by clusters.
  public var record: String?
  /// The column of the true cluster.
  public var cluster: String?
  /// Whether records that the file does not name are left out, not taken to be alone.
  public var onlyListed = false
  /// Whether the curve is wanted as CSV, and nothing else.
  public var isCSV = false
  /// How many errors of each sort are shown; nil shows none.
  public var errors: Int?
  /// The fields shown and compared in errors; nil takes the usual ones.
  public var fields: [String]?
  /// The language; nil takes the pipeline's.
  public var language: ExportSettings.Language?
  /// Number of threads.
  public var threads = 1

  /// Asks for the measures of a run's suppliers.
  public init() {}

  /// The columns named.
  var named: LabelColumns.Named {
    .init(left: left, right: right, label: label, record: record, cluster: cluster)
  }

  /// Checks that the columns named belong together.
  ///
  /// - Throws: ``EvaluationError/unfitOptions(_:)``.
  func check() throws(EvaluationError) {
    guard (left == nil) == (right == nil) else {
      throw .unfitOptions("--left and --right go together: name both columns")
    }
    guard (record == nil) == (cluster == nil) else {
      throw .unfitOptions("--record and --cluster go together: name both columns")
    }
    guard left == nil || record == nil else {
      throw .unfitOptions(
        "--left and --right name pairs, --record and --cluster clusters: not both")
    }
    guard label == nil || record == nil else {
      throw .unfitOptions("--label belongs to pairs; clusters have none")
    }
    guard !isCSV || errors == nil else {
      throw .unfitOptions("--csv gives the curve alone; ask for --errors without it")
    }
  }
}
