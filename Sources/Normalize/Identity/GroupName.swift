import Registry
import Tables

/// Makes the keys of legal names that tell a firm: with a legal form, and more than generic words.
/// What names a branch is no part of them.
struct GroupName {
  private var words = NameWords()
  /// The key made last: the words of the firm's own name.
  private(set) var key: [UInt8] = []
  /// The number of words.
  private(set) var wordCount = 0

  /// Makes the key of a name.
  ///
  /// - Returns: Whether it tells a firm.
  mutating func make(_ name: ArraySlice<UInt8>) -> Bool {
    if name.isEmpty { return false }
    words.take(name)
    guard let form = words.legalForm, form != .note, !words.hasOnlyGenericWords else {
      return false
    }
    key.removeAll(keepingCapacity: true)
    for word in words.words {
      if !key.isEmpty { key.append(0x20) }
      key.append(contentsOf: words.bytes[word])
    }
    wordCount = words.words.count
    return wordCount > 1 || key.count >= FirmGroups.leastLetters
  }

  /// Makes the key of the legal name in a row, which tells a firm.
  mutating func key(of row: Int, _ rows: Rows) -> [UInt8] {
    _ = make(rows.cell(row, SupplierField.legalName))
    return key
  }
}
