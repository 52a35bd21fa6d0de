public import Linkage
import Registry
import Tables
public import Workbench

/// Links records in shards, each of which may be worked on by a machine of its own.
///
/// The rounds: ``prepare(input:threads:)`` once; ``compare(_:threads:progress:)`` for each shard;
/// ``train()`` once; ``weigh(_:)`` for each shard; and then `normalize` with
/// ``NormalizeSettings/links``, which takes up what was found and goes on as if it had compared the
/// records itself: what it writes is the same to the last byte.
public struct ShardedLinking: Sendable {
  private let folder: LinkFolder
  private let kinds: [LinkedTable.Kind]

  /// Prepares to link.
  ///
  /// - Parameters:
  ///   - folder: Where the rounds hand over what they found.
  ///   - settings: What Normalize is told; the same in every round.
  public init(_ folder: LinkFolder, settings: NormalizeSettings) {
    self.folder = folder
    kinds = LinkedTable.kinds(settings)
  }

  /// Cleans and numbers the records of every linked kind.
  ///
  /// - Parameters:
  ///   - input: The folder that Ingest wrote.
  ///   - threads: Number of threads.
  /// - Throws: Errors of tables and files.
  public func prepare(input: String, threads: Int) throws {
    var writer = try folder.create("records", records: Array((folder.recordsKey ?? "").utf8))
    let listed = try SourceRanks.listed(input)
    for kind in kinds {
      let table = try LinkedTable(kind, input: input, listed: listed, threads: threads)
      try table.linkRecords(kind.settings, workers: threads).write { try writer.put($0) }
    }
    try writer.finish()
  }

  /// Finds a shard's pairs, compares them, and counts what they teach.
  ///
  /// - Parameters:
  ///   - shard: Which.
  ///   - threads: Number of threads.
  ///   - progress: Told the pairs compared so far.
  /// - Throws: ``ShardError`` when the records are of other settings; errors of files.
  public func compare(
    _ shard: Shard, threads: Int, progress: @escaping ProgressReport = { _ in }
  ) throws {
    let (tables, key) = try records()
    var counts = try folder.create("counts", shard, records: key)
    var pairs = try folder.create("pairs", shard, records: key)
    for (kind, records) in zip(kinds, tables) {
      let compared = ShardPairs.compare(
        records, kind.settings, shard: shard, workers: threads, progress: progress)
      try counts.put(compared.counts.bytes)
      try compared.pairs.write { try pairs.put($0) }
    }
    try counts.finish()
    try pairs.finish()
  }

  /// Learns the models from what all shards counted.
  ///
  /// - Throws: ``ShardError`` when a shard is missing or does not fit; errors of files.
  public func train() throws {
    let (counts, records) = try self.counts()
    var writer = try folder.create("model", records: records)
    for (kind, counts) in zip(kinds, counts) {
      try writer.put(FlatBuffers.bytes(of: [counts.records]))
      try writer.put(counts.model(kind.settings).bytes)
    }
    try writer.finish()
  }

  /// Weighs a shard's pairs by the models; needs no records.
  ///
  /// - Parameter shard: Which.
  /// - Throws: ``ShardError`` when pairs and models do not fit; errors of files.
  public func weigh(_ shard: Shard) throws {
    var model = try folder.open("model")
    var file = try folder.open("pairs", shard, records: model.recordsKey)
    var links = try folder.create("links", shard, records: model.recordsKey)
    for kind in kinds {
      let count = try model.take { $0.next(Int.self)?.first }
      let learnt = try model.take { LinkageModel(&$0, kind.settings) }
      let found = try file.take { buffers in
        ShardPairs(&buffers)?.links(learnt, kind.settings, records: count)
      }
      try Link.write(found) { try links.put($0) }
    }
    try links.finish()
  }

  /// What all shards found, by kind.
  ///
  /// - Throws: ``ShardError`` when a shard is missing or does not fit; errors of files.
  func found() throws -> [String: ShardedLinks] {
    let (counts, key) = try self.counts()
    let (tables, _) = try records(key)
    var links = [[[Link]]](repeating: [], count: kinds.count)
    for shard in try folder.shards(having: "links") {
      var file = try folder.open("links", shard, records: key)
      for (place, counts) in counts.enumerated() {
        links[place].append(try file.take { Link.read(&$0, records: counts.records) })
      }
    }
    var found: [String: ShardedLinks] = [:]
    for (place, kind) in kinds.enumerated() {
      found[kind.name] = ShardedLinks(
        records: tables[place], counts: counts[place], links: links[place])
    }
    return found
  }

  /// The records of all kinds, and their key.
  private func records(_ wanted: [UInt8]? = nil) throws -> ([LinkRecords], key: [UInt8]) {
    var file = try folder.open("records", records: wanted)
    var tables: [LinkRecords] = []
    for kind in kinds { tables.append(try file.take { LinkRecords(&$0, kind.settings) }) }
    return (tables, file.recordsKey)
  }

  /// The counts of all shards, added up, by the kinds' places, and the key of their records.
  private func counts() throws -> ([LinkCounts], key: [UInt8]) {
    var sums: [LinkCounts] = []
    var key: [UInt8]?
    for shard in try folder.shards(having: "counts") {
      var file = try folder.open("counts", shard, records: key)
      key = file.recordsKey
      for (place, kind) in kinds.enumerated() {
        let counts = try file.take { LinkCounts(&$0, kind.settings) }
        if place == sums.count {
          sums.append(counts)
        } else if !sums[place].add(counts) {
          throw ShardError.otherRecords(file: folder.file("counts", shard))
        }
      }
    }
    return (sums, key ?? [])
  }
}
