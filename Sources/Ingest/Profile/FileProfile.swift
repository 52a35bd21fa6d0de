/// The health of one registry file: its form, its columns, and the records that cannot be used.
public struct FileProfile: Sendable {
  /// Distinct values of a column counted exactly; above, a column has more than so many.
  public static let distinctLimit = DistinctTally.limit

  /// A kind of fault: how many records have it, and where the first of them are.
  public struct Fault: Sendable, Equatable {
    /// Where a record is.
    public struct Place: Sendable, Equatable {
      /// The line, from 1.
      public let line: Int
      /// The byte, from 0.
      public let byte: Int
      /// What is particular there.
      public let note: String
    }

    /// The kind, as `rejects.csv` names it.
    public let kind: String
    /// How many records have it.
    public internal(set) var count: Int
    /// The first ten of them.
    public internal(set) var places: [Place]
  }

  /// The file.
  public let path: String
  /// The form it was read as.
  public let format: Source.Format
  /// `plain`, `gzip` or `zip` with its entry.
  public internal(set) var form = ""
  /// The encoding.
  public internal(set) var encoding = ""
  /// How the encoding is known.
  public internal(set) var encodingEvidence = ""
  /// CSV: the text between cells.
  public internal(set) var delimiter = ""
  /// CSV: the text around cells.
  public internal(set) var quote = ""
  /// CSV: how the delimiter and the quotes are known.
  public internal(set) var delimiterEvidence = ""
  /// CSV and XLSX: the line or row on which the heading begins; nil when there is none.
  public internal(set) var headingLine: Int?
  /// CSV and XLSX: whether the heading's line was stated.
  public internal(set) var isHeadingStated = false
  /// CSV and XLSX: the rows of which the heading is joined.
  public internal(set) var headingRows = 1
  /// What was unusual about the heading.
  public internal(set) var notes: [String] = []
  /// XLSX: the sheet read.
  public internal(set) var sheet: String?
  /// XML and JSON: the path of one record.
  public internal(set) var recordPath = ""
  /// XML: prefixes and their namespaces.
  public internal(set) var namespaces: [String: String] = [:]
  /// XML and JSON: what repeats within a record.
  public internal(set) var lists: [ListProfile] = []
  /// Zip: the name or pattern that picked the entry.
  public internal(set) var entry: String?
  /// The size of the file, bytes.
  public internal(set) var bytes = 0
  /// Records read.
  public internal(set) var records = 0
  /// Records that no registry could use.
  public internal(set) var rejected = 0
  /// The columns.
  public internal(set) var columns: [ColumnProfile] = []
  /// The kinds of fault, in the order found.
  public internal(set) var faults: [Fault] = []

  init(path: String, format: Source.Format) {
    self.path = path
    self.format = format
  }

  /// The share of records that no registry could use above which a file is not healthy.
  public static let limit = 0.05

  /// Whether the file has records and few enough of them would be rejected.
  public var isHealthy: Bool {
    records > 0 && Double(rejected) <= Self.limit * Double(records)
  }
}
