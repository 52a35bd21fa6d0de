public import Export
public import Workbench

/// What a run measured of itself, for those who watch over many.
public struct RunMeasures: Sendable, Equatable {
  /// The pipeline's name.
  public let pipeline: String
  /// How it ended.
  public let exit: ExitCode
  /// When it started, in seconds since 1970.
  public let started: Int
  /// When it ended, in seconds since 1970.
  public let ended: Int
  /// The stages that ran.
  public var timings: [StageTiming] = []
  /// What became of the records, source by source; registries of firms are one where one of them tells
  /// who owns firms.
  public var sources: [RunFacts.Source] = []
  /// Rows of a table by its path in the run's folder, of those tables that the run has.
  public var rows: [String: Int] = [:]
  /// When the newest complete run ended, in seconds since 1970; nil where there is none.
  public var lastSuccess: Int?

  /// Measures of a run that got nowhere.
  public init(pipeline: String, exit: ExitCode, started: Int, ended: Int) {
    self.pipeline = pipeline
    self.exit = exit
    self.started = started
    self.ended = ended
  }

  /// Reads the rows of a run's tables, as far as they are there.
  static func rows(in folder: String) -> [String: Int] {
    var rows: [String: Int] = [:]
    for stage in Stage.allCases {
      let description = "\(folder)/\(stage.folder)/datapackage.json"
      guard FileSystem.exists(description) else { continue }
      for fact in (try? PackageFacts.read(description)) ?? [] {
        rows["\(stage.folder)/\(fact.path)"] = fact.rows
      }
    }
    return rows
  }
}
