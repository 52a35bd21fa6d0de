import Registry
import Text

/// Cleans values as a field asks. Holds its working memory.
struct ValueCleaner {
  private let cleaning: LinkField.Cleaning
  private var folded: [UInt8] = []
  private var names = NameWords()
  private var streets = StreetKey()

  init(_ cleaning: LinkField.Cleaning) { self.cleaning = cleaning }

  /// Appends the cleaned value; nothing when it is missing.
  mutating func append(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    if value.isEmpty { return }
    switch cleaning {
    case .name: names.append(value, onto: &out)
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
    case .code:
      fold(value)
      for byte in folded where Self.isWord(byte) { out.append(byte) }
    case .number, .point: break
    }
  }

  private mutating func fold(_ value: ArraySlice<UInt8>) {
    folded.removeAll(keepingCapacity: true)
    Folding.fold(value, onto: &folded)
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

  /// Whether a folded byte belongs to a word: letters, digits and what is not ASCII.
  @inline(__always)
  private static func isWord(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }
}
