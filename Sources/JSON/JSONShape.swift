/// What to take from a document: records by their path from the root, cells by paths below.
///
/// A path names members, joined by `/`; a list counts as so many occurrences of its member, so
/// paths never name list elements, and `null` is no record and no row. Paths of records and of
/// rows may be several, joined by `|`. Below the record a path may also have
/// - `.`: the value itself; `..` at its start: the object around it, not above the record;
/// - `*`: any member; `'a/b'`: a member whose name has signs in it;
/// - conditions on a step: `items[scheme='CPV']` (a value of `scheme` is the text), `!=` (none is),
///   `items[scheme]` (there is one), `items[2]` (the second under its object), and
///   `parties[id=$supplier/id]` (equal to a value at a path from where the whole path starts).
///
/// A cell is the first value of its path that is not empty: a string unescaped, a number as it is
/// written, `true` or `false`; `null` is empty. `concat(a, '-', b)` puts values together, and is
/// empty when one of them is; `string-join(a, ';')` gives all of them.
public struct JSONShape: Sendable, Equatable {
  /// A list nested in each row, such as the parties of an agreement.
  public struct List: Sendable, Equatable {
    /// Path of one row of the list below the row.
    public let each: String
    /// Paths of the cells below `each`.
    public let fields: [String]

    /// Describes a list.
    public init(each: String, fields: [String]) {
      self.each = each
      self.fields = fields
    }
  }

  /// Path of one record from the root, starting with `/`; several are joined by `|`.
  public let record: String
  /// Path of the rows below the record, or several; nil makes the record the row.
  public let rows: String?
  /// Paths of the cells below the row.
  public let fields: [String]
  /// The lists in each row.
  public let lists: [List]

  /// Describes what to take; ``validate()`` and the reader check the paths.
  public init(record: String, rows: String? = nil, fields: [String], lists: [List] = []) {
    self.record = record
    self.rows = rows
    self.fields = fields
    self.lists = lists
  }

  /// Checks every path.
  ///
  /// - Throws: ``JSONError/badPath(path:position:reason:)``.
  public func validate() throws(JSONError) { _ = try JSONPlan(self) }
}
