import Text

/// Makes the key of a street: its folded name without the kind of road, its kilometre, its number.
///
/// `Av. Insurgentes Sur No. 1602, Col. Crédito` is `insurgentes sur 1602`; `CARR. MEX-QRO KM 37.5` is
/// `mexico queretaro km37.5`. What says between which streets or in which quarter a house stands is
/// left out. Holds its working memory, so that a million streets allocate nothing.
public struct StreetKey {
  private var letters = NameLetters()
  private let vocabulary = StreetVocabulary.all
  /// By word, its entry in the vocabulary, or −1.
  private var entries: [Int] = []
  /// By word, what is known of it.
  private var facts: [StreetVocabulary.Facts] = []
  /// The words of the name.
  private var name = 0..<0
  /// The word that a kilometre begins at, and the one it ends before.
  private var kilometre = 0..<0
  /// The words of the number.
  private var number = 0..<0

  /// Prepares to make keys.
  public init() {}

  /// Appends the name, the kilometre and the number of a street, with blanks between the words;
  /// nothing when it has none.
  public mutating func append(_ street: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    take(street)
    let start = out.count
    appendName(onto: &out)
    if !kilometre.isEmpty {
      if out.count > start { out.append(0x20) }
      appendKilometre(onto: &out)
    }
    if !number.isEmpty {
      if out.count > start { out.append(0x20) }
      appendNumber(onto: &out)
    }
  }

  /// Appends the name of a street alone; nothing when it has none.
  public mutating func append(nameOf street: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    take(street)
    appendName(onto: &out)
  }

  /// Appends the number of the house in a street alone, else its kilometre; nothing when it has none.
  public mutating func append(numberOf street: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    take(street)
    if number.isEmpty { appendKilometre(onto: &out) } else { appendNumber(onto: &out) }
  }

  // MARK: Dividing

  private mutating func take(_ street: ArraySlice<UInt8>) {
    letters.take(street)
    vocabulary.lookUp(letters, entries: &entries, facts: &facts)
    divide()
  }

  private mutating func divide() {
    name = 0..<0
    kilometre = 0..<0
    number = 0..<0
    let count = letters.count
    var first = 0
    if count > 2, isNumber(0), let behind = lastKindBehind() {
      // 435 La Cienega Blvd.
      number = 0..<1
      first = 1
      name = first..<behind
      return
    }
    var hasName = false
    var word = 0
    while word < count {
      if isNoNumber(word) || (hasName && facts[word].contains(.tail)) { break }
      if hasName, isCrossing(word) || letters.gaps[word].contains(.bracket) { break }
      if facts[word].contains(.kilometre), word + 1 < count, isNumber(word + 1) {
        kilometre = word..<endOfKilometre(word + 1)
        break
      }
      let isSign = facts[word].contains(.numberSign) && word + 1 < count && isNumber(word + 1)
      if isSign || (hasName && letters.gaps[word].contains(.hash) && isNumber(word)) {
        let start = isSign ? word + 1 : word
        number = start..<endOfNumber(start, count)
        break
      }
      if !facts[word].contains(.kind) { hasName = true }
      word += 1
    }
    name = first..<word
    if isFiller() { name = 0..<0 }
    if number.isEmpty && kilometre.isEmpty { takeLastNumber() }
    if number.count == 1,
      letters.letters[letters.bounds(number.lowerBound)].allSatisfy({ $0 == 0x30 })
    {
      number = 0..<0
    }
  }

  /// Takes the last words as the number when they are one and the road has a name without them.
  private mutating func takeLastNumber() {
    if name.isEmpty { return }
    var start = name.upperBound - 1
    if start > name.lowerBound, letters.bounds(start).count == 1, !isNumber(start),
      isNumber(start - 1)
    {
      start -= 1
    }
    guard start > name.lowerBound, isNumber(start) else { return }
    // 1200-1210: the first counts.
    if start - 1 > name.lowerBound, isNumber(start - 1),
      !letters.gaps[start].contains(.apart)
    {
      start -= 1
    }
    let before = facts[start - 1]
    if before.contains(.kind) { return }
    // NORTE 45 is a name, INSURGENTES SUR 1602 a name and a number.
    if before.contains(.numbered) {
      var isFirst = true
      for word in name.lowerBound..<start - 1 where !facts[word].contains(.kind) { isFirst = false }
      if isFirst { return }
    }
    if before.contains(.connective) { return }
    number = start..<endOfNumber(start, name.upperBound)
    name = name.lowerBound..<start
  }

  /// Whether the name only says that there is none: NINGUNO, DOMICILIO CONOCIDO.
  private func isFiller() -> Bool {
    if name.isEmpty || name.count > 2 { return false }
    let last = letters.letters[letters.bounds(name.upperBound - 1)]
    let first = letters.letters[letters.bounds(name.lowerBound)]
    if last.elementsEqual("conocido".utf8) {
      return name.count == 1 || first.elementsEqual("domicilio".utf8)
    }
    if last.elementsEqual("nombre".utf8) { return first.elementsEqual("sin".utf8) }
    return name.count == 1
      && (last.elementsEqual("ninguno".utf8) || last.elementsEqual("ninguna".utf8))
  }

