/// How large the parts of a document may be before it is refused.
public struct XMLLimits: Sendable, Equatable {
  /// The most elements within each other.
  public var depth: Int
  /// The most bytes of text in one cell.
  public var cellBytes: Int
  /// The most attributes and namespace declarations of one element.
  public var attributes: Int
  /// The most bytes of one comment, instruction, CDATA section or document type, which are read
  /// whole.
  public var markupBytes: Int
  /// The most bytes of text in one record with its lists.
  public var recordBytes: Int
  /// The most bytes of the document.
  public var documentBytes: Int
  /// The most bytes of one tag with its attributes, which is read whole.
  public var tagBytes: Int
  /// The most different names and namespaces, about; the parser keeps each.
  public var names: Int
  /// The most bytes of text in one table of a batch; no more than 4 GiB can be addressed.
  public var batchBytes: Int

  /// Sets the limits.
  public init(
    depth: Int = 256, cellBytes: Int = 1 << 20, attributes: Int = 256,
    markupBytes: Int = 16 << 20, recordBytes: Int = 256 << 20, documentBytes: Int = 16 << 30,
    tagBytes: Int = 2 << 20, names: Int = 100_000, batchBytes: Int = Int(UInt32.max)
  ) {
    self.depth = depth
    self.cellBytes = cellBytes
    self.attributes = attributes
    self.markupBytes = markupBytes
    self.recordBytes = recordBytes
    self.documentBytes = documentBytes
    self.tagBytes = tagBytes
    self.names = names
    self.batchBytes = min(batchBytes, Int(UInt32.max))
  }
}
