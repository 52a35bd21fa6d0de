import Glibc

/// Puts the bytes of one input into a file in memory, since archives and workbooks are read by
/// path.
enum FuzzFile {
  private static let path = "/dev/shm/encadena-fuzz-\(getpid())"

  /// A folder in memory for what a reader writes.
  static let folder = "/dev/shm/encadena-fuzz-\(getpid())-out"

  /// Writes the file anew.
  static func path(holding bytes: [UInt8]) -> String {
    let descriptor = unsafe open(path, O_CREAT | O_RDWR | O_TRUNC, 0o600)
    precondition(descriptor >= 0, "cannot write \(path)")
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      // Safe: only the array's own bytes are read.
      let count = unsafe bytes.withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress.map { unsafe $0 + done }, $0.count - done)
      }
      precondition(count > 0, "cannot write \(path)")
      done += count
    }
    return path
  }
}
