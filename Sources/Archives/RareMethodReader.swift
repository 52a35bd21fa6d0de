import CLibZip
import Glibc

/// Reads an entry packed by a method other than deflate, as far as libzip knows it.
@safe
final class RareMethodReader: ByteProducer {
  private let file: SourceFile
  private let entry: ZipEntry
  private let limits: ArchiveLimits
  private let archive: OpaquePointer
  private let stream: OpaquePointer
  private var produced = 0
  private var checksum: UInt32 = 0
  private var isChecked = false

  /// Opens the entry at an index of the directory.
  init(
    file: SourceFile, entry: ZipEntry, index: Int, limits: ArchiveLimits
  ) throws(ArchiveError) {
    if zip_compression_method_supported(Int32(entry.method), 0) == 0 {
      throw .unsupportedMethod(file: file.path, entry: entry.name, method: entry.method)
    }
    var code: Int32 = 0
    // The descriptor is copied, so that the archive is the very file that is digested.
    let copy = dup(file.descriptor)
    // Safe: libzip owns the copied descriptor if it succeeds.
    guard let archive = unsafe zip_fdopen(copy, 0, &code) else {
      close(copy)
      throw Self.damaged(file, entry, "libzip cannot open it (\(code))")
    }
    guard let stream = unsafe zip_fopen_index(archive, UInt64(index), 0) else {
      // Safe: the error belongs to the open archive.
      let reason = unsafe Self.text(zip_error_strerror(zip_get_error(archive)))
      unsafe zip_discard(archive)
      throw Self.damaged(file, entry, reason)
    }
    self.file = file
    self.entry = entry
    self.limits = limits
    unsafe self.archive = archive
    unsafe self.stream = stream
  }

  deinit {
    unsafe zip_fclose(stream)
    unsafe zip_discard(archive)
  }

  func fill(
    _ buffer: inout [UInt8], _ filled: inout Int, upTo end: Int
  ) throws(ArchiveError) {
    while filled < end, !isChecked {
      // A bomb is noticed after each mebibyte, whatever the size of the buffer.
      let (start, room) = (filled, min(end - filled, 1 << 20))
      let count = unsafe buffer.withUnsafeMutableBytes { raw in
        // Safe: libzip writes at most `room` bytes, which lie within the array.
        unsafe Int(zip_fread(stream, raw.baseAddress.map { unsafe $0 + start }, UInt64(room)))
      }
      if count < 0 {
        // Safe: the error belongs to the open entry.
        let reason = unsafe Self.text(zip_error_strerror(zip_file_get_error(stream)))
        throw Self.damaged(file, entry, reason)
      }
      checksum = CyclicCheck.crc32(checksum, buffer, start..<start + count)
      filled += count
      produced += count
      try limits.check(
        unfolded: produced, folded: entry.folded, of: file.path, entry: entry.name,
        at: entry.header)
      if count == 0 { try check() }
    }
  }

  private func check() throws(ArchiveError) {
    isChecked = true
    if produced != entry.unfolded {
      throw .wrongSize(
        file: file.path, entry: entry.name, offset: entry.header, stated: entry.unfolded,
        found: produced)
    }
    if checksum != entry.checksum {
      throw .wrongChecksum(file: file.path, entry: entry.name, offset: entry.header)
    }
  }

  private static func damaged(
    _ file: SourceFile, _ entry: ZipEntry, _ reason: String
  ) -> ArchiveError {
    .corrupt(file: file.path, entry: entry.name, offset: entry.header, reason: reason)
  }

  /// Copies a text of libzip.
  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    // Safe: libzip's texts end with a zero and live as long as their error.
    unsafe pointer.map { unsafe String(cString: $0) } ?? "unknown"
  }
}
