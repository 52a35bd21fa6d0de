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
    /// When each stage ran, of those that did.
    public let timings: [StageTiming]
    /// The stages that were taken over from an earlier run.
    public let takenOver: [Stage]
    /// What it did, in numbers.
    public let summary: RunSummary
  }

  /// The link to the newest complete run.
  public static let currentLink = "current"
  /// The lock that a run holds, in the folder of all runs.
  static let lockFile = ".lock"
  /// As many runs as may start within a second.
  private static let mostNames = 10_000

  private let definition: Definition
  private let home: String
  private let threads: Int
  private let observer: RunObserver
  private let isAnew: Bool
  private let retention: Retention?

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - definition: The pipeline file as read, with overrides.
  ///   - home: The folder of all runs.
  ///   - threads: Number of threads.
  ///   - isAnew: Whether everything is worked out anew, even what an earlier run has already.
  ///   - kept: How many complete runs of the pipeline are kept, at least 1; nil keeps all.
  ///   - observer: Told how it goes.
  public init(
    _ definition: Definition, home: String, threads: Int, isAnew: Bool = false, kept: Int? = nil,
    observer: RunObserver = RunObserver()
  ) {
    self.definition = definition
    self.home = home
    self.threads = threads
    self.observer = observer
    self.isAnew = isAnew
    retention = kept.map { Retention(count: max(1, $0)) }
  }

  /// Runs stages and publishes the result.
  ///
  /// A stage that an earlier run has done already, on the same inputs, settings and version, is taken
  /// over from it: from one that was broken off, one that failed, or the published one.
  ///
  /// - Parameters:
  ///   - first: The first stage; the ones before it are taken from the newest complete run, and those
  ///     from it on are run unless it is Ingest.
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
    // The lock is ours, so what other runs left half-done is nobody's: it is gone on with, or goes.
    let resumable =
      first == .ingest && !isAnew ? RunFolders.resumable(in: home, of: definition.name) : []
    try sweep(but: resumable.map { FileSystem.name($0.folder) })
    var run = try RunUnderWay(
      definition, name: try freeName(started), home: home, threads: threads, started: started,
      log: log, observer: observer)
    do {
      try run.begin()
      try run.takeEarlier(before: first)
      if !resumable.isEmpty { try run.resume(from: resumable) }
      for stage in Stage.allCases where stage >= first && stage <= last { try run.perform(stage) }
      return try publish(run, through: last, log)
    } catch {
      let counts = (try? SourceCounts.read(folder: run.folder)) ?? []
      log.note(folder: run.folder, counts: counts, timings: run.timings)
      try? abandon(run, counts, error)
      throw error
    }
  }

  /// Lets the run appear under its name, and makes it the current one if it is complete.
  private func publish(_ run: RunUnderWay, through last: Stage, _ log: RunLog) throws -> Outcome {
    let counts = run.counts
    try run.manifest(exit: .done, failure: nil).write(folder: run.folder)
    let summary = try RunSummary(
      folder: run.folder,
      timings: zip(run.timings, run.peaks).map { ($0.stage, $0.seconds, peak: $1) },
      counts: counts)
    let folder = "\(home)/\(run.name)"
    try FileSystem.rename(run.folder, to: folder)
    if last == .export {
      try FileSystem.switchLink("\(home)/\(Self.currentLink)", to: run.name)
    }
    // What stands is published: what follows only tidies up, and the next run can do it.
    try? sweep(but: [])
    if let retention { try? retention.apply(in: home, of: definition.name) }
    log.complete(folder: folder, counts: counts, timings: run.timings)
    return Outcome(
      folder: folder, isPublished: last == .export, counts: counts, timings: run.timings,
      takenOver: run.origins.filter(\.isTakenOver).map(\.stage), summary: summary)
  }

  /// Removes what broken-off runs left, but for some.
  private func sweep(but kept: [String]) throws {
    for name in RunFolders.names(ending: RunFolders.partial, in: home) where !kept.contains(name) {
      try FileSystem.remove("\(home)/\(name)")
    }
  }

  /// Keeps a failed run's whole packages and its manifest under a name that says so.
  ///
  /// Of failed runs the newest is kept, and the newest that has packages.
  private func abandon(
    _ run: RunUnderWay, _ counts: [SourceCounts], _ error: any Error
  ) throws {
    for name in FileSystem.names(in: run.folder) where name.hasSuffix(".tmp") {
      try FileSystem.remove("\(run.folder)/\(name)")
    }
    let failure = Failure(error)
    try run.manifest(exit: failure.exit, failure: failure.text, counts: counts)
      .write(folder: run.folder)
    let hasPackages = FileSystem.isFolder("\(run.folder)/\(Stage.ingest.folder)")
    for name in RunFolders.names(ending: RunFolders.failed, in: home) {
      guard hasPackages || !FileSystem.isFolder("\(home)/\(name)/\(Stage.ingest.folder)") else {
        continue
      }
      try FileSystem.remove("\(home)/\(name)")
    }
    try FileSystem.rename(run.folder, to: "\(home)/\(run.name)\(RunFolders.failed)")
    try? sweep(but: [])
  }

  /// The start as a folder name, with a number when several runs start within a second.
  ///
  /// - Throws: `FileFault` when all names are taken, as when the disk answers no question.
  private func freeName(_ started: Int) throws(FileFault) -> String {
    let base = ProcessFacts.timestamp(started).replacing(":", with: "-")
    for number in 1...Self.mostNames {
      let name = number == 1 ? base : "\(base)-\(number)"
      let isTaken = ["", RunFolders.partial, RunFolders.failed].contains {
        FileSystem.exists("\(home)/\(name)\($0)")
      }
      if !isTaken { return name }
    }
    throw .cannotCreate(path: "\(home)/\(base)", reason: "every name for the run is taken")
  }
}
