/// Keeps the greatest of the elements it is offered.
struct BoundedHeap<Element: Comparable> {
  /// How many are kept.
  let capacity: Int
  /// The elements kept, the least of them first.
  private(set) var elements: [Element] = []

  /// Makes an empty heap.
  init(capacity: Int) { self.capacity = max(0, capacity) }

  /// Whether another element can only enter in place of one.
  var isFull: Bool { elements.count >= capacity }

  /// Keeps an element if it is among the greatest.
  ///
  /// - Returns: Whether it was kept.
  @discardableResult
  mutating func offer(_ element: Element) -> Bool {
    if elements.count < capacity {
      elements.append(element)
      siftUp()
      return true
    }
    guard let least = elements.first, least < element else { return false }
    elements[0] = element
    siftDown()
    return true
  }

  /// Forgets the elements and keeps the memory.
  mutating func removeAll() { elements.removeAll(keepingCapacity: true) }

  private mutating func siftUp() {
    var child = elements.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard elements[child] < elements[parent] else { return }
      elements.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < elements.count else { return }
      if child + 1 < elements.count, elements[child + 1] < elements[child] { child += 1 }
      guard elements[child] < elements[parent] else { return }
      elements.swapAt(child, parent)
      parent = child
    }
  }
}
