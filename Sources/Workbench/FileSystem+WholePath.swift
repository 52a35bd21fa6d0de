import Glibc

extension FileSystem {
  /// A path from the root of the file system, its links followed.
  ///
  /// - Throws: When nothing stands there, or it cannot be looked at.
  public static func wholePath(_ path: String) throws(FileFault) -> String {
    guard let found = unsafe realpath(path, nil) else {
      throw errno == ENOENT ? .missing(path: path) : .cannotRead(path: path, reason: reason())
    }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}
