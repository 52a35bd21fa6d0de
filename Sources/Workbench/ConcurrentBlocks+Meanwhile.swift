import Dispatch
import Synchronization

/// Works through items on several threads while one of them does something else first.
///
/// For reading the next piece of a file while the last is worked on: the reader is used by one
/// thread at a time and needs not be sendable. The calling thread takes part, so all is done even
/// when no other thread is free.
///
/// - Parameters:
///   - count: Number of items.
///   - workers: Number of threads; 1 does one thing after the other.
///   - meanwhile: Done once, by whichever thread comes first.
///   - body: Works on one item.
/// - Returns: One result per item, in order, and what `meanwhile` gave.
public func concurrentItems<Output: Sendable, Other>(
  _ count: Int, workers: Int, meanwhile: () -> Other, _ body: @Sendable (Int) -> Output
) -> ([Output], Other) {
  guard workers > 1, count > 0 else {
    let outputs = (0..<count).map(body)
    return (outputs, meanwhile())
  }
  var others: [Other] = []
  let outputs = unsafe [Output](unsafeUninitializedCapacity: count) { buffer, initialized in
    unsafe withUnsafeMutablePointer(to: &others) { pointer in
      // Safe: item i alone writes slot i, only the thread that claims `meanwhile` touches the
      // pointer or calls it, and concurrentPerform returns only after every thread is done.
      nonisolated(unsafe) let slots = unsafe buffer
      nonisolated(unsafe) let other = unsafe pointer
      let next = Atomic<Int>(-1)
      withoutActuallyEscaping(meanwhile) { meanwhile in
        nonisolated(unsafe) let meanwhile = meanwhile
        DispatchQueue.concurrentPerform(iterations: min(workers, count + 1)) { _ in
          while true {
            let item = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard item < count else { return }
            if item < 0 {
              unsafe other.pointee.append(meanwhile())
            } else {
              unsafe slots.initializeElement(at: item, to: body(item))
            }
          }
        }
      }
    }
    initialized = count
  }
  return (outputs, others[0])
}
