import Registry
import Tables

extension NormalizeStage {
  /// Writes the needs and the certificates they ask for.
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
    try writeRequirements(of: needs)
  }

  /// Writes what needs require or wish; what is required is not wished as well.
  private mutating func writeRequirements(of needs: MergedRecords) throws {
    var known: Set<[UInt8]> = []
    for need in 0..<needs.count { known.insert(Array(needs.cell(need, 1))) }
    var hard: [Pair: Bool] = [:]
    for (table, isHard) in [("need_required", true), ("need_wished", false)] {
      let rows = try read(table, ["source", "record_id", "certificate"])
      for row in 0..<rows.count {
        let need = Array(rows.cell(row, 1))
        guard known.contains(need) else {
          report.orphans += 1
          continue
        }
        let key = certificates.key(of: rows.cell(row, 2))
        if key.isEmpty { continue }
        let pair = Pair(need: need, certificate: key)
        hard[pair] = isHard || (hard[pair] ?? false)
      }
    }
    var lines: [UInt8] = []
    for pair in hard.keys.sorted(by: Pair.precedes) {
      CSVText.append(cell: pair.need[...], onto: &lines)
      lines.append(0x2C)
      CSVText.append(cell: pair.certificate[...], onto: &lines)
      lines.append(contentsOf: hard[pair] == true ? ",true\n".utf8 : ",false\n".utf8)
    }
    try write(NormalizedTables.requirements, lines, count: hard.count)
  }

  /// A need and a certificate it asks for.
  private struct Pair: Hashable {
    let need: [UInt8]
    let certificate: [UInt8]

    static func precedes(_ left: Pair, _ right: Pair) -> Bool {
      left.need != right.need
        ? left.need.lexicographicallyPrecedes(right.need)
        : left.certificate.lexicographicallyPrecedes(right.certificate)
    }
  }

  /// Writes which certificate meets which.
  mutating func writeCovers() throws {
    let rows = try read("certificate_covers", ["source", "record_id", "covered"])
    var covers = CertificateCovers()
    for row in 0..<rows.count {
      let certificate = String(decoding: certificates.key(of: rows.cell(row, 1)), as: UTF8.self)
      let covered = String(decoding: certificates.key(of: rows.cell(row, 2)), as: UTF8.self)
      if !certificate.isEmpty && !covered.isEmpty { covers.add(certificate, covers: covered) }
    }
    var lines: [UInt8] = []
    let pairs = covers.pairs(of: certificates.used)
    for pair in pairs {
      CSVText.append(cell: pair.certificate, onto: &lines)
      lines.append(0x2C)
      CSVText.append(cell: pair.covered, onto: &lines)
      lines.append(0x0A)
    }
    try write(NormalizedTables.covers, lines, count: pairs.count)
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
