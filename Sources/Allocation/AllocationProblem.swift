/// Who may be introduced to whom, how good each pair is, and how many pairs each side bears.
///
/// Find pairs of needs and suppliers, each at most once, of the greatest sum of weights: no need in
/// more pairs than its limit, no supplier in more than its own, and no group of suppliers in fewer
/// than its floor. Without floors this is the maximum-weight b-matching of a bipartite graph.
public struct AllocationProblem: Sendable {
  /// A need and a supplier.
  public struct Pair: Sendable, Equatable {
    /// The need's number.
    public let need: UInt32
    /// The supplier's number.
    public let supplier: UInt32

    /// Makes a pair.
    public init(need: UInt32, supplier: UInt32) {
      self.need = need
      self.supplier = supplier
    }
  }

  /// Where the edges of each need start, and where those of the last end: one more than needs.
  public var starts: [Int]
  /// The supplier of each edge; no supplier twice for one need.
  public var suppliers: [UInt32]
  /// The weight of each edge in millionths, zero or more.
  public var weights: [Int32]
  /// In how many pairs each need may be.
  public var needLimits: [Int32]
  /// In how many pairs each supplier may be.
  public var supplierLimits: [Int32]
  /// The groups of each supplier, one bit for each; groups overlap as they like. Empty: no groups.
  public var groups: [UInt16] = []
  /// In how many pairs the suppliers of each group must be, by the number of its bit.
  public var floors: [Int] = []
  /// The pairs of last night, in any order. Those that are no longer edges count as dropped.
  public var prior: [Pair] = []

  /// Makes a problem without groups or a night before.
  ///
  /// - Parameters:
  ///   - starts: Where the edges of each need start, and where those of the last end.
  ///   - suppliers: The supplier of each edge.
  ///   - weights: The weight of each edge, in millionths.
  ///   - needLimits: In how many pairs each need may be.
  ///   - supplierLimits: In how many pairs each supplier may be.
  public init(
    starts: [Int], suppliers: [UInt32], weights: [Int32], needLimits: [Int32],
    supplierLimits: [Int32]
  ) {
    self.starts = starts
    self.suppliers = suppliers
    self.weights = weights
    self.needLimits = needLimits
    self.supplierLimits = supplierLimits
  }

  /// The number of needs.
  public var needCount: Int { needLimits.count }
  /// The number of suppliers.
  public var supplierCount: Int { supplierLimits.count }
  /// The number of edges.
  public var edgeCount: Int { suppliers.count }

  /// Makes sure that the parts agree.
  ///
  /// - Throws: The first contradiction.
  func check() throws(AllocationError) {
    let most = Int(Int32.max)
    guard edgeCount < most, needCount < most, supplierCount < most else { throw .tooMany }
    guard starts.count == needCount + 1 else {
      throw .limits(count: needCount, expected: max(0, starts.count - 1))
    }
    guard weights.count == edgeCount else {
      throw .weights(count: weights.count, edges: edgeCount)
    }
    guard starts[0] == 0 else { throw .starts(need: 0) }
    for need in 0..<needCount where starts[need] > starts[need + 1] { throw .starts(need: need) }
    guard starts[needCount] == edgeCount else { throw .starts(need: needCount) }
    if let need = needLimits.firstIndex(where: { $0 < 0 }) { throw .negativeNeedLimit(need: need) }
    if let supplier = supplierLimits.firstIndex(where: { $0 < 0 }) {
      throw .negativeSupplierLimit(supplier: supplier)
    }
    guard floors.count <= UInt16.bitWidth else { throw .tooManyGroups(count: floors.count) }
    if let group = floors.firstIndex(where: { $0 < 0 }) { throw .negativeFloor(group: group) }
    guard groups.isEmpty || groups.count == supplierCount else {
      throw .limits(count: groups.count, expected: supplierCount)
    }
    try checkEdges()
  }

  private func checkEdges() throws(AllocationError) {
    // The last need, counted from 1, that had an edge to each supplier.
    var seen = [UInt32](repeating: 0, count: supplierCount)
    for need in 0..<needCount {
      for edge in starts[need]..<starts[need + 1] {
        let supplier = Int(suppliers[edge])
        guard supplier < supplierCount else { throw .unknownSupplier(edge: edge) }
        guard weights[edge] >= 0 else { throw .negativeWeight(edge: edge) }
        guard seen[supplier] != UInt32(need + 1) else { throw .repeatedEdge(edge: edge) }
        seen[supplier] = UInt32(need + 1)
      }
    }
  }
}
