/// Sets of numbers that are joined two at a time.
struct DisjointSets: Sendable {
  private var parents: [UInt32]
  private var sizes: [UInt32]

  /// Makes one set of each number below `count`.
  init(_ count: Int) {
    parents = (0..<UInt32(count)).map { $0 }
    sizes = [UInt32](repeating: 1, count: count)
  }

  /// The number that stands for a number's set.
  mutating func root(of number: Int) -> Int {
    var node = number
    while Int(parents[node]) != node {
      parents[node] = parents[Int(parents[node])]
      node = Int(parents[node])
    }
    return node
  }

  /// The size of a set, by the number that stands for it.
  func size(of root: Int) -> Int { Int(sizes[root]) }

  /// Joins the sets of two numbers.
  ///
  /// - Returns: The roots that were, the one that stands for both first; nil for one set.
  @discardableResult
  mutating func join(_ left: Int, _ right: Int) -> (kept: Int, taken: Int)? {
    let (one, other) = (root(of: left), root(of: right))
    guard one != other else { return nil }
    let isLarger = (sizes[one], other) > (sizes[other], one)
    let (kept, taken) = isLarger ? (one, other) : (other, one)
    parents[taken] = UInt32(kept)
    sizes[kept] += sizes[taken]
    return (kept, taken)
  }
}
