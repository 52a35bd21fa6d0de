/// The best suppliers of each type: those that are of the same groups with a floor.
struct TypeHeaps {
  private var heaps: [BoundedHeap<ScoredRow>]

  /// Makes empty heaps.
  ///
  /// - Parameters:
  ///   - types: The number of types, which are numbered from 1.
  ///   - capacity: How many of each are kept.
  init(types: Int, capacity: Int) {
    heaps = (0..<types).map { _ in BoundedHeap(capacity: capacity) }
  }

  /// Everyone who is kept, in no order.
  var elements: [ScoredRow] { heaps.flatMap(\.elements) }

  /// The least score with which a supplier of a type could still enter.
  func cut(_ type: Int, minimum: Int) -> Int {
    let heap = heaps[type - 1]
    guard heap.isFull else { return minimum }
    return max(minimum, heap.elements.first?.score ?? .max)
  }

  /// The least score with which anybody could still enter.
  func lowestCut(minimum: Int) -> Int {
    var lowest = Int.max
    for type in 1...max(1, heaps.count) where type <= heaps.count {
      lowest = min(lowest, cut(type, minimum: minimum))
    }
    return lowest
  }

  /// Keeps a supplier if it is among the best of its type.
  ///
  /// - Returns: Whether it was kept.
  mutating func offer(_ scored: ScoredRow, type: Int) -> Bool { heaps[type - 1].offer(scored) }
}
