import Registry
import Text

/// Cleans values as a field asks. Holds its working memory.
struct ValueCleaner {
  private let cleaning: LinkField.Cleaning
  private var folded: [UInt8] = []
  private var names = NameWords()
  private var streets = StreetKey()

  /// Tax numbers that identify nobody, folded.
  private static let generics = RFC.generics.map { number in
    number.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  init(_ cleaning: LinkField.Cleaning) { self.cleaning = cleaning }

  /// Appends the cleaned value; nothing when it is missing.
  mutating func append(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    if value.isEmpty { return }
    switch cleaning {
    case .name: names.append(value, onto: &out)
    case .wholeName: names.append(wholeOf: value, onto: &out)
    case .branch: names.append(branchOf: value, onto: &out)
    case .street: streets.append(nameOf: value, onto: &out)
    case .streetNumber: streets.append(numberOf: value, onto: &out)
    case .houseNumber: StreetNumber.append(value, onto: &out)
    case .phone: PhoneKey.append(value, onto: &out)
    case .email: EmailKey.append(value, onto: &out)
    case .domain: DomainKey.append(value, onto: &out)
    case .digits: for byte in value where byte &- 0x30 < 10 { out.append(byte) }
    case .text:
      fold(value)
      appendWords(onto: &out)
    case .model:
      fold(value)
      appendModels(onto: &out)
    case .code: appendCode(value, onto: &out)
    case .taxNumber:
      let start = out.count
      appendCode(value, onto: &out)
      if Self.generics.contains(where: { out[start...].elementsEqual($0) }) {
        out.removeSubrange(start...)
      }
    case .number, .point: break
    }
  }

  private mutating func fold(_ value: ArraySlice<UInt8>) {
    folded.removeAll(keepingCapacity: true)
    Folding.fold(value, onto: &folded)
  }

  /// Appends the letters and digits alone.
  private mutating func appendCode(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    fold(value)
    for byte in folded where Self.isWord(byte) { out.append(byte) }
  }

  /// Appends the folded words with one blank between them.
  private func appendWords(onto out: inout [UInt8]) {
    let start = out.count
    var isApart = false
    for byte in folded {
      if Self.isWord(byte) {
        if isApart && out.count > start { out.append(0x20) }
        out.append(byte)
        isApart = false
      } else {
        isApart = true
      }
    }
  }

  /// Appends the words of three letters or more that hold a digit.
  private func appendModels(onto out: inout [UInt8]) {
    let start = out.count
    var wordStart = out.count
    var hasDigit = false
    for index in 0...folded.count {
      let byte = index < folded.count ? folded[index] : 0x20
      if Self.isWord(byte) {
        if out.count == wordStart && wordStart > start { out.append(0x20) }
        out.append(byte)
        if byte &- 0x30 < 10 { hasDigit = true }
      } else if byte != 0x2D {
        // A blank stands before every word but the first.
        let length = out.count - wordStart - (wordStart > start ? 1 : 0)
        if !hasDigit || length < 3 { out.removeSubrange(wordStart...) }
        wordStart = out.count
        hasDigit = false
      }
    }
  }

  /// Whether a folded byte belongs to a word: letters, digits and what is not ASCII.
  @inline(__always)
  private static func isWord(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }
}
