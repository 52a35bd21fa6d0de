import Synchronization
import Workbench

/// Tells an observer of a run: each start has one end, and the measures come once.
final class RunLog: Sendable {
  /// The run.
  let identity: RunIdentity
  private let definition: Definition
  private let home: String
  private let observer: RunObserver
  private let started: Int
  private let known: Mutex<RunMeasures>
  private let stopping = Mutex<Int?>(nil)
  private static let begun = Atomic<Int>(0)

  /// Begins the log of a run.
  init(definition: Definition, home: String, started: Int, observer: RunObserver) {
    self.definition = definition
    self.home = home
    self.started = started
    self.observer = observer
    identity = RunIdentity(
      home: home, job: definition.name, started: started,
      count: Self.begun.wrappingAdd(1, ordering: .relaxed).oldValue)
    known = Mutex(
      RunMeasures(pipeline: definition.name, exit: .fault, started: started, ended: started))
  }

  /// Tells that the run started, and that it was broken off should the process be asked to stop.
  func start() {
    observer.logged(event(.start, time: started))
    let number = Interruption.tell { signal in
      var event = self.event(.abort, time: ProcessFacts.now)
      event.failure = "stopped by \(signal)"
      self.observer.logged(event)
    }
    stopping.withLock { $0 = number }
  }

  /// Does the work of a stage, and tells of its start and end.
  func stage(
    _ stage: Stage, in folder: String, finally name: String,
    _ body: (@escaping ProgressReport) throws -> Void
  ) throws -> StageTiming {
    try observer.watching(
      stage, of: definition, as: identity.stage(stage), within: identity, in: folder,
      finally: name, body)
  }

  /// Notes what a run that is about to fail has done so far.
  func note(folder: String, counts: [SourceCounts], timings: [StageTiming]) {
    let rows = RunMeasures.rows(in: folder)
    known.withLock {
      $0.timings = timings
      $0.sources = counts.facts(definition)
      $0.rows = rows
    }
  }

  /// Tells that the run failed.
  func fail(_ error: any Error) {
    var event = event(.fail, time: ProcessFacts.now)
    event.fail(error)
    end(event)
  }

  /// Tells that the run is complete.
  func complete(folder: String, counts: [SourceCounts], timings: [StageTiming]) {
    note(folder: folder, counts: counts, timings: timings)
    var event = event(.complete, time: ProcessFacts.now)
    event.inputs = LineageDataset.sources(counts, definition)
    event.outputs = Stage.allCases.compactMap { stage in
      let path = "\(folder)/\(stage.folder)/datapackage.json"
      guard let bytes = try? FileSystem.contents(path) else { return nil }
      return LineageDataset(
        path: FileCheck.absolute(path), sha256: SHA256Digest.hex(of: bytes), bytes: bytes.count,
        rows: nil)
    }
    event.exit = .done
    end(event)
  }

  private func end(_ event: LineageEvent) {
    if let number = stopping.withLock({ $0.take() }) { Interruption.forget(number) }
    var event = event
    event.seconds = Double(max(0, event.time - started))
    observer.logged(event)
    var measures = RunMeasures(
      pipeline: definition.name, exit: event.exit ?? .fault, started: started, ended: event.time)
    known.withLock {
      measures.timings = $0.timings
      measures.sources = $0.sources
      measures.rows = $0.rows
    }
    measures.lastSuccess = RunStatus.current(in: home)?.endedSeconds
    observer.measured(measures)
  }

  private func event(_ kind: LineageEvent.Kind, time: Int) -> LineageEvent {
    LineageEvent(
      kind: kind, time: time, run: identity, pipeline: definition.name, stage: nil, parent: nil)
  }
}
