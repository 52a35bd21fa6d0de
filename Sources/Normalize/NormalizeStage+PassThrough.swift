import Registry
import Tables

extension NormalizeStage {
  /// Writes the tables that need no work but order: records of one key merged, lists sorted.
  mutating func passThrough() throws {
    // Lists that have a table of their own, made from theirs.
    let worked = [
      NormalizedTables.covers.name, NormalizedTables.skillCovers.name,
      NormalizedTables.billMaterials.name, "centre_skills",
    ]
    let passing = (RegistryKind.all + settings.kinds).filter {
      $0.name != "suppliers" && $0.name != "needs"
    }
    for kind in passing {
      try pass(kind)
      for list in kind.lists where !worked.contains(list.table) { try pass(list) }
    }
  }

  private mutating func pass(_ kind: RegistryKind) throws {
    let schema = TableSchema(
      kind.name, fields: kind.schema.fields.filter { $0.name != "line" },
      primaryKey: [kind.fields[0].name])
    let rows = try read(kind.name, schema.names)
    let sources = ranks(of: rows)
    let ranks = sources.ofRows
    let records = MergedRecords(rows, ranks: ranks)
    try account(kind.name, records, sources.names, ranks)
    // A decision, or a bill of materials, is of the firm that its record has become part of.
    let supplier =
      ["decisions", "bills_of_materials"].contains(kind.name) ? rows.index("supplier_id") : nil
    let names = try supplier.flatMap { try firmNames($0, of: rows) }
    var lines: [UInt8] = []
    for record in 0..<records.count {
      CSVText.append(cell: rows.cell(records.row(record), 0), onto: &lines)
      for cell in 1..<rows.width {
        lines.append(0x2C)
        let value = records.cell(record, cell)
        if cell == supplier, let firm = names?.firm(ofRecord: value) {
          CSVText.append(cell: firm[...], onto: &lines)
        } else {
          CSVText.append(cell: value, onto: &lines)
        }
      }
      lines.append(0x0A)
    }
    try write(schema, lines, count: records.count)
  }

  private mutating func pass(_ list: RegistryKind.List) throws {
    let rows = try read(list.table, list.schema.names)
    // By the record's key, then content, then source.
    var order = ByteOrder.sorted((0..<UInt32(rows.count)).map { $0 }, in: rows, by: 1) { Int($0) }
    order.sort { left, right in
      let (a, b) = (Int(left), Int(right))
      let content = rows.compare(a, b, cells: 1..<rows.width)
      return content != 0 ? content < 0 : rows.compare(a, b, cells: 0..<1) < 0
    }
    var lines: [UInt8] = []
    for row in order {
      for cell in 0..<rows.width {
        if cell > 0 { lines.append(0x2C) }
        CSVText.append(cell: rows.cell(Int(row), cell), onto: &lines)
      }
      lines.append(0x0A)
    }
    try write(list.schema, lines, count: rows.count)
  }
}
