public import Tables

/// Rows that a reader took, and the rows of their lists.
public struct JSONBatch: Sendable {
  /// The rows.
  public var main = RecordBlock()
  /// The rows of each list of the shape; `parents` leads to `main`.
  public var lists: [RecordBlock] = []

  /// Makes an empty batch.
  public init() {}
}

extension JSONBatch {
  /// The bytes of text in all cells.
  public var byteCount: Int { lists.reduce(main.bytes.count) { $0 + $1.bytes.count } }
}
