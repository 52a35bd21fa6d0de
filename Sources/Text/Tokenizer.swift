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
    /// As lowered, and names of parts and standards in their compounds too.
    case compounds
  }

  private let form: Form
  private var text: [UInt8] = []
  private var scanner = CompoundScanner()

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
    case .compounds:
      Folding.lower(cell, onto: &text)
      scanner.appendWords(of: text, to: &table, numbers: &numbers)
    }
  }

  private func appendFolded(to table: inout WordTable, _ numbers: inout [UInt32]) {
    let count = text.count
    var index = 0
    while index < count {
      guard WordScan.isTermByte(text[index]) else {
        index += 1
        continue
      }
      let start = index
      var hash = WordTable.seed
      repeat {
        hash = WordTable.mixed(hash, text[index])
        index += 1
      } while index < count && WordScan.isTermByte(text[index])
      if index - start > 1 { numbers.append(table.add(text, start..<index, hash: hash)) }
    }
  }

  private func appendLowered(to table: inout WordTable, _ numbers: inout [UInt32]) {
    let folds = FoldTable.terms
    let bytes = text.span
    var index = 0
    while index < bytes.count {
      let start = index
      index = WordScan.wordEnd(bytes, start, folds)
      if index > start {
        numbers.append(table.add(text, start..<index))
      } else {
        index += WordScan.length(bytes[index])
      }
    }
  }
}
