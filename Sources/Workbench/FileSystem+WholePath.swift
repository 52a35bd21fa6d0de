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

  /// Where a link leads at this moment; a path that is no link as it is.
  ///
  /// Who reads several files of a run through `current` would read of two runs when it is switched
  /// meanwhile.
  public static func settled(_ path: String) -> String {
    var end = path[...]
    while end.count > 1, end.hasSuffix("/") { end.removeLast() }
    guard let target = linkTarget(String(end)) else { return path }
    return target.hasPrefix("/") ? target : parent(String(end)) + "/" + target
  }
}
