/// Sets that wait by what they would gain, the greatest first.
struct GainHeap: Sendable {
  /// What a set would gain; greater when it gains more, or the same and its number is lower.
  struct Gain: Sendable, Comparable {
    /// The gain above, the complement of the set below.
    private let key: UInt64

    init(gain: Int, set: Int) {
      key = UInt64(gain) << 32 | UInt64(~UInt32(truncatingIfNeeded: set))
    }

    /// What it would gain, at least 1.
    var gain: Int { Int(key >> 32) }
    /// The number of the set.
    var set: Int { Int(~UInt32(truncatingIfNeeded: key)) }

    static func < (left: Gain, right: Gain) -> Bool { left.key < right.key }
  }

  /// Every element is no less than the two at twice its place plus one and plus two.
  private var elements: [Gain] = []

  /// Adds a set.
  mutating func insert(_ gain: Gain) {
    var child = elements.count
    elements.append(gain)
    while child > 0 {
      let parent = (child - 1) / 2
      guard elements[parent] < elements[child] else { return }
      elements.swapAt(parent, child)
      child = parent
    }
  }

  /// Takes out the greatest; nil when none waits.
  mutating func takeGreatest() -> Gain? {
    guard let greatest = elements.first else { return nil }
    let last = elements.removeLast()
    guard !elements.isEmpty else { return greatest }
    elements[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < elements.count else { return greatest }
      if child + 1 < elements.count, elements[child] < elements[child + 1] { child += 1 }
      guard elements[parent] < elements[child] else { return greatest }
      elements.swapAt(parent, child)
      parent = child
    }
  }
}
