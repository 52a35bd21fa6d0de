/// Reads a file as it is.
final class PlainReader: ByteProducer {
  private let file: SourceFile
  private let limits: ArchiveLimits
  private var position = 0

  init(file: SourceFile, limits: ArchiveLimits) {
    self.file = file
    self.limits = limits
  }

  func fill(
    _ buffer: inout [UInt8], _ filled: inout Int, upTo end: Int
  ) throws(ArchiveError) {
    let count = try file.read(into: &buffer, filled..<end, at: position)
    filled += count
    position += count
    if position > limits.maximumBytes {
      throw .tooLarge(
        file: file.path, entry: nil, offset: limits.maximumBytes, limit: limits.maximumBytes)
    }
  }
}
