import Glibc
import Workbench

/// A regular file open for reading, with the digest of its bytes.
///
/// Bytes are digested as they are read; what was not read is digested when the digest is asked
/// for, without moving the place where reading goes on.
@safe
final class SourceFile {
  let path: String
  let size: Int
  let descriptor: Int32
  /// Bytes read so far.
  private(set) var position = 0
  /// Bytes digested so far, at least `position` while the digest is unfinished.
  private var digested = 0
  private var hash: SHA256Digest? = SHA256Digest()
  private var finished: String?

  /// Opens a file.
  init(path: String) throws(ArchiveError) {
    if path.utf8.contains(0) { throw .missing(file: path) }
    // The kind is looked at first: opening a pipe that nobody writes to would wait for ever.
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw Self.failure(path, errno) }
    if let kind = Self.kind(status.st_mode) { throw .notAFile(file: path, kind: kind) }
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
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
    self.descriptor = opened
    if size == 0 { throw .empty(file: path) }
    posix_fadvise(opened, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  deinit { close(descriptor) }

  /// Reads on; returns fewer bytes than there is room only at the end of the file.
  func read(into buffer: inout [UInt8], from: Int) throws(ArchiveError) -> Int {
    var filled = from
    while filled < buffer.count {
      let count = try pull(into: &buffer, from: filled, at: position)
      if count == 0 { break }
      position += count
      if finished == nil, position > digested {
        hash?.update(buffer.span.extracting(filled..<filled + count))
        digested = position
      }
      filled += count
    }
    return filled - from
  }

  /// The first bytes of the file, at most `count`.
  func start(_ count: Int) throws(ArchiveError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = try pull(into: &bytes, from: 0, at: 0)
    return Array(bytes.prefix(got))
  }

  /// The SHA-256 of the whole file.
  func digest() throws(ArchiveError) -> String {
    if let finished { return finished }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try pull(into: &buffer, from: 0, at: digested)
      if count == 0 { break }
      hash?.update(buffer.span.extracting(0..<count))
      digested += count
    }
    let text = hash.take()?.finish() ?? ""
    finished = text
    return text
  }

  private func pull(
    into buffer: inout [UInt8], from: Int, at offset: Int
  ) throws(ArchiveError) -> Int {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { raw in
        // Safe: the system writes at most the bytes behind `from`.
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: raw[from...])
        return unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset))
      }
      if count >= 0 { return count }
      if errno != EINTR { throw Self.failure(path, errno) }
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> ArchiveError {
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
