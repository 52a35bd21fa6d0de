/// How large one record may be that is held as a tree, and how much work its expressions may take.
public struct XMLTreeLimits: Sendable, Equatable {
  /// The most elements, attributes and pieces of text of one record.
  public var nodes: Int
  /// The most bytes of one record: its text, and what each node takes besides.
  public var bytes: Int
  /// The most steps that the expressions of one record may take, as libxml2 counts them.
  public var operations: Int

  /// Sets the limits.
  ///
  /// Of the defaults, steps last about two seconds. Unions and comparisons of two sets of nodes take
  /// the product of their sizes, which libxml2 does not count: so there are not too many nodes.
  public init(nodes: Int = 250_000, bytes: Int = 64 << 20, operations: Int = 50_000_000) {
    self.nodes = nodes
    self.bytes = bytes
    self.operations = operations
  }
}
