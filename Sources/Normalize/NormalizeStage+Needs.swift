import Registry
import Tables

extension NormalizeStage {
  /// Writes the needs, and the certificates and skills they ask for.
  mutating func writeNeeds() throws {
    let kind = RegistryKind.needs
    let rows = try read(kind.name, ["source"] + kind.fields.map(\.name))
    let sources = ranks(of: rows)
    let ranks = sources.ofRows
    let needs = MergedRecords(rows, ranks: ranks)
    try account(kind.name, needs, sources.names, ranks)
    let schema = NormalizedTables.needs
    let cells = schema.names.map { rows.index($0) }
    let title = rows.index("title") ?? 0
    let description = rows.index("description") ?? 0
    var lines: [UInt8] = []
    for need in 0..<needs.count {
      for (index, cell) in cells.enumerated() {
        if index > 0 { lines.append(0x2C) }
        if let cell {
          let value = needs.cell(need, cell)
          if value.isEmpty && schema.names[index] == "language" {
            lines.append(contentsOf: "es".utf8)
          } else {
            CSVText.append(cell: value, onto: &lines)
          }
        } else {
          var text = Array(needs.cell(need, title))
          let more = needs.cell(need, description)
          if !text.isEmpty && !more.isEmpty { text.append(0x20) }
          text.append(contentsOf: more)
          CSVText.append(cell: text[...], onto: &lines)
        }
      }
      lines.append(0x0A)
    }
    try write(schema, lines, count: needs.count)
    let lists = (required: "need_required", wished: "need_wished")
    let skillLists = (required: "need_required_skills", wished: "need_wished_skills")
    try writeRequirements(
      of: needs, lists, "certificate", .certificates, NormalizedTables.requirements)
    try writeRequirements(
      of: needs, skillLists, "skill", .skills, NormalizedTables.skillRequirements)
  }

  /// Writes what needs require or wish; what is required is not wished as well.
  private mutating func writeRequirements(
    of needs: MergedRecords, _ lists: (required: String, wished: String), _ column: String,
    _ names: ListedNames.Kind, _ schema: TableSchema
  ) throws {
    var known: Set<[UInt8]> = []
    for need in 0..<needs.count { known.insert(Array(needs.cell(need, 1))) }
    var hard: [Pair: Bool] = [:]
    for (table, isHard) in [(lists.required, true), (lists.wished, false)] {
      let rows = try read(table, ["source", "record_id", column])
      for row in 0..<rows.count {
        let need = Array(rows.cell(row, 1))
        guard known.contains(need) else {
          report.orphans += 1
          continue
        }
        let key = key(of: rows.cell(row, 2), among: names)
        if key.isEmpty { continue }
        let pair = Pair(need: need, wanted: key)
        hard[pair] = isHard || (hard[pair] ?? false)
      }
    }
    var lines: [UInt8] = []
    for pair in hard.keys.sorted(by: Pair.precedes) {
      CSVText.append(cell: pair.need[...], onto: &lines)
      lines.append(0x2C)
      CSVText.append(cell: pair.wanted[...], onto: &lines)
      lines.append(contentsOf: hard[pair] == true ? ",true\n".utf8 : ",false\n".utf8)
    }
    try write(schema, lines, count: hard.count)
  }

  /// A need and a certificate or skill it asks for.
  private struct Pair: Hashable {
    let need: [UInt8]
    let wanted: [UInt8]

    static func precedes(_ left: Pair, _ right: Pair) -> Bool {
      left.need != right.need
        ? left.need.lexicographicallyPrecedes(right.need)
        : left.wanted.lexicographicallyPrecedes(right.wanted)
    }
  }

  /// Writes which certificate, or which skill, meets which.
  mutating func writeCovers(
    among names: ListedNames.Kind, from table: String, to schema: TableSchema
  ) throws {
    let rows = try read(table, ["source", "record_id", "covered"])
    var covers = CoverClosure()
    for row in 0..<rows.count {
      let holder = String(decoding: key(of: rows.cell(row, 1), among: names), as: UTF8.self)
      let covered = String(decoding: key(of: rows.cell(row, 2), among: names), as: UTF8.self)
      if !holder.isEmpty && !covered.isEmpty { covers.add(holder, covers: covered) }
    }
    let pairs = covers.pairs(of: names == .certificates ? certificates.used : skills.used)
    var lines: [UInt8] = []
    for pair in pairs {
      CSVText.append(cell: pair.key, onto: &lines)
      lines.append(0x2C)
      CSVText.append(cell: pair.covered, onto: &lines)
      lines.append(0x0A)
    }
    try write(schema, lines, count: pairs.count)
  }

  /// Accounts for the rows of a registry whose records merge by key.
  mutating func account(
    _ registry: String, _ records: MergedRecords, _ names: [[UInt8]], _ ranks: [UInt16]
  ) throws(NormalizeError) {
    var accepted = [Int](repeating: 0, count: names.count)
    var kept = accepted
    for rank in ranks { accepted[Int(rank)] += 1 }
    for record in 0..<records.count { kept[Int(ranks[records.row(record)])] += 1 }
    let merged = accepted.indices.map { accepted[$0] - kept[$0] }
    try account(registry: registry, names: names, accepted: accepted, kept: kept, merged: merged)
  }
}
