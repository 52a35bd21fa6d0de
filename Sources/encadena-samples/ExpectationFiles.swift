/// What a run over the samples should find.
enum ExpectationFiles {
  /// Which records are of the same firm; records of firms that stand once are left out.
  ///
  /// Keys are hidden as `Pipelines/nightly.json` hides them, as in the tables of a run.
  static func truth(_ population: Population) -> String {
    let sources = [
      ("denue", population.denue), ("propietarias", population.owners),
      ("jalisco", population.jalisco),
    ]
    let records = sources.flatMap { source, firms in
      firms.map { firm in
        (
          source: source, key: RecordKey.hidden(firm.recordID, source: source),
          firm: firm.identity
        )
      }
    }
    var counts: [Int: Int] = [:]
    for record in records { counts[record.firm, default: 0] += 1 }
    var lines = CSVLines(["source", "record_id", "firm"])
    let planted = records.filter { counts[$0.firm, default: 0] > 1 }
    for record in planted.sorted(by: { ($0.firm, $0.key) < ($1.firm, $1.key) }) {
      lines.append([record.source, record.key, "F" + Decimals.padded(record.firm, 5)])
    }
    return lines.text
  }

  /// The records and values that must be set aside.
  static func rejects(_ expectations: [Expectation]) -> String {
    var lines = CSVLines(["source", "line", "record_id", "field", "outcome", "reason"])
    for item in expectations {
      lines.append([
        item.source, String(item.line), item.recordID, item.field, item.outcome.rawValue,
        item.reason,
      ])
    }
    return lines.text
  }
}
