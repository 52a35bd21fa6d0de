import Linkage
import Registry
import Tables

extension NormalizeStage {
  /// What earlier nights and staff say of tonight's records.
  struct Past {
    /// The ledger of the newest complete run; without entries on the first night.
    let ledger: IdentityLedger
    /// What it knows of the records.
    let known: KnownKeys
    /// What staff said, then and since.
    let verdicts: Verdicts
  }

  /// Reads what earlier nights and staff say of the records.
  ///
  /// - Parameters:
  ///   - rows: The supplier records.
  ///   - order: The row of each record.
  /// - Returns: The ledger, what it knows of the records, and the verdicts.
  /// - Throws: ``IdentityError`` when the ledger is damaged; errors of tables.
  mutating func past(_ rows: Rows, order: [UInt32]) throws -> Past {
    let ledger =
      try settings.ledger.map { try IdentityLedger(file: $0, workers: threads) } ?? IdentityLedger()
    let known = KnownKeys(rows, order: order, in: ledger)
    let verdicts = Verdicts(
      try read("firm_decisions", Verdicts.columns), rows, order: order, ledger, known)
    report.unknownVerdicts = verdicts.unknown
    report.contradictedVerdicts = verdicts.contradicted
    return Past(ledger: ledger, known: known, verdicts: verdicts)
  }

  /// Gives firms the ids they had, and writes the ledger: the bytes of the earlier one, then
  /// tonight's entries.
  ///
  /// - Returns: The firms in the order of their ids.
  mutating func identify(_ found: Firms, _ rows: Rows, _ past: Past) throws -> Firms {
    let identity = SupplierIdentity(found, rows, ledger: past.ledger, known: past.known)
    var table = LedgerTable(try package.table(schema: NormalizedTables.identityLedger))
    try table.copy(past.ledger)
    try identity.entries(date: settings.date, verdicts: past.verdicts.fresh) { bytes, count in
      try table.add(bytes, count)
    }
    let count = table.count
    try table.close(in: &package)
    report.tables.append(.init(table: NormalizedTables.identityLedger.name, rows: count))
    return identity.firms
  }
}

extension Firms {
  /// Notes what links and staff's word say of each record.
  ///
  /// - Parameters:
  ///   - linking: The links, where records were compared.
  ///   - forced: The pairs that staff hold to be one firm.
  /// - Returns: The firms with the evidence of each record.
  func noting(_ linking: RecordLinking?, forced: [ClusterConstraints.Pair]) -> Firms {
    var firms = self
    for pair in forced where firmOfRecord[Int(pair.left)] == firmOfRecord[Int(pair.right)] {
      firms.evidence[Int(pair.left)] |= LinkEvidence.staff
      firms.evidence[Int(pair.right)] |= LinkEvidence.staff
    }
    guard let linking, let settings = linking.settings, let linker = linking.linker else {
      return firms
    }
    firms.linkWeights = [Float](repeating: .nan, count: order.count)
    firms.linkEvidence = [UInt64](repeating: 0, count: order.count)
    for (record, place) in linking.clusters.evidence.enumerated() where place >= 0 {
      firms.linkWeights[record] = Float(linker.links[Int(place)].weight)
      firms.linkEvidence[record] = linker.links[Int(place)].pattern
    }
    let words = LevelWords(settings)
    firms.agreements = { pattern in
      var text: [UInt8] = []
      words.append(pattern, onto: &text)
      return text
    }
    return firms
  }
}
