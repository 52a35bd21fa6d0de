/// How large the parts of a document may be before it is refused.
public struct XMLLimits: Sendable, Equatable {
  /// The most elements within each other.
  public var depth: Int
  /// The most bytes of text in one cell.
  public var cellBytes: Int
  /// The most attributes and namespace declarations of one element.
  public var attributes: Int
  /// The most bytes of one tag, comment, instruction or document type, which are read whole.
  public var markupBytes: Int
  /// The most bytes of text in one record with its lists.
  public var recordBytes: Int
  /// The most bytes of the document.
  public var documentBytes: Int

  /// Sets the limits.
  public init(
    depth: Int = 256, cellBytes: Int = 1 << 20, attributes: Int = 256,
    markupBytes: Int = 16 << 20, recordBytes: Int = 256 << 20, documentBytes: Int = 16 << 30
  ) {
    self.depth = depth
    self.cellBytes = cellBytes
    self.attributes = attributes
    self.markupBytes = markupBytes
    self.recordBytes = recordBytes
    self.documentBytes = documentBytes
  }
}
