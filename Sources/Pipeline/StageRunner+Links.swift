import Linkage
import Normalize
public import Workbench

extension StageRunner {
  /// Does one round of linking in shards.
  ///
  /// Only the first needs what Ingest wrote. It writes `pipeline.json` beside the records: the
  /// definition with its includes and overrides in it, for machines that have no pipeline file.
  ///
  /// - Parameters:
  ///   - round: Which.
  ///   - links: The folder in which the rounds hand over what they found.
  ///   - shard: Which shard, from 1, and of how many; for the rounds that are done for each.
  ///   - progress: Told what is being done and how far it is.
  /// - Throws: ``PipelineError/missingStage(folder:stage:)``, `ShardError`, or errors of files.
  public func link(
    _ round: LinkRound, in links: String, shard: (number: Int, count: Int),
    progress: @escaping ProgressReport = { _ in }
  ) throws {
    let hasInput = FileSystem.isFolder(path(.ingest))
    guard round != .prepare || hasInput else {
      throw PipelineError.missingStage(folder: folder, stage: .ingest)
    }
    let linking = ShardedLinking(
      try linkFolder(links, hasInput: hasInput), settings: linkedKinds())
    let shard = Shard(shard.number, of: shard.count)
    switch round {
    case .prepare:
      try linking.prepare(input: path(.ingest), threads: threads)
      try writeDefinition(to: links + "/pipeline.json")
    case .compare: try linking.compare(shard, threads: threads, progress: progress)
    case .train: try linking.train()
    case .weigh: try linking.weigh(shard)
    }
  }

  /// How the records of each kind are linked.
  func linkedKinds() -> NormalizeSettings {
    NormalizeSettings(
      linkage: Dictionary(
        definition.linkage.map { ($0.kind, $0.settings) }, uniquingKeysWith: { first, _ in first }),
      kinds: definition.registries)
  }

  /// The folder of shards, with what tells other settings and other records from those at hand.
  func linkFolder(_ links: String, hasInput: Bool) throws(FileFault) -> LinkFolder {
    let description = path(.ingest) + "/datapackage.json"
    return LinkFolder(
      links,
      settingsKey: StageKey.digest(
        [Version.current, definition.canonicalRegistriesText, definition.canonicalLinkageText]),
      recordsKey: hasInput ? SHA256Digest.hex(of: try FileSystem.contents(description)) : nil)
  }
}
