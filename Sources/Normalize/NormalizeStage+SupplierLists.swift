import Registry
import Tables

// The nested lists of firms: what they make, hold and know, and who owns them. Each row is of the
// firm whose record states it, and of no other of its group.

extension NormalizeStage {
  /// Writes the products of each firm.
  mutating func writeProducts(_ list: ListJoin, _ rows: Rows, _ firms: Firms) throws {
    var lines: [UInt8] = []
    for link in 0..<list.links.count {
      firms.appendIDCell(list.links.firm(link), of: rows, onto: &lines)
      for cell in 2..<5 {
        lines.append(0x2C)
        CSVText.append(cell: list.rows.cell(list.links.row(link), cell), onto: &lines)
      }
      lines.append(0x0A)
    }
    try write(NormalizedTables.supplierProducts, lines, count: list.links.count)
  }

  /// Writes the certificates of each firm; one without a word on who vouches for it is certified.
  mutating func writeCredentials(
    _ suppliers: Rows, _ firms: Firms, _ sources: SourceRanks
  ) throws {
    let list = try join(
      "supplier_credentials", ["certificate", "issuer", "valid_from", "valid_until", "assurance"],
      suppliers, firms, sources)
    let (lines, count) = named(list, .certificates, suppliers, firms) { row, line in
      if list.rows.bounds(row, 6).isEmpty { line.append(contentsOf: "certified".utf8) }
    }
    try write(NormalizedTables.supplierCredentials, lines, count: count)
  }

  /// Writes the skills of each firm's people.
  mutating func writeSkills(
    _ suppliers: Rows, _ firms: Firms, _ sources: SourceRanks
  ) throws {
    let list = try join(
      "supplier_skills", ["skill", "holders", "valid_from", "valid_until"], suppliers, firms,
      sources)
    let (lines, count) = named(list, .skills, suppliers, firms) { _, _ in }
    try write(NormalizedTables.supplierSkills, lines, count: count)
  }

  /// The rows of a list whose first cell is one of several names of a certificate or skill.
  ///
  /// Names that differ may mean the same: rows are ordered and told apart by its key.
  private mutating func named(
    _ list: ListJoin, _ names: ListedNames.Kind, _ suppliers: Rows,
    _ firms: Firms, end: (_ row: Int, _ line: inout [UInt8]) -> Void
  ) -> (lines: [UInt8], count: Int) {
    var lines: [UInt8] = []
    var count = 0
    var link = 0
    while link < list.links.count {
      let firm = list.links.firm(link)
      let own = list.links.next(of: firm, from: &link)
      var contents: [[UInt8]] = []
      for link in own {
        let row = list.links.row(link)
        let key = key(of: list.rows.cell(row, 2), among: names)
        if key.isEmpty { continue }
        var line: [UInt8] = []
        CSVText.append(cell: key[...], onto: &line)
        for cell in 3..<list.rows.width {
          line.append(0x2C)
          CSVText.append(cell: list.rows.cell(row, cell), onto: &line)
        }
        end(row, &line)
        contents.append(line)
      }
      contents.sort { $0.lexicographicallyPrecedes($1) }
      for (index, content) in contents.enumerated()
      where index == 0 || content != contents[index - 1] {
        firms.appendIDCell(firm, of: suppliers, onto: &lines)
        lines.append(0x2C)
        lines.append(contentsOf: content)
        lines.append(0x0A)
        count += 1
      }
    }
    return (lines, count)
  }

  /// Who owns a firm, by the keys of groups; read by Match alone, never given out.
  mutating func writeOwnership(
    _ suppliers: Rows, _ firms: Firms, _ sources: SourceRanks
  ) throws {
    let columns = NormalizedTables.supplierOwnership.names.dropFirst()
    let list = try join("supplier_ownership", Array(columns), suppliers, firms, sources)
    var lines: [UInt8] = []
    for link in 0..<list.links.count {
      firms.appendIDCell(list.links.firm(link), of: suppliers, onto: &lines)
      let row = list.links.row(link)
      lines.append(0x2C)
      let group = OwnershipGroup.key(of: String(decoding: list.rows.cell(row, 2), as: UTF8.self))
      CSVText.append(cell: Array(group.utf8)[...], onto: &lines)
      for cell in 3..<2 + columns.count {
        lines.append(0x2C)
        CSVText.append(cell: list.rows.cell(row, cell), onto: &lines)
      }
      lines.append(0x0A)
    }
    try write(NormalizedTables.supplierOwnership, lines, count: list.links.count)
  }
}
