import Workbench

/// A file system in a file, as Office had before 2007 and as encrypted workbooks still are.
enum CompoundFile {
  private static let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// Entries of the directory have this size and start at a multiple of it.
  private static let entryBytes = 128
  /// The stream that an encrypted workbook lies in, in UTF-16 with its zero.
  private static let encrypted: [UInt8] = Array("EncryptedPackage\0".utf16).flatMap { unit in
    [UInt8(truncatingIfNeeded: unit), 0]
  }

  /// Whether a file starts as one.
  static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: start) }

  /// Whether the file at a path starts as one.
  static func isOne(_ path: String) throws -> Bool {
    var bytes: [UInt8] = []
    _ = try InputFile(path).fill(&bytes, to: start.count)
    return isOne(bytes)
  }

  /// Why it is refused: encrypted, or an old workbook.
  static func refusal(_ path: String) throws -> SpreadsheetError {
    let file = try InputFile(path)
    var buffer: [UInt8] = []
    while true {
      buffer.removeAll(keepingCapacity: true)
      let hasEnded = try file.fill(&buffer, to: 1 << 20)
      for entry in stride(from: 0, through: buffer.count - entryBytes, by: entryBytes)
      where buffer[entry] == encrypted[0] && buffer[entry...].starts(with: encrypted) {
        return .protected(file: path)
      }
      if hasEnded { break }
    }
    return .notAWorkbook(
      file: path, form: "an old Office file (such as .xls)",
      advice: "save it as .xlsx, or as CSV, in a spreadsheet program")
  }
}
