import Glibc

/// A counting semaphore of the system.
@safe
final class Semaphore: @unchecked Sendable {
  private let place: UnsafeMutablePointer<sem_t>

  /// Starts at a count.
  init(_ count: Int) {
    // Safe: the semaphore stays at one address on the heap as long as this object lives.
    unsafe place = .allocate(capacity: 1)
    unsafe place.initialize(to: sem_t())
    let code = unsafe sem_init(place, 0, UInt32(count))
    precondition(code == 0, "a semaphore cannot start at \(count)")
  }

  deinit {
    unsafe sem_destroy(place)
    unsafe place.deallocate()
  }

  /// Waits until the count is above zero, and takes one off.
  func wait() { while unsafe sem_wait(place) != 0 {} }

  /// Adds one to the count.
  func signal() { unsafe _ = sem_post(place) }
}
