/// Breaks lowered text into words, and names of parts and standards into their compounds.
///
/// Words without digits or hyphens are words as ever. Any other is read as a *chain* of pieces:
///
/// - A decimal is one word (`3.5`), a comma between thousands goes, and leading zeros stay.
/// - A number and its unit are one word in one form: `12 V`, `12-V`, `12V` and `12 volts` are `12v`,
///   `1/2"` and `1/2 pulgada` are `1/2in`. After a whole number the sign `"` may be a quotation mark,
///   so the number stays a word too.
/// - A size has its parts and the whole: `M8 x 1.25` and `M8x1.25` are `m8`, `1.25`, `m8x1.25`.
/// - A hyphenated compound has its parts and the whole without hyphens; a year at its end stays out
///   of the whole: `NMX-CC-9001-IMNC-2015` has `nmxcc9001imnc`, and `nmxcc9001` up to its number.
/// - A body of standards and a number are joined too: `ISO 9001:2015`, `ISO-9001` and `ISO9001` all
///   have `iso`, `9001`, `iso9001`.
/// - A code of the Harmonized System with points has its digits as well: `8541.40` has `854140`.
struct CompoundScanner: Sendable {
  /// What stands between a piece and the one before it.
  enum Joint: Sendable { case none, hyphen, times, year }

  /// A piece of a chain.
  struct Piece: Sendable {
    /// Where its bytes lie in `buffer`.
    var start: Int
    var end: Int
    var joint: Joint
    var hasDigit = false
    var hasLetter = false
    /// A number with its unit.
    var isMeasure = false
    /// A whole number before a sign that may mean inches.
    var mayBeInches = false
    /// Points between its digits.
    var points = 0
    /// Where it lies in the text.
    var textStart: Int
    var textEnd: Int
  }

  /// The most pieces in one chain; what follows begins another.
  static let most = 8

  var buffer: [UInt8] = []
  var pieces: [Piece] = []
  let folds = FoldTable.terms
  /// The two words before, the nearer first, as places in the text.
  private var before = (start: 0, end: 0)
  private var beforeThat = (start: 0, end: 0)

  /// Adds the words of lowered text to a table and their numbers, in order, to a list.
  mutating func appendWords(
    of text: [UInt8], to table: inout WordTable, numbers: inout [UInt32]
  ) {
    before = (0, 0)
    beforeThat = (0, 0)
    let bytes = text.span
    let count = bytes.count
    var index = 0
    while index < count {
      let start = index
      var hasDigit = false
      var hash = WordTable.seed
      while index < count {
        let byte = bytes[index]
        if byte < 0x80 {
          if WordScan.isDigit(byte) {
            hasDigit = true
          } else if !WordScan.isLetter(byte) {
            break
          }
          hash = WordTable.mixed(hash, byte)
          index += 1
        } else {
          let length = WordScan.partLength(bytes, index, folds)
          if length == 0 { break }
          for offset in index..<index + length { hash = WordTable.mixed(hash, bytes[offset]) }
          index += length
        }
      }
      if index == start {
        index += WordScan.length(bytes[index])
        continue
      }
      if !hasDigit, index == count || bytes[index] != 0x2D && bytes[index] != 0xE2 {
        numbers.append(table.add(text, start..<index, hash: hash))
        beforeThat = before
        before = (start, index)
      } else {
        index = readChain(bytes, from: start)
        appendChain(bytes, to: &table, &numbers)
      }
    }
  }

  // MARK: Chains

  /// Reads the pieces of the chain that begins at a place.
  ///
  /// - Returns: Where the text goes on.
  private mutating func readChain(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    buffer.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    var index = readPiece(text, from: start, after: .none)
    while pieces.count < Self.most {
      let last = pieces[pieces.count - 1]
      if let next = afterHyphen(text, index) {
        index = readPiece(text, from: next, after: .hyphen)
      } else if last.hasDigit, let next = afterTimes(text, index) {
        index = readPiece(text, from: next, after: .times)
      } else {
        break
      }
    }
    if let end = yearEnd(text, index) {
      let place = buffer.count
      for offset in index + 1..<end { buffer.append(text[offset]) }
      pieces.append(
        Piece(
          start: place, end: buffer.count, joint: .year, hasDigit: true, textStart: index + 1,
          textEnd: end))
      return end
    }
    markYear()
    return index
  }

