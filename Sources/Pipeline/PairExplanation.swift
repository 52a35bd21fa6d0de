public import Export
import Match
import Text
import Workbench

/// Explains any pair of a run: why a firm is ranked for a need, or why it is not.
public enum PairExplanation {
  /// Scores a pair again from the run's own data and definition.
  ///
  /// - Parameters:
  ///   - run: The run folder.
  ///   - need: The need's key.
  ///   - supplier: The firm's key.
  ///   - language: The language of the sentences; nil takes the pipeline's.
  ///   - threads: Number of threads.
  /// - Returns: The explanation, as text whose parts sum to its score.
  /// - Throws: ``PipelineError`` when the folder is no run; an unknown key is named.
  public static func text(
    run: String, need: String, supplier: String, language: ExportSettings.Language?, threads: Int
  ) throws -> String {
    let place = FileSystem.settled(run)
    let file = StageRunner.definitionFile(place)
    guard FileSystem.exists(file) else { throw PipelineError.notARun(folder: run) }
    let definition = try Definition.read(file: file)
    let runner = StageRunner(definition, folder: place, threads: threads)
    guard FileSystem.isFolder(runner.path(.normalize)) else {
      throw PipelineError.missingStage(folder: run, stage: .normalize)
    }
    let explanation = try explain(
      input: runner.path(.normalize), date: definition.date, settings: definition.match,
      threads: threads, need: need, supplier: supplier,
      language: (language ?? definition.language) == .es ? .es : .en,
      cache: try runner.indexCache())
    return explanation.description
  }
}
