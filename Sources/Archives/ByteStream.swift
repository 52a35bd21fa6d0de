/// One source file opened for reading: plain, gzip or one entry of a zip.
///
/// The form is found by the first bytes, not by the name. Beyond the first mebibyte, a thread of
/// the stream's own reads, digests and unfolds the file ahead of the caller.
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
  private let ahead: ReadAhead
  /// The first bytes that came out, and how many of them were given.
  private var head: [UInt8]?
  private var headGiven = 0
  private var refusal: ArchiveError?

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - file: The path.
  ///   - entry: For a zip, the entry's name or a pattern of it with `*` and `?`, neither of which
  ///     stands for a `/`; a pattern without `/` is compared with the last part of the name. Nil
  ///     takes the only file. Without meaning for other forms.
  ///   - limits: How much may come out.
  /// - Throws: ``ArchiveError`` when there is no such file, or it is not what it should be.
  public convenience init(
    file: String, entry: String? = nil, limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveError) {
    try self.init(file: file, entry: entry, limits: limits, aheadAfter: 1 << 20)
  }

  /// Opens a file to be read ahead after some bytes came out.
  init(
    file: String, entry: String? = nil, limits: ArchiveLimits = ArchiveLimits(), aheadAfter: Int
  ) throws(ArchiveError) {
    let source = try SourceFile(path: file)
    let producer: any ByteProducer
    switch try Signature.of(source) {
    case .plain:
      producer = PlainReader(file: source, limits: limits)
      form = .plain
    case .gzip:
      producer = try GzipReader(file: source, limits: limits)
      form = .gzip
    case .zip:
      let opened = try ZipReading.open(source, entry, limits)
      producer = opened.producer
      form = .zip(entry: opened.name)
    case .foreign(let kind):
      throw .foreign(file: file, form: kind)
    }
    self.file = source
    self.ahead = ReadAhead(producer, after: aheadAfter)
  }

  /// Size of the file on disk, in bytes.
  public var sourceBytes: Int { file.size }

  /// The version of the file that is read.
  public var version: FileVersion { file.version }

  /// Makes sure that another reading of the file began with the same version.
  ///
  /// - Throws: ``ArchiveError/changed(file:)`` when it did not.
  public func check(isOf version: FileVersion) throws(ArchiveError) {
    guard file.version == version else { throw .changed(file: file.path) }
  }

  /// Bytes of the file read so far, a little ahead of what came out.
  public var sourceBytesRead: Int { file.bytesRead }

  /// Fills `buffer` from index `from` up to its end.
  ///
  /// - Parameters:
  ///   - buffer: Where the bytes go; its length does not change.
  ///   - from: The first index written, below the buffer's length.
  /// - Returns: How many bytes were written: fewer than there is room only at the end of the
  ///   data, and 0 when there are none left.
  /// - Throws: ``ArchiveError`` when the data are damaged, cut short or beyond the limits, from
  ///   the call that reaches the place.
  public func read(into buffer: inout [UInt8], from: Int) throws(ArchiveError) -> Int {
    if form == .plain { return try ahead.read(into: &buffer, from: from) }
    let head = try firstBytes()
    let count = min(buffer.count - from, head.count - headGiven)
    if count > 0 {
      buffer.replace(from, with: head, headGiven..<headGiven + count)
      headGiven += count
    }
    return try count + ahead.read(into: &buffer, from: from + count)
  }

  /// The SHA-256 of the file as it lies on disk, also of bytes that were not read.
  ///
  /// Reading may go on afterwards.
  ///
  /// - Returns: 64 lower-case hexadecimal digits.
  /// - Throws: ``ArchiveError/unreadable(file:reason:)`` when the rest cannot be read,
  ///   ``ArchiveError/changed(file:)`` when the file was written to since it was opened.
  public func digest() throws(ArchiveError) -> String { try file.digest() }

  /// Looks once at what comes out first: a packed file within a packed file is not text.
  private func firstBytes() throws(ArchiveError) -> [UInt8] {
    if let head { return head }
    if let refusal { throw refusal }
    var bytes = [UInt8](repeating: 0, count: Signature.bytes)
    let count = try ahead.read(into: &bytes, from: 0)
    bytes.removeLast(bytes.count - count)
    if let packed = Signature.packed(bytes) {
      let entry: String? = if case .zip(let name) = form { name } else { nil }
      let fault = ArchiveError.nested(file: file.path, entry: entry, form: packed)
      refusal = fault
      throw fault
    }
    head = bytes
    return bytes
  }
}
