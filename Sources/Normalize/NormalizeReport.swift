/// What Normalize did.
public struct NormalizeReport: Sendable, Equatable {
  /// What became of the rows of one source of one registry.
  public struct SourceCount: Sendable, Equatable {
    /// The source's name.
    public let source: String
    /// The registry it belongs to.
    public let registry: String
    /// Rows read.
    public let accepted: Int
    /// Rows that stand for a record of their own: for suppliers, the firms they represent.
    public let kept: Int
    /// Rows that went into a record that another row stands for.
    public let merged: Int
  }

  /// The rows of one table written.
  public struct TableCount: Sendable, Equatable {
    /// The table's name.
    public let table: String
    /// Its rows.
    public let rows: Int
  }

  /// A key that too many firms carry, and that so was not used.
  public struct Placeholder: Sendable, Equatable {
    /// `rfc` or `clee`.
    public let key: String
    /// The value they carry.
    public let value: String
    /// How many records carry it.
    public let records: Int
  }

  /// How the records of one registry came to firms.
  public struct Join: Sendable, Equatable {
    /// The registry: `awards`, `exclusions` or `bills_of_materials`.
    public let registry: String
    /// Records given to a firm by its tax number, its id or the key of a record.
    public var byKey = 0
    /// Records given to the one firm of that name, for want of a tax number.
    public var byName = 0
    /// Records of which several firms may be meant, and which so went to none.
    public var doubtful = 0
    /// Records of which no firm is known.
    public var stray = 0
    /// Records that say nothing of a firm: sanctions that do not bar, bills given twice.
    public var setAside = 0
  }

  /// One count per source, in the order of registries and sources.
  public var sources: [SourceCount] = []
  /// One count per table, in the order written.
  public var tables: [TableCount] = []
  /// Keys that were not used.
  public var placeholders: [Placeholder] = []
  /// Unions refused because they would have put two valid tax numbers into one firm.
  public var refusedUnions = 0
  /// Staff's verdicts that name a record nobody knows.
  public var unknownVerdicts = 0
  /// Staff's verdicts that later ones contradict.
  public var contradictedVerdicts = 0
  /// Firms of so many records that their text leaves some parts out.
  public var cutTexts = 0
  /// Rows of lists whose record is not there.
  public var orphans = 0
  /// Names of certificates that the certificates table does not know, by their new key.
  public var unknownCertificates: [String] = []
  /// Names of skills that the skills table does not know, by their new key.
  public var unknownSkills: [String] = []
  /// What became of contracts, exclusions and bills of materials, which name their firms.
  public var joins: [Join] = []
  /// How long it took.
  public var seconds = 0.0
}
