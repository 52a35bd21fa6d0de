import Export
import Ingest
import Normalize
import Registry
import Tables
import Workbench

/// What the package of a stage rests on, as digests: where both are the same, so is the package.
struct StageKey: Sendable, Equatable {
  /// Of what the stage reads of this night, of its settings and of the version.
  let own: String
  /// Of what it takes of the night before.
  let earlier: String

  /// Digests texts, each on a line of its own.
  static func digest(_ parts: [String]) -> String {
    SHA256Digest.hex(of: Array((parts.joined(separator: "\n") + "\n").utf8))
  }
}

/// Works out what the stages of a run rest on, each when the stages before it are done.
///
/// White space, comments and the order of keys in a pipeline file are in no key, nor is what only
/// other stages read; the number of threads, the clock and the place of the run are in none either.
struct StageKeys {
  private static let none = "none"
  /// Tables of Ingest that are for people, and that Normalize never reads; of `sources.csv` it reads
  /// some columns.
  private static let unread = [
    "sources.csv", "rejects.csv", "field_faults.csv", "source_parts.csv",
  ]

  private let runner: StageRunner
  private let definition: Definition

  /// Prepares to work out the keys of a run.
  init(_ runner: StageRunner) {
    self.runner = runner
    definition = runner.definition
  }

  /// The key of one source's rows.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - sha256: The digest of its file.
  /// - Returns: The key.
  func key(of source: Source, sha256: String) -> String {
    StageKey.digest(
      [Version.program, definition.canonicalText(ofReading: source), sha256])
  }

  /// The key of a stage whose earlier stages are done.
  ///
  /// - Parameters:
  ///   - stage: Which.
  ///   - digests: The digests of the sources' files, by the sources' names; Ingest rests on them.
  ///   - counts: What became of the records; Export tells it.
  /// - Returns: The key; nil where a source's digest is not known.
  /// - Throws: An error of a description that cannot be read.
  func key(
    of stage: Stage, digests: [String: String], counts: [SourceCounts]
  ) throws -> StageKey? {
    switch stage {
    case .ingest: try ingest(digests)
    case .normalize: try normalize()
    case .match: try match()
    case .export: try export(counts)
    }
  }

  private func ingest(_ digests: [String: String]) throws -> StageKey? {
    let keys = try runner.sources().map { source in
      digests[source.name].map { key(of: source, sha256: $0) }
    }
    guard !keys.contains(nil) else { return nil }
    return StageKey(
      own: StageKey.digest([Version.program] + keys.compactMap { $0 }), earlier: Self.none)
  }

  private func normalize() throws -> StageKey {
    let tables = try files(of: .ingest).filter { file in
      !Self.unread.contains(file.path) && !file.path.hasPrefix("rejected-")
    }
    return StageKey(
      own: StageKey.digest(
        [
          Version.program, definition.canonicalLinkageText, "\(definition.coding)",
          definition.canonicalRegistriesText,
        ] + (try listed()) + tables.map(Self.line)),
      earlier: try ledger())
  }

  /// The key of the firms that Normalize makes, when Ingest is done.
  ///
  /// - Returns: The key.
  /// - Throws: An error of a table or description that cannot be read.
  func firms() throws -> StageKey {
    let reads = FirmsPart.reads(
      kinds: definition.registries, linked: Set(definition.linkage.map(\.kind)))
    let tables = try files(of: .ingest).filter { reads.contains(String($0.path.dropLast(4))) }
    return StageKey(
      own: StageKey.digest(
        [
          "firms", Version.program, definition.canonicalLinkageText,
          definition.canonicalRegistriesText,
        ] + (try listed(of: reads)) + tables.map(Self.line)),
      earlier: try ledger())
  }

  /// What Normalize reads of `sources.csv`: the sources in their order, with their accepted rows.
  private func listed(of registries: Set<String>? = nil) throws -> [String] {
    let rows = try Rows.read(
      file: "\(runner.path(.ingest))/sources.csv", columns: ["source", "registry", "accepted"],
      workers: 1)
    return (0..<rows.count).filter { registries?.contains(rows.text($0, 1)) ?? true }.map { row in
      (0..<rows.width).map { rows.text(row, $0) }.joined(separator: "\t")
    }
  }

  /// What firms take of the night before: its ledger, and the date, which is only told of firms that
  /// no night before has known.
  private func ledger() throws -> String {
    let ledger = try runner.earlierLedger().flatMap { file in
      try PackageFacts.read(FileSystem.parent(file) + "/datapackage.json")
        .first { $0.path == FileSystem.name(file) }?.sha256
    }
    return StageKey.digest([ledger ?? Self.none, definition.date])
  }

  private func match() throws -> StageKey {
    StageKey(
      own: StageKey.digest(
        [Version.program, definition.date, definition.canonicalMatchText]
          + (try files(of: .normalize).map(Self.line))),
      earlier: try runner.earlierRun().map { try description(of: .match, in: $0) } ?? Self.none)
  }

  private func export(_ counts: [SourceCounts]) throws -> StageKey {
    let counts = counts.map { item in
      "\(item.source)\t\(item.read)\t\(item.kept)\t\(item.merged)\t\(item.rejected)"
    }
    let stages: [Stage] = [.normalize, .match]
    let packages = try stages.flatMap { stage in
      try files(of: stage).map { "\(stage.folder)/" + Self.line($0) }
    }
    return StageKey(
      own: StageKey.digest(
        [Version.program, definition.date, definition.canonicalText] + counts + packages),
      earlier: try runner.earlierNight().map {
        StageKey.digest(
          [$0.runID, $0.date, try description(of: .match, in: FileSystem.parent($0.matched))])
      } ?? Self.none)
  }

  private func files(of stage: Stage) throws -> [PackageFacts] {
    try PackageFacts.read(runner.path(stage) + "/datapackage.json")
  }

  private static func line(_ file: PackageFacts) -> String { "\(file.path)\t\(file.sha256)" }

  /// The digest of a stage's description, which states those of its files.
  private func description(of stage: Stage, in run: String) throws -> String {
    SHA256Digest.hex(of: try FileSystem.contents("\(run)/\(stage.folder)/datapackage.json"))
  }
}
