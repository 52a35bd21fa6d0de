import Tables

/// The firms and needs that two nights know, and what they are called.
struct KnownRows {
  private var names: [String: String] = [:]
  private var before: Set<String> = []
  private var after: Set<String> = []

  /// Looks some firms up.
  init(firms: [String], _ first: ComparedNight, _ second: ComparedNight, threads: Int) throws {
    try self.init(
      "suppliers", ["supplier_id", "razon_social", "nombre_comercial"], firms, first, second,
      threads)
  }

  /// Looks some needs up.
  init(needs: [String], _ first: ComparedNight, _ second: ComparedNight, threads: Int) throws {
    try self.init("needs", ["need_id", "title"], needs, first, second, threads)
  }

  private init(
    _ name: String, _ columns: [String], _ keys: [String], _ first: ComparedNight,
    _ second: ComparedNight, _ threads: Int
  ) throws {
    let wanted = Set(keys)
    for (night, isAfter) in [(first, false), (second, true)] {
      let table = try Table.read(
        file: "\(night.tables)/\(name).csv", columns: columns,
        keeping: RowFilter(column: columns[0], keys: [TextColumn(keys)]), workers: threads)
      for row in 0..<table.rowCount {
        let key = table.columns[0][row]
        guard wanted.contains(key) else { continue }
        if isAfter { after.insert(key) } else { before.insert(key) }
        let name = table.columns.dropFirst().map { $0[row] }.first { !$0.isEmpty }
        names[key] = SafeLine.of(name ?? "")
      }
    }
  }

  /// The name, the later night's where both have one; empty without one.
  func name(_ key: String) -> String { names[key] ?? "" }

  /// Whether both nights know it.
  func isInBoth(_ key: String) -> Bool { before.contains(key) && after.contains(key) }

  /// Whether the earlier night knows it.
  func isInEarlier(_ key: String) -> Bool { before.contains(key) }

  /// Whether the later night knows it.
  func isInLater(_ key: String) -> Bool { after.contains(key) }
}
