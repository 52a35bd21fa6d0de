import Glibc

extension FileSystem {
  /// Lets a folder's files appear in another folder too, without copying their bytes.
  ///
  /// Files of a finished package never change, so two runs can share them.
  public static func linkFolder(_ from: String, to: String) throws(FileFault) {
    try makeFolder(to)
    for name in try allNames(in: from) {
      let source = from + "/" + name
      let target = to + "/" + name
      if isFolder(source) {
        try linkFolder(source, to: target)
      } else {
        try linkFile(source, to: target)
      }
    }
  }

  /// Copies a file's bytes, a megabyte at a time.
  ///
  /// - Returns: The copy.
  @discardableResult
  public static func copyFile(_ from: String, to: String) throws(FileFault) -> WrittenFile {
    let input = try InputFile(from)
    var output = try OutputFile(to)
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try input.read(into: &piece, from: 0)
      if count > 0 { try output.write(Array(piece[..<count])) }
      if count < piece.count { break }
    }
    return try output.finish()
  }

  /// Lets a file appear under another name too, without copying its bytes.
  public static func linkFile(_ from: String, to: String) throws(FileFault) {
    guard unsafe link(from, to) == 0 else {
      throw .cannotCreate(path: to, reason: reason())
    }
  }
}
