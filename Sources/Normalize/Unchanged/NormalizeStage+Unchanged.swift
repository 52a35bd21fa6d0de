import Registry
import Tables
import Workbench

extension NormalizeStage {
  /// Makes the firms, or takes over those of an earlier run that were made of the same.
  mutating func writeFirms() throws {
    if let earlier = settings.firms {
      return try takeOver(earlier) { $0 != NormalizedTables.unjoinedRecords.name }
    }
    isMakingFirms = true
    defer { isMakingFirms = false }
    var linking = LinkingLines()
    try writeSuppliers(linking: &linking)
    try writeBills()
    for kind in LinkedTable.kinds(settings) where kind.name != "suppliers" {
      try writeLinks(of: kind, lines: &linking)
    }
    try writeLinking(linking)
    firmKeys = nil
  }

  /// Writes which records of other registries came to no firm.
  mutating func writeUnjoined() throws {
    if let earlier = settings.firms {
      return try takeOver(earlier) { $0 == NormalizedTables.unjoinedRecords.name }
    }
    let (lines, count) = unjoined.lines()
    try write(NormalizedTables.unjoinedRecords, lines, count: count)
  }

  private mutating func takeOver(
    _ earlier: EarlierFirms, where isWanted: (String) -> Bool
  ) throws {
    let schemas = FirmsPart.writes(kinds: settings.kinds)
    for table in earlier.tables {
      let name = String(table.file.name.dropLast(".csv".count))
      guard let schema = schemas[name], isWanted(name) else { continue }
      try package.takeOver(table.file, from: earlier.folder, schema: schema, rows: table.rows)
      report.tables.append(.init(table: name, rows: table.rows))
    }
  }
}
