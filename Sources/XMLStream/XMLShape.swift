/// What to take from a document: records by absolute path, fields by relative path.
///
/// A path is made of steps joined by `/`:
/// - `name`: an element in no namespace, or in that of `namespaces[""]` if there is one;
/// - `prefix:name`: an element in the namespace that `namespaces` gives the prefix;
/// - `*`, `prefix:*`: any element, or any in that namespace;
/// - as a last step of a field, `@name` or `@prefix:name`: an attribute;
/// - as a last step of a field, `.`: the element's own text, the same as no step at all.
///
/// The text of an element is all its character data, those of elements within and of CDATA
/// sections included, without white space at both ends. Of a field that occurs twice in one
/// record the first value is kept, even if it is empty; ``XMLRecordReader/repeats`` counts the
/// others.
public struct XMLShape: Sendable, Equatable {
  /// A list nested in each record, such as a firm's products.
  public struct List: Sendable, Equatable {
    /// Path of one row below the record; it leads to an element.
    public let each: String
    /// Paths of the fields below `each`.
    public let fields: [String]

    /// Describes a list.
    public init(each: String, fields: [String]) {
      self.each = each
      self.fields = fields
    }
  }

  /// Path of one record from the root; starts with `/`.
  public let record: String
  /// Prefixes used in the paths, and their namespace URIs; `""` is for steps without a prefix.
  public let namespaces: [String: String]
  /// Paths of the fields below the record.
  public let fields: [String]
  /// The lists in each record.
  public let lists: [List]

  /// Describes what to take; ``validate()`` and the reader check the paths.
  public init(
    record: String, namespaces: [String: String] = [:], fields: [String], lists: [List] = []
  ) {
    self.record = record
    self.namespaces = namespaces
    self.fields = fields
    self.lists = lists
  }

  /// Checks every path.
  ///
  /// - Throws: ``XMLStreamError/unknownPrefix(path:position:prefix:)``,
  ///   ``XMLStreamError/emptyStep(path:position:)`` or
  ///   ``XMLStreamError/badStep(path:position:step:)``.
  public func validate() throws(XMLStreamError) { _ = try PathTree(shape: self) }
}
