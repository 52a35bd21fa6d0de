import Glibc

/// What tells one version of a file from another without reading it: where it lies on its disk, its
/// size and when its bytes last changed.
public struct FileVersion: Sendable, Equatable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int64
  private let seconds: Int64
  private let nanoseconds: Int64

  /// Looks at the file that stands at a path.
  ///
  /// - Throws: ``ArchiveError/missing(file:)``, ``ArchiveError/unreadable(file:reason:)``.
  public init(of path: String) throws(ArchiveError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw SourceFile.failure(path, errno) }
    self.init(status)
  }

  /// Takes it from what the system tells of a file.
  init(_ status: stat) {
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
    size = Int64(status.st_size)
    seconds = Int64(status.st_mtim.tv_sec)
    nanoseconds = Int64(status.st_mtim.tv_nsec)
  }
}
