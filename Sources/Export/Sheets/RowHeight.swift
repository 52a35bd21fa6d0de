/// How high a row must be so that the text that breaks in its cells is seen.
///
/// Spreadsheets differ in whether they find this out themselves when they open a file.
enum RowHeight {
  /// The height of one line, points.
  static let line = 15.0
  /// More lines than this are not shown; the cell still holds them.
  static let mostLines = 12

  /// The height of a row of so many lines.
  static func points(_ lines: Int) -> Double { Double(min(lines, mostLines)) * line + 1 }

  /// The lines that a text takes in a column, broken between words where it can be.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - width: The column's width in characters.
  /// - Returns: At least 1.
  static func lines(_ text: String, width: Double) -> Int {
    // Widths count digits; letters are narrower on the whole, and the indent takes its part.
    let room = max(1, Int(width * 1.12) - 2)
    if text.utf8.count <= room && !text.utf8.contains(UInt8(ascii: "\n")) { return 1 }
    var lines = 0
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var used = 0
      lines += 1
      for word in paragraph.split(separator: " ") {
        let length = word.unicodeScalars.count
        if used > 0 && used + 1 + length > room {
          lines += 1
          used = 0
        }
        used += (used > 0 ? 1 : 0) + length
        lines += (used - 1) / room
        used = (used - 1) % room + 1
      }
    }
    return lines
  }
}
