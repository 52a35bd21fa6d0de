import Glibc

/// The few file-system calls the house makes, with errors that name the path.
public enum FileSystem {
  /// The system's word for the last error.
  static func reason() -> String { unsafe String(cString: strerror(errno)) }

  /// Makes a call of the system again for as long as a signal breaks it off.
  package static func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }

  /// Whether something stands at a path (links are followed).
  ///
  /// What the system cannot look at stands there: who goes on to read it is told why it cannot be read,
  /// where "absent" would let a night go on without the night before.
  public static func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0 || ![ENOENT, ENOTDIR, ENAMETOOLONG].contains(errno)
  }

  /// Whether a folder stands at a path.
  public static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return unsafe stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// Size of a file in bytes, or nil when there is none.
  public static func size(_ path: String) -> Int? {
    var info = stat()
    return unsafe stat(path, &info) == 0 ? Int(info.st_size) : nil
  }

  /// The bytes that may still be written on the disk that a folder is on; nil when it does not tell.
  public static func freeBytes(_ folder: String) -> Int? {
    var info = statvfs()
    guard unsafe statvfs(folder, &info) == 0 else { return nil }
    let (bytes, overflow) = Int(clamping: info.f_bavail)
      .multipliedReportingOverflow(by: Int(clamping: info.f_frsize))
    return overflow ? .max : bytes
  }

  /// Makes a folder and its parents, readable by its owner and group alone.
  public static func makeFolder(_ path: String) throws(FileFault) {
    if isFolder(path) { return }
    let parent = Self.parent(path)
    if parent != path, !isFolder(parent) { try makeFolder(parent) }
    guard unsafe mkdir(path, 0o750) == 0 || (errno == EEXIST && isFolder(path)) else {
      throw .cannotCreate(path: path, reason: reason())
    }
  }

  /// Renames a file or folder over another file or an absent folder.
  public static func rename(_ from: String, to: String) throws(FileFault) {
    guard unsafe Glibc.rename(from, to) == 0 else {
      throw .cannotCreate(path: to, reason: reason())
    }
    syncFolder(parent(to))
  }

  /// Flushes a folder's entries to the disk.
  public static func syncFolder(_ path: String) {
    let descriptor = uninterrupted {
      unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard descriptor >= 0 else { return }
    _ = uninterrupted { fsync(descriptor) }
    close(descriptor)
  }

  /// Points a symbolic link at a target in one step: readers see the old or the new one.
  public static func switchLink(_ link: String, to target: String) throws(FileFault) {
    let temporary = link + ".tmp"
    unsafe unlink(temporary)
    guard unsafe symlink(target, temporary) == 0 else {
      throw .cannotCreate(path: link, reason: reason())
    }
    try rename(temporary, to: link)
  }

  /// The target of a symbolic link, or nil.
  public static func linkTarget(_ link: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = unsafe readlink(link, &buffer, buffer.count)
    guard length > 0 else { return nil }
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Names in a folder, sorted by bytes; empty when it cannot be read.
  public static func names(in folder: String) -> [String] { (try? allNames(in: folder)) ?? [] }

  /// All names in a folder, sorted by bytes.
  ///
  /// - Throws: ``FileFault`` when it is absent or cannot be read to its end.
  public static func allNames(in folder: String) throws(FileFault) -> [String] {
    guard let stream = unsafe opendir(folder) else {
      throw errno == ENOENT
        ? .missing(path: folder) : .cannotRead(path: folder, reason: reason())
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .cannotRead(path: folder, reason: reason()) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file, a link, or a folder with all it holds; nothing happens when it is absent.
  public static func remove(_ path: String) throws(FileFault) {
    var info = stat()
    guard unsafe lstat(path, &info) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return }
      throw .cannotWrite(path: path, reason: reason())
    }
    if info.st_mode & S_IFMT == S_IFDIR {
      for name in try allNames(in: path) { try remove(path + "/" + name) }
      guard unsafe rmdir(path) == 0 else { throw .cannotWrite(path: path, reason: reason()) }
    } else {
      guard unsafe unlink(path) == 0 else { throw .cannotWrite(path: path, reason: reason()) }
    }
  }

  /// The whole of a file.
  public static func contents(_ path: String) throws(FileFault) -> [UInt8] {
    let descriptor = uninterrupted { unsafe open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing(path: path) : .cannotRead(path: path, reason: reason())
    }
    defer { close(descriptor) }
    var failed = false
    // The size of what was opened: another file may have been put in its place since.
    var info = stat()
    guard unsafe fstat(descriptor, &info) == 0 else {
      throw .cannotRead(path: path, reason: reason())
    }
    let size = Int(info.st_size)
    // Safe: `read` writes at most the room that is left, and only what it wrote is kept.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = 0
      while count < size {
        let got = unsafe read(
          descriptor, buffer.baseAddress.map { unsafe $0 + count }, size - count)
        if got < 0 && errno == EINTR { continue }
        failed = got < 0
        if got <= 0 { break }
        count += got
      }
    }
    guard !failed else { throw .cannotRead(path: path, reason: reason()) }
    return bytes
  }

  /// The folder a path lies in.
  public static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last step of a path.
  public static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
