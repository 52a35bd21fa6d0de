import Dispatch
import Synchronization

/// Works through `count` items in blocks on several threads; results come back in block order.
///
/// The only place in the house where threads share writable memory: callers write safe code,
/// since each worker owns its scratch and each block its own result slot. The result does not
/// depend on the number of workers.
///
/// - Parameters:
///   - count: Number of items; zero yields no results.
///   - blockSize: Items a worker claims at a time.
///   - workers: Number of threads, at least 1.
///   - scratch: Makes the reusable working memory of one worker.
///   - body: Works on one block of item indices. Called once per block, in no fixed order.
/// - Returns: One result per block, in block order.
public func concurrentBlocks<Scratch, Output: Sendable>(
  of count: Int,
  blockSize: Int,
  workers: Int,
  scratch: @Sendable () -> Scratch,
  _ body: @Sendable (inout Scratch, Range<Int>) -> Output
) -> [Output] {
  guard count > 0 else { return [] }
  let size = max(1, blockSize)
  let blocks = (count + size - 1) / size
  let threads = max(1, min(workers, blocks))
  if threads == 1 {
    var own = scratch()
    return (0..<blocks).map { body(&own, $0 * size..<min(($0 + 1) * size, count)) }
  }
  return unsafe [Output](unsafeUninitializedCapacity: blocks) { buffer, initialized in
    // Safe: block b alone writes slot b, and concurrentPerform returns only after every block.
    nonisolated(unsafe) let slots = unsafe buffer
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var own = scratch()
      while true {
        let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard block < blocks else { return }
        let output = body(&own, block * size..<min((block + 1) * size, count))
        unsafe slots.initializeElement(at: block, to: output)
      }
    }
    initialized = blocks
  }
}

/// Works through blocks that need no scratch memory.
///
/// - Parameters:
///   - count: Number of items.
///   - blockSize: Items a worker claims at a time.
///   - workers: Number of threads, at least 1.
///   - body: Works on one block of item indices.
/// - Returns: One result per block, in block order.
public func concurrentBlocks<Output: Sendable>(
  of count: Int, blockSize: Int, workers: Int, _ body: @Sendable (Range<Int>) -> Output
) -> [Output] {
  concurrentBlocks(of: count, blockSize: blockSize, workers: workers, scratch: { () }) {
    _, range in body(range)
  }
}
