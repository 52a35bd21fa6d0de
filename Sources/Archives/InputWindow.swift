/// The bytes of a file from one offset to another, seen through a window that moves forward.
final class InputWindow {
  /// Bytes before the window that are kept, for a decoder that took more than it needed.
  private static let kept = 16
  private static let largest = 256 << 10

  let file: SourceFile
  /// The entry the bytes belong to, for messages.
  let entry: String?
  /// Where the bytes end, or nil for the end of the file.
  private let end: Int?
  private(set) var bytes: [UInt8]
  private let capacity: Int
  /// The first byte not yet taken.
  private(set) var start = kept
  /// Behind the last byte in the window.
  private(set) var stop = kept
  /// Offset in the file of `stop`.
  private var position: Int

  init(file: SourceFile, entry: String? = nil, from: Int = 0, to end: Int? = nil) {
    self.file = file
    self.entry = entry
    self.end = end
    position = from
    capacity = min(Self.largest, file.size)
    bytes = [UInt8](repeating: 0, count: Self.kept + capacity)
  }

  /// Offset in the file of the first byte not yet taken.
  var offset: Int { position - (stop - start) }

  /// How many bytes are in the window.
  var count: Int { stop - start }

  /// Takes bytes.
  func take(_ count: Int) { start += count }

  /// Gives back bytes, at most eight, that were taken last.
  func giveBack(_ count: Int) { start -= count }

  /// Goes to another offset.
  func seek(to offset: Int) {
    position = offset
    start = Self.kept
    stop = Self.kept
  }

  /// Moves an empty window forward; false at the end of the bytes.
  func refill() throws(ArchiveError) -> Bool {
    if start < stop { return true }
    let tail = Self.kept
    for index in 0..<tail { bytes[index] = bytes[stop - tail + index] }
    let room = min(capacity, end.map { max(0, $0 - position) } ?? capacity)
    let got = try file.read(into: &bytes, tail..<tail + room, at: position)
    position += got
    start = tail
    stop = tail + got
    return got > 0
  }

  /// Takes one byte; nil at the end of the bytes.
  func next() throws(ArchiveError) -> UInt8? {
    if start == stop, try !refill() { return nil }
    start += 1
    return bytes[start - 1]
  }

  /// Takes a little-endian number of four bytes; nil when the bytes end before.
  func next32() throws(ArchiveError) -> UInt32? {
    var value: UInt32 = 0
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      guard let byte = try next() else { return nil }
      value |= UInt32(byte) << shift
    }
    return value
  }
}
