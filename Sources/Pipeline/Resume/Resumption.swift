import Ingest
import Normalize
import Workbench

/// Finds what earlier runs have done already of the work of this one.
///
/// A stage is taken over when what it rests on is the same. Where that is all that can be told from the
/// night before, the published night counts as its own: a night on which nothing changed is that
/// night. So is each source on its own, when its file and its mapping are the same.
struct Resumption {
  private let runner: StageRunner
  private let keys: StageKeys
  private let runs: [EarlierRun]
  /// The digests of the sources' files as they stand, of those that may be unchanged.
  let digests: [String: String]

  /// Looks at earlier runs, and digests the sources that may be what they were.
  ///
  /// - Parameters:
  ///   - runner: The stages of this run.
  ///   - keys: What they rest on.
  ///   - runs: The runs, in the order in which they are asked.
  /// - Throws: An error of the ledger of decisions that cannot be read.
  init(_ runner: StageRunner, _ keys: StageKeys, runs: [EarlierRun]) throws {
    self.runner = runner
    self.runs = runs
    self.keys = keys
    let sizes = runs.map(\.sizes)
    let sources = try runner.sources()
    let candidates = sources.filter { source in
      let size = FileSystem.size(source.path)
      return sizes.contains { $0[source.name] == size }
    }
    let found = concurrentBlocks(
      of: candidates.count, blockSize: 1, workers: runner.threads,
      scratch: { [UInt8](repeating: 0, count: 1 << 20) }
    ) { piece, range -> (String, String)? in
      let source = candidates[range.lowerBound]
      // A file that cannot be read is told of by Ingest.
      let reading = try? FileReading(file: source.path, isTable: false, piece: &piece)
      return reading.map { (source.name, $0.sha256) }
    }
    digests = Dictionary(found.compactMap { $0 }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes the package of a stage over from the first run that has the same.
  ///
  /// - Parameters:
  ///   - stage: The stage; those before it are done.
  ///   - key: What it rests on tonight.
  /// - Returns: Where it comes from and the run it was taken from; nil where it must be made.
  func takeOver(_ stage: Stage, _ key: StageKey) -> (origin: StageOrigin, run: EarlierRun)? {
    for run in runs {
      guard let origin = run.origin(of: stage), Self.holds(origin, for: key, in: run),
        let files = run.wholeFiles(of: stage, threads: runner.threads),
        link(
          files.map(\.path) + ["datapackage.json"], from: "\(run.folder)/\(stage.folder)",
          to: runner.path(stage))
      else { continue }
      return (origin, run)
    }
    return nil
  }

  /// The package of Ingest with the most sources that are unchanged, of which their rows can be taken
  /// over, and what is known of those; nil where there is none.
  func unchangedSources() throws -> (package: EarlierIngest, origins: [String: SourceOrigin])? {
    let sources = try runner.sources()
    let found = runs.map { run in
      let known = run.sources
      let own = sources.filter { source in
        digests[source.name].map { known[source.name]?.key == keys.key(of: source, sha256: $0) }
          ?? false
      }
      return (run: run, names: own.map(\.name), known: known)
    }
    let ranked = found.filter { !$0.names.isEmpty }.enumerated().sorted {
      ($0.element.names.count, $1.offset) > ($1.element.names.count, $0.offset)
    }
    for (run, names, known) in ranked.map(\.element)
    where run.wholeFiles(of: .ingest, threads: runner.threads) != nil {
      let folder = "\(run.folder)/\(Stage.ingest.folder)"
      guard let package = try? EarlierIngest(folder: folder, unchanged: Set(names)) else {
        continue
      }
      return (package, known.filter { names.contains($0.key) })
    }
    return nil
  }

  /// The firms of the first run that made them of the same; nil where they must be made.
  ///
  /// - Parameter key: What they rest on tonight.
  /// - Returns: The firms, and which activity made them.
  func unchangedFirms(_ key: StageKey) -> (firms: EarlierFirms, origin: StageOrigin)? {
    let tables = FirmsPart.writes(kinds: runner.definition.registries)
    for run in runs {
      guard let origin = run.firms, Self.holds(origin, for: key, in: run),
        let files = run.wholeFiles(of: .normalize, threads: runner.threads)
      else { continue }
      let own = files.filter {
        $0.path.hasSuffix(".csv") && tables[String($0.path.dropLast(4))] != nil
      }
      let firms = EarlierFirms(
        folder: "\(run.folder)/\(Stage.normalize.folder)",
        tables: own.map { file in
          .init(
            file: WrittenFile(name: file.path, bytes: file.bytes, sha256: file.sha256),
            rows: file.rows)
        })
      return (firms, origin)
    }
    return nil
  }

  /// Whether what a run made rests on the same as tonight's; the published night counts as its own past.
  private static func holds(_ origin: StageOrigin, for key: StageKey, in run: EarlierRun) -> Bool {
    guard let known = origin.key, known.own == key.own else { return false }
    return known.earlier == key.earlier || run.isCurrent
  }

  /// Lets files appear in another folder too.
  ///
  /// - Returns: Whether that was possible; some file systems know no links.
  private func link(_ files: [String], from: String, to: String) -> Bool {
    let temporary = to + ".tmp"
    do {
      try FileSystem.remove(temporary)
      try FileSystem.makeFolder(temporary)
      var folders: Set<String> = [temporary]
      for file in files {
        let target = "\(temporary)/\(file)"
        if folders.insert(FileSystem.parent(target)).inserted {
          try FileSystem.makeFolder(FileSystem.parent(target))
        }
        try FileSystem.linkFile("\(from)/\(file)", to: target)
      }
      for folder in folders.sorted().reversed() { FileSystem.syncFolder(folder) }
      try FileSystem.rename(temporary, to: to)
      return true
    } catch {
      try? FileSystem.remove(temporary)
      return false
    }
  }
}
