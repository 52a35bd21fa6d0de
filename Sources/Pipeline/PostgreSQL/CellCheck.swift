import Tables
import Workbench

/// Looks through a CSV for what stands between it and `\copy`.
struct CellCheck {
  /// Whether a line is `\.` alone, which psql takes for the end of the data, even within quotes.
  private(set) var hasEndMark = false

  /// Reads a file through.
  ///
  /// - Parameter file: The path of a CSV that the house wrote.
  /// - Throws: ``LoadError/nul(file:line:byte:)``, or when the file cannot be read.
  init(file: String) throws {
    let input = try InputFile(file)
    let newline = UInt8(ascii: "\n")
    var line = 1
    var byte = 0
    // The bytes of the line so far, as far as they are those of an end mark; −1 for another line.
    var matched = 0
    var isAtEnd = false
    while !isAtEnd {
      var piece: [UInt8] = []
      isAtEnd = try input.fill(&piece, to: 1 << 20)
      for value in piece {
        byte += 1
        if value == newline {
          if matched == 2 { hasEndMark = true }
          matched = 0
          line += 1
        } else if value == 0 {
          throw LoadError.nul(file: file, line: line, byte: byte)
        } else if matched >= 0 {
          switch (matched, value) {
          case (0, UInt8(ascii: "\\")): matched = 1
          case (1, UInt8(ascii: ".")): matched = 2
          case (2, UInt8(ascii: "\r")): matched = 2
          default: matched = -1
          }
        }
      }
    }
    if matched == 2 { hasEndMark = true }
  }
}
