/// Breaks text into words: runs of letters and digits that fold to `[a-z0-9]`.
///
/// It works on bytes by a table and gives each word its number in a ``WordTable``.
public struct Tokenizer: Sendable {
  /// How words are written in the table.
  public enum Form: Sendable {
    /// Folded; words of one letter or digit are left out.
    case folded
    /// In lower case with accents, as stemmers want them, whatever their length.
    case lowered
  }

  private let form: Form
  private var text: [UInt8] = []

  /// Makes a tokenizer with its own working memory.
  public init(form: Form) { self.form = form }

  /// Adds the words of a cell to a table and their numbers, in order, to a list.
  public mutating func appendWords(
    of cell: ArraySlice<UInt8>, to table: inout WordTable, numbers: inout [UInt32]
  ) {
    text.removeAll(keepingCapacity: true)
    switch form {
    case .folded:
      Folding.fold(cell, onto: &text)
      appendFolded(to: &table, &numbers)
    case .lowered:
      Folding.lower(cell, onto: &text)
      appendLowered(to: &table, &numbers)
    }
  }

  private func appendFolded(to table: inout WordTable, _ numbers: inout [UInt32]) {
    let count = text.count
    var index = 0
    while index < count {
      guard Self.isTermByte(text[index]) else {
        index += 1
        continue
      }
      let start = index
      var hash = WordTable.seed
      repeat {
        hash = WordTable.mixed(hash, text[index])
        index += 1
      } while index < count && Self.isTermByte(text[index])
      if index - start > 1 { numbers.append(table.add(text, start..<index, hash: hash)) }
    }
  }

  private func appendLowered(to table: inout WordTable, _ numbers: inout [UInt32]) {
    let folds = FoldTable.terms
    var start: Int?
    var index = 0
    while index < text.count {
      let byte = text[index]
      var length = 1
      var isPart = Self.isTermByte(byte)
      if byte >= 0xC2, byte < 0xE0, index + 1 < text.count {
        length = 2
        isPart = folds[(Int(byte & 0x1F) << 6 | Int(text[index + 1] & 0x3F)) - 0x80] != 0
      } else if byte >= 0xE0 {
        length = byte < 0xF0 ? 3 : 4
        isPart = isLongPart(index, length)
      }
      if isPart {
        start = start ?? index
      } else if let first = start {
        numbers.append(table.add(text, first..<index))
        start = nil
      }
      index += length
    }
    if let first = start { numbers.append(table.add(text, first..<text.count)) }
  }

  /// Whether a scalar of three or four bytes folds to letters or digits of a term, or vanishes.
  private func isLongPart(_ index: Int, _ length: Int) -> Bool {
    let end = min(index + length, text.count)
    let scalars = String(decoding: text[index..<end], as: UTF8.self).unicodeScalars
    return scalars.allSatisfy { scalar in
      Folding.foldedScalars(of: scalar).allSatisfy {
        $0.isASCII && Self.isTermByte(UInt8(truncatingIfNeeded: $0.value))
      }
    }
  }

  @inline(__always)
  private static func isTermByte(_ byte: UInt8) -> Bool { byte &- 97 < 26 || byte &- 48 < 10 }
}
