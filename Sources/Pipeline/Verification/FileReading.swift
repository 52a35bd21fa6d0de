import Workbench

/// What a file holds, from one pass over its bytes; a megabyte of it is held at a time.
struct FileReading: Sendable, Equatable {
  let bytes: Int
  let sha256: String
  /// Rows of a CSV below its heading; 0 of another file.
  let rows: Int

  /// Reads a file through.
  ///
  /// - Parameters:
  ///   - file: Its path.
  ///   - isTable: Whether it is a CSV whose rows are to be counted.
  ///   - piece: Reusable room to read into.
  /// - Throws: When it cannot be read.
  init(file: String, isTable: Bool, piece: inout [UInt8]) throws(FileFault) {
    let input = try InputFile(file)
    var digest = SHA256Digest()
    var total = 0
    var lines = RecordCount()
    var fault: FileFault?
    while true {
      do throws(FileFault) {
        let count = try input.read(into: &piece, from: 0)
        guard count > 0 else { break }
        let span = piece.span.extracting(0..<count)
        digest.update(span)
        if isTable { lines.add(span) }
        total += count
        guard count == piece.count else { break }
      } catch {
        fault = error
        break
      }
    }
    sha256 = digest.finish()
    bytes = total
    rows = max(0, lines.total - 1)
    if let fault { throw fault }
  }

  /// Counts the records of a CSV, whose quoted cells may hold line ends.
  private struct RecordCount {
    private var ended = 0
    private var isQuoted = false
    private var isOpen = false

    /// The records so far, the heading among them and the last one though no line end follows it.
    var total: Int { ended + (isOpen ? 1 : 0) }

    mutating func add(_ bytes: Span<UInt8>) {
      // A doubled quote within a cell closes and opens it again: the parity tells all.
      for index in bytes.indices {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\n"), !isQuoted {
          ended += 1
          isOpen = false
        } else {
          if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
          isOpen = true
        }
      }
    }
  }
}
