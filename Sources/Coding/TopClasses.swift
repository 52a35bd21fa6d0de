/// Picks the classes of the highest scores.
struct TopClasses {
  private var heap: [(score: Float, number: UInt32)] = []

  /// The classes of the highest scores, best first; equal scores by class.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - scores: A score for each class.
  ///   - floor: Scores that are not above it are left out.
  /// - Returns: The classes.
  mutating func pick(_ count: Int, of scores: [Float], above floor: Float) -> [UInt32] {
    heap.removeAll(keepingCapacity: true)
    for number in scores.indices {
      let score = scores[number]
      if score <= floor { continue }
      if heap.count == count {
        if score <= heap[0].score { continue }
        heap[0] = (score, UInt32(number))
        sink()
      } else {
        heap.append((score, UInt32(number)))
        rise()
      }
    }
    heap.sort { Self.isWorse($1, $0) }
    return heap.map(\.number)
  }

  private static func isWorse(
    _ left: (score: Float, number: UInt32), _ right: (score: Float, number: UInt32)
  ) -> Bool {
    left.score != right.score ? left.score < right.score : left.number > right.number
  }

  private mutating func rise() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard Self.isWorse(heap[child], heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in parent * 2 + 1...parent * 2 + 2 where child < heap.count {
        if Self.isWorse(heap[child], heap[least]) { least = child }
      }
      if least == parent { return }
      heap.swapAt(least, parent)
      parent = least
    }
  }
}
