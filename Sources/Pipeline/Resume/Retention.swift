import Workbench

/// Removes runs that are older than the newest so many of a pipeline.
struct Retention: Sendable {
  /// How many complete runs are kept, at least 1.
  let count: Int

  /// Removes what is more; the published run always stays.
  ///
  /// - Parameters:
  ///   - home: The folder of all runs.
  ///   - pipeline: The pipeline whose runs are counted; those of others are left alone.
  /// - Throws: `FileFault` when a folder cannot be removed.
  func apply(in home: String, of pipeline: String) throws {
    let current = FileSystem.linkTarget("\(home)/\(Run.currentLink)")
    let runs = try RunFolders.complete(in: home).filter {
      try StageRunner.isRun("\(home)/\($0)", of: pipeline)
    }
    // Names are times of start; a clock that was put back must not cost the published run its place.
    let others = runs.filter { $0 != current }
    let kept = runs.count == others.count ? count : count - 1
    for name in others.dropLast(max(0, kept)) {
      // Removing takes a while: what is half removed must not look like a run.
      let going = "\(home)/\(name).partial"
      try FileSystem.rename("\(home)/\(name)", to: going)
      try FileSystem.remove(going)
    }
  }
}
