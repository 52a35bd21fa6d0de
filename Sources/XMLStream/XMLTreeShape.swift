/// What to take from a document by XPath 1.0, record by record.
///
/// `record` is a plain path from the root, as in ``XMLShape``. Each element there becomes a tree
/// of its own, of which
/// - `rows` gives the rows, asked of the record element;
/// - each field gives one value, asked of the row: the text of the first node in the order of the
///   document that has any, or the text, number or truth value that the expression computes;
///   white space at both ends is cut off;
/// - each list gives its rows by `each`, asked of the row, and their fields, asked of those.
///
/// Besides the record, its ancestors are there with their attributes. What lies beside them is
/// not: no sibling of the record or of an ancestor, and no text outside the record. Comments and
/// processing instructions are never there.
///
/// A name without a prefix means no namespace, as XPath 1.0 has no default namespace: an element
/// of `namespaces[""]` needs a prefix of its own. `$record` is the record element, `$row` the row
/// (in fields and lists) and `$item` the row of a list (in its fields), which allows joins:
/// `$record/org[id = $row/@org]/name`.
public struct XMLTreeShape: Sendable, Equatable {
  /// Path of one record from the root; starts with `/`.
  public let record: String
  /// The rows of a record; `.` for the record itself.
  public let rows: String
  /// Prefixes, and their namespace URIs; `""` is for steps of `record` without a prefix.
  public let namespaces: [String: String]
  /// Expressions of the fields.
  public let fields: [String]
  /// The lists of each row.
  public let lists: [XMLShape.List]

  /// Describes what to take; ``validate()`` and the reader check the expressions.
  public init(
    record: String, rows: String, namespaces: [String: String] = [:], fields: [String],
    lists: [XMLShape.List] = []
  ) {
    self.record = record
    self.rows = rows
    self.namespaces = namespaces
    self.fields = fields
    self.lists = lists
  }

  /// Checks every expression.
  ///
  /// - Throws: ``XPathError`` for the first that is wrong.
  public func validate() throws(XPathError) {
    _ = try recordPath()
    _ = try XPathPlan(shape: self)
  }

  /// The record path, without any field.
  func recordPath() throws(XPathError) -> PathTree {
    do throws(XMLStreamError) {
      return try PathTree(shape: XMLShape(record: record, namespaces: namespaces, fields: []))
    } catch {
      throw .document(error)
    }
  }
}