  /// Where the word after a hyphen begins, when a hyphen and a word come next.
  func afterHyphen(_ text: borrowing Span<UInt8>, _ index: Int) -> Int? {
    guard index < text.count else { return nil }
    var next = index + 1
    if text[index] == 0xE2 {
      // U+2010 and U+2011 are hyphens.
      guard index + 2 < text.count, text[index + 1] == 0x80,
        text[index + 2] == 0x90 || text[index + 2] == 0x91
      else { return nil }
      next = index + 3
    } else if text[index] != 0x2D {
      return nil
    }
    guard next < text.count, WordScan.partLength(text, next, folds) > 0 else { return nil }
    return next
  }

  /// Where the number after a sign of multiplication begins: `×`, or `x` between blanks.
  private func afterTimes(_ text: borrowing Span<UInt8>, _ index: Int) -> Int? {
    var next = index
    let isSpaced = next < text.count && text[next] == 0x20
    if isSpaced { next += 1 }
    guard next < text.count else { return nil }
    if text[next] == 0xC3, next + 1 < text.count, text[next + 1] == 0x97 {
      next += 2
    } else if isSpaced, text[next] == UInt8(ascii: "x") {
      next += 1
      guard next < text.count, text[next] == 0x20 else { return nil }
    } else {
      return nil
    }
    if next < text.count, text[next] == 0x20 { next += 1 }
    return next < text.count && WordScan.isDigit(text[next]) ? next : nil
  }

  /// The end of a year after a colon: `:2015`.
  private func yearEnd(_ text: borrowing Span<UInt8>, _ index: Int) -> Int? {
    guard index < text.count, text[index] == UInt8(ascii: ":"), pieces.last?.hasDigit == true
    else { return nil }
    let end = WordScan.digitsEnd(text, index + 1)
    guard end == index + 5 else { return nil }
    return WordScan.wordEnd(text, end, folds) == end ? end : nil
  }

  /// Tells a year at the end of a compound that has a number before it.
  private mutating func markYear() {
    guard pieces.count > 1, let last = pieces.last, last.joint == .hyphen, !last.hasLetter,
      last.points == 0, last.end - last.start == 4,
      pieces.dropLast().contains(where: \.hasDigit)
    else { return }
    let century = (buffer[last.start], buffer[last.start + 1])
    let isYear =
      century == (UInt8(ascii: "1"), UInt8(ascii: "9"))
      || century == (UInt8(ascii: "2"), UInt8(ascii: "0"))
    if isYear { pieces[pieces.count - 1].joint = .year }
  }

  // MARK: Words

  /// Adds the words of the chain that was read.
  private mutating func appendChain(
    _ text: borrowing Span<UInt8>, to table: inout WordTable, _ numbers: inout [UInt32]
  ) {
    for place in pieces.indices { appendPiece(pieces[place], to: &table, &numbers) }
    appendWhole(to: &table, &numbers)
    appendDesignated(text, to: &table, &numbers)
    for piece in pieces.suffix(2) {
      beforeThat = before
      before = (piece.textStart, piece.textEnd)
    }
  }

  /// Joins the bodies of standards before the chain to its number.
  private mutating func appendDesignated(
    _ text: borrowing Span<UInt8>, to table: inout WordTable, _ numbers: inout [UInt32]
  ) {
    guard let core = core() else { return }
    var next = pieces[0].textStart
    for word in [before, beforeThat] {
      guard word.end > word.start, isGap(text, word.end, next) else { return }
      let name = text.extracting(word.start..<word.end)
      guard TechnicalWords.designators.find(name) != nil else { return }
      // "en" and "as" are words of their own, most often before a year or a short number.
      let isWord = TechnicalWords.isWord(name)
      if isWord, core.count < 4 || buffer[core.lowerBound] == UInt8(ascii: "2") { return }
      let start = buffer.count
      for index in name.indices { buffer.append(name[index]) }
      for index in core { buffer.append(buffer[index]) }
      numbers.append(table.add(buffer, start..<buffer.count))
      next = word.start
    }
  }

  /// Whether one blank, hyphen or stroke parts two words.
  private func isGap(_ text: borrowing Span<UInt8>, _ end: Int, _ start: Int) -> Bool {
    guard start == end + 1 else { return false }
    return text[end] == 0x20 || text[end] == 0x2D || text[end] == 0x2F
  }
}
