import Glibc
import Synchronization

/// A few buffers that one thread fills in turn and another empties in the same order.
///
/// Memory is shared by hand-over only: between `free` and `full` a slot belongs to the filling
/// thread, between `full` and `free` to the reading one. The producer belongs to the filling
/// thread from its start to its end.
@safe
final class ReadAheadRing: @unchecked Sendable {
  /// One buffer.
  final class Slot {
    /// Empty until it is first needed.
    var bytes: [UInt8] = []
    /// How many of the bytes are data.
    var count = 0
    /// What goes wrong behind these bytes.
    var fault: ArchiveError?
    /// Whether nothing follows.
    var isLast = false
  }

  private static let slotBytes = 1 << 20

  let slots = (0..<4).map { _ in Slot() }
  private let producer: any ByteProducer
  private let free: Semaphore
  private let full = Semaphore(0)
  private let isStopped = Atomic<Bool>(false)

  init(_ producer: any ByteProducer) {
    self.producer = producer
    free = Semaphore(slots.count)
  }

  /// Starts the filling thread; nil when the system has none to give.
  func start() -> pthread_t? {
    var thread = pthread_t()
    // Safe: the reference is retained here and released by the thread, once.
    let this = unsafe Unmanaged.passRetained(self)
    let code = unsafe pthread_create(
      &thread, nil,
      { argument in
        if let argument = unsafe argument {
          unsafe Unmanaged<ReadAheadRing>.fromOpaque(argument).takeRetainedValue().run()
        }
        return nil
      }, this.toOpaque())
    if code == 0 { return thread }
    unsafe this.release()
    return nil
  }

  /// Waits for the next slot with data.
  func waitFull() { full.wait() }

  /// Gives a slot back to be filled.
  func giveBack() { free.signal() }

  /// Tells the filling thread to end.
  func stop() {
    isStopped.store(true, ordering: .releasing)
    free.signal()
  }

  private func run() {
    var turn = 0
    while true {
      free.wait()
      if isStopped.load(ordering: .acquiring) { return }
      let slot = slots[turn]
      if slot.bytes.isEmpty { slot.bytes = [UInt8](repeating: 0, count: Self.slotBytes) }
      slot.count = 0
      do throws(ArchiveError) {
        try producer.fill(&slot.bytes, &slot.count, upTo: slot.bytes.count)
        slot.isLast = slot.count < slot.bytes.count
      } catch {
        slot.fault = error
        slot.isLast = true
      }
      // The slot is the reader's as soon as it is told.
      let isLast = slot.isLast
      full.signal()
      if isLast { return }
      turn = (turn + 1) % slots.count
    }
  }
}
