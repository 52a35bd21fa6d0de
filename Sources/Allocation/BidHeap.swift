/// Heaps of edges within one buffer, one heap for each supplier: the least bid is at the front, of
/// equal bids the later edge.
enum BidHeap {
  /// Whether an edge is given up before another.
  @inline(__always)
  private static func yields(_ edge: UInt32, to other: UInt32, _ bids: [Int]) -> Bool {
    let bid = bids[Int(edge)]
    let least = bids[Int(other)]
    return bid < least || (bid == least && edge > other)
  }

  /// Moves an edge away from the front as far as it belongs.
  @inline(__always)
  static func siftDown(
    _ place: Int, _ start: Int, _ count: Int, _ heaps: inout [UInt32], _ bids: [Int]
  ) {
    var heap = heaps.mutableSpan
    var parent = place
    let edge = heap[start + place]
    while true {
      var child = 2 * parent + 1
      guard child < count else { break }
      if child + 1 < count, yields(heap[start + child + 1], to: heap[start + child], bids) {
        child += 1
      }
      guard yields(heap[start + child], to: edge, bids) else { break }
      heap[start + parent] = heap[start + child]
      parent = child
    }
    heap[start + parent] = edge
  }

  /// Moves an edge towards the front as far as it belongs.
  @inline(__always)
  static func siftUp(
    _ place: Int, _ start: Int, _ heaps: inout [UInt32], _ bids: [Int]
  ) {
    var heap = heaps.mutableSpan
    var child = place
    let edge = heap[start + place]
    while child > 0 {
      let parent = (child - 1) / 2
      guard yields(edge, to: heap[start + parent], bids) else { break }
      heap[start + child] = heap[start + parent]
      child = parent
    }
    heap[start + child] = edge
  }
}
