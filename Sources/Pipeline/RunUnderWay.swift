import Ingest
import Workbench

/// A run in its folder before it is published: what is done of it, and where each part comes from.
///
/// After each stage the manifest is written anew, so that a run that is broken off can be gone on with.
struct RunUnderWay {
  /// The name of the run's folder when all is done.
  let name: String
  /// The folder until then.
  let folder: String
  private let definition: Definition
  private let home: String
  private let runner: StageRunner
  private let keys: StageKeys
  private let started: Int
  private let log: RunLog
  private let observer: RunObserver
  /// The run that is published while this one is under way; nil where there is none of the pipeline.
  private let published: EarlierRun?
  private var resumption: Resumption?
  private var readers: [String: SourceOrigin] = [:]
  /// Where the firms of Normalize come from.
  private var firms: StageOrigin?
  /// The package of Ingest that rows were taken over from.
  private var takenOver: String?
  /// What became of the sources' records, as far as the stages that settle it are done.
  private(set) var counts: [SourceCounts] = []
  private(set) var timings: [StageTiming] = []
  private(set) var origins: [StageOrigin] = []
  /// The most memory that the process had held by the end of each stage that ran, in bytes.
  private(set) var peaks: [Int] = []

  /// Makes the folder of a run.
  init(
    _ definition: Definition, name: String, home: String, threads: Int, started: Int, log: RunLog,
    observer: RunObserver
  ) throws {
    self.definition = definition
    self.name = name
    self.home = home
    self.started = started
    self.log = log
    self.observer = observer
    folder = "\(home)/\(name)\(RunFolders.partial)"
    runner = StageRunner(definition, folder: folder, threads: threads)
    keys = StageKeys(runner)
    published = RunFolders.published(in: home, of: definition.name)
    try FileSystem.makeFolder(folder)
  }

  /// Writes down the definition, and checks that there are sources.
  func begin() throws {
    try runner.writeDefinition()
    try runner.checkSources()
  }

  /// Looks for what earlier runs have done already.
  mutating func resume(from runs: [EarlierRun]) throws {
    resumption = try Resumption(runner, keys, runs: runs)
  }

  /// Takes the packages of the stages before one from the published run, whatever they rest on.
  mutating func takeEarlier(before first: Stage) throws {
    guard first > .ingest else { return }
    let current = "\(home)/\(Run.currentLink)"
    guard FileSystem.isFolder(current) else { throw PipelineError.noEarlierRun(folder: home) }
    let target = FileSystem.linkTarget(current) ?? Run.currentLink
    for stage in Stage.allCases where stage < first {
      try FileSystem.linkFolder("\(current)/\(stage.folder)", to: "\(folder)/\(stage.folder)")
      let known = published?.origin(of: stage)
      origins.append(
        StageOrigin(
          stage, key: known?.key, generator: known?.generator ?? "\(target)/\(stage.rawValue)",
          isTakenOver: true))
    }
    readers = published?.sources ?? [:]
    firms = first > .normalize ? published?.firms : nil
    counts = try SourceCounts.read(folder: folder)
  }

  /// Takes a stage over from an earlier run that has it, or else runs it.
  mutating func perform(_ stage: Stage) throws {
    let key = try keys.key(of: stage, digests: resumption?.digests ?? [:], counts: counts)
    if let key, let found = resumption?.takeOver(stage, key) {
      if stage == .ingest { readers = found.run.sources }
      if stage == .normalize { firms = found.run.firms }
      try count(stage)
      try runner.checkGates(of: stage)
      origins.append(found.origin)
      observer.tookOver(stage, FileSystem.name(found.run.folder))
    } else {
      try run(stage, key)
    }
    try manifest(exit: nil, failure: nil).write(folder: folder)
  }

  /// Counts the records once the stage that reads them, and the one that joins them, are done.
  private mutating func count(_ stage: Stage) throws {
    if stage <= .normalize { counts = try SourceCounts.read(folder: folder) }
  }

  private mutating func run(_ stage: Stage, _ known: StageKey?) throws {
    try RoomCheck(runner, earlier: published).check(stage)
    let sources = stage == .ingest ? try resumption?.unchangedSources() : nil
    let firmsKey = stage == .normalize ? try keys.firms() : nil
    let unchangedFirms = firmsKey.flatMap { resumption?.unchangedFirms($0) }
    let unchanged = UnchangedParts(sources: sources?.package, firms: unchangedFirms?.firms)
    let runner = runner
    let timing = try log.stage(stage, in: folder, finally: "\(home)/\(name)") { progress in
      try runner.run(stage, unchanged: unchanged, progress: progress)
    }
    timings.append(timing)
    peaks.append(ProcessFacts.peakMemory)
    try count(stage)
    let activity = "\(name)/\(stage.rawValue)"
    var key = known
    if stage == .ingest {
      // The files may have been others by the time that they were read.
      let digests = Dictionary(
        counts.map { ($0.source, $0.sha256) }, uniquingKeysWith: { first, _ in first })
      key = try keys.key(of: .ingest, digests: digests, counts: counts)
      takenOver = sources?.package.folder
      readers = try read(digests, by: activity, besides: sources?.origins ?? [:])
    }
    if stage == .normalize {
      firms =
        unchangedFirms?.origin
        ?? StageOrigin(.normalize, key: firmsKey, generator: activity, isTakenOver: false)
    }
    origins.append(StageOrigin(stage, key: key, generator: activity, isTakenOver: false))
  }

  /// Which activity read each source: this run's, but for those that were taken over.
  private func read(
    _ digests: [String: String], by activity: String, besides known: [String: SourceOrigin]
  ) throws -> [String: SourceOrigin] {
    var readers = known
    for source in try runner.sources() where readers[source.name] == nil {
      guard let digest = digests[source.name] else { continue }
      readers[source.name] = SourceOrigin(
        key: keys.key(of: source, sha256: digest), reader: activity)
    }
    return readers
  }

  /// What the run was made of and what it has made so far.
  ///
  /// - Parameters:
  ///   - exit: How the run ended; nil while it is under way.
  ///   - failure: Why it failed; nil where it did not.
  ///   - counts: What became of the records, where a stage failed that had counted them; nil for the
  ///     counts of the stages that are done.
  /// - Returns: The manifest.
  /// - Throws: An error of a description that cannot be read.
  func manifest(
    exit: ExitCode?, failure: String?, counts: [SourceCounts]? = nil
  ) throws -> Manifest {
    Manifest(
      runID: name, identity: log.identity,
      runKey: try RunKey(definition: definition, folder: folder).text,
      definition: definition, home: home, threads: runner.threads, started: started,
      ended: ProcessFacts.now, timings: timings, counts: counts ?? self.counts, origins: origins,
      readers: readers, firms: firms,
      takenOver: takenOver.map { "\(FileSystem.name(FileSystem.parent($0)))" },
      published: published.map { FileSystem.name($0.folder) }, exit: exit, failure: failure)
  }
}
