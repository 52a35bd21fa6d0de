import Glibc

/// A lock that the kernel drops when its holder ends, however it ends.
public struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock, or tells who holds it.
  ///
  /// - Parameters:
  ///   - path: The lock file; it stays behind and holds no state but a note about its holder.
  ///   - note: One line about the holder, for the next one who asks.
  /// - Throws: ``LockError/held(path:by:)`` at once when another process holds it,
  ///   ``LockError/cannotLock(path:reason:)`` when the file system has no lock to give.
  public init(_ path: String, note: String) throws(LockError) {
    let opened = FileSystem.uninterrupted {
      unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
    }
    guard opened >= 0 else {
      throw .cannotCreate(path: path, reason: FileSystem.reason())
    }
    guard Self.locks(opened) else {
      if errno != EWOULDBLOCK {
        let reason = FileSystem.reason()
        close(opened)
        throw .cannotLock(path: path, reason: reason)
      }
      var text = [UInt8](repeating: 0, count: 256)
      let count = unsafe read(opened, &text, text.count)
      close(opened)
      let holder = String(decoding: text[..<max(0, count)], as: UTF8.self)
      throw .held(path: path, by: holder.split(separator: "\n").first.map(String.init) ?? "")
    }
    descriptor = opened
    let line = Array((note + "\n").utf8)
    // The note is written over the one before and then cut, so that at no time there is none.
    _ = FileSystem.uninterrupted { unsafe pwrite(descriptor, line, line.count, 0) }
    _ = FileSystem.uninterrupted { ftruncate(descriptor, off_t(line.count)) }
  }

  deinit { close(descriptor) }

  /// Takes the lock; whoever only asks who holds it has it for an instant, so that is waited out.
  ///
  /// - Returns: Whether it was taken; if not, `errno` says why.
  private static func locks(_ descriptor: Int32) -> Bool {
    for _ in 0..<5 {
      if FileSystem.uninterrupted({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 { return true }
      if errno != EWOULDBLOCK { return false }
      usleep(20_000)
    }
    errno = EWOULDBLOCK
    return false
  }

  /// Who holds a lock.
  ///
  /// - Parameter path: The lock file.
  /// - Returns: The holder's note; nil when nobody holds it or there is no such file.
  public static func holder(of path: String) -> String? {
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { return nil }
    defer { close(opened) }
    guard flock(opened, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK else { return nil }
    var text = [UInt8](repeating: 0, count: 256)
    let count = unsafe read(opened, &text, text.count)
    return String(decoding: text[..<max(0, count)], as: UTF8.self)
      .split(separator: "\n").first.map(String.init) ?? ""
  }
}

/// Why a lock was not taken.
public enum LockError: ReportableError, Equatable {
  /// Another process holds it.
  case held(path: String, by: String)
  /// The lock file cannot be made.
  case cannotCreate(path: String, reason: String)
  /// The file system refuses the lock for another reason than a holder.
  case cannotLock(path: String, reason: String)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .held(let path, let holder):
      "\(path): another run is under way (\(holder)); wait for it to end"
    case .cannotCreate(let path, let reason): "\(path): cannot be created: \(reason)"
    case .cannotLock(let path, let reason):
      "\(path): cannot be locked: \(reason); keep the runs on a file system that has locks"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .held: .busy
    case .cannotCreate: .cannotCreate
    case .cannotLock: .inputOutput
    }
  }
}
