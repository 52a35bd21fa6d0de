/// Makes the key of a firm's name: case, accents, punctuation and legal form removed.
///
/// Initials are kept and joined, so `A.B.C., S.A. de C.V.` is `abc` and never meets `X.Y.Z.`.
/// Holds its working memory, so that a million names allocate nothing.
public struct NameKey {
  private var letters = NameLetters()

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
    letters.take(name)
    var words = letters.count
    var form: LegalForm?
    var glued = 0
    // Notes such as SOFOM stand behind the form; before the form all belongs to the name.
    while form == nil || form == .note, let found = letters.lastForm(words) {
      form = found.form
      words = found.word
      glued = found.glued
    }
    appendWords(words, glued: glued, onto: &out)
    return form
  }

  /// Appends the first words with blanks between them, runs of single letters as one word.
  private func appendWords(_ words: Int, glued: Int, onto out: inout [UInt8]) {
    var wasSingle = false
    for word in 0..<words {
      var bounds = letters.bounds(word)
      if word == words - 1 { bounds = bounds.lowerBound..<bounds.upperBound - glued }
      let isSingle = bounds.count == 1
      if word > 0 && !(wasSingle && isSingle) { out.append(0x20) }
      out.append(contentsOf: letters.letters[bounds])
      wasSingle = isSingle
    }
  }
}
