import Registry
import Tables

extension NormalizeStage {
  /// Writes the contracts of each firm; one that was captured twice once.
  mutating func writeAwards(_ awards: AwardJoin, _ suppliers: Rows, _ firms: Firms) throws {
    let rows = awards.rows
    let cells = [
      "award_id", "buyer", "hs", "unspsc", "description", "awarded_on", "amount", "currency",
    ]
    .compactMap { rows.index($0) }
    var join = NormalizeReport.Join(registry: "awards")
    var lines: [UInt8] = []
    var count = 0
    for link in 0..<awards.links.count {
      let row = awards.links.row(link)
      if link > 0, awards.links.firm(link) == awards.links.firm(link - 1),
        rows.compare(row, awards.links.row(link - 1), cells: 0..<1) == 0
      {
        continue
      }
      let evidence = awards.evidence[link]
      if evidence == .rfc { join.byKey += 1 } else { join.byName += 1 }
      firms.appendIDCell(awards.links.firm(link), of: suppliers, onto: &lines)
      for cell in cells {
        lines.append(0x2C)
        CSVText.append(cell: rows.cell(row, cell), onto: &lines)
      }
      lines.append(0x2C)
      lines.append(contentsOf: evidence.rawValue.utf8)
      lines.append(0x0A)
      count += 1
    }
    for (row, isDoubtful) in awards.unjoined {
      if isDoubtful { join.doubtful += 1 } else { join.stray += 1 }
      unjoined.add("awards", rows.cell(row, 0), isDoubtful ? .severalFirms : .noFirm)
    }
    report.joins.append(join)
    try write(NormalizedTables.supplierAwards, lines, count: count)
  }
}
