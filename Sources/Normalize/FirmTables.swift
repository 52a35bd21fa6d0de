import Registry
import Tables

/// The tables of firms and of their records while they are written.
struct FirmTables: ~Copyable {
  private var suppliers: TableWriter
  private var links: TableWriter
  private var fieldSources: TableWriter
  private var otherNames: TableWriter
  /// Firms written so far.
  private(set) var firmCount = 0
  /// Links written so far.
  private(set) var linkCount = 0
  /// Sources of fields written so far.
  private(set) var fieldSourceCount = 0
  /// Further names written so far.
  private(set) var otherNameCount = 0
  /// Firms whose text had to be cut.
  private(set) var cutTexts = 0

  /// Starts the tables.
  init(in package: borrowing PackageWriter) throws {
    let suppliers = try package.table(schema: NormalizedTables.suppliers)
    let links = try package.table(schema: NormalizedTables.entityLinks)
    let fieldSources = try package.table(schema: NormalizedTables.fieldSources)
    let otherNames = try package.table(schema: NormalizedTables.supplierNames)
    self.suppliers = suppliers
    self.links = links
    self.fieldSources = fieldSources
    self.otherNames = otherNames
  }

  /// Writes blocks of firms, in order.
  mutating func write(_ blocks: [SupplierWriter.Output]) throws {
    for block in blocks {
      try suppliers.rows(block.suppliers, count: block.firmCount)
      try links.rows(block.links, count: block.linkCount)
      try fieldSources.rows(block.fieldSources, count: block.fieldSourceCount)
      try otherNames.rows(block.otherNames, count: block.otherNameCount)
      firmCount += block.firmCount
      linkCount += block.linkCount
      fieldSourceCount += block.fieldSourceCount
      otherNameCount += block.otherNameCount
      cutTexts += block.cutTexts
    }
  }

  /// The tables and their rows so far, in the order they are closed in.
  var counts: [NormalizeReport.TableCount] {
    [
      .init(table: NormalizedTables.suppliers.name, rows: firmCount),
      .init(table: NormalizedTables.entityLinks.name, rows: linkCount),
      .init(table: NormalizedTables.fieldSources.name, rows: fieldSourceCount),
      .init(table: NormalizedTables.supplierNames.name, rows: otherNameCount),
    ]
  }

  /// Ends the tables.
  consuming func close(in package: inout PackageWriter) throws {
    try package.close(suppliers)
    try package.close(links)
    try package.close(fieldSources)
    try package.close(otherNames)
  }
}
