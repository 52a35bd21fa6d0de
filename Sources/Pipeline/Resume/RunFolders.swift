import Workbench

/// The folders of runs, by what became of them.
enum RunFolders {
  /// What follows the name of a run that is under way or was broken off.
  static let partial = ".partial"
  /// What follows the name of a run that failed.
  static let failed = ".failed"

  /// Runs that are complete, in the order of their names, which are times of start.
  static func complete(in home: String) -> [String] {
    FileSystem.names(in: home).filter { name in
      name != Run.currentLink && !name.hasSuffix(partial) && !name.hasSuffix(failed)
        && FileSystem.exists("\(home)/\(name)/manifest.json")
    }
  }

  /// Runs whose name ends in some way, in the order of their names.
  static func names(ending suffix: String, in home: String) -> [String] {
    FileSystem.names(in: home).filter { $0.hasSuffix(suffix) }
  }

  /// The runs that another may take finished stages from: the newest that was broken off, then the
  /// newest that failed, then the published one.
  static func resumable(in home: String, of pipeline: String) -> [EarlierRun] {
    let broken = [partial, failed].flatMap { suffix in
      names(ending: suffix, in: home).reversed().lazy.compactMap { name in
        EarlierRun(folder: "\(home)/\(name)", isCurrent: false, pipeline: pipeline)
      }.filter { run in Stage.allCases.contains { run.origin(of: $0) != nil } }.prefix(1)
    }
    return broken + [published(in: home, of: pipeline)].compactMap { $0 }
  }

  /// The published run; nil when there is none, or it is another pipeline's.
  static func published(in home: String, of pipeline: String) -> EarlierRun? {
    FileSystem.linkTarget("\(home)/\(Run.currentLink)").flatMap {
      EarlierRun(folder: "\(home)/\($0)", isCurrent: true, pipeline: pipeline)
    }
  }
}
