import Glibc
import Synchronization

/// The process's standard output or standard error, written to without a buffer.
///
/// A full disk or a reader that went away never stops the process: the first fault is kept, and what
/// follows it is not written.
public final class StandardStream: Sendable {
  /// Which stream.
  public enum Kind: Int32, Sendable {
    /// Standard output.
    case output = 1
    /// Standard error.
    case errors = 2
  }

  private let kind: Kind
  private let kept = Mutex<FileFault?>(nil)

  /// Takes one of the process's streams.
  public init(_ kind: Kind) { self.kind = kind }

  /// Why not all that was written arrived; nil when it did.
  public var fault: FileFault? { kept.withLock { $0 } }

  /// Writes text, whole and in its turn.
  public func write(_ text: String) {
    let bytes = Array(text.utf8)
    kept.withLock { fault in
      var done = 0
      while fault == nil, done < bytes.count {
        // Safe: write only reads the array's bytes from `done` on.
        let count = FileSystem.uninterrupted {
          unsafe bytes.withUnsafeBytes { raw in
            unsafe Glibc.write(
              kind.rawValue, raw.baseAddress.map { unsafe $0 + done }, raw.count - done)
          }
        }
        if count < 0, errno == EAGAIN {
          // A pipe that somebody set not to wait: it is waited for here.
          var ready = pollfd(fd: kind.rawValue, events: Int16(POLLOUT), revents: 0)
          _ = unsafe poll(&ready, 1, -1)
          continue
        }
        guard count > 0 else {
          let name = kind == .output ? "standard output" : "standard error"
          fault = .cannotWrite(path: name, reason: FileSystem.reason())
          return
        }
        done += count
      }
    }
  }
}
