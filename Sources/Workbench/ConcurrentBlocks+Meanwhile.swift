import Dispatch
import Synchronization

/// Works through items on other threads while this thread does something else, and then helps.
///
/// For reading the next piece of a file while the last is worked on: the reader stays on one
/// thread and needs not be sendable.
///
/// - Parameters:
///   - count: Number of items.
///   - workers: Number of threads, this one included; 1 does one thing after the other.
///   - meanwhile: Done once, by this thread, first.
///   - body: Works on one item.
/// - Returns: One result per item, in order, and what `meanwhile` gave.
public func concurrentItems<Output: Sendable, Other>(
  _ count: Int, workers: Int, meanwhile: () -> Other,
  _ body: @Sendable (Int) -> Output
) -> ([Output], Other) {
  guard workers > 1, count > 0 else {
    let outputs = (0..<count).map(body)
    return (outputs, meanwhile())
  }
  var other: Other?
  let outputs = unsafe [Output](unsafeUninitializedCapacity: count) { buffer, initialized in
    // Safe: item i alone writes slot i, and this thread waits for the others before it returns.
    nonisolated(unsafe) let slots = unsafe buffer
    let next = Atomic<Int>(0)
    withoutActuallyEscaping(body) { body in
      let work: @Sendable () -> Void = {
        while true {
          let item = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard item < count else { return }
          unsafe slots.initializeElement(at: item, to: body(item))
        }
      }
      withoutActuallyEscaping(work) { work in
        let group = DispatchGroup()
        for _ in 1..<min(workers, count + 1) {
          DispatchQueue.global().async(group: group, execute: work)
        }
        other = meanwhile()
        work()
        group.wait()
      }
    }
    initialized = count
  }
  guard let other else { preconditionFailure("`meanwhile` was not called") }
  return (outputs, other)
}
