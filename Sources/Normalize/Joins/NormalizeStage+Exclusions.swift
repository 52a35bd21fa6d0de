import Registry
import Tables

extension NormalizeStage {
  /// Writes which firms are barred, by whom and how long.
  ///
  /// An exclusion is of the firm it names and of no other of its group.
  mutating func writeExclusions(_ suppliers: Rows, _ firms: Firms) throws {
    let kind = RegistryKind.exclusions
    let rows = try read(kind.name, ["source"] + kind.fields.map(\.name))
    let records = MergedRecords(rows, ranks: ranks(of: rows).ofRows)
    let cell = Dictionary(
      rows.names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func value(_ record: Int, _ name: String) -> ArraySlice<UInt8> {
      cell[name].map { records.cell(record, $0) } ?? []
    }
    func party(_ record: Int) -> FirmFinder.Party {
      .init(rfc: value(record, "rfc"), name: value(record, "name"), state: [])
    }
    var join = NormalizeReport.Join(registry: kind.name)
    var barred: [(firm: UInt32, line: [UInt8])] = []
    let finder =
      records.count > 0
      ? FirmFinder(
        records.count, party, suppliers: suppliers, firms: firms,
        numbers: taxNumbers(suppliers, firms), workers: threads) : nil
    for record in 0..<records.count {
      guard
        let term = ExclusionTerm(
          sanction: value(record, "sanction"), from: value(record, "from"),
          notified: value(record, "notified_on"), resolved: value(record, "resolved_on"),
          until: value(record, "until"), term: value(record, "term"))
      else {
        join.setAside += 1
        unjoined.add(kind.name, records.cell(record, 1), .doesNotBar)
        continue
      }
      switch finder?.find(party(record)) ?? .none {
      case .several:
        join.doubtful += 1
        unjoined.add(kind.name, records.cell(record, 1), .severalFirms)
      case .none:
        join.stray += 1
        unjoined.add(kind.name, records.cell(record, 1), .noFirm)
      case .firms(let found, let evidence):
        if evidence == .rfc { join.byKey += 1 } else { join.byName += 1 }
        var line: [UInt8] = []
        CSVText.append(cell: records.cell(record, 1), onto: &line)
        line.append(contentsOf: ",\(evidence.rawValue)".utf8)
        for name in ["authority", "resolution", "reason", "notified_on"] {
          line.append(0x2C)
          CSVText.append(cell: value(record, name), onto: &line)
        }
        line.append(contentsOf: ",\(term.from),\(term.until),\(term.basis.rawValue)\n".utf8)
        for firm in found { barred.append((firm, line)) }
      }
    }
    barred.sort { one, other in
      one.firm != other.firm
        ? one.firm < other.firm : one.line.lexicographicallyPrecedes(other.line)
    }
    var lines: [UInt8] = []
    for (firm, line) in barred {
      firms.appendIDCell(Int(firm), of: suppliers, onto: &lines)
      lines.append(0x2C)
      lines.append(contentsOf: line)
    }
    report.joins.append(join)
    try write(NormalizedTables.supplierExclusions, lines, count: barred.count)
  }
}
