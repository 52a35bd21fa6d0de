import Fairness

/// The best suppliers of each type: those that are of the same groups, of the groups whose floors are
/// not met.
struct TypeHeaps {
  private var heaps: [BoundedHeap<ScoredRow>]
  /// By heap, the groups of its suppliers among those that are wanted.
  private let masks: [UInt16]
  /// By number of a supplier's type in the context, its heap from 1, or 0 for one of no such group.
  private let heapOfType: [Int]

  /// Makes empty heaps.
  ///
  /// - Parameters:
  ///   - floors: The floors and the types.
  ///   - groups: The groups whose members are wanted.
  ///   - places: The places of a ranking; of each type no more are kept than its floors ask for.
  ///   - ranked: Those who have places already; who is looked for comes after them.
  init(_ floors: InclusionFloors, groups: UInt16, places: Int, beyond ranked: [ScoredRow]) {
    let known = ranked.map { floors.named[$0.row] & groups }
    var heaps: [BoundedHeap<ScoredRow>] = []
    var masks: [UInt16] = []
    heapOfType =
      [0]
      + floors.types.map { type -> Int in
        let mask = type & groups
        if mask == 0 { return 0 }
        if let number = masks.firstIndex(of: mask) { return number + 1 }
        let asked = floors.floors.indices.filter { mask >> UInt16($0) & 1 == 1 }
          .map { floors.floors[$0].least(in: places) }
        let lacking = (asked.max() ?? 0) - known.count { $0 == mask }
        if lacking <= 0 { return 0 }
        masks.append(mask)
        heaps.append(BoundedHeap(capacity: lacking))
        return masks.count
      }
    self.heaps = heaps
    self.masks = masks
  }

  /// Whether nobody is looked for.
  var isEmpty: Bool { heaps.isEmpty }

  /// Everyone who is kept, in no order.
  var elements: [ScoredRow] { heaps.flatMap(\.elements) }

  /// By heap, the groups, how many are kept at most, and who is, in no order.
  var lists: [(mask: UInt16, capacity: Int, rows: [ScoredRow])] {
    heaps.indices.map { (masks[$0], heaps[$0].capacity, heaps[$0].elements) }
  }

  /// The heap of a type, from 1; 0 when nobody of it is wanted.
  @inline(__always)
  func heap(ofType type: Int) -> Int { heapOfType[type] }

  /// The least score with which a supplier could still enter a heap.
  @inline(__always)
  func cut(_ heap: Int, minimum: Int) -> Int {
    guard heaps[heap - 1].isFull else { return minimum }
    return max(minimum, heaps[heap - 1].elements.first?.score ?? .max)
  }

  /// The least score with which anybody could still enter.
  func lowestCut(minimum: Int) -> Int {
    var lowest = Int.max
    for heap in heaps.indices { lowest = min(lowest, cut(heap + 1, minimum: minimum)) }
    return lowest
  }

  /// Keeps a supplier if it is among the best of its type.
  ///
  /// - Returns: Whether it was kept.
  @discardableResult
  mutating func offer(_ scored: ScoredRow, heap: Int) -> Bool { heaps[heap - 1].offer(scored) }
}
