public import Registry

/// One file of a registry and how its columns or XML paths map onto the registry's fields.
public struct Source: Sendable, Equatable {
  /// The form a file is read as.
  public enum Format: String, Sendable, CaseIterable { case csv, xml, xlsx, json }

  /// How a column is read when its form cannot be seen from one value.
  public enum Form: String, Sendable, CaseIterable {
    /// Decimal comma, points between thousands: `1.234,56`.
    case decimalComma = "decimal-comma"
    /// Decimal point, commas between thousands: `1,234.56`.
    case decimalPoint = "decimal-point"
    /// Day before month: `15/04/2026`.
    case dayMonthYear = "day-month-year"
    /// Month before day: `04/15/2026`.
    case monthDayYear = "month-day-year"
    /// Degrees, minutes and seconds or decimals, north or east.
    case degrees
    /// As `degrees`, but unsigned values lie west.
    case degreesWest = "degrees-west"
  }

  /// Where the value of one field comes from.
  public struct Binding: Sendable, Equatable {
    /// Headings (CSV) or paths (XML) tried in order: the first that the file has is bound.
    public var from: [String]
    /// A value given to every record instead.
    public var constant: String?
    /// How the text is read, where one value cannot tell.
    public var form: Form?
    /// CSV and XLSX: an empty cell has the value of the last one above it that is not empty, as
    /// under a heading or a merged cell.
    public var isCarried: Bool
    /// CSV and XLSX: the value is the number of the record's line or row, which is a key where the
    /// records have none.
    public var isLine: Bool

    /// Binds a field.
    public init(
      from: [String], constant: String? = nil, form: Form? = nil, isCarried: Bool = false,
      isLine: Bool = false
    ) {
      self.from = from
      self.constant = constant
      self.form = form
      self.isCarried = isCarried
      self.isLine = isLine
    }
  }

  /// Where the rows of a nested list come from.
  public struct ListBinding: Sendable, Equatable {
    /// XML: the path of one row, below the record. CSV: empty.
    public var each: String
    /// CSV: the text between the values of a cell.
    public var separator: String
    /// The list's fields; XML paths are below `each`, CSV headings hold separated values.
    public var fields: [String: Binding]

    /// Binds a list.
    public init(each: String = "", separator: String = ";", fields: [String: Binding] = [:]) {
      self.each = each
      self.separator = separator
      self.fields = fields
    }
  }

  /// The source's name, unique in the pipeline file.
  public var name: String
  /// The registry it belongs to, the name of a `RegistryKind`.
  public var registry: String
  /// The kind of a registry that the pipeline file declares; nil for one of the house.
  public var declared: RegistryKind?
  /// The file, relative to the pipeline file.
  public var path: String
  /// The form of the file.
  public var format: Format
  /// `utf-8`, `windows-1252`, `iso-8859-1`, `utf-16`; nil finds out.
  public var encoding: String?
  /// The byte between cells; nil finds out.
  public var delimiter: String?
  /// Zip: which entry, with `*` and `?`; nil takes the only one that fits.
  public var entry: String?
  /// XML and JSON: the path of one record from the root, such as `/p:registro/p:empresa`.
  public var record: String
  /// XML and JSON: the rows of one record, when it holds several; nil makes the record the row.
  /// In XML the rows, fields and lists are then XPath 1.0 expressions.
  public var rows: String?
  /// CSV: the byte around a cell that holds delimiters, or empty for none; nil finds out.
  public var quote: String?
  /// CSV: the byte that takes the next one literally within quotes; nil for none.
  public var escape: String?
  /// CSV and XLSX: the line or row of the heading, from 1; nil finds out.
  public var headingLine: Int?
  /// XLSX: the sheet's name; nil takes the only one that holds a table.
  public var sheet: String?
  /// Only records whose value at a heading or path is one of these are this registry's; the others
  /// are counted as passed over.
  public var only: [String: [String]]
  /// XML: prefixes used in paths, and their namespace URIs.
  public var namespaces: [String: String]
  /// Put before each record's key so that keys of two registries cannot meet.
  public var idPrefix: String
  /// Hides the record keys behind a digest with this salt, so that a key that leaves the house
  /// does not tell which registry a firm stands in; nil keeps them as they are.
  public var keySalt: String?
  /// Texts that mean "no value", beside the empty one.
  public var missing: [String]
  /// The share of rejected records, 0 to 1, above which the run fails.
  public var maximumRejectRate: Double
  /// The share of records, 0 to 1, that may be lost since the night before; nil takes the
  /// pipeline's.
  public var maximumShrinkage: Double?
  /// How many days before the run's date the file may have been changed last; nil takes the
  /// pipeline's.
  public var maximumAge: Int?
  /// Bindings by field name.
  public var fields: [String: Binding]
  /// List bindings by list name.
  public var lists: [String: ListBinding]

  /// Describes a source; everything but the first four has a default.
  public init(
    name: String, registry: String, path: String, format: Format, encoding: String? = nil,
    delimiter: String? = nil, entry: String? = nil, record: String = "", rows: String? = nil,
    quote: String? = nil, escape: String? = nil, headingLine: Int? = nil, sheet: String? = nil,
    only: [String: [String]] = [:],
    namespaces: [String: String] = [:], idPrefix: String = "",
    keySalt: String? = nil, missing: [String] = [],
    maximumRejectRate: Double = 0.05, fields: [String: Binding] = [:],
    lists: [String: ListBinding] = [:], declared: RegistryKind? = nil
  ) {
    self.name = name
    self.registry = registry
    self.declared = declared
    self.path = path
    self.format = format
    self.encoding = encoding
    self.delimiter = delimiter
    self.entry = entry
    self.record = record
    self.rows = rows
    self.quote = quote
    self.escape = escape
    self.headingLine = headingLine
    self.sheet = sheet
    self.only = only
    self.namespaces = namespaces
    self.idPrefix = idPrefix
    self.keySalt = keySalt
    self.missing = missing
    self.maximumRejectRate = maximumRejectRate
    self.fields = fields
    self.lists = lists
  }

  /// What the source holds; nil when there is no such registry.
  public var kind: RegistryKind? { declared ?? RegistryKind.named(registry) }
}
