import Glibc

/// What a file that was written holds.
public struct WrittenFile: Sendable, Equatable {
  /// The name of the file in its folder.
  public let name: String
  /// Its size.
  public let bytes: Int
  /// Its SHA-256 digest, 64 hexadecimal digits.
  public let sha256: String

  /// Notes a file.
  public init(name: String, bytes: Int, sha256: String) {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
  }
}

/// A file being written: buffered, digested on the way, flushed to the disk before it is done.
///
/// Readable by its owner and group alone. The caller writes in a temporary folder, or renames.
public struct OutputFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var written = 0
  private var digest = SHA256Digest()
  /// Whether bytes were taken back, so that the digest must be made from the file.
  private var isRewound = false

  /// Creates the file, emptying one that stands there.
  public init(_ path: String) throws(FileFault) {
    let opened = FileSystem.uninterrupted {
      unsafe open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o640)
    }
    guard opened >= 0 else { throw .cannotCreate(path: path, reason: FileSystem.reason()) }
    self.path = path
    descriptor = opened
    buffer.reserveCapacity(1 << 18)
  }

  deinit { close(descriptor) }

  /// Adds bytes.
  public mutating func write(_ bytes: [UInt8]) throws(FileFault) {
    let isLarge = bytes.count > 1 << 17
    if isLarge || buffer.count + bytes.count > 1 << 18 { try flush() }
    if isLarge { try put(bytes) } else { buffer.append(contentsOf: bytes) }
  }

  /// Adds text.
  public mutating func write(_ text: String) throws(FileFault) { try write(Array(text.utf8)) }

  /// Where the next byte will stand.
  public var position: Int { written + buffer.count }

  /// Takes back all bytes from a position on.
  public mutating func rewind(to position: Int) throws(FileFault) {
    try flush()
    guard FileSystem.uninterrupted({ ftruncate(descriptor, off_t(position)) }) == 0,
      lseek(descriptor, off_t(position), SEEK_SET) == off_t(position)
    else { throw .cannotWrite(path: path, reason: FileSystem.reason()) }
    isRewound = isRewound || position < written
    written = position
  }

  /// Writes what is buffered, flushes the file to the disk, and tells what it holds.
  public consuming func finish() throws(FileFault) -> WrittenFile {
    try flush()
    guard FileSystem.uninterrupted({ fdatasync(descriptor) }) == 0 else {
      throw .cannotWrite(path: path, reason: FileSystem.reason())
    }
    let name = FileSystem.name(path)
    let count = written
    if isRewound { try digestAgain() }
    var last = SHA256Digest()
    swap(&last, &digest)
    return WrittenFile(name: name, bytes: count, sha256: last.finish())
  }

  private mutating func digestAgain() throws(FileFault) {
    var fresh = SHA256Digest()
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    var place = 0
    while true {
      // Safe: pread fills no more than the array's own bytes.
      let count = unsafe piece.withUnsafeMutableBytes { raw in
        unsafe pread(descriptor, raw.baseAddress, raw.count, off_t(place))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw .cannotRead(path: path, reason: FileSystem.reason())
      }
      if count == 0 { break }
      fresh.update(piece.span.extracting(0..<count))
      place += count
    }
    swap(&fresh, &digest)
  }

  private mutating func flush() throws(FileFault) {
    let pending = buffer
    buffer.removeAll(keepingCapacity: true)
    try put(pending)
  }

  private mutating func put(_ bytes: [UInt8]) throws(FileFault) {
    var done = 0
    while done < bytes.count {
      // Safe: write only reads the array's bytes from `done` on.
      let count = unsafe bytes.withUnsafeBytes { raw in
        unsafe Glibc.write(descriptor, raw.baseAddress.map { unsafe $0 + done }, raw.count - done)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .cannotWrite(path: path, reason: FileSystem.reason()) }
      done += count
    }
    digest.update(bytes.span)
    written += bytes.count
  }
}
