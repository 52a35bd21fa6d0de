import Glibc

/// A file of our own being read from its start.
public final class InputFile {
  private let path: String
  private let descriptor: Int32

  /// Opens a file.
  public init(_ path: String) throws(FileFault) {
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else {
      throw errno == ENOENT
        ? .missing(path: path) : .cannotRead(path: path, reason: FileSystem.reason())
    }
    self.path = path
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end of a buffer until it holds `size` of them.
  ///
  /// - Returns: Whether the file has ended.
  public func fill(_ buffer: inout [UInt8], to size: Int) throws(FileFault) -> Bool {
    var filled = buffer.count
    guard filled < size else { return false }
    buffer.append(contentsOf: repeatElement(0, count: size - filled))
    defer { buffer.removeSubrange(filled...) }
    while filled < size {
      // Safe: the call writes at most the bytes that are left in the buffer.
      let count = unsafe buffer.withUnsafeMutableBytes { raw in
        unsafe read(descriptor, raw.baseAddress.map { unsafe $0 + filled }, size - filled)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(path: path, reason: FileSystem.reason()) }
      if count == 0 { return true }
      filled += count
    }
    return false
  }
}
