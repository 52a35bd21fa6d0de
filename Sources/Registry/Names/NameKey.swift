import Text

/// Makes the key of a firm's name: case, accents, punctuation and legal form removed.
///
/// Initials are kept and joined, so `A.B.C., S.A. de C.V.` is `abc` and never meets `X.Y.Z.`.
/// Holds its working memory, so that a million names allocate nothing.
public struct NameKey {
  /// The letters and digits of the name, without what is between them.
  private var letters: [UInt8] = []
  /// Where each word starts in `letters`.
  private var starts: [Int] = []
  /// Whether a blank or a comma stands before each word, rather than a dot or a dash alone.
  private var isApart: [Bool] = []
  private var folded: [UInt8] = []
  private let forms = LegalForms.all

  /// Prepares to make keys.
  public init() {}

  /// The key of one name; for people and tests.
  public static func key(of name: String) -> String {
    var maker = NameKey()
    var out: [UInt8] = []
    _ = maker.append(Array(name.utf8)[...], onto: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// The legal form that a name ends with.
  public static func legalForm(of name: String) -> LegalForm? {
    var maker = NameKey()
    var out: [UInt8] = []
    return maker.append(Array(name.utf8)[...], onto: &out)
  }

  /// Appends the key of a name.
  ///
  /// - Returns: The legal form, or nil when the name ends with none.
  public mutating func append(_ name: ArraySlice<UInt8>, onto out: inout [UInt8]) -> LegalForm? {
    if name.isEmpty { return nil }
    folded.removeAll(keepingCapacity: true)
    Folding.fold(name, onto: &folded)
    takeWords()
    var words = starts.count
    var form: LegalForm?
    // Notes such as SOFOM stand behind the form; before the form all belongs to the name.
    while form == nil || form == .note, let (found, first) = lastForm(words) {
      form = found
      words = first
    }
    appendWords(words, onto: &out)
    return form
  }

  /// Splits the folded name into words.
  private mutating func takeWords() {
    letters.removeAll(keepingCapacity: true)
    // The lists are out of `self` while its letters are written.
    var starts: [Int] = []
    var isApart: [Bool] = []
    swap(&starts, &self.starts)
    swap(&isApart, &self.isApart)
    starts.removeAll(keepingCapacity: true)
    isApart.removeAll(keepingCapacity: true)
    let bytes = folded
    guard !bytes.isEmpty else { return }
    letters.append(addingCapacity: bytes.count) { out in
      let bytes = bytes.span
      var gap = Gap.apart
      var index = 0
      while index < bytes.count {
        if Self.isWord(bytes[index]) {
          if gap != .none {
            starts.append(out.count)
            isApart.append(gap == .apart)
            gap = .none
          }
          repeat {
            out.append(bytes[index])
            index += 1
          } while index < bytes.count && Self.isWord(bytes[index])
        } else {
          gap = max(gap, Self.gap(bytes, at: index))
          index += bytes[index] == 0xC2 ? 2 : bytes[index] == 0xE2 ? 3 : 1
        }
      }
    }
    swap(&starts, &self.starts)
    swap(&isApart, &self.isApart)
  }

  /// What parts two letters.
  private enum Gap: Int, Comparable {
    /// Nothing, or an apostrophe, which joins: D'Angelo.
    case none
    /// A dot, a dash or an ampersand.
    case soft
    /// A blank, a comma or anything else.
    case apart

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether a folded byte belongs to a word; signs of two and three bytes do not.
  @inline(__always)
  private static func isWord(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || (byte >= 0x80 && byte != 0xC2 && byte != 0xE2)
  }

  /// How far the sign at an index parts what stands around it.
  private static func gap(_ bytes: Span<UInt8>, at index: Int) -> Gap {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case 0x27, 0x60: return .none
    case 0x2E, 0x2D, 0x26, 0x5F: return .soft
    case 0xC2: return next == 0xB4 ? .none : next == 0xA0 ? .apart : .soft  // ´, no-break blank
    case 0xE2:
      let isApostrophe = next == 0x80 && index + 2 < bytes.count && bytes[index + 2] == 0x99
      return isApostrophe ? .none : .apart
    default: return .apart
    }
  }

  /// The legal form that the first words end with, and the word it starts at.
  ///
  /// A form is never the whole name. A short one must stand apart: C.A.S.A. is no S.A.
  private func lastForm(_ words: Int) -> (LegalForm, Int)? {
    guard words > 1 else { return nil }
    let end = words < starts.count ? starts[words] : letters.count
    var word = words - 1
    var hash: UInt64 = 0
    var longest: (LegalForm, Int)?
    var index = end
    let least = max(starts[1], end - forms.longest)
    while index > least {
      index -= 1
      hash = LegalForms.extend(hash, by: letters[index])
      guard index == starts[word] else { continue }
      if let form = forms.form(letters[index..<end], hash: hash), isApart[word] || end - index >= 6
      {
        longest = (form, word)
      }
      word -= 1
    }
    return longest
  }

  /// Appends the first words with blanks between them, runs of single letters as one word.
  private func appendWords(_ words: Int, onto out: inout [UInt8]) {
    var wasSingle = false
    for word in 0..<words {
      let start = starts[word]
      let end = word + 1 < starts.count ? starts[word + 1] : letters.count
      let isSingle = end - start == 1
      if word > 0 && !(wasSingle && isSingle) { out.append(0x20) }
      out.append(contentsOf: letters[start..<end])
      wasSingle = isSingle
    }
  }
}
