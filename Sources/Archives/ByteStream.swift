/// One source file opened for reading: plain, gzip or one entry of a zip.
///
/// The form is found by the first bytes, not by the name.
public final class ByteStream {
  /// What a source file is.
  public enum Form: Sendable, Equatable {
    /// The bytes themselves.
    case plain
    /// One or more gzip members.
    case gzip
    /// A zip archive, of which one entry is read.
    case zip(entry: String)
  }

  /// What the file is.
  public let form: Form
  private let file: SourceFile
  private let limits: ArchiveLimits
  private let gzip: GzipReader?
  private let zip: ZipEntryReader?

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - file: The path.
  ///   - entry: For a zip, the entry's name or a pattern of it with `*` and `?`, neither of which
  ///     stands for a `/`; a pattern without `/` is compared with the last part of the name. Nil
  ///     takes the only file. Without meaning for other forms.
  ///   - limits: How much may come out.
  /// - Throws: ``ArchiveError`` when there is no such file, or it is not what it should be.
  public init(
    file: String, entry: String? = nil, limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveError) {
    let source = try SourceFile(path: file)
    self.file = source
    self.limits = limits
    switch try Signature.of(source) {
    case .plain:
      gzip = nil
      zip = nil
      form = .plain
    case .gzip:
      gzip = try GzipReader(file: source, limits: limits)
      zip = nil
      form = .gzip
    case .zip:
      let opened = try ZipEntryReader(file: source, pattern: entry, limits: limits)
      gzip = nil
      zip = opened
      form = .zip(entry: opened.name)
    case .foreign(let kind):
      throw .foreign(file: file, form: kind)
    }
  }

  /// Size of the file on disk, in bytes.
  public var sourceBytes: Int { file.size }

  /// Fills `buffer` from index `from` up to its end.
  ///
  /// - Parameters:
  ///   - buffer: Where the bytes go; its length does not change.
  ///   - from: The first index written, below the buffer's length.
  /// - Returns: How many bytes were written: fewer than there is room only at the end of the
  ///   data, and 0 when there are none left.
  /// - Throws: ``ArchiveError`` when the data are damaged, cut short or beyond the limits.
  public func read(into buffer: inout [UInt8], from: Int) throws(ArchiveError) -> Int {
    if let gzip { return try gzip.read(into: &buffer, from: from) }
    if let zip { return try zip.read(into: &buffer, from: from) }
    let count = try file.read(into: &buffer, from: from)
    if file.position > limits.maximumBytes {
      throw .tooLarge(file: file.path, limit: limits.maximumBytes)
    }
    return count
  }

  /// The SHA-256 of the file as it lies on disk, also of bytes that were not read.
  ///
  /// Reading may go on afterwards.
  ///
  /// - Returns: 64 lower-case hexadecimal digits.
  /// - Throws: ``ArchiveError/unreadable(file:reason:)`` when the rest cannot be read.
  public func digest() throws(ArchiveError) -> String { try file.digest() }
}
