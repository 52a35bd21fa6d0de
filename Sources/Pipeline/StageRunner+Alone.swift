import Workbench

extension StageRunner {
  /// Runs one stage that is no part of a run, and tells an observer of it.
  ///
  /// - Parameters:
  ///   - stage: Which.
  ///   - observer: Told how it goes.
  /// - Throws: As ``run(_:progress:)``.
  public func runAlone(_ stage: Stage, observer: RunObserver) throws {
    let identity = RunIdentity(
      home: folder, job: "\(definition.name).\(stage.rawValue)", started: ProcessFacts.now)
    _ = try observer.watching(
      stage, of: definition, as: identity, within: nil, in: folder, finally: folder
    ) { progress in
      try run(stage, progress: progress)
    }
  }
}
