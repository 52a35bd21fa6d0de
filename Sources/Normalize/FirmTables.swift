import Tables

/// The tables of firms and of their records while they are written.
struct FirmTables: ~Copyable {
  private var suppliers: TableWriter
  private var links: TableWriter
  /// Links written so far.
  private(set) var linkCount = 0
  /// Firms whose text had to be cut.
  private(set) var cutTexts = 0

  init(suppliers: consuming TableWriter, links: consuming TableWriter) {
    self.suppliers = suppliers
    self.links = links
  }

  /// Writes blocks of firms, in order.
  mutating func write(_ blocks: [SupplierWriter.Output]) throws {
    for block in blocks {
      try suppliers.rows(block.suppliers, count: block.firmCount)
      try links.rows(block.links, count: block.linkCount)
      linkCount += block.linkCount
      cutTexts += block.cutTexts
    }
  }

  /// Ends both tables.
  consuming func close(in package: inout PackageWriter) throws {
    try package.close(suppliers)
    try package.close(links)
  }
}
