import Glibc
import Synchronization
import Workbench

/// A regular file open for reading, with the digest of its bytes.
///
/// Bytes are digested as they are read in order; what was not read so is digested when the digest
/// is asked for. Reading and digesting may happen on two threads.
@safe
final class SourceFile: Sendable {
  private struct Progress: ~Copyable {
    /// Bytes digested so far, from the start of the file.
    var digested = 0
    var hash: SHA256Digest? = SHA256Digest()
    var text: String?

    /// Adds what of these bytes follows those digested.
    mutating func add(_ bytes: Span<UInt8>, at offset: Int) {
      guard text == nil, offset <= digested, digested < offset + bytes.count else { return }
      hash?.update(bytes.extracting((digested - offset)...))
      digested = offset + bytes.count
    }

    mutating func finish() -> String {
      if let text { return text }
      let made = hash.take()?.finish() ?? ""
      text = made
      return made
    }
  }

  /// A gap before the bytes read that is digested at once, such as a zip's local header.
  private static let smallGap = 1 << 20

  let path: String
  let size: Int
  /// The version that was opened.
  let version: FileVersion
  let descriptor: Int32
  private let progress = Mutex(Progress())

  /// Opens a file.
  init(path: String) throws(ArchiveError) {
    if path.utf8.contains(0) { throw .missing(file: path) }
    // The kind is looked at first: opening a pipe that nobody writes to would wait for ever.
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw Self.failure(path, errno) }
    if let kind = Self.kind(status.st_mode) { throw .notAFile(file: path, kind: kind) }
    let opened = Self.open(path)
    guard opened >= 0 else { throw Self.failure(path, errno) }
    guard unsafe fstat(opened, &status) == 0 else {
      let code = errno
      close(opened)
      throw Self.failure(path, code)
    }
    if let kind = Self.kind(status.st_mode) {
      close(opened)
      throw .notAFile(file: path, kind: kind)
    }
    self.path = path
    self.size = Int(status.st_size)
    self.version = FileVersion(status)
    self.descriptor = opened
    if size == 0 { throw .empty(file: path) }
    posix_fadvise(opened, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  deinit { close(descriptor) }

  private static func open(_ path: String) -> Int32 {
    while true {
      let opened = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      if opened >= 0 || errno != EINTR { return opened }
    }
  }

  /// How far the file was read in order.
  var bytesRead: Int { progress.withLock { $0.digested } }

  /// Fills a range of the buffer from an offset; fewer bytes only at the end of the file.
  func read(
    into buffer: inout [UInt8], _ range: Range<Int>, at offset: Int
  ) throws(ArchiveError) -> Int {
    var filled = range.lowerBound
    while filled < range.upperBound {
      let place = offset + filled - range.lowerBound
      let count = try pull(into: &buffer, filled..<range.upperBound, at: place)
      if count == 0 { break }
      filled += count
    }
    try digest(buffer.span.extracting(range.lowerBound..<filled), at: offset)
    return filled - range.lowerBound
  }

  /// At most `count` bytes from an offset, not counted as read.
  func bytes(_ count: Int, at offset: Int) throws(ArchiveError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = try pull(into: &bytes, filled..<count, at: offset + filled)
      if got == 0 { break }
      filled += got
    }
    bytes.removeLast(count - filled)
    return bytes
  }

  /// The SHA-256 of the whole file.
  ///
  /// - Throws: ``ArchiveError/changed(file:)`` when somebody wrote to the file since it was opened: what was
  ///   read may then be of two versions, and its digest of none.
  func digest() throws(ArchiveError) -> String {
    let text = try wholeDigest()
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Self.failure(path, errno) }
    guard FileVersion(status) == version else { throw .changed(file: path) }
    return text
  }

  private func wholeDigest() throws(ArchiveError) -> String {
    if let text = progress.withLock({ $0.text }) { return text }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let place = progress.withLock { $0.digested }
      let count = try pull(into: &buffer, 0..<buffer.count, at: place)
      if count == 0 { break }
      progress.withLock { $0.add(buffer.span.extracting(0..<count), at: place) }
    }
    return progress.withLock { $0.finish() }
  }

  /// Digests bytes just read, if all before them are digested or nearly so.
  private func digest(_ bytes: Span<UInt8>, at offset: Int) throws(ArchiveError) {
    let start = progress.withLock { $0.digested }
    if start < offset {
      if offset - start > Self.smallGap { return }
      let gap = try self.bytes(offset - start, at: start)
      progress.withLock { $0.add(gap.span, at: start) }
    }
    progress.withLock { $0.add(bytes, at: offset) }
  }

  private func pull(
    into buffer: inout [UInt8], _ range: Range<Int>, at offset: Int
  ) throws(ArchiveError) -> Int {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { raw in
        // Safe: the system writes at most the bytes of the range.
        let part = unsafe UnsafeMutableRawBufferPointer(rebasing: raw[range])
        return unsafe pread(descriptor, part.baseAddress, part.count, off_t(offset))
      }
      if count >= 0 { return count }
      if errno != EINTR { throw Self.failure(path, errno) }
    }
  }

  static func failure(_ path: String, _ code: Int32) -> ArchiveError {
    if code == ENOENT || code == ENOTDIR { return .missing(file: path) }
    // Safe: the text is copied at once.
    return .unreadable(file: path, reason: unsafe String(cString: strerror(code)))
  }

  /// What a path leads to, when it is not a regular file.
  private static func kind(_ mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a directory"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    default: "a special file"
    }
  }
}
