/// Undoes one raw deflate stream after another from a window of input.
///
/// ISA-L does the work. When it refuses a stream, or what follows does not fit what came out,
/// zlib reads the stream once more from its start and has the last word: no sound file is refused
/// for a quirk of the fast decoder, and every reason told is zlib's.
final class DeflateStream {
  private let window: InputWindow
  private let fast: any Inflater
  private var careful: ZlibInflater?
  private var begin: Int
  /// Bytes that came out of this stream.
  private(set) var produced = 0
  /// The CRC-32 of those bytes.
  private(set) var checksum: UInt32 = 0
  private(set) var isFinished = false

  /// Prepares for a stream that starts where the window is.
  init(window: InputWindow) throws(ArchiveError) {
    self.window = window
    fast = try ISALInflater(file: window.file.path)
    begin = window.offset
  }

  /// Makes ready for a new stream that starts where the window is.
  func restart() {
    begin = window.offset
    careful = nil
    fast.restart()
    produced = 0
    checksum = 0
    isFinished = false
  }

  /// Fills the buffer from `filled` to `end`, less only when the stream is finished.
  func fill(
    _ buffer: inout [UInt8], _ filled: inout Int, upTo end: Int
  ) throws(ArchiveError) {
    while filled < end, !isFinished {
      let hasInput = try window.refill()
      let step =
        if let careful {
          careful.inflate(window, &buffer, filled..<end)
        } else {
          fast.inflate(window, &buffer, filled..<end)
        }
      let isStuck = !hasInput && step.written == 0 && step.state == .unfinished
      if careful == nil, isStuck || step.state.isRefusal {
        try startOver()
        continue
      }
      checksum = CyclicCheck.crc32(checksum, buffer, filled..<filled + step.written)
      filled += step.written
      produced += step.written
      if case .refused(let reason) = step.state { throw corrupt(reason) }
      if isStuck {
        throw .truncated(file: window.file.path, entry: window.entry, offset: window.offset)
      }
      isFinished = step.state == .finished
    }
  }

  /// Lets zlib read a finished stream again and throws what it finds wrong.
  func confirm() throws(ArchiveError) {
    guard careful == nil else { return }
    try startOver()
    var rest = [UInt8](repeating: 0, count: 1)
    var count = 0
    try fill(&rest, &count, upTo: 1)
    if count > 0 { throw corrupt(Self.disagreement) }
  }

  /// Turns to zlib, and brings it to where the fast decoder was.
  private func startOver() throws(ArchiveError) {
    careful = try ZlibInflater(file: window.file.path)
    let (reached, sum) = (produced, checksum)
    window.seek(to: begin)
    produced = 0
    checksum = 0
    isFinished = false
    var scratch = [UInt8](repeating: 0, count: 64 << 10)
    while produced < reached, !isFinished {
      var count = 0
      try fill(&scratch, &count, upTo: min(scratch.count, reached - produced))
    }
    if produced != reached || checksum != sum { throw corrupt(Self.disagreement) }
  }

  private static let disagreement = "two decoders read it differently"

  private func corrupt(_ reason: String) -> ArchiveError {
    .corrupt(file: window.file.path, entry: window.entry, offset: window.offset, reason: reason)
  }
}

extension InflateState {
  fileprivate var isRefusal: Bool {
    if case .refused = self { return true }
    return false
  }
}
