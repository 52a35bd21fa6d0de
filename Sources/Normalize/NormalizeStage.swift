import Linkage
import Registry
import Tables
import Workbench

/// The package being written, what every table needs, and the counts so far.
struct NormalizeStage: ~Copyable {
  let input: String
  let settings: NormalizeSettings
  let threads: Int
  let progress: ProgressReport
  var package: PackageWriter
  var report = NormalizeReport()
  let listedSources: Rows
  var certificates: ListedNames
  var skills: ListedNames
  /// Records of other registries that came to no firm.
  var unjoined = UnjoinedRecords()
  /// The firms, from when they are written until their bills are.
  var firmKeys: FirmKeys?
  /// Whether firms are being made now.
  var isMakingFirms = false
  /// The tables that firms are made of.
  private let firmTables: Set<String>
  /// The firms by tax number, once something asks for them.
  private var numbers: TaxNumbers?
  /// Ids that were merged in earlier nights; nil until they are asked for.
  var merged: [(id: [UInt8], into: [UInt8])]?
  /// The firms by all their names, once something asks for them.
  private var named: FirmNames.Firms?
  /// What shards found, by kind of record; nil where they are compared here.
  private let sharded: [String: ShardedLinks]?

  init(
    input: String, output: String, settings: NormalizeSettings, threads: Int,
    progress: @escaping ProgressReport
  ) throws {
    let listed = try SourceRanks.listed(input)
    let sharded = try settings.links.map { try ShardedLinking($0, settings: settings).found() }
    func names(
      _ kind: ListedNames.Kind, _ table: String, _ key: String, aliases: String
    ) throws -> ListedNames {
      let known = try Rows.read(
        file: "\(input)/\(table).csv", columns: ["source", key, "name"], workers: 1)
      let aliases = try Rows.read(
        file: "\(input)/\(aliases).csv", columns: ["source", "record_id", "alias"], workers: 1)
      let ranks = SourceRanks(listed: listed, table: known)
      return ListedNames(
        kind, records: MergedRecords(known, ranks: ranks.ofRows), aliases: aliases)
    }
    let certificates = try names(
      .certificates, "certificates", "certificate", aliases: "certificate_aliases")
    let skills = try names(.skills, "skills", "skill", aliases: "skill_aliases")
    let package = try PackageWriter(folder: output, name: "normalize")
    self.input = input
    self.settings = settings
    self.threads = max(1, threads)
    self.progress = progress
    self.package = package
    listedSources = listed
    firmTables = FirmsPart.reads(kinds: settings.kinds, linked: Set(settings.linkage.keys))
    self.sharded = sharded
    self.certificates = certificates
    self.skills = skills
  }

  /// The firms by tax number, put in order when they are first asked for.
  mutating func taxNumbers(_ suppliers: Rows, _ firms: Firms) -> TaxNumbers {
    if let numbers { return numbers }
    let made = TaxNumbers(suppliers: suppliers, firms: firms)
    numbers = made
    return made
  }

  /// The firms by all their names, read back from the tables when they are first asked for.
  mutating func namedFirms() throws -> FirmNames.Firms {
    if let named { return named }
    let links = try written(NormalizedTables.entityLinks, ["source", "record_id", "supplier_id"])
    let known =
      try merged
      ?? settings.ledger.map { try IdentityLedger(file: $0, workers: threads).mergedIDs() } ?? []
    let made = FirmNames.Firms(
      suppliers: try written(NormalizedTables.suppliers, ["supplier_id"]), links: links,
      ranks: ranks(of: links).ofRows, merged: known)
    named = made
    return made
  }

  /// Reads back a table that this stage has written.
  func written(_ schema: TableSchema, _ columns: [String]) throws -> Rows {
    try Rows.read(
      file: package.path(of: schema.name + ".csv"), columns: columns, workers: threads)
  }

  /// What shards found of the records of a kind; nil where they are compared here.
  ///
  /// - Parameters:
  ///   - kind: The kind's name.
  ///   - count: How many records there are.
  /// - Returns: The records and their links.
  /// - Throws: ``ShardError/otherRecords(file:)`` when the shards had another number of them.
  func found(_ kind: String, records count: Int) throws(ShardError) -> ShardedLinks? {
    guard let links = sharded?[kind] else { return nil }
    guard links.records.count == count else {
      throw .otherRecords(file: settings.links?.file("records") ?? kind)
    }
    return links
  }

  /// The key of a certificate or skill by any of its names.
  mutating func key(of name: ArraySlice<UInt8>, among kind: ListedNames.Kind) -> [UInt8] {
    switch kind {
    case .certificates: certificates.key(of: name)
    case .skills: skills.key(of: name)
    }
  }

  /// Reads a table of the input; one that is not there has no rows.
  func read(_ table: String, _ columns: [String]) throws -> Rows {
    try check(table)
    return try Rows.read(file: "\(input)/\(table).csv", columns: columns, workers: threads)
  }

  /// Makes sure that firms are made of nothing but what tells whether they can be taken over.
  private func check(_ table: String) throws(NormalizeError) {
    guard isMakingFirms, !firmTables.contains(table) else { return }
    throw .undeclaredTable(table)
  }

  /// The ranks of the sources of a table whose first cell names them.
  func ranks(of rows: Rows) -> SourceRanks {
    SourceRanks(listed: listedSources, table: rows)
  }

  /// Checks that the rows of each source of a registry are accounted for, and reports them.
  mutating func account(
    registry: String, names: [[UInt8]], accepted: [Int], kept: [Int], merged: [Int]
  ) throws(NormalizeError) {
    for (rank, name) in names.enumerated() {
      let source = String(decoding: name, as: UTF8.self)
      guard accepted[rank] == kept[rank] + merged[rank] else {
        throw .rowsLost(
          source: source, accepted: accepted[rank], firms: kept[rank], merged: merged[rank])
      }
      for row in 0..<listedSources.count
      where listedSources.text(row, 2) == registry && listedSources.text(row, 0) == source {
        guard let counted = Int(listedSources.text(row, 3)), counted != accepted[rank] else {
          continue
        }
        throw .rowsMissing(source: source, accepted: counted, found: accepted[rank])
      }
      if accepted[rank] == 0 { continue }
      report.sources.append(
        .init(
          source: source, registry: registry, accepted: accepted[rank], kept: kept[rank],
          merged: merged[rank]))
    }
  }

  /// Writes a table whose rows are CSV lines already.
  mutating func write(_ schema: TableSchema, _ lines: [UInt8], count: Int) throws {
    var table = try package.table(schema: schema)
    if count > 0 { try table.rows(lines, count: count) }
    try package.close(table)
    report.tables.append(.init(table: schema.name, rows: count))
  }

  private static func sorted(_ keys: Set<String>) -> [String] {
    keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Lets the package appear.
  consuming func finish() throws -> NormalizeReport {
    var report = report
    report.unknownCertificates = Self.sorted(certificates.unknown)
    report.unknownSkills = Self.sorted(skills.unknown)
    _ = try package.finish()
    return report
  }
}
