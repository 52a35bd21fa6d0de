import Text

/// Breaks texts into features: stems, the first stem, pairs of neighbours, and pieces of words.
///
/// One per worker: it holds stemmers and remembers the features of words it has seen.
final class TextFeatures {
  /// Words of a text that count; the rest of a longer text is left out.
  static let longest = 256
  private static let remembered = 1 << 16
  private static let pieceLength = 4

  /// Features of words and pairs, as hashes, repeated as often as they occur.
  private(set) var words: [UInt64] = []
  /// Pieces of four letters, a blank standing for a word's end.
  private(set) var pieces: [UInt64] = []

  private var known: [KnownWords] = [KnownWords(), KnownWords()]
  private var tokenizer = Tokenizer(form: .lowered)
  private let stemmers = Stemmers()
  private var numbers: [UInt32] = []
  private var folded: [UInt8] = []
  private var stem: [UInt8] = []

  /// The features of words of one language.
  private struct KnownWords {
    var table = WordTable(capacity: 1024)
    var stems: [UInt64] = []
    var pieces: [UInt64] = []
    var pieceEnds: [Int] = []

    mutating func removeAll() {
      table.removeAll()
      stems.removeAll(keepingCapacity: true)
      pieces.removeAll(keepingCapacity: true)
      pieceEnds.removeAll(keepingCapacity: true)
    }
  }

  private final class Stemmers {
    let spanish = Stemmer(.es)
    let english = Stemmer(.en)
  }

  /// Reads a text.
  func read(_ text: ArraySlice<UInt8>, in language: Language) {
    let place = language == .es ? 0 : 1
    words.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    if known[place].table.count > Self.remembered { known[place].removeAll() }
    tokenizer.appendWords(of: text, to: &known[place].table, numbers: &numbers)
    while known[place].stems.count < known[place].table.count { learn(place, language) }
    var last: UInt64 = 0
    for number in numbers.prefix(Self.longest) {
      let word = Int(number)
      let stem = known[place].stems[word]
      words.append(stem)
      // The first word says what kind of thing a name or a phrase names.
      if last == 0 { words.append(Self.finished(stem ^ 0x5851_F42D_4C95_7F2D)) }
      if last != 0 { words.append(Self.finished(last &* 0x9E37_79B9_7F4A_7C15 ^ stem)) }
      last = stem
      let start = word == 0 ? 0 : known[place].pieceEnds[word - 1]
      for index in start..<known[place].pieceEnds[word] {
        pieces.append(known[place].pieces[index])
      }
    }
  }

  /// Finds the features of the next word that has none yet.
  private func learn(_ place: Int, _ language: Language) {
    let word = known[place].stems.count
    let bytes = known[place].table.bytes[known[place].table.bounds(word)]
    stem.removeAll(keepingCapacity: true)
    switch language {
    case .es: stemmers.spanish.stem(bytes, onto: &stem)
    case .en: stemmers.english.stem(bytes, onto: &stem)
    }
    folded.removeAll(keepingCapacity: true)
    Folding.fold(stem[...], onto: &folded)
    known[place].stems.append(Self.hash(folded[...], seed: 1))
    folded.removeAll(keepingCapacity: true)
    folded.append(0x20)
    Folding.fold(bytes, onto: &folded)
    folded.append(0x20)
    for start in 0...max(0, folded.count - Self.pieceLength) {
      let end = min(start + Self.pieceLength, folded.count)
      known[place].pieces.append(Self.hash(folded[start..<end], seed: 2))
    }
    known[place].pieceEnds.append(known[place].pieces.count)
  }

  private static func hash(_ bytes: ArraySlice<UInt8>, seed: UInt64) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ seed
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return finished(hash)
  }

  /// Spreads a hash over all its bits; never 0.
  private static func finished(_ hash: UInt64) -> UInt64 {
    var z = hash
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return (z ^ (z >> 31)) | 1
  }
}
