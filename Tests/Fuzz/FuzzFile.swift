import Glibc

/// Puts the bytes of one input into a file in memory, since archives and workbooks are read by
/// path.
enum FuzzFile {
  /// A folder in memory of this process's own.
  static let folder: String = {
    let folder = "/dev/shm/encadena-fuzz-\(getpid())"
    unsafe _ = mkdir(folder, 0o700)
    return folder
  }()

  /// Where a reader writes what it read.
  static let output = folder + "/out"

  /// Writes the file anew.
  static func path(holding bytes: [UInt8], name: String = "input") -> String {
    let path = folder + "/" + name
    let descriptor = unsafe open(path, O_CREAT | O_RDWR | O_TRUNC, 0o600)
    require(descriptor >= 0, "cannot write \(path)")
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      // Safe: only the array's own bytes are read.
      let count = unsafe bytes.withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress.map { unsafe $0 + done }, $0.count - done)
      }
      require(count > 0, "cannot write \(path)")
      done += count
    }
    return path
  }
}

/// Stops the fuzzer with a finding: unlike a precondition, it says what was found in an optimised
/// build too.
func require(_ holds: Bool, _ message: @autoclosure () -> String) {
  if holds { return }
  let text = Array(("FOUND: " + message() + "\n").utf8)
  // Safe: only the array's own bytes are read.
  _ = unsafe text.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  abort()
}
