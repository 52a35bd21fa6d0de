/// A text that begins as others do not: the first few different ones of many.
struct OutlineSample {
  /// How many texts are kept.
  private static let most = 3
  /// How many bytes of each are kept.
  static let length = 120

  private(set) var texts: [String] = []

  /// Whether no more are wanted.
  var isFull: Bool { texts.count == Self.most }

  /// Keeps a text, unless it is white space or kept already.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !isFull else { return }
    var start = 0
    var end = bytes.count
    // Safe: both stay within the bytes, which are copied at once.
    while start < end, unsafe bytes[start] <= 0x20 { start += 1 }
    while start < end, unsafe bytes[end - 1] <= 0x20 { end -= 1 }
    if end - start > Self.length {
      end = start + Self.length
      // The parser gives whole characters; a cut must not split one.
      while end > start, unsafe bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    guard start < end else { return }
    let text = unsafe String(
      decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    if !texts.contains(text) { texts.append(text) }
  }
}
