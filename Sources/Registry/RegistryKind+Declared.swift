extension RegistryKind {
  /// The first field of every kind that a pipeline file declares.
  public static let declaredKey = "record_id"

  /// Whether another table of a run has the name, or may have it: no declared kind can.
  ///
  /// - Parameter name: The name.
  /// - Returns: Whether it is taken.
  public static func isTaken(_ name: String) -> Bool {
    let others = [
      "sources", "rejects", "field_faults", "requirements", "skill_requirements", "skill_supply",
      "unjoined_records",
      "datapackage", "definition", "manifest",
    ]
    // What linkage writes beside the tables of a kind.
    let families = ["linkage_", "identity_", "entity_", "supplier_", "candidate_"]
    return others.contains(name) || name.hasSuffix("_links")
      || families.contains(where: name.hasPrefix)
      || all.contains { kind in kind.name == name || kind.lists.contains { $0.table == name } }
  }

  /// A kind of records that a pipeline file declares: a key, then fields of its own, no lists.
  ///
  /// - Parameters:
  ///   - name: The kind's name, which is also its table's.
  ///   - fields: The fields after the key, none of them required.
  public init(declared name: String, fields: [(name: String, kind: FieldKind)]) {
    let key = Field(
      Self.declaredKey, .identifier, required: true, "Clave del registro en su fuente",
      "Key of the record in its source")
    self.init(
      name: name, fields: [key] + fields.map { Field($0.name, $0.kind, $0.name, $0.name) },
      lists: [])
  }
}
