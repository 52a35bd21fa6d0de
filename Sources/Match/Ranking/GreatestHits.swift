/// The greatest of the hits it is offered; a selection now and then costs less than a heap.
struct GreatestHits {
  /// Hits that may be among the greatest: up to twice as many as wanted.
  private(set) var hits: [TextHit] = []
  /// How many are wanted.
  private var limit = 0
  /// The least sum with which a hit may still enter.
  private(set) var least = Double.leastNonzeroMagnitude

  /// Forgets the hits and keeps the memory.
  ///
  /// - Parameters:
  ///   - limit: How many are wanted.
  ///   - least: The least sum that is wanted at all; nil for any above zero.
  mutating func start(limit: Int, least: Double? = nil) {
    hits.removeAll(keepingCapacity: true)
    self.limit = max(1, limit)
    self.least = max(.leastNonzeroMagnitude, least ?? 0)
  }

  /// Forgets some hits.
  mutating func drop(_ isUnwanted: (TextHit) -> Bool) { hits.removeAll(where: isUnwanted) }

  /// Takes a hit whose sum is no less than ``least``.
  @inline(__always)
  mutating func offer(_ hit: TextHit) {
    hits.append(hit)
    if hits.count >= 2 * limit { select() }
  }

  /// Leaves no more hits than are wanted, in no order.
  mutating func finish() { if hits.count > limit { select() } }

  /// Moves the greatest to the front and drops the others.
  private mutating func select() {
    Self.partition(&hits, greatest: limit)
    hits.removeSubrange(limit...)
    // A later row with the same sum is less, but rows may come in any order.
    var worst = hits[0].sum
    for hit in hits { worst = min(worst, hit.sum) }
    least = max(least, worst)
  }

  /// Puts the greatest hits before all others, by Hoare's selection.
  static func partition(_ hits: inout [TextHit], greatest count: Int) {
    guard count > 0, count < hits.count else { return }
    var low = 0
    var high = hits.count - 1
    while low < high {
      let pivot = median(hits[low], hits[(low + high) / 2], hits[high])
      var left = low
      var right = high
      while left <= right {
        while hits[left] > pivot { left += 1 }
        while hits[right] < pivot { right -= 1 }
        if left <= right {
          hits.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if count - 1 <= right {
        high = right
      } else if count - 1 >= left {
        low = left
      } else {
        return
      }
    }
  }

  private static func median(_ a: TextHit, _ b: TextHit, _ c: TextHit) -> TextHit {
    a < b ? (b < c ? b : (a < c ? c : a)) : (a < c ? a : (b < c ? c : b))
  }
}
