/// One of the registries, or a reference table: its fields and its nested lists.
public struct RegistryKind: Sendable, Equatable {
  /// One field: its schema column, what it holds, and whether a record without it is rejected.
  public struct Field: Sendable, Equatable {
    /// The column's name.
    public let name: String
    /// What it holds.
    public let kind: FieldKind
    /// Whether a record without it is rejected.
    public let isRequired: Bool
    /// Whether a record, or a list's row, is set aside whole when the value is given and cannot be
    /// read, since without it the record would say something else.
    public let isDecisive: Bool
    /// What it means, in Spanish.
    public let meaning: String
    /// What it means, in English.
    public let meaningInEnglish: String

    init(
      _ name: String, _ kind: FieldKind, required: Bool = false, decisive: Bool = false,
      _ meaning: String, _ english: String
    ) {
      self.name = name
      self.kind = kind
      isRequired = required
      isDecisive = decisive
      self.meaning = meaning
      meaningInEnglish = english
    }
  }

  /// A nested list: several rows for one record.
  public struct List: Sendable, Equatable {
    /// The name in a mapping's `lists`.
    public let name: String
    /// The table it is written to.
    public let table: String
    /// Its own fields, after `source` and `record_id`.
    public let fields: [Field]
    /// Whether its rows are rules of origin, which are read as a sequence.
    public let isOriginRules: Bool

    init(name: String, table: String, isOriginRules: Bool = false, fields: [Field]) {
      self.name = name
      self.table = table
      self.fields = fields
      self.isOriginRules = isOriginRules
    }
  }

  /// The name in a source's `registry`.
  public let name: String
  /// The fields; the first is the record's key, always required.
  public let fields: [Field]
  /// The nested lists.
  public let lists: [List]

  /// The kind of a name, or nil.
  public static func named(_ name: String) -> RegistryKind? { all.first { $0.name == name } }
}
