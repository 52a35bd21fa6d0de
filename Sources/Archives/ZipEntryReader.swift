import CLibZip
import Glibc

/// Reads one entry of a zip archive through libzip, which checks its checksum at the end.
@safe
final class ZipEntryReader {
  /// The entry's full name.
  let name: String
  private let path: String
  private let limits: ArchiveLimits
  private let archive: OpaquePointer
  private let entry: OpaquePointer
  /// Compressed size as the directory states it, and the size of the file as a ceiling.
  private let folded: Int
  private var produced = 0

  /// Opens the entry that fits a pattern, or the only file.
  init(file: SourceFile, pattern: String?, limits: ArchiveLimits) throws(ArchiveError) {
    let archive = unsafe try Self.open(file)
    do throws(ArchiveError) {
      let (index, name) = unsafe try Self.choose(archive, file.path, pattern)
      let folded = unsafe try Self.check(archive, index, name, file, limits)
      guard let entry = unsafe zip_fopen_index(archive, index, 0) else {
        // Safe: the error belongs to the open archive.
        let reason = unsafe Self.text(zip_error_strerror(zip_get_error(archive)))
        throw .corruptEntry(file: file.path, entry: name, offset: 0, reason: reason)
      }
      self.name = name
      self.path = file.path
      self.limits = limits
      unsafe self.archive = archive
      unsafe self.entry = entry
      self.folded = folded
    } catch {
      unsafe zip_discard(archive)
      throw error
    }
  }

  deinit {
    unsafe zip_fclose(entry)
    unsafe zip_discard(archive)
  }

  /// Fills `buffer` from index `from`; see ``ByteStream/read(into:from:)``.
  func read(into buffer: inout [UInt8], from: Int) throws(ArchiveError) -> Int {
    var filled = from
    while filled < buffer.count {
      // A bomb is noticed after each mebibyte, whatever the size of the buffer.
      let room = min(buffer.count - filled, 1 << 20)
      let start = filled
      let count = unsafe buffer.withUnsafeMutableBytes { raw in
        // Safe: libzip writes at most `room` bytes, which lie within the array.
        unsafe zip_fread(entry, raw.baseAddress.map { unsafe $0 + start }, UInt64(room))
      }
      if count < 0 {
        // Safe: the error belongs to the open entry.
        let reason = unsafe Self.text(zip_error_strerror(zip_file_get_error(entry)))
        throw .corruptEntry(file: path, entry: name, offset: produced, reason: reason)
      }
      if count == 0 { break }
      filled += Int(count)
      produced += Int(count)
      try limits.check(unfolded: produced, folded: folded, of: path)
    }
    return filled - from
  }

  private static func open(_ file: SourceFile) throws(ArchiveError) -> OpaquePointer {
    var code: Int32 = 0
    // The descriptor is copied, so that the archive is the very file that is digested.
    let copy = dup(file.descriptor)
    // Safe: libzip owns the copied descriptor if it succeeds.
    if let archive = unsafe zip_fdopen(copy, 0, &code) { return unsafe archive }
    close(copy)
    var error = unsafe zip_error_t()
    unsafe zip_error_init_with_code(&error, code)
    let reason = unsafe text(zip_error_strerror(&error))
    unsafe zip_error_fini(&error)
    throw .unsoundZip(file: file.path, bytes: file.size, reason: reason)
  }

  /// The entry that fits, among those that are neither directories nor a Mac's own notes.
  private static func choose(
    _ archive: OpaquePointer, _ path: String, _ pattern: String?
  ) throws(ArchiveError) -> (UInt64, String) {
    var all: [(UInt64, String)] = []
    for index in 0..<UInt64(max(0, unsafe zip_get_num_entries(archive, 0))) {
      // Safe: the name belongs to the open archive and is copied at once.
      guard let pointer = unsafe zip_get_name(archive, index, 0) else { continue }
      let name = unsafe String(cString: pointer)
      if name.hasSuffix("/") || name.hasPrefix("__MACOSX/") || name.hasSuffix(".DS_Store") {
        continue
      }
      all.append((index, name))
    }
    if all.isEmpty { throw .noEntries(file: path) }
    guard let pattern else {
      if all.count == 1 { return all[0] }
      throw .severalEntries(file: path, pattern: nil, entries: all.map(\.1))
    }
    let wanted = EntryPattern(pattern)
    let exact = all.filter { wanted.isExactly($0.1) }
    let fitting = exact.isEmpty ? all.filter { wanted.fits($0.1) } : exact
    if fitting.isEmpty {
      throw .noSuchEntry(file: path, pattern: pattern, entries: all.map(\.1))
    }
    if fitting.count == 1 { return fitting[0] }
    throw .severalEntries(file: path, pattern: pattern, entries: fitting.map(\.1))
  }

  /// Refuses what cannot be read, before a byte is unfolded; returns the compressed size.
  private static func check(
    _ archive: OpaquePointer, _ index: UInt64, _ name: String, _ file: SourceFile,
    _ limits: ArchiveLimits
  ) throws(ArchiveError) -> Int {
    var status = unsafe zip_stat_t()
    guard unsafe zip_stat_index(archive, index, 0, &status) == 0 else {
      let reason = unsafe text(zip_error_strerror(zip_get_error(archive)))
      throw .corruptEntry(file: file.path, entry: name, offset: 0, reason: reason)
    }
    if unsafe status.encryption_method != UInt16(ZIP_EM_NONE) {
      throw .encrypted(file: file.path, entry: name)
    }
    let method = unsafe Int32(status.comp_method)
    if zip_compression_method_supported(method, 0) == 0 {
      throw .unsupportedMethod(file: file.path, entry: name, method: Int(method))
    }
    // Sizes may lie; the file cannot hold more than its own size.
    let folded = unsafe Int(min(status.comp_size, UInt64(file.size)))
    let unfolded = unsafe Int(min(status.size, UInt64(Int.max)))
    try limits.check(unfolded: unfolded, folded: folded, of: file.path)
    return folded
  }

  /// Copies a text of libzip.
  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    // Safe: libzip's texts end with a zero and live as long as their error.
    unsafe pointer.map { unsafe String(cString: $0) } ?? "unknown"
  }
}
