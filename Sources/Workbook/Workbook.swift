import CScratch
import CXLSXWriter
import Glibc
import Workbench

/// Writes one `.xlsx` file.
///
/// The same calls give the same bytes: the file is stamped with a date that the caller states,
/// and the entries of its zip with 1980-01-01.
///
/// A workbook is built in memory, so that sheets can hold real tables, or streamed: each row goes to
/// disk as soon as the next one starts. The library cannot join that with tables: there a plain
/// filter stands over the rows. Either way cells are written row by row, from the top.
@safe
public struct Workbook: ~Copyable {
  private let file: String
  private let isStreamed: Bool
  /// Writes to temporary files that were lost before this workbook was begun.
  private let lostBefore: Int64
  /// The library's workbook; nil once it is closed, since closing frees it.
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [UnsafeMutablePointer<lxw_format>?]
  private var styles: [CellStyle] = [CellStyle()]

  /// Starts a workbook; the file appears when it is closed.
  ///
  /// - Parameters:
  ///   - file: Where the workbook will be; its folder must be there.
  ///   - title: The document's title.
  ///   - author: The document's author.
  ///   - date: The ISO date the file is stamped with.
  ///   - isStreamed: Whether rows leave memory as they are written, for large sheets.
  /// - Throws: ``WorkbookError``.
  public init(
    file: String, title: String, author: String, date: String, isStreamed: Bool = false
  ) throws(WorkbookError) {
    guard let day = CellDate(date) else { throw .badDate(text: date) }
    try Self.touch(file)
    let lostBefore = scratch_lost_writes()
    var options = unsafe lxw_workbook_options()
    unsafe options.constant_memory = isStreamed ? 1 : 0
    unsafe options.use_zip64 = isStreamed ? 1 : 0
    // Safe: the library copies the file's name, the options and the properties during the calls.
    guard let book = unsafe workbook_new_opt(file, &options) else {
      throw .cannotCreate(file: file, reason: "the library found no memory")
    }
    unsafe CStrings([CellText.fit(title), CellText.fit(author)]).withPointers { texts in
      var properties = unsafe lxw_doc_properties()
      unsafe properties.title = texts[0]
      unsafe properties.author = texts[1]
      unsafe properties.created = time_t(day.secondsSince1970)
      unsafe workbook_set_properties(book, &properties)
    }
    self.file = file
    self.isStreamed = isStreamed
    self.lostBefore = lostBefore
    unsafe self.book = book
    unsafe formats = [nil]
  }

  deinit {
    // Safe: the workbook is still ours, and nothing reads it after us.
    if let book = unsafe book { unsafe lxw_workbook_free(book) }
  }

  /// Makes a look for cells, once for each different one.
  public mutating func style(_ style: CellStyle) -> CellStyle.ID {
    if let index = styles.firstIndex(of: style) { return CellStyle.ID(index: index) }
    styles.append(style)
    unsafe formats.append(CellFormat.make(style, in: book))
    return CellStyle.ID(index: styles.count - 1)
  }

  /// Adds a sheet and lets the caller fill it, row by row from the top.
  ///
  /// - Parameters:
  ///   - name: At most 31 characters; not yet used.
  ///   - fill: Writes the sheet.
  /// - Throws: ``WorkbookError``, or what `fill` throws.
  public mutating func addSheet(
    _ name: String, _ fill: (inout Worksheet) throws -> Void
  ) throws {
    // Safe: the library copies the name, and its sheet lives as long as the workbook, which
    // cannot be closed while the sheet is lent out.
    let code = unsafe workbook_validate_sheet_name(book, name)
    guard code == LXW_NO_ERROR, let pointer = unsafe workbook_add_worksheet(book, name) else {
      try checkScratch()
      throw WorkbookError.badSheetName(name: name, reason: Self.reason(code))
    }
    var sheet = unsafe Worksheet(
      sheet: pointer, book: book, name: name, formats: formats, isStreamed: isStreamed)
    try fill(&sheet)
    if let fault = sheet.fault { throw fault }
  }

  /// Writes the file.
  ///
  /// - Throws: ``WorkbookError/writeFailed(file:reason:)``, or ``WorkbookError/scratchFailed(reason:)`` when
  ///   a sheet was lost on its way, which the library does not notice.
  public consuming func close() throws(WorkbookError) {
    let whole = unsafe book
    unsafe book = nil
    // What the library prints is what it returns, and is told once.
    scratch_hush()
    // Safe: closing frees the workbook whether or not it succeeds, and `book` is already nil.
    let code = unsafe workbook_close(whole)
    scratch_speak()
    try Self.checkScratch(since: lostBefore)
    guard code == LXW_NO_ERROR else {
      throw .writeFailed(file: file, reason: Self.reason(code))
    }
  }

  private func checkScratch() throws(WorkbookError) { try Self.checkScratch(since: lostBefore) }

  /// Makes sure that no write to a temporary file was lost.
  private static func checkScratch(since lostBefore: Int64) throws(WorkbookError) {
    guard scratch_lost_writes() == lostBefore else {
      // Safe: the text is copied at once.
      throw .scratchFailed(reason: unsafe String(cString: strerror(scratch_last_error())))
    }
  }

  /// The library's own word for a code.
  static func reason(_ code: lxw_error) -> String {
    // Safe: the library returns a constant text.
    guard let text = unsafe lxw_strerror(code) else { return "error \(code.rawValue)" }
    return unsafe String(cString: text)
  }

  /// Creates the file empty, so that a wrong folder is told before the work and not after it.
  private static func touch(_ file: String) throws(WorkbookError) {
    // Safe: the system reads the name during the call.
    let descriptor = FileSystem.uninterrupted {
      unsafe open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0o640)
    }
    guard descriptor >= 0 else {
      // Safe: strerror returns a text that stays until the next call on this thread.
      throw .cannotCreate(file: file, reason: unsafe String(cString: strerror(errno)))
    }
    Glibc.close(descriptor)
  }
}
