import Text

/// The titles of codes, to tell a code's own title from a record's words.
struct CodeTitles {
  private var titles = WordTable()
  private var words = WordTable()
  private var tokenizer = Tokenizer(form: .folded)
  private var numbers: [UInt32] = []
  private var key: [UInt8] = []

  /// Adds a title of a code.
  mutating func add(_ title: ArraySlice<UInt8>, of code: ArraySlice<UInt8>) {
    if makeKey(title, code) { _ = titles.add(key, 0..<key.count) }
  }

  /// Whether a text is a title of a code; case, accents and punctuation do not matter.
  mutating func contains(_ text: ArraySlice<UInt8>, of code: ArraySlice<UInt8>) -> Bool {
    makeKey(text, code) && titles.find(key, 0..<key.count) != nil
  }

  /// Writes the code and the folded words into `key`.
  ///
  /// - Returns: Whether there are any words.
  private mutating func makeKey(_ text: ArraySlice<UInt8>, _ code: ArraySlice<UInt8>) -> Bool {
    words.removeAll()
    numbers.removeAll(keepingCapacity: true)
    tokenizer.appendWords(of: text, to: &words, numbers: &numbers)
    key.removeAll(keepingCapacity: true)
    key.append(contentsOf: code)
    for number in numbers {
      key.append(0x20)
      key.append(contentsOf: words.bytes[words.bounds(Int(number))])
    }
    return !numbers.isEmpty
  }
}
