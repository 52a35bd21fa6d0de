import CLibZip
import Glibc

/// Writes zip archives.
public enum ZipArchive {
  /// 1 January 2026, midnight, in the form of MS-DOS: no clock and no time zone enters.
  private static let date = UInt16((2026 - 1980) << 9 | 1 << 5 | 1)

  /// Writes an archive, in the order given; the same entries always give the same bytes.
  ///
  /// The file appears under its name when it is whole.
  ///
  /// - Parameters:
  ///   - entries: Names and contents; at least one, and no name twice.
  ///   - file: The path, replaced if there is one.
  /// - Throws: ``ArchiveError/cannotWrite(file:reason:)``.
  public static func write(
    entries: [(name: String, bytes: [UInt8])], to file: String
  ) throws(ArchiveError) {
    if entries.isEmpty { throw .cannotWrite(file: file, reason: "a zip needs an entry") }
    var code: Int32 = 0
    guard let archive = unsafe zip_open(file, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      var error = unsafe zip_error_t()
      unsafe zip_error_init_with_code(&error, code)
      let reason = unsafe text(zip_error_strerror(&error))
      unsafe zip_error_fini(&error)
      throw .cannotWrite(file: file, reason: reason)
    }
    for entry in entries where unsafe !add(entry.name, entry.bytes, to: archive) {
      let reason = unsafe text(zip_error_strerror(zip_get_error(archive)))
      unsafe zip_discard(archive)
      throw .cannotWrite(file: file, reason: "\(entry.name): \(reason)")
    }
    if unsafe zip_close(archive) != 0 {
      let reason = unsafe text(zip_error_strerror(zip_get_error(archive)))
      unsafe zip_discard(archive)
      throw .cannotWrite(file: file, reason: reason)
    }
  }

  private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) -> Bool {
    // Safe: libzip reads the bytes only when it closes, so it owns a copy, which it frees. It does
    // not free an empty one, so there is none.
    let copy = bytes.isEmpty ? nil : unsafe malloc(bytes.count)
    unsafe bytes.withUnsafeBytes { raw in
      if let copy = unsafe copy, let start = raw.baseAddress {
        unsafe _ = memcpy(copy, start, raw.count)
      }
    }
    guard unsafe bytes.isEmpty || copy != nil,
      let source = unsafe zip_source_buffer(archive, copy, UInt64(bytes.count), 1)
    else {
      unsafe free(copy)
      return false
    }
    let index = unsafe zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      return false
    }
    guard unsafe zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 9) == 0
    else { return false }
    return unsafe zip_file_set_dostime(archive, UInt64(index), 0, date, 0) == 0
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    // Safe: libzip's texts end with a zero and live as long as their error.
    unsafe pointer.map { unsafe String(cString: $0) } ?? "unknown"
  }
}
