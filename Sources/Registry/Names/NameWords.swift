import Text

/// The words of a firm's name as they are compared.
///
/// The legal form is put aside, initials are joined, abbreviations spelled out, numbers written in
/// digits and connectives dropped. What only names a branch (`SUCURSAL CENTRO`, `PLANTA 2`, whatever
/// follows the legal form) is a part of its own, so that the firm's own name is known. Words that tell
/// no firm from another stay, marked. Holds its working memory, so that a million names allocate
/// nothing.
public struct NameWords {
  /// The words one after another, those of the branch behind those of the firm.
  public private(set) var bytes: [UInt8] = []
  /// Where each word of the firm's own name lies in `bytes`.
  public private(set) var words: [Range<Int>] = []
  /// By word, whether it tells no firm from another, as GRUPO or COMERCIALIZADORA.
  public private(set) var isGeneric: [Bool] = []
  /// Where each word of the branch lies in `bytes`.
  public private(set) var branchWords: [Range<Int>] = []
  /// The legal form, or nil when the name has none.
  public private(set) var legalForm: LegalForm?

  private var letters = NameLetters()
  private let vocabulary = NameVocabulary.all
  private let fillers = NameFillers.all
  /// By word of the name, its entry in the vocabulary, or −1.
  private var entries: [Int] = []
  /// By word of the name, what is known of it.
  private var facts: [NameVocabulary.Facts] = []

  /// Prepares to take names.
  public init() {}

  /// Whether a word, as `words` has it, tells no firm from another.
  ///
  /// - Parameters:
  ///   - bytes: The bytes it lies in.
  ///   - word: Where.
  /// - Returns: True for GRUPO, COMERCIALIZADORA and their like.
  public static func isGeneric(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    let vocabulary = NameVocabulary.all
    return vocabulary.find(bytes, word).map { vocabulary.facts[$0].contains(.generic) } ?? false
  }

  /// Whether nothing in the firm's own name tells it from another.
  public var hasOnlyGenericWords: Bool { !isGeneric.contains(false) }

  /// Takes a name; one that only says there is none, such as `SIN NOMBRE`, has no words.
  public mutating func take(_ name: ArraySlice<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    isGeneric.removeAll(keepingCapacity: true)
    branchWords.removeAll(keepingCapacity: true)
    legalForm = nil
    letters.take(name)
    if letters.count == 0 || fillers.isFiller(letters) { return }
    vocabulary.lookUp(letters, entries: &entries, facts: &facts)
    let parts = NameParts(letters, facts: facts)
    legalForm = parts.form
    emitOwn(parts, keepsAll: false)
    if words.isEmpty { emitOwn(parts, keepsAll: true) }
    emitBranch(parts.branch)
  }

  /// Appends the words of a firm's own name with blanks between them; nothing when it has none.
  public mutating func append(_ name: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    take(name)
    append(words, onto: &out)
  }

  /// Appends the words of the branch in a name with blanks between them; nothing when it has none.
  public mutating func append(branchOf name: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    take(name)
    append(branchWords, onto: &out)
  }

  /// Appends the words of a firm's own name, then those of its branch, with blanks between them.
  public mutating func append(wholeOf name: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    take(name)
    append(words, onto: &out)
    if !branchWords.isEmpty && !words.isEmpty { out.append(0x20) }
    append(branchWords, onto: &out)
  }

  private func append(_ words: [Range<Int>], onto out: inout [UInt8]) {
    var isFirst = true
    for word in words {
      if !isFirst { out.append(0x20) }
      isFirst = false
      out.append(contentsOf: bytes[word])
    }
  }

  // MARK: Writing the words

  private mutating func emitOwn(_ parts: NameParts, keepsAll: Bool) {
    var isInitials = false
    for word in 0..<parts.base {
      var bounds = letters.bounds(word)
      if word == parts.base - 1 { bounds = bounds.lowerBound..<bounds.upperBound - parts.glued }
      if !keepsAll && isLeftOut(word, of: parts.base) {
        // A & B, A Y B and A AND B are initials all the same.
        if !joinsInitials(word) { isInitials = false }
        continue
      }
      let isSingle = bounds.count == 1
      if isSingle, !isInitials, isRomanOne(word, of: parts.base) {
        // … BAJÍO I beside … BAJÍO II.
        bytes.append(0x31)
        words.append(bytes.count - 1..<bytes.count)
        isGeneric.append(false)
      } else if isSingle && isInitials {
        extendLast(by: letters.letters[bounds.lowerBound])
      } else {
        words.append(write(word, bounds))
        isGeneric.append(facts[word].contains(.generic))
      }
      isInitials = isSingle
    }
  }

