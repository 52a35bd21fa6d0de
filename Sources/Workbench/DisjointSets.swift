/// Sets of numbers that are joined two at a time; the caller says which stands for both.
public struct DisjointSets: Sendable {
  @usableFromInline var parents: [UInt32]

  /// Makes one set of each number below `count`.
  public init(_ count: Int) { parents = (0..<UInt32(count)).map { $0 } }

  /// How many numbers there are.
  public var count: Int { parents.count }

  /// The number that stands for a number's set.
  @inlinable
  public mutating func root(of number: UInt32) -> UInt32 {
    var node = Int(number)
    while Int(parents[node]) != node {
      // Every step shortens the way for the next.
      parents[node] = parents[Int(parents[node])]
      node = Int(parents[node])
    }
    return UInt32(node)
  }

  /// Puts a set under another; both are named by the numbers that stand for them.
  public mutating func attach(_ root: UInt32, to other: UInt32) { parents[Int(root)] = other }
}
