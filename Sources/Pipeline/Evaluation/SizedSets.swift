import Workbench

/// Sets of numbers that are joined two at a time, the smaller into the larger.
struct SizedSets: Sendable {
  private var sets: DisjointSets
  private var sizes: [UInt32]

  /// Makes one set of each number below `count`.
  init(_ count: Int) {
    sets = DisjointSets(count)
    sizes = [UInt32](repeating: 1, count: count)
  }

  /// The number that stands for a number's set.
  mutating func root(of number: Int) -> Int { Int(sets.root(of: UInt32(number))) }

  /// Joins the sets of two numbers.
  ///
  /// - Returns: The roots that were, the one that stands for both first; nil for one set.
  @discardableResult
  mutating func join(_ left: Int, _ right: Int) -> (kept: Int, taken: Int)? {
    let (one, other) = (root(of: left), root(of: right))
    guard one != other else { return nil }
    let isLarger = (sizes[one], other) > (sizes[other], one)
    let (kept, taken) = isLarger ? (one, other) : (other, one)
    sets.attach(UInt32(taken), to: UInt32(kept))
    sizes[kept] += sizes[taken]
    return (kept, taken)
  }
}
