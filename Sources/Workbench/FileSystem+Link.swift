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
      } else {
        try linkFile(source, to: target)
      }
    }
  }

  /// Lets a file appear under another name too, without copying its bytes.
  public static func linkFile(_ from: String, to: String) throws(FileFault) {
    guard unsafe link(from, to) == 0 else {
      throw .cannotCreate(path: to, reason: reason())
    }
  }
}
