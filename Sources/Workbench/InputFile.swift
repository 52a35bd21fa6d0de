import Glibc

/// A file of our own being read from its start.
public final class InputFile {
  private let path: String
  private let descriptor: Int32

  /// Opens a file.
  public init(_ path: String) throws(FileFault) {
    let opened = FileSystem.uninterrupted { unsafe open(path, O_RDONLY | O_CLOEXEC) }
    guard opened >= 0 else {
      throw errno == ENOENT
        ? .missing(path: path) : .cannotRead(path: path, reason: FileSystem.reason())
    }
    self.path = path
    descriptor = opened
  }

  /// Opens a file to be read from some byte on.
  public convenience init(_ path: String, from position: Int) throws(FileFault) {
    try self.init(path)
    guard lseek(descriptor, off_t(position), SEEK_SET) == off_t(position) else {
      throw .cannotRead(path: path, reason: FileSystem.reason())
    }
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end of a buffer until it holds `size` of them.
  ///
  /// - Returns: Whether the file has ended.
  public func fill(_ buffer: inout [UInt8], to size: Int) throws(FileFault) -> Bool {
    guard buffer.count < size else { return false }
    let start = buffer
    var reason: String?
    var hasEnded = false
    // Safe: the call writes at most the room that is left, and only what it wrote is kept. A
    // fresh buffer is not filled with zeros first.
    buffer = unsafe [UInt8](unsafeUninitializedCapacity: size) { room, count in
      unsafe start.withUnsafeBytes { head in
        unsafe UnsafeMutableRawBufferPointer(room).copyMemory(from: head)
      }
      count = start.count
      while count < size {
        let got = unsafe Glibc.read(
          descriptor, room.baseAddress.map { unsafe $0 + count }, size - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { reason = FileSystem.reason() }
        if got <= 0 {
          hasEnded = true
          break
        }
        count += got
      }
    }
    if let reason { throw .cannotRead(path: path, reason: reason) }
    return hasEnded
  }

  /// Reads into a buffer, from an index on up to its end.
  ///
  /// - Returns: The bytes read; fewer than there is room for only at the end of the file.
  public func read(into buffer: inout [UInt8], from start: Int) throws(FileFault) -> Int {
    var count = 0
    var reason: String?
    // Safe: the call writes at most the room that is left in the array.
    unsafe buffer.withUnsafeMutableBytes { room in
      while start + count < room.count {
        let got = unsafe Glibc.read(
          descriptor, room.baseAddress.map { unsafe $0 + start + count },
          room.count - start - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { reason = FileSystem.reason() }
        if got <= 0 { break }
        count += got
      }
    }
    if let reason { throw .cannotRead(path: path, reason: reason) }
    return count
  }
}
