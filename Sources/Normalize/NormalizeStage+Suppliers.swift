import Registry
import Tables
import Workbench

extension NormalizeStage {
  /// Firms per block of work, and per batch held in memory before it is written.
  private static let blockFirms = 4096
  private static let batchBlocks = 32

  /// Writes the firms, the records they are made of, and their lists.
  mutating func writeSuppliers(linking lines: inout LinkingLines) throws {
    progress(.step("read-firms"))
    let rows = try read("suppliers", SupplierField.columns)
    let sources = ranks(of: rows)
    var resolution = EntityResolution(rows, ranks: sources.ofRows, workers: threads)
    let past = try past(rows, order: resolution.records)
    let found = resolution.firms(
      settings: settings.linkage["suppliers"], forced: past.verdicts.forced,
      forbidden: past.verdicts.forbidden,
      found: try found("suppliers", records: rows.count), progress: progress
    ).noting(resolution.linking, forced: past.verdicts.forced)
    merged = past.ledger.mergedIDs()
    let firms = try identify(found, rows, past)
    if let linking = resolution.linking {
      lines.add("suppliers", linking, rows, resolution.records)
    }
    report.placeholders = resolution.placeholders
    report.refusedUnions = resolution.refusedUnions
    try writeNotes(resolution, rows)
    let products = try join(
      "supplier_products", ["hs", "unspsc", "description"], rows, firms, sources)
    let awards = try read("awards", AwardJoin.columns)
    let inputs = SupplierWriter.Inputs(
      rows: rows, firms: firms, products: products,
      awards: AwardJoin(
        awards, suppliers: rows, firms: firms, numbers: taxNumbers(rows, firms), workers: threads),
      places: PlaceIndex(try read("places", PlaceIndex.columns)),
      groups: FirmGroups(
        firms, rows, forbidden: past.verdicts.forbidden, workers: threads),
      sourceNames: sources.names)
    let links = try writeFirms(inputs)
    try account(firms, sources.names, links)
    try writeProducts(products, rows, firms)
    try writeCredentials(rows, firms, sources)
    try writeSkills(rows, firms, sources)
    try writeOwnership(rows, firms, sources)
    try writeAwards(inputs.awards, rows, firms)
    try writeExclusions(rows, firms)
    firmKeys = FirmKeys(rows: rows, firms: firms)
  }

  /// Brings the rows of a list to the firms of their records.
  mutating func join(
    _ table: String, _ fields: [String], _ suppliers: Rows, _ firms: Firms,
    _ sources: SourceRanks
  ) throws -> ListJoin {
    let rows = try read(table, ["source", "record_id"] + fields)
    let join = ListJoin(
      rows, ranks: sources.ranks(of: rows), suppliers: suppliers, firms: firms)
    report.orphans += join.orphans
    return join
  }

  /// Writes `suppliers.csv`, `entity_links.csv` and what else is told of each firm.
  ///
  /// - Returns: The number of links written.
  private mutating func writeFirms(_ inputs: SupplierWriter.Inputs) throws -> Int {
    var tables = try FirmTables(in: package)
    let count = inputs.firms.count
    let counter = ProgressCounter("firms", .firms, of: count, report: progress)
    // While one batch is put together, the one before is written.
    var done: [SupplierWriter.Output] = []
    for batch in stride(from: 0, to: count, by: Self.batchBlocks * Self.blockFirms) {
      let end = min(batch + Self.batchBlocks * Self.blockFirms, count)
      let (blocks, written) = concurrentItems(
        (end - batch + Self.blockFirms - 1) / Self.blockFirms, workers: threads,
        meanwhile: { Result { try tables.write(done) } }
      ) { index in
        var writer = SupplierWriter(inputs)
        let first = batch + index * Self.blockFirms
        let firms = first..<min(first + Self.blockFirms, end)
        defer { counter.add(firms.count) }
        return writer.write(firms)
      }
      try written.get()
      done = blocks
    }
    try tables.write(done)
    let linkCount = tables.linkCount
    report.cutTexts += tables.cutTexts
    report.tables += tables.counts
    try tables.close(in: &package)
    return linkCount
  }

  /// Holds the law: the rows read are the firms they stand for and the rows merged.
  private mutating func account(
    _ firms: Firms, _ names: [[UInt8]], _ links: Int
  ) throws {
    var accepted = [Int](repeating: 0, count: names.count)
    var kept = accepted
    var merged = accepted
    for rank in firms.ranks { accepted[Int(rank)] += 1 }
    for firm in 0..<firms.count {
      for index in firms.records(firm) {
        let rank = Int(firms.ranks[Int(firms.order[Int(firms.members[index])])])
        if index == firms.records(firm).lowerBound { kept[rank] += 1 } else { merged[rank] += 1 }
      }
    }
    guard links == firms.order.count else {
      throw NormalizeError.rowsLost(
        source: "*", accepted: firms.order.count, firms: firms.count, merged: links - firms.count)
    }
    try account(
      registry: "suppliers", names: names, accepted: accepted, kept: kept, merged: merged)
  }
}
