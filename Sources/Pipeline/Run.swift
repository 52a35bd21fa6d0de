import Workbench

/// One night: the stages in order, in a folder that is published whole.
public struct Run: Sendable {
  /// What a run gave.
  public struct Outcome: Sendable {
    /// The run's folder.
    public let folder: String
    /// Whether `current` now points to it; not when the run stopped before Export.
    public let isPublished: Bool
    /// What became of each source's records.
    public let counts: [SourceCounts]
    /// When each stage ran.
    public let timings: [StageTiming]
    /// What it did, in numbers.
    public let summary: RunSummary
  }

  /// The link to the newest complete run.
  public static let currentLink = "current"
  /// The lock that a run holds, in the folder of all runs.
  static let lockFile = ".lock"

  private let definition: Definition
  private let home: String
  private let threads: Int
  private let observer: RunObserver

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - definition: The pipeline file as read, with overrides.
  ///   - home: The folder of all runs.
  ///   - threads: Number of threads.
  ///   - observer: Told how it goes.
  public init(
    _ definition: Definition, home: String, threads: Int, observer: RunObserver = RunObserver()
  ) {
    self.definition = definition
    self.home = home
    self.threads = threads
    self.observer = observer
  }

  /// Runs stages and publishes the result.
  ///
  /// - Parameters:
  ///   - first: The first stage; the ones before it are taken from the newest complete run.
  ///   - last: The last stage; a run that stops before Export is kept but not made current.
  /// - Returns: Where the results are.
  /// - Throws: What stopped the run. Yesterday's run stays published. What is whole of the failed one
  ///   stays in a folder named `….failed`, its manifest at least: so its rejects can be read, and
  ///   `status` tells why it failed.
  public func perform(from first: Stage = .ingest, to last: Stage = .export) throws -> Outcome {
    guard first <= last else { throw PipelineError.stagesReversed(from: first, to: last) }
    let started = ProcessFacts.now
    let log = RunLog(
      definition: definition, home: home, started: started, observer: observer)
    log.start()
    do {
      return try perform(first, last, started, log)
    } catch {
      log.fail(error)
      throw error
    }
  }

  private func perform(
    _ first: Stage, _ last: Stage, _ started: Int, _ log: RunLog
  ) throws -> Outcome {
    try FileSystem.makeFolder(home)
    let lock = try FileLock(
      "\(home)/\(Self.lockFile)",
      note: "process \(ProcessFacts.identifier), since \(ProcessFacts.timestamp(started))")
    defer { _ = lock }
    // The lock is ours, so what other runs left half-done is nobody's.
    for name in FileSystem.names(in: home) where name.hasSuffix(".partial") {
      try FileSystem.remove("\(home)/\(name)")
    }
    let runID = freeName(started)
    let partial = "\(home)/\(runID).partial"
    try FileSystem.makeFolder(partial)
    let runner = StageRunner(definition, folder: partial, threads: threads)
    var timings: [StageTiming] = []
    var peaks: [Int] = []
    do {
      try runner.writeDefinition()
      try runner.checkSources()
      try takeEarlier(before: first, into: partial)
      for stage in Stage.allCases where stage >= first && stage <= last {
        let timing = try log.stage(stage, in: partial, finally: "\(home)/\(runID)") { progress in
          try runner.run(stage, progress: progress)
        }
        timings.append(timing)
        peaks.append(ProcessFacts.peakMemory)
      }
      let counts = try SourceCounts.read(folder: partial)
      try manifest(partial, runID, started, log, timings, counts, exit: .done, failure: nil)
        .write(folder: partial)
      let summary = try RunSummary(
        folder: partial,
        timings: zip(timings, peaks).map { ($0.stage, $0.seconds, peak: $1) }, counts: counts)
      let folder = "\(home)/\(runID)"
      try FileSystem.rename(partial, to: folder)
      if last == .export {
        try FileSystem.switchLink("\(home)/\(Self.currentLink)", to: runID)
      }
      log.complete(folder: folder, counts: counts, timings: timings)
      return Outcome(
        folder: folder, isPublished: last == .export, counts: counts, timings: timings,
        summary: summary)
    } catch {
      let counts = (try? SourceCounts.read(folder: partial)) ?? []
      log.note(folder: partial, counts: counts, timings: timings)
      try? abandon(partial, runID, started, log, timings, counts, error)
      throw error
    }
  }

  /// Takes the packages of the stages before the first from the newest complete run.
  private func takeEarlier(before first: Stage, into folder: String) throws {
    guard first > .ingest else { return }
    let current = "\(home)/\(Self.currentLink)"
    guard FileSystem.isFolder(current) else { throw PipelineError.noEarlierRun(folder: home) }
    for stage in Stage.allCases where stage < first {
      try FileSystem.linkFolder("\(current)/\(stage.folder)", to: "\(folder)/\(stage.folder)")
    }
  }

  /// Keeps a failed run's whole packages and its manifest under a name that says so.
  ///
  /// Of failed runs the newest is kept, and the newest that has packages.
  private func abandon(
    _ partial: String, _ runID: String, _ started: Int, _ log: RunLog, _ timings: [StageTiming],
    _ counts: [SourceCounts], _ error: any Error
  ) throws {
    for name in FileSystem.names(in: partial) where name.hasSuffix(".tmp") {
      try FileSystem.remove("\(partial)/\(name)")
    }
    let hasPackages = FileSystem.isFolder("\(partial)/\(Stage.ingest.folder)")
    for name in FileSystem.names(in: home) where name.hasSuffix(".failed") {
      guard hasPackages || !FileSystem.isFolder("\(home)/\(name)/\(Stage.ingest.folder)") else {
        continue
      }
      try FileSystem.remove("\(home)/\(name)")
    }
    let failure = Failure(error)
    try manifest(
      partial, runID, started, log, timings, counts, exit: failure.exit, failure: failure.text
    ).write(folder: partial)
    try FileSystem.rename(partial, to: "\(home)/\(runID).failed")
  }

  private func manifest(
    _ folder: String, _ runID: String, _ started: Int, _ log: RunLog, _ timings: [StageTiming],
    _ counts: [SourceCounts], exit: ExitCode, failure: String?
  ) throws -> Manifest {
    Manifest(
      runID: runID, identity: log.identity,
      runKey: try RunKey(definition: definition, folder: folder).text,
      definition: definition, home: home, threads: threads, started: started,
      ended: ProcessFacts.now, timings: timings, counts: counts, exit: exit, failure: failure)
  }

  /// The start as a folder name, with a number when two runs start within a second.
  private func freeName(_ started: Int) -> String {
    let base = ProcessFacts.timestamp(started).replacing(":", with: "-")
    var name = base
    var number = 2
    while FileSystem.exists("\(home)/\(name)") || FileSystem.exists("\(home)/\(name).partial")
      || FileSystem.exists("\(home)/\(name).failed")
    {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }
}
