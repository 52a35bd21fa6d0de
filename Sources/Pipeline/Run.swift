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
    /// Seconds of each stage that ran.
    public let timings: [(stage: Stage, seconds: Double)]
    /// What it did, in numbers.
    public let summary: RunSummary
  }

  /// The link to the newest complete run.
  public static let currentLink = "current"

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
  /// - Throws: What stopped the run. Yesterday's run stays published; if Ingest was done, its
  ///   package stays in a folder named `….failed`, so that its rejects can be read.
  public func perform(from first: Stage = .ingest, to last: Stage = .export) throws -> Outcome {
    guard first <= last else { throw PipelineError.stagesReversed(from: first, to: last) }
    let started = ProcessFacts.now
    try StageRunner(definition, folder: "", threads: threads).checkSources()
    try FileSystem.makeFolder(home)
    let lock = try FileLock(
      home + "/.lock",
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
    var timings: [(stage: Stage, seconds: Double)] = []
    var peaks: [Int] = []
    do {
      try takeEarlier(before: first, into: partial)
      for stage in Stage.allCases where stage >= first && stage <= last {
        observer.began(stage)
        let clock = ContinuousClock()
        let start = clock.now
        let observer = observer
        try runner.run(stage) { observer.progressed(stage, $0) }
        let seconds = Self.seconds(clock.now - start)
        timings.append((stage, seconds))
        peaks.append(ProcessFacts.peakMemory)
        observer.ended(stage, seconds)
      }
      let counts = try SourceCounts.read(folder: partial)
      try manifest(partial, runID, started, timings, counts, exit: .done, failure: nil)
        .write(folder: partial)
      let summary = try RunSummary(
        folder: partial,
        timings: zip(timings, peaks).map { ($0.stage, $0.seconds, peak: $1) }, counts: counts)
      let folder = "\(home)/\(runID)"
      try FileSystem.rename(partial, to: folder)
      if last == .export {
        try FileSystem.switchLink("\(home)/\(Self.currentLink)", to: runID)
      }
      return Outcome(
        folder: folder, isPublished: last == .export, counts: counts, timings: timings,
        summary: summary)
    } catch {
      try? abandon(partial, runID, started, timings, error)
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

  /// Keeps a failed run's whole packages under a name that says so, and nothing else of it.
  private func abandon(
    _ partial: String, _ runID: String, _ started: Int,
    _ timings: [(stage: Stage, seconds: Double)], _ error: any Error
  ) throws {
    guard FileSystem.isFolder("\(partial)/\(Stage.ingest.folder)") else {
      try FileSystem.remove(partial)
      return
    }
    for name in FileSystem.names(in: partial) where name.hasSuffix(".tmp") {
      try FileSystem.remove("\(partial)/\(name)")
    }
    for name in FileSystem.names(in: home) where name.hasSuffix(".failed") {
      try FileSystem.remove("\(home)/\(name)")
    }
    let reportable = error as? any ReportableError
    let counts = (try? SourceCounts.read(folder: partial)) ?? []
    try manifest(
      partial, runID, started, timings, counts, exit: reportable?.exitCode ?? .fault,
      failure: reportable?.description ?? "\(error)"
    ).write(folder: partial)
    try FileSystem.rename(partial, to: "\(home)/\(runID).failed")
  }

  private func manifest(
    _ folder: String, _ runID: String, _ started: Int, _ timings: [(stage: Stage, seconds: Double)],
    _ counts: [SourceCounts], exit: ExitCode, failure: String?
  ) throws -> Manifest {
    Manifest(
      runID: runID, runKey: try RunKey(definition: definition, folder: folder).text,
      definition: definition, threads: threads, started: started,
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

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }
}
