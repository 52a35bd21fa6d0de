/// Keys in one cell, with semicolons between them.
enum KeyList {
  /// The keys of a cell; blanks around them do not belong to them.
  static func parts(_ cell: String) -> [String] {
    cell.split(separator: ";").compactMap { part in
      let key = part.drop { $0 == " " }
      let end = key.lastIndex { $0 != " " }
      return end.map { String(key[...$0]) }
    }
  }

  /// The cell with words in place of its keys.
  static func words(_ cell: String, _ word: (String) -> String) -> String {
    parts(cell).map(word).joined(separator: "; ")
  }
}
