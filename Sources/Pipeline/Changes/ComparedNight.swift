import JSON
import Match
import Workbench

/// One of two nights that are compared.
struct ComparedNight {
  /// The run folder, as it was named.
  let folder: String
  /// The run's own name.
  let name: String
  /// What it was told.
  let definition: Definition
  /// The digests of the tables that Normalize wrote, by the tables' names.
  let digests: [String: String]
  /// The rankings.
  let rankings: PublishedRankings
  private let runner: StageRunner

  /// Opens a run.
  ///
  /// - Throws: ``PipelineError`` when the folder is no run or a package is missing; errors of the
  ///   definition and the tables.
  init(_ folder: String, threads: Int) throws {
    let place = FileSystem.settled(folder)
    let file = StageRunner.definitionFile(place)
    guard FileSystem.exists(file) else { throw PipelineError.notARun(folder: folder) }
    definition = try Definition.read(file: file)
    runner = StageRunner(definition, folder: place, threads: threads)
    for stage in [Stage.normalize, .match]
    where !FileSystem.exists(runner.path(stage) + "/datapackage.json") {
      throw PipelineError.missingStage(folder: folder, stage: stage)
    }
    self.folder = place
    name = FileSystem.name(place)
    var digests: [String: String] = [:]
    for facts in try PackageFacts.read(runner.path(.normalize) + "/datapackage.json")
    where facts.path.hasSuffix(".csv") {
      digests[String(facts.path.dropLast(4))] = facts.sha256
    }
    self.digests = digests
    rankings = try PublishedRankings(folder: runner.path(.match), threads: threads)
  }

  /// The folder of the tables that Normalize wrote.
  var tables: String { runner.path(.normalize) }

  /// The file of a table of Normalize; nil when the run has none.
  func file(_ table: String) -> String? {
    digests[table] == nil ? nil : "\(tables)/\(table).csv"
  }

  /// The kept index of the firms' texts, which is only read.
  func indexCache() throws -> IndexCache? { try runner.indexCache()?.readOnly }
}
