import Match
import Tables

/// One thing that the tables of two nights tell otherwise of a firm or a need.
struct RowDifference: Sendable, Equatable {
  /// The criteria that may rest on it.
  let criteria: Set<MatchSettings.Criterion>
  /// Whether it may decide that a firm is ranked at all.
  let isDecisive: Bool
  /// What changed, in words.
  let text: String
}

/// What the tables of two nights tell otherwise of firms or needs.
struct RowDifferences {
  private var byOwner: [String: [RowDifference]] = [:]
  private let say: ReportWords

  /// Compares the rows of some firms.
  init(
    firms: [String], _ before: ComparedNight, _ after: ComparedNight, say: ReportWords,
    threads: Int
  ) throws {
    self.say = say
    try compare(ComparedTable.firms, of: firms, before, after, threads)
    try compareMaterials(of: firms, before, after, threads)
  }

  /// Compares the rows of some needs.
  init(
    needs: [String], _ before: ComparedNight, _ after: ComparedNight, say: ReportWords,
    threads: Int
  ) throws {
    self.say = say
    try compare(ComparedTable.needs, of: needs, before, after, threads)
  }

  /// What differs of a firm or a need, in the order of the tables.
  subscript(owner: String) -> [RowDifference] { byOwner[owner] ?? [] }

  private mutating func compare(
    _ tables: [ComparedTable], of owners: [String], _ before: ComparedNight,
    _ after: ComparedNight, _ threads: Int
  ) throws {
    for table in tables where before.digests[table.schema.name] != after.digests[table.schema.name]
    {
      let old = try table.rows(of: owners, in: before, threads: threads)
      let new = try table.rows(of: owners, in: after, threads: threads)
      for owner in owners where old[owner] != new[owner] {
        add(owner, differences(old[owner] ?? [], new[owner] ?? [], in: table))
      }
    }
  }

  private mutating func compareMaterials(
    of firms: [String], _ before: ComparedNight, _ after: ComparedNight, _ threads: Int
  ) throws {
    let table = ComparedTable.materials
    let name = table.schema.name
    guard before.digests[name] != after.digests[name],
      let bills = ComparedTable.firms.first(where: { $0.schema.name == "supplier_bills" })
    else { return }
    var owners: [String: String] = [:]
    for night in [before, after] {
      for (firm, rows) in try bills.rows(of: firms, in: night, threads: threads) {
        for row in rows { owners[row[0]] = firm }
      }
    }
    let keys = owners.keys.sorted()
    let old = try table.rows(of: keys, in: before, threads: threads)
    let new = try table.rows(of: keys, in: after, threads: threads)
    for bill in keys where old[bill] != new[bill] {
      // A bill that came or went whole is told already.
      guard let firm = owners[bill], let old = old[bill], let new = new[bill] else { continue }
      add(
        firm,
        differences(old, new, in: table).map { difference in
          RowDifference(
            criteria: difference.criteria, isDecisive: false, text: "\(bill): \(difference.text)")
        })
    }
  }

  private mutating func add(_ owner: String, _ differences: [RowDifference]) {
    if !differences.isEmpty { byOwner[owner, default: []] += differences }
  }

  /// What differs between the rows of one owner.
  private func differences(
    _ old: [[String]], _ new: [[String]], in table: ComparedTable
  ) -> [RowDifference] {
    guard table.part != nil else {
      guard let old = old.first, let new = new.first else { return [] }
      return cells(old, new, in: table)
    }
    var (gone, come) = (old.sorted(by: precedes), new.sorted(by: precedes))
    for row in gone {
      guard let place = come.firstIndex(of: row), let other = gone.firstIndex(of: row) else {
        continue
      }
      come.remove(at: place)
      gone.remove(at: other)
    }
    let title = say(table.title.spanish, table.title.english)
    let all = table.columns.reduce(into: Set()) { $0.formUnion($1.criteria) }
    var found: [RowDifference] = []
    for row in gone {
      if let place = come.firstIndex(where: { $0[0] == row[0] }) {
        let other = come.remove(at: place)
        for change in cells(row, other, in: table) {
          found.append(
            RowDifference(
              criteria: change.criteria, isDecisive: table.isDecisive,
              text: "\(title) \(row[0]): \(change.text)"))
        }
      } else {
        found.append(
          RowDifference(
            criteria: all, isDecisive: table.isDecisive,
            text: "\(title) \(row[0])" + say(": ya no está", ": is gone")))
      }
    }
    for row in come {
      found.append(
        RowDifference(
          criteria: all, isDecisive: table.isDecisive,
          text: "\(title) \(row[0])" + say(": se añadió", ": was added")))
    }
    return found
  }

  /// The cells that differ between two rows of one key.
  private func cells(
    _ old: [String], _ new: [String], in table: ComparedTable
  ) -> [RowDifference] {
    table.columns.enumerated().compactMap { place, column in
      let (first, second) = (old[place + 1], new[place + 1])
      guard first != second else { return nil }
      let field = table.schema.fields.first { $0.name == column.name }
      let meaning = field.map { say($0.meaning, $0.meaningInEnglish) } ?? column.name
      return RowDifference(
        criteria: column.criteria, isDecisive: table.isDecisive,
        text: "\(meaning): \(shown(first)) → \(shown(second))")
    }
  }

  /// A value on one line, cut where it is long.
  private func shown(_ value: String) -> String {
    guard !value.isEmpty else { return say("(vacío)", "(empty)") }
    let line = SafeLine.of(value)
    return line.count <= 60 ? line : line.prefix(57) + "…"
  }

  private func precedes(_ left: [String], _ right: [String]) -> Bool {
    for (first, second) in zip(left, right) where first != second {
      return first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    return false
  }
}
