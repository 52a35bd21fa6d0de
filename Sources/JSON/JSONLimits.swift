/// How large the parts of a JSON document may be before it is refused.
public struct JSONLimits: Sendable, Equatable {
  /// The most objects and lists within each other.
  public var depth: Int
  /// The most bytes of one record, or of one text outside the records.
  public var recordBytes: Int
  /// The most values in one record, those of its objects and lists counted.
  public var values: Int
  /// The most bytes of text in one cell.
  public var cellBytes: Int
  /// The most bytes of cells that the rows of one record may unfold to.
  public var unfoldedBytes: Int
  /// The most members and elements that the paths of one record may visit.
  public var visits: Int
  /// The most bytes of the document.
  public var documentBytes: Int

  /// Sets the limits.
  public init(
    depth: Int = 256, recordBytes: Int = 64 << 20, values: Int = 2 << 20,
    cellBytes: Int = 1 << 20,
    unfoldedBytes: Int = 256 << 20, visits: Int = 1 << 25, documentBytes: Int = 64 << 30
  ) {
    self.depth = depth
    self.recordBytes = recordBytes
    self.values = values
    self.cellBytes = cellBytes
    self.unfoldedBytes = unfoldedBytes
    self.visits = visits
    self.documentBytes = documentBytes
  }
}
