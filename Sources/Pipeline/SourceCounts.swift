import Export
import Ingest
import Tables
import Workbench

/// What became of each source's records, read from the packages of a run.
public struct SourceCounts: Sendable, Equatable {
  /// The source's name.
  public let source: String
  /// Its registry.
  public let registry: String
  /// The file's digest.
  public let sha256: String
  /// The file's name.
  public let file: String
  /// The file's size in bytes.
  public let bytes: Int
  /// The encoding found, and how it is known.
  public let encoding: String
  /// How the encoding is known.
  public let encodingEvidence: String
  /// Records read.
  public let read: Int
  /// Records accepted by Ingest; those merged into another record's firm are among them.
  public let kept: Int
  /// Records merged into a firm that another record stands for.
  public let merged: Int
  /// Records set aside.
  public let rejected: Int
  /// Values set aside while their record was kept.
  public let fieldFaults: Int
  /// Values kept in doubt.
  public let doubts: Int
  /// Records that are not the registry's.
  public let passedOver: Int

  /// Accepted records that stand for themselves: read = accepted + merged + rejected.
  public var accepted: Int { kept - merged }

  /// Where the source's file lies, absolute; nil of a source that the definition does not have, as is
  /// the ledger of decisions beside the runs.
  func location(_ definition: Definition) -> String? {
    definition.sources.first { $0.name == source }.map { FileCheck.absolute($0.path) }
  }

  /// Reads the counts of a run's first stages and checks that no record is lost.
  ///
  /// - Parameter folder: The run folder; merges are 0 until Normalize has run.
  /// - Returns: The counts, in the order of the pipeline file.
  /// - Throws: ``PipelineError/unbalanced(source:accepted:linked:)`` when a record is lost.
  public static func read(folder: String) throws -> [SourceCounts] {
    let table = try Table.read(file: "\(folder)/\(Stage.ingest.folder)/sources.csv")
    let linkFile = "\(folder)/\(Stage.normalize.folder)/entity_links.csv"
    let links =
      FileSystem.exists(linkFile)
      ? try Table.read(file: linkFile, columns: ["source", "evidence"], workers: 2) : nil
    let names = try table.column("source")
    let (linked, merged) = links.map { Self.count($0, by: names) } ?? ([], [])
    func number(_ name: String, _ row: Int) throws -> Int {
      Int(try table.column(name)[row]) ?? 0
    }
    return try (0..<table.rowCount).map { row in
      let source = try table.column("source")[row]
      let registry = try table.column("registry")[row]
      let kept = try number("accepted", row)
      if links != nil, registry == "suppliers", linked[row] != kept {
        throw PipelineError.unbalanced(source: source, accepted: kept, linked: linked[row])
      }
      return SourceCounts(
        source: source, registry: registry, sha256: try table.column("sha256")[row],
        file: try table.column("path")[row], bytes: try number("bytes", row),
        encoding: try table.column("encoding")[row],
        encodingEvidence: try table.column("encoding_evidence")[row],
        read: try number("read", row), kept: kept, merged: links == nil ? 0 : merged[row],
        rejected: try number("rejected", row), fieldFaults: try number("field_faults", row),
        doubts: try number("doubts", row), passedOver: try number("passed_over", row))
    }
  }

  /// Counts links, and those of merged records, by source; bytes are compared, not strings, since
  /// a nation's directory has millions of links.
  private static func count(
    _ links: Table, by names: TextColumn
  ) -> (linked: [Int], merged: [Int]) {
    var linked = [Int](repeating: 0, count: names.count)
    var merged = linked
    let known = (0..<names.count).map { Array(names.bytes[names.bounds($0)]) }
    let own = Array("own".utf8)
    let sources = links.columns[0]
    let evidence = links.columns[1]
    var last = 0
    for row in 0..<links.rowCount {
      let cell = sources.bytes[sources.bounds(row)]
      if !known[last].elementsEqual(cell) {
        guard let index = known.firstIndex(where: { $0.elementsEqual(cell) }) else { continue }
        last = index
      }
      linked[last] += 1
      if !own.elementsEqual(evidence.bytes[evidence.bounds(row)]) { merged[last] += 1 }
    }
    return (linked, merged)
  }

  /// The counts as Export tells them.
  fileprivate var facts: RunFacts.Source {
    RunFacts.Source(
      name: source, registry: registry, records: read, accepted: kept, rejected: rejected,
      merged: merged)
  }
}

extension [SourceCounts] {
  /// The counts as Export tells them.
  ///
  /// Where a registry of firms tells who owns them, the registries of firms are told as one: from the
  /// counts of two nights anybody could learn which registry a new firm stands in.
  ///
  /// - Parameter definition: What the sources state.
  /// - Returns: The counts, in the order of the pipeline file; those of firms first where they are one.
  func facts(_ definition: Definition) -> [RunFacts.Source] {
    let isTelling = definition.sources.contains { $0.lists["ownership"] != nil }
    let firms = filter { $0.registry == "suppliers" }
    guard isTelling, firms.count > 1 else { return map(\.facts) }
    let joined = RunFacts.Source(
      name: firms.map(\.source).joined(separator: " + "), registry: "suppliers",
      records: firms.reduce(0) { $0 + $1.read }, accepted: firms.reduce(0) { $0 + $1.kept },
      rejected: firms.reduce(0) { $0 + $1.rejected }, merged: firms.reduce(0) { $0 + $1.merged })
    return [joined] + filter { $0.registry != "suppliers" }.map(\.facts)
  }
}
