import Workbench

extension RunObserver {
  /// Does the work of one stage, and tells of its start and its end, whichever that is.
  ///
  /// - Parameters:
  ///   - stage: The stage.
  ///   - definition: The pipeline.
  ///   - identity: The run of this stage.
  ///   - parent: The run it is part of; nil where it runs alone.
  ///   - folder: The run folder it works in.
  ///   - name: The run folder's name when all is done.
  ///   - body: Does the work and reports its progress.
  /// - Returns: When the stage ran.
  /// - Throws: What the work throws.
  func watching(
    _ stage: Stage, of definition: Definition, as identity: RunIdentity,
    within parent: RunIdentity?, in folder: String, finally name: String,
    _ body: (@escaping ProgressReport) throws -> Void
  ) throws -> StageTiming {
    let started = ProcessFacts.now
    let clock = ContinuousClock()
    let start = clock.now
    func event(_ kind: LineageEvent.Kind) -> LineageEvent {
      LineageEvent(
        kind: kind, time: kind == .start ? started : ProcessFacts.now, run: identity,
        pipeline: definition.name, stage: stage, parent: parent)
    }
    logged(event(.start))
    began(stage)
    do {
      let progressed = progressed
      try body { progressed(stage, $0) }
    } catch {
      var failed = event(.fail)
      failed.seconds = (clock.now - start) / .seconds(1)
      failed.fail(error)
      logged(failed)
      throw error
    }
    let seconds = (clock.now - start) / .seconds(1)
    ended(stage, seconds)
    var done = event(.complete)
    done.seconds = seconds
    if stage == .ingest {
      done.inputs = LineageDataset.sources(
        (try? SourceCounts.read(folder: folder)) ?? [], definition)
    } else if let earlier = Stage.allCases.last(where: { $0 < stage }) {
      done.inputs = LineageDataset.files(of: earlier, in: folder, finally: name)
    }
    done.outputs = LineageDataset.files(of: stage, in: folder, finally: name)
    logged(done)
    return StageTiming(stage: stage, seconds: seconds, started: started, ended: done.time)
  }
}
