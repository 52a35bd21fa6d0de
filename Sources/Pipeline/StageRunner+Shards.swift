import Match
import Workbench

extension StageRunner {
  /// What is asked of a shard.
  public enum Round: String, Sendable {
    /// What its texts add to the weights of terms.
    case count
    /// The greatest sums by text; only where the pipeline's `textCandidates` or `textScale` ask for it.
    case text
    /// The lists of the needs.
    case rank

    fileprivate var ofMatch: ShardRound {
      switch self {
      case .count: .count
      case .text: .text
      case .rank: .rank
      }
    }
  }

  /// What tells the version of the command and the settings that a ranking hangs on.
  var matchSignature: String {
    StageKey.digest([Version.current, definition.date, definition.canonicalMatchText])
  }

  /// Works on some of the run's suppliers.
  ///
  /// - Parameters:
  ///   - round: What is asked.
  ///   - shard: The folder with their rows.
  ///   - merged: The folder of what was merged of the rounds before.
  /// - Returns: Lines for whoever merges.
  /// - Throws: ``PipelineError/missingStage(folder:stage:)``, or what the shard throws.
  public func answer(_ round: Round, shard: String, merged: String) throws -> [UInt8] {
    guard FileSystem.isFolder(path(.normalize)) else {
      throw PipelineError.missingStage(folder: folder, stage: .normalize)
    }
    return try MatchShard(
      input: path(.normalize), folder: shard, date: definition.date, settings: definition.match,
      signature: matchSignature, threads: threads
    ).answer(round.ofMatch, merged: merged)
  }

  /// Works on the suppliers whose rows come on a stream.
  ///
  /// - Parameters:
  ///   - round: What is asked.
  ///   - stream: The path of the stream.
  ///   - scratch: The folder in which a folder of their rows is made and taken away again.
  ///   - merged: The folder of what was merged of the rounds before.
  /// - Returns: Lines for whoever merges.
  /// - Throws: As ``answer(_:shard:merged:)``.
  public func answer(
    _ round: Round, from stream: String, scratch: String, merged: String
  ) throws -> [UInt8] {
    let shard = "\(scratch)/encadena-shard-\(ProcessFacts.identifier)"
    defer { try? FileSystem.remove(shard) }
    try ShardRows.write(from: stream, headings: path(.normalize), to: shard)
    return try answer(round, shard: shard, merged: merged)
  }

  /// Matches by the merged lists of shards, or as one.
  func match(
    earlier: String?, progress: @escaping ProgressReport
  ) throws -> MatchReport {
    let (input, output) = (path(.normalize), path(.match))
    guard let merged else {
      return try Match.match(
        input: input, output: output, date: definition.date, settings: definition.match,
        threads: threads, cache: try indexCache(), earlier: earlier, progress: progress)
    }
    return try Match.match(
      merged: merged, input: input, output: output, date: definition.date,
      settings: definition.match, signature: matchSignature, threads: threads, earlier: earlier,
      progress: progress)
  }
}
