import Tables

/// What of the inputs of a ranking two nights do not have in common.
struct NightInputs {
  /// A table with other rows.
  struct ChangedTable {
    let name: String
    /// Rows that only the earlier night has.
    let gone: Int
    /// Rows that only the later night has.
    let come: Int
    /// Some of those rows, in words.
    let examples: [String]

    /// The table as people read it.
    func text(_ say: ReportWords) -> String {
      "\(name) (−\(gone) +\(come))"
        + (examples.isEmpty ? "" : ": " + examples.joined(separator: ", "))
    }
  }

  /// The settings of Match that differ.
  let settings: [SettingDifference]
  /// The reference tables that differ.
  let rules: [ChangedTable]
  /// How many firms only the later night has, and only the earlier.
  let firms: (new: Int, gone: Int)
  /// The same of needs.
  let needs: (new: Int, gone: Int)
  /// Tables that a ranking rests on and that differ, but for those of owners.
  let tables: [String]

  /// Compares.
  init(_ before: ComparedNight, _ after: ComparedNight, threads: Int) throws {
    settings = try SettingDifference.all(before.definition, after.definition)
    rules = try MixedNight.differing(before, after, factor: .rules).map { name in
      try Self.changed(name, before, after, threads)
    }
    firms = try Self.keys("suppliers", "supplier_id", before, after, threads)
    needs = try Self.keys("needs", "need_id", before, after, threads)
    tables = [ChangeFactor.firms, .needs, .rules, .decisions].flatMap {
      MixedNight.differing(before, after, factor: $0)
    }
  }

  private static func keys(
    _ table: String, _ column: String, _ before: ComparedNight, _ after: ComparedNight,
    _ threads: Int
  ) throws -> (new: Int, gone: Int) {
    guard before.digests[table] != after.digests[table] else { return (0, 0) }
    let sets = try [before, after].map { night in
      let keys = try Table.read(
        file: "\(night.tables)/\(table).csv", columns: [column], workers: threads
      ).columns[0]
      return Set((0..<keys.count).map { keys[$0] })
    }
    let shared = sets[0].intersection(sets[1]).count
    return (sets[1].count - shared, sets[0].count - shared)
  }

  /// The rows of a reference table that differ, whatever their order.
  private static func changed(
    _ name: String, _ before: ComparedNight, _ after: ComparedNight, _ threads: Int
  ) throws -> ChangedTable {
    var counts: [String: Int] = [:]
    for (night, step) in [(before, -1), (after, 1)] {
      guard let file = night.file(name) else { continue }
      let table = try Table.read(file: file, workers: threads)
      for row in 0..<table.rowCount {
        counts[
          table.columns.map { $0[row] }.filter { !$0.isEmpty }.joined(separator: " "), default: 0] +=
          step
      }
    }
    let differing = counts.filter { $0.value != 0 }
    let rows = differing.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let examples = rows.prefix(3).map { row in
      let line = SafeLine.of(row)
      return (differing[row, default: 0] < 0 ? "−" : "+") + "«"
        + (line.count <= 60 ? line : line.prefix(57) + "…") + "»"
    }
    return ChangedTable(
      name: name, gone: -differing.values.filter { $0 < 0 }.reduce(0, +),
      come: differing.values.filter { $0 > 0 }.reduce(0, +), examples: examples)
  }
}
