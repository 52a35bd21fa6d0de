import JSON
import Workbench

/// How one earlier run went, from its manifest.
public struct RunStatus: Sendable, Equatable {
  /// The name of the run's folder.
  public let name: String
  /// Whether `current` points to it.
  public let isCurrent: Bool
  /// The pipeline's name.
  public let pipeline: String
  /// The run's date.
  public let date: String
  /// When it started, UTC.
  public let started: String
  /// The exit code.
  public let exit: Int
  /// Why it failed; empty when it did not.
  public let failure: String
  /// Rows of the ranking.
  public let matches: Int

  /// Reads the last runs of a folder, newest first.
  ///
  /// - Parameters:
  ///   - home: The folder of all runs.
  ///   - limit: At most this many.
  /// - Returns: What their manifests say.
  /// - Throws: An error that names the manifest that cannot be read.
  public static func last(in home: String, limit: Int = 10) throws -> [RunStatus] {
    let current = FileSystem.linkTarget("\(home)/\(Run.currentLink)")
    let names = FileSystem.names(in: home).filter {
      $0 != Run.currentLink && FileSystem.exists("\(home)/\($0)/manifest.json")
    }
    return try names.reversed().prefix(limit).map { name in
      let file = "\(home)/\(name)/manifest.json"
      let value = try JSON5Parser.parse(bytes: try FileSystem.contents(file), file: file)
      var matches = 0
      if case .list(let outputs)? = value["outputs"]?.content {
        matches =
          outputs.first { $0.text("path") == "\(Stage.match.folder)/matches.csv" }?
          .whole("rows") ?? 0
      }
      return RunStatus(
        name: name, isCurrent: name == current, pipeline: value.text("pipeline"),
        date: value.text("date"), started: value["timings"]?.text("started") ?? "",
        exit: value.whole("exit"), failure: value.text("failure"), matches: matches)
    }
  }
}
