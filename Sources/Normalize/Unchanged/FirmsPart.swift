public import Registry
public import Tables

/// The part of Normalize that makes firms of records, which costs most and changes least: what it reads and
/// what it writes.
///
/// Needs, codes, decisions and all else are put together from its tables.
public enum FirmsPart {
  /// The tables of Ingest that it reads, beside `sources.csv`; a table that is not among them cannot be
  /// read while firms are made.
  ///
  /// - Parameters:
  ///   - kinds: The kinds that the pipeline file declares.
  ///   - linked: The names of those whose records are linked.
  /// - Returns: The names of the tables.
  public static func reads(kinds: [RegistryKind], linked: Set<String>) -> Set<String> {
    let own: [RegistryKind] = [.suppliers, .awards, .exclusions, .billsOfMaterials]
    let names: Set = [
      "places", "firm_decisions", "certificates", "certificate_aliases", "skills", "skill_aliases",
    ]
    return own.reduce(names) { $0.union([$1.name] + $1.lists.map(\.table)) }
      .union(kinds.map(\.name).filter(linked.contains))
  }

  /// The tables that it writes, by name.
  ///
  /// - Parameter kinds: The kinds that the pipeline file declares.
  /// - Returns: Their schemas.
  public static func writes(kinds: [RegistryKind]) -> [String: TableSchema] {
    let schemas =
      [
        NormalizedTables.suppliers, NormalizedTables.entityLinks, NormalizedTables.fieldSources,
        NormalizedTables.supplierNames, NormalizedTables.identityLedger, LinkageTables.notes,
        NormalizedTables.supplierProducts, NormalizedTables.supplierCredentials,
        NormalizedTables.supplierSkills, NormalizedTables.supplierOwnership,
        NormalizedTables.supplierAwards, NormalizedTables.supplierExclusions,
        NormalizedTables.supplierBills, NormalizedTables.billMaterials, LinkageTables.model,
        LinkageTables.blocks, LinkageTables.candidates, NormalizedTables.unjoinedRecords,
      ] + kinds.map { LinkageTables.links(of: $0.name) }
    return Dictionary(schemas.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
