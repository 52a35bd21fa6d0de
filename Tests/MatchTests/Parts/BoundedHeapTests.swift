import Testing
import Workbench

@testable import Match

@Suite struct BoundedHeapTests {
  @Test("the greatest are kept, whatever the order", arguments: 0..<100 as Range<UInt64>)
  func keepsGreatest(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let values = (0..<random.below(80)).map { _ in random.below(30) }
    var heap = BoundedHeap<Int>(capacity: random.below(12))
    for value in values { heap.offer(value) }
    #expect(heap.elements.sorted(by: >) == Array(values.sorted(by: >).prefix(heap.capacity)))
    #expect(heap.elements.first == heap.elements.min())
  }
}
