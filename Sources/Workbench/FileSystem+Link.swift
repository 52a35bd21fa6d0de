import Glibc

extension FileSystem {
  /// Lets a folder's files appear in another folder too, without copying their bytes.
  ///
  /// Files of a finished package never change, so two runs can share them.
  public static func linkFolder(_ from: String, to: String) throws(FileFault) {
    try makeFolder(to)
    for name in names(in: from) {
      let source = from + "/" + name
      let target = to + "/" + name
      if isFolder(source) {
        try linkFolder(source, to: target)
      } else if unsafe link(source, target) != 0 {
        throw .cannotCreate(path: target, reason: reason())
      }
    }
  }
}