  private mutating func emitBranch(_ range: Range<Int>) {
    for word in range where !isLeftOut(word, of: range.upperBound) {
      let bounds = letters.bounds(word)
      let counts =
        word > range.lowerBound
        && (word + 1 == range.upperBound
          || !facts[word - 1].isDisjoint(with: [.strongMarker, .weakMarker]))
      if bounds.count == 1, counts, let digit = romanDigit(word) {
        let start = bytes.count
        bytes.append(contentsOf: digit.utf8)
        branchWords.append(start..<bytes.count)
      } else {
        branchWords.append(write(word, bounds))
      }
    }
    dropOwnNameFromBranch()
  }

  /// Takes the firm's own name off the start of its branch's: BIMBO S.A. DE C.V., BIMBO PLANTA 2.
  private mutating func dropOwnNameFromBranch() {
    guard !words.isEmpty, branchWords.count >= words.count else { return }
    for (own, branch) in zip(words, branchWords)
    where !bytes[own].elementsEqual(bytes[branch]) { return }
    branchWords.removeFirst(words.count)
  }

  /// Whether a word only joins others, or stands before a number.
  private func isLeftOut(_ word: Int, of end: Int) -> Bool {
    let fact = facts[word]
    if fact.contains(.connective) { return true }
    let bounds = letters.bounds(word)
    let hasNext = word + 1 < end
    if fact.contains(.numberSign) {
      guard hasNext else { return false }
      return letters.letters[letters.bounds(word + 1).lowerBound] &- 0x30 < 10
        || facts[word + 1].contains(.number)
    }
    guard bounds.count == 1, word > 0, hasNext, letters.gaps[word].contains(.apart),
      letters.gaps[word + 1].contains(.apart)
    else { return false }
    switch letters.letters[bounds.lowerBound] {
    case 0x79: return true  // y
    case 0x65:  // e, before i or hi
      let next = letters.letters[letters.bounds(word + 1).lowerBound...]
      return next.starts(with: "i".utf8) || next.starts(with: "hi".utf8)
    case 0x6F: return letters.gaps[word].contains(.slash)  // o, of Y/O
    default: return false
    }
  }

  /// Whether a word that is left out leaves the letters on both sides initials of one run.
  private func joinsInitials(_ word: Int) -> Bool {
    let bounds = letters.bounds(word)
    return bounds.count == 1 || letters.letters[bounds].elementsEqual("and".utf8)
  }

  /// Appends a word as it is compared, and tells where.
  private mutating func write(_ word: Int, _ bounds: Range<Int>) -> Range<Int> {
    let start = bytes.count
    let entry = entries[word]
    if entry >= 0, !vocabulary.replacements[entry].isEmpty {
      bytes.append(contentsOf: vocabulary.bytes[vocabulary.replacements[entry]])
    } else {
      bytes.append(contentsOf: letters.letters[withoutZeros(bounds)])
    }
    return start..<bytes.count
  }

  /// A number without zeros before it.
  private func withoutZeros(_ bounds: Range<Int>) -> Range<Int> {
    var first = bounds.lowerBound
    while first + 1 < bounds.upperBound, letters.letters[first] == 0x30,
      letters.letters[first + 1] &- 0x30 < 10
    { first += 1 }
    return first..<bounds.upperBound
  }

  private mutating func extendLast(by letter: UInt8) {
    bytes.append(letter)
    let last = words.count - 1
    words[last] = words[last].lowerBound..<bytes.count
    isGeneric[last] = false
  }

  /// Whether a word is an I that counts: no initial beside it, and not the first word.
  private func isRomanOne(_ word: Int, of end: Int) -> Bool {
    guard word > 0, letters.letters[letters.starts[word]] == 0x69,
      letters.gaps[word].contains(.apart)
    else { return false }
    return word + 1 >= end || letters.bounds(word + 1).count > 1
  }

  /// The digits of a single Roman numeral.
  private func romanDigit(_ word: Int) -> String? {
    switch letters.letters[letters.starts[word]] {
    case 0x69: "1"
    case 0x76: "5"
    case 0x78: "10"
    default: nil
    }
  }
}
