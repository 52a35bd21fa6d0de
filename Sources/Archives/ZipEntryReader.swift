/// Reads one stored or deflated entry of a zip archive, and checks its size and checksum.
final class ZipEntryReader: ByteProducer {
  private let file: SourceFile
  private let entry: ZipEntry
  private let limits: ArchiveLimits
  private let window: InputWindow
  /// Nil where the bytes are stored as they are.
  private let deflate: DeflateStream?
  private let data: Range<Int>
  private var produced = 0
  private var checksum: UInt32 = 0
  private var isChecked = false

  /// Opens an entry whose data lie at `data`.
  init(
    file: SourceFile, entry: ZipEntry, data: Range<Int>, limits: ArchiveLimits
  ) throws(ArchiveError) {
    self.file = file
    self.entry = entry
    self.limits = limits
    self.data = data
    let window = InputWindow(
      file: file, entry: entry.name, from: data.lowerBound, to: data.upperBound)
    self.window = window
    deflate = entry.method == 8 ? try DeflateStream(window: window) : nil
  }

  func fill(
    _ buffer: inout [UInt8], _ filled: inout Int, upTo end: Int
  ) throws(ArchiveError) {
    while filled < end, !isChecked {
      // A bomb is noticed after each mebibyte, whatever the size of the buffer.
      let (start, stop) = (filled, min(end, filled + 1 << 20))
      if let deflate {
        try deflate.fill(&buffer, &filled, upTo: stop)
        checksum = deflate.checksum
      } else {
        try copy(&buffer, &filled, upTo: stop)
      }
      produced += filled - start
      let offset = window.offset
      try limits.check(
        unfolded: produced, folded: offset - data.lowerBound, of: file.path, entry: entry.name,
        at: offset)
      let isAtEnd = deflate?.isFinished ?? (offset >= data.upperBound)
      if isAtEnd || produced > entry.unfolded { try check() }
    }
  }

  /// Compares what came out with what the directory states.
  private func check() throws(ArchiveError) {
    isChecked = true
    let offset = window.offset
    if produced == entry.unfolded, checksum == entry.checksum, offset == data.upperBound { return }
    if deflate?.isFinished == true { try deflate?.confirm() }
    if produced != entry.unfolded {
      throw .wrongSize(
        file: file.path, entry: entry.name, offset: offset, stated: entry.unfolded,
        found: produced)
    }
    if checksum != entry.checksum {
      throw .wrongChecksum(file: file.path, entry: entry.name, offset: offset)
    }
    throw .corrupt(
      file: file.path, entry: entry.name, offset: offset,
      reason: "the data end \(data.upperBound - offset) bytes before the directory says")
  }

  /// Takes stored bytes.
  private func copy(
    _ buffer: inout [UInt8], _ filled: inout Int, upTo end: Int
  ) throws(ArchiveError) {
    while filled < end, window.offset < data.upperBound {
      guard try window.refill() else {
        throw .truncated(file: file.path, entry: entry.name, offset: window.offset)
      }
      let count = min(end - filled, window.count)
      buffer.replace(filled, with: window.bytes, window.start..<window.start + count)
      checksum = CyclicCheck.crc32(checksum, buffer, filled..<filled + count)
      window.take(count)
      filled += count
    }
  }
}
