import Text

/// A firm's name as folded words, with what stands between them, and the search for its legal form.
///
/// Holds its working memory, so that a million names allocate nothing.
struct NameLetters {
  /// How a word is set off from the one before it.
  struct Gap: OptionSet {
    let rawValue: UInt8

    /// By a blank, a comma or anything else than a dot, a dash or an ampersand alone.
    static let apart = Gap(rawValue: 1)
    /// By signs the first of which is a dot.
    static let dot = Gap(rawValue: 2)
    /// By signs with a comma among them.
    static let comma = Gap(rawValue: 4)
    /// By signs with an opening bracket among them.
    static let bracket = Gap(rawValue: 8)
    /// By signs with a slash among them.
    static let slash = Gap(rawValue: 16)
    /// By signs with a number sign among them: #.
    static let hash = Gap(rawValue: 32)
    /// By signs with a dash beside a blank among them.
    static let dash = Gap(rawValue: 64)
  }

  /// The letters and digits of the name, without what is between them.
  private(set) var letters: [UInt8] = []
  /// Where each word starts in `letters`.
  private(set) var starts: [Int] = []
  /// What stands before each word.
  private(set) var gaps: [Gap] = []
  private var folded: [UInt8] = []
  private let forms = LegalForms.all

  /// The number of words.
  var count: Int { starts.count }

  /// Where a word lies in `letters`.
  @inline(__always)
  func bounds(_ word: Int) -> Range<Int> {
    starts[word]..<(word + 1 < starts.count ? starts[word + 1] : letters.count)
  }

  /// Folds a name and splits it into words.
  mutating func take(_ name: ArraySlice<UInt8>) {
    folded.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    // The lists are out of `self` while its letters are written.
    var starts: [Int] = []
    var gaps: [Gap] = []
    swap(&starts, &self.starts)
    swap(&gaps, &self.gaps)
    starts.removeAll(keepingCapacity: true)
    gaps.removeAll(keepingCapacity: true)
    defer {
      swap(&starts, &self.starts)
      swap(&gaps, &self.gaps)
    }
    if name.isEmpty { return }
    Folding.fold(name, onto: &folded)
    let bytes = folded
    guard !bytes.isEmpty else { return }
    letters.append(addingCapacity: bytes.count) { out in
      let bytes = bytes.span
      var gap: Gap = .apart
      var isWithin = false
      var index = 0
      while index < bytes.count {
        if Self.isWord(bytes[index]) {
          if !isWithin {
            starts.append(out.count)
            gaps.append(gap)
          }
          repeat {
            out.append(bytes[index])
            index += 1
          } while index < bytes.count && Self.isWord(bytes[index])
          isWithin = true
          gap = []
        } else {
          let sign = Self.gap(bytes, at: index)
          if sign.rawValue != 0 {
            // A dot counts only as the first sign; `soft` is there to end the word.
            if isWithin { gap = sign } else { gap.formUnion(sign.subtracting(.dot)) }
            isWithin = false
          }
          index += bytes[index] == 0xC2 ? 2 : bytes[index] == 0xE2 ? 3 : 1
        }
      }
    }
  }

  /// A dot, a dash, an ampersand, a plus: ends a word, and sets nothing apart.
  private static let soft = Gap(rawValue: 128)

  /// Whether a folded byte belongs to a word; signs of two and three bytes do not.
  @inline(__always)
  private static func isWord(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || (byte >= 0x80 && byte != 0xC2 && byte != 0xE2)
  }

  /// How far the sign at an index parts what stands around it; empty for an apostrophe, which joins:
  /// D'Angelo.
  @inline(__always)
  private static func gap(_ bytes: Span<UInt8>, at index: Int) -> Gap {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case 0x20: return .apart
    case 0x27, 0x60: return []
    case 0x2E: return [soft, .dot]
    case 0x2D:
      let isFree = next == 0x20 || (index > 0 && bytes[index - 1] == 0x20)
      return isFree ? [soft, .dash] : soft
    case 0x26, 0x2B, 0x5F: return soft
    case 0x23: return [.apart, .hash]
    case 0x2C, 0x3B: return [.apart, .comma]
    case 0x28, 0x5B: return [.apart, .bracket]
    case 0x2F: return [.apart, .slash]
    case 0xC2: return next == 0xB4 ? [] : next == 0xA0 ? .apart : soft  // ´, no-break blank
    case 0xE2:
      let isApostrophe = next == 0x80 && index + 2 < bytes.count && bytes[index + 2] == 0x99
      return isApostrophe ? [] : .apart
    default: return .apart
    }
  }

  /// A legal form found at the end of some words.
  struct Found {
    /// What it means.
    let form: LegalForm
    /// The word it starts at, which is not part of the name.
    let word: Int
    /// Letters of the word before that belong to the form, which follows it without a gap.
    let glued: Int
    /// Whether it is long enough to be none of the name's words even where more words follow.
    let isSure: Bool
  }

  /// The legal form that the first words end with.
  ///
  /// A form is never the whole name. A short one must stand apart: C.A.S.A. is no S.A.
  func lastForm(_ words: Int) -> Found? {
    guard words > 1 else { return nil }
    let starts = starts.span
    let bytes = letters.span
    let end = words < starts.count ? starts[words] : bytes.count
    guard forms.ends[Int(bytes[end - 1])] else { return nil }
    var word = words - 1
    var hash: UInt64 = 0
    var longest: Found?
    var index = end
    let least = max(starts[1], end - forms.longest)
    while index > least {
      index -= 1
      hash = LegalForms.extend(hash, by: bytes[index])
      guard index == starts[word] else { continue }
      if let spelling = forms.spelling(letters[index..<end], hash: hash),
        gaps[word].contains(.apart) || end - index >= 6
      {
        longest = Found(form: spelling.form, word: word, glued: 0, isSure: spelling.isSure)
      }
      word -= 1
    }
    return longest ?? gluedForm(words, end)
  }

  /// The legal form that the first words are, nothing else among them.
  func wholeForm(_ words: Int) -> LegalForms.Spelling? {
    let end = words < starts.count ? starts[words] : letters.count
    if end > forms.longest { return nil }
    var hash: UInt64 = 0
    for index in (0..<end).reversed() { hash = LegalForms.extend(hash, by: letters[index]) }
    return forms.spelling(letters[0..<end], hash: hash)
  }

  /// A form whose S is written at the end of the name's last word: `MEXICOS.A. DE C.V.`
  private func gluedForm(_ words: Int, _ end: Int) -> Found? {
    var word = words - 1
    while word > 0, end - starts[word] < 12 {
      let start = starts[word] - 1
      let isGlued = gaps[word].contains(.dot) && letters[start] == 0x73
      if isGlued, starts[word] - starts[word - 1] > 3, end - start >= 6 {
        var hash: UInt64 = 0
        for index in (start..<end).reversed() {
          hash = LegalForms.extend(hash, by: letters[index])
        }
        if let spelling = forms.spelling(letters[start..<end], hash: hash), spelling.isSure {
          return Found(form: spelling.form, word: word, glued: 1, isSure: true)
        }
      }
      word -= 1
    }
    return nil
  }
}
