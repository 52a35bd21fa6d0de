/// A Frictionless Table Schema: the fields of one CSV of a data package.
public struct TableSchema: Sendable, Equatable {
  /// How a value is written.
  public enum Kind: String, Sendable {
    case string, integer, number, boolean, date
  }

  /// One column.
  public struct Field: Sendable, Equatable {
    /// The heading.
    public let name: String
    /// How a value is written.
    public let kind: Kind
    /// Whether every row has a value.
    public let isRequired: Bool
    /// What the column means, in Spanish.
    public let meaning: String
    /// What the column means, in English.
    public let meaningInEnglish: String
    /// The only values allowed; empty for any.
    public let allowed: [String]

    /// Declares a column of text.
    public init(
      _ name: String, required: Bool = false,
      _ meaning: String = "", english: String = "", allowed: [String] = []
    ) {
      self.init(
        name, .string, required: required, meaning, english: english, allowed: allowed)
    }

    /// Declares a column.
    public init(
      _ name: String, _ kind: Kind, required: Bool = false,
      _ meaning: String = "", english: String = "", allowed: [String] = []
    ) {
      self.name = name
      self.kind = kind
      isRequired = required
      self.meaning = meaning
      meaningInEnglish = english
      self.allowed = allowed
    }
  }

  /// A reference to another table of the same package.
  public struct ForeignKey: Sendable, Equatable {
    /// The columns here.
    public let fields: [String]
    /// The table referred to.
    public let table: String
    /// Its columns.
    public let references: [String]

    /// Declares a reference.
    public init(_ fields: [String], to table: String, _ references: [String]) {
      self.fields = fields
      self.table = table
      self.references = references
    }
  }

  /// The name of the table; its file is `name.csv`.
  public let name: String
  /// The columns, in order.
  public let fields: [Field]
  /// The columns that name a row; may be empty.
  public let primaryKey: [String]
  /// References to other tables.
  public let foreignKeys: [ForeignKey]

  /// Declares a table.
  public init(
    _ name: String, fields: [Field], primaryKey: [String] = [], foreignKeys: [ForeignKey] = []
  ) {
    self.name = name
    self.fields = fields
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
  }

  /// The headings, in order.
  public var names: [String] { fields.map(\.name) }
}
