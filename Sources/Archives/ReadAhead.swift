import Glibc

/// Gives the bytes of a producer, made ahead on a thread of its own once there are many.
///
/// Small files are worth no thread: the first mebibyte is made by the caller.
final class ReadAhead {
  private let producer: any ByteProducer
  private let begin: Int
  private var made = 0
  /// Whether the system had no thread to give, so that the caller goes on making the bytes.
  private var isAlone = false
  private var fault: ArchiveError?
  private var isAtEnd = false
  private var ring: ReadAheadRing?
  private var thread: pthread_t?
  /// The slot being emptied, and the first of its bytes not yet given.
  private var turn = 0
  private var taken: Int?

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - producer: What gives the bytes.
  ///   - begin: After how many bytes the thread starts.
  init(_ producer: any ByteProducer, after begin: Int) {
    self.producer = producer
    self.begin = begin
  }

  deinit {
    guard let thread else { return }
    ring?.stop()
    pthread_join(thread, nil)
  }

  /// Fills the buffer from `from` on; fewer bytes than there is room only at the end.
  ///
  /// An error is thrown by the call that reaches its place, and by all after it.
  func read(into buffer: inout [UInt8], from: Int) throws(ArchiveError) -> Int {
    var filled = from
    while filled < buffer.count, !isAtEnd {
      if let fault { throw fault }
      if let ring {
        empty(ring, into: &buffer, &filled)
      } else if isAlone || made < begin {
        makeHere(&buffer, &filled)
      } else {
        startThread()
      }
    }
    return filled - from
  }

  private func makeHere(_ buffer: inout [UInt8], _ filled: inout Int) {
    let start = filled
    let end = isAlone ? buffer.count : filled + min(buffer.count - filled, begin - made)
    do throws(ArchiveError) {
      try producer.fill(&buffer, &filled, upTo: end)
      isAtEnd = filled < end
    } catch {
      fault = error
    }
    made += filled - start
  }

  private func startThread() {
    let new = ReadAheadRing(producer)
    thread = new.start()
    isAlone = thread == nil
    if !isAlone { ring = new }
  }

  private func empty(_ ring: ReadAheadRing, into buffer: inout [UInt8], _ filled: inout Int) {
    let slot = ring.slots[turn]
    if taken == nil { ring.waitFull() }
    let start = taken ?? 0
    if start == 0, filled == 0, slot.count == slot.bytes.count, slot.count == buffer.count {
      // Whole buffers of the same size change hands without a copy.
      swap(&buffer, &slot.bytes)
      filled = slot.count
      taken = slot.count
    } else {
      let count = min(buffer.count - filled, slot.count - start)
      buffer.replace(filled, with: slot.bytes, start..<start + count)
      filled += count
      taken = start + count
    }
    guard taken == slot.count else { return }
    fault = slot.fault
    isAtEnd = slot.isLast && slot.fault == nil
    if slot.isLast { return }
    taken = nil
    turn = (turn + 1) % ring.slots.count
    ring.giveBack()
  }
}
