/// What a document holds: its paths, and where its records seem to be.
public struct JSONOutline: Sendable, Equatable {
  /// One path from the root; lists count as so many occurrences, as in ``JSONShape``.
  public struct Path: Sendable, Equatable {
    /// The path, written as a shape takes it: `/releases/tender/title`.
    public let path: String
    /// The paths of the objects on the way to it, from the root's members on.
    let names: [String]
    /// How many objects it leads to.
    public internal(set) var objects = 0
    /// How many values that are not empty it leads to.
    public internal(set) var values = 0
    /// Up to three different values, each in one line and cut after 80 characters.
    public internal(set) var samples: [String] = []
    /// How many bytes of the document its objects within lists take.
    var listedBytes = 0
    /// Whether objects stand in lists at it.
    var isListed = false
  }

  /// The most paths that are told apart.
  static let maximumPaths = 10_000

  /// How many documents there are: more than one in JSON Lines.
  public let documents: Int
  /// The paths in the order they first stand, the root `/` first.
  public let paths: [Path]
  /// The path of the records, as far as can be seen: the objects in a list that take most of the
  /// document, nearest the root; the root where there is none.
  public let record: String

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The document, or its head.
  ///   - file: Its name, for messages.
  ///   - isWhole: False when the bytes are a head, which may be cut anywhere.
  ///   - limits: How deep it may be.
  /// - Throws: ``JSONError`` at the first place that is not JSON.
  public init(
    _ bytes: [UInt8], file: String, isWhole: Bool = true, limits: JSONLimits = JSONLimits()
  ) throws(JSONError) {
    let read = try JSONDocuments(bytes, file: file, limits: limits, isWhole: isWhole)
    var survey = OutlineSurvey()
    for tree in read.trees { survey.add(tree) }
    documents = read.trees.count
    paths = survey.paths
    record = survey.record(isLines: documents > 1, size: bytes.count)
  }

  /// The paths below a record that lead to values, as a shape's fields name them.
  ///
  /// - Parameter record: A path from the root, without `|`.
  /// - Returns: The paths without what leads to the record; the record's own value is `.`.
  public func fields(below record: String) -> [(field: String, path: Path)] {
    guard let root = paths.first(where: { $0.path == record }) else { return [] }
    return paths.filter { $0.values > 0 && $0.names.starts(with: root.names) }.map { path in
      let below = path.names.dropFirst(root.names.count)
      return (below.isEmpty ? "." : below.joined(separator: "/"), path)
    }
  }
}
