import Workbench

/// What a run did, in numbers, for whoever waited for it.
public struct RunSummary: Sendable, Equatable {
  /// One stage that ran.
  public struct StageFigures: Sendable, Equatable {
    /// The stage.
    public let stage: Stage
    /// Records read, or rows of the package that it took.
    public let rowsIn: Int
    /// Rows of the package that it wrote.
    public let rowsOut: Int
    /// Seconds.
    public let seconds: Double
    /// The most memory that the process had held by its end, in bytes.
    public let peakBytes: Int

    /// States the figures of a stage.
    public init(stage: Stage, rowsIn: Int, rowsOut: Int, seconds: Double, peakBytes: Int) {
      self.stage = stage
      self.rowsIn = rowsIn
      self.rowsOut = rowsOut
      self.seconds = seconds
      self.peakBytes = peakBytes
    }
  }

  /// The stages that ran, in order.
  public let stages: [StageFigures]
  /// Floors that are not reached; 0 where Match has not run.
  public let unreachedFloors: Int
  /// Needs without a supplier; 0 where Match has not run.
  public let unmatchedNeeds: Int
  /// Files that people open, by their path in the run's folder.
  public let results: [String]

  /// States what a run did.
  public init(
    stages: [StageFigures], unreachedFloors: Int, unmatchedNeeds: Int, results: [String]
  ) {
    self.stages = stages
    self.unreachedFloors = unreachedFloors
    self.unmatchedNeeds = unmatchedNeeds
    self.results = results
  }

  /// Reads what a run's packages tell.
  ///
  /// - Parameters:
  ///   - folder: The run's folder.
  ///   - timings: The stages that ran, with their seconds and the memory by their end.
  ///   - counts: What became of the sources' records.
  /// - Throws: An error of the description that cannot be read.
  init(
    folder: String, timings: [(stage: Stage, seconds: Double, peak: Int)], counts: [SourceCounts]
  ) throws {
    var rows: [Stage: Int] = [:]
    var facts: [String: Int] = [:]
    for stage in Stage.allCases {
      let description = "\(folder)/\(stage.folder)/datapackage.json"
      guard FileSystem.exists(description) else { continue }
      for fact in try PackageFacts.read(description) {
        rows[stage, default: 0] += fact.rows
        facts["\(stage.folder)/\(fact.path)"] = fact.rows
      }
    }
    stages = timings.map { timing in
      let earlier = Stage.allCases.last { $0 < timing.stage }
      return StageFigures(
        stage: timing.stage,
        rowsIn: earlier.map { rows[$0] ?? 0 } ?? counts.reduce(0) { $0 + $1.read },
        rowsOut: rows[timing.stage] ?? 0, seconds: timing.seconds, peakBytes: timing.peak)
    }
    unreachedFloors = facts["\(Stage.match.folder)/unreached_floors.csv"] ?? 0
    unmatchedNeeds = facts["\(Stage.match.folder)/unmatched_needs.csv"] ?? 0
    let known = ["review.xlsx", "review.html", "resumen.es.html", "summary.en.html", "matches.csv"]
    results = known.map { "\(Stage.export.folder)/\($0)" }.filter { facts[$0] != nil }
  }
}