  /// The English kind of road that ends the street, if one does.
  private func lastKindBehind() -> Int? {
    for word in (2..<letters.count).reversed() where facts[word].contains(.kindBehind) {
      return word
    }
    return nil
  }

  /// Whether a word begins with a digit.
  private func isNumber(_ word: Int) -> Bool {
    letters.letters[letters.bounds(word).lowerBound] &- 0x30 < 10
  }

  /// Whether S/N, SN or SIN NÚMERO begins at a word.
  private func isNoNumber(_ word: Int) -> Bool {
    let bounds = letters.bounds(word)
    let bytes = letters.letters
    let isLast = word + 1 == letters.count
    if bounds.count == 2 { return bytes[bounds].elementsEqual("sn".utf8) }
    guard !isLast else { return false }
    let next = letters.bounds(word + 1)
    if bounds.count == 3, facts[word + 1].contains(.numberSign) {
      return bytes[bounds].elementsEqual("sin".utf8)
    }
    return bounds.count == 1 && next.count == 1 && bytes[bounds.lowerBound] == 0x73
      && bytes[next.lowerBound] == 0x6E
      && (letters.gaps[word + 1].contains(.slash) || word + 2 == letters.count)
  }

  /// Whether another street follows: CALLE 60 X 35, or 60 POR 35.
  private func isCrossing(_ word: Int) -> Bool {
    guard word > 0, word + 1 < letters.count, isNumber(word - 1), isNumber(word + 1)
    else { return false }
    let bounds = letters.bounds(word)
    if bounds.count == 1 { return letters.letters[bounds.lowerBound] == 0x78 }
    return letters.letters[bounds].elementsEqual("por".utf8)
  }

  /// The word behind a number and the letter that may belong to it.
  private func endOfNumber(_ word: Int, _ end: Int) -> Int {
    let next = word + 1
    guard next < end, letters.bounds(next).count == 1, !isNumber(next) else { return next }
    return next + 1
  }

  /// The word behind a kilometre and its tenths.
  private func endOfKilometre(_ word: Int) -> Int {
    let next = word + 1
    guard next < letters.count, isNumber(next), !letters.gaps[next].contains(.apart)
    else { return next }
    return next + 1
  }

  // MARK: Writing

  private mutating func appendName(onto out: inout [UInt8]) {
    var range = name
    if range.count > 1, facts[range.upperBound - 1].contains(.kindBehind),
      !facts[range.lowerBound].contains(.kind)
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    var first = range.lowerBound
    while first < range.upperBound, facts[first].contains(.kind) { first += 1 }
    // PERIFERICO SUR, or a kind and nothing else: the kind is the name.
    let rest = first..<range.upperBound
    if rest.isEmpty || (rest.count == 1 && facts[first].contains(.direction)) {
      first = range.lowerBound
    }
    let start = out.count
    var wasNumber = false
    for word in first..<range.upperBound where !facts[word].contains(.connective) {
      let bounds = letters.bounds(word)
      // 10 A is 10a.
      let joins = wasNumber && bounds.count == 1 && !isNumber(word)
      if out.count > start && !joins { out.append(0x20) }
      let entry = entries[word]
      if entry >= 0, !vocabulary.replacements[entry].isEmpty {
        out.append(contentsOf: vocabulary.bytes[vocabulary.replacements[entry]])
      } else {
        out.append(contentsOf: letters.letters[withoutZeros(bounds)])
      }
      wasNumber = isNumber(word)
    }
  }

  private func appendKilometre(onto out: inout [UInt8]) {
    guard !kilometre.isEmpty else { return }
    out.append(contentsOf: "km".utf8)
    let word = kilometre.lowerBound + 1
    out.append(contentsOf: letters.letters[withoutZeros(letters.bounds(word))])
    guard word + 1 < kilometre.upperBound else { return }
    var tenths = letters.bounds(word + 1)
    while tenths.count > 0, letters.letters[tenths.upperBound - 1] == 0x30 {
      tenths = tenths.lowerBound..<tenths.upperBound - 1
    }
    if tenths.isEmpty { return }
    out.append(0x2E)
    out.append(contentsOf: letters.letters[tenths])
  }

  private func appendNumber(onto out: inout [UInt8]) {
    for word in number {
      out.append(contentsOf: letters.letters[withoutZeros(letters.bounds(word))])
    }
  }

  /// A number without zeros before it.
  private func withoutZeros(_ bounds: Range<Int>) -> Range<Int> {
    var first = bounds.lowerBound
    while first + 1 < bounds.upperBound, letters.letters[first] == 0x30,
      letters.letters[first + 1] &- 0x30 < 10
    { first += 1 }
    return first..<bounds.upperBound
  }
}
