extension CompoundScanner {
  /// Reads one piece onto `buffer`: a word, a number, or a number and its unit.
  ///
  /// - Returns: Where the text goes on.
  mutating func readPiece(
    _ text: borrowing Span<UInt8>, from start: Int, after joint: Joint
  ) -> Int {
    var piece = Piece(
      start: buffer.count, end: 0, joint: joint, textStart: start, textEnd: start)
    var index = copy(text, start, WordScan.wordEnd(text, start, folds), &piece)
    if !piece.hasLetter { index = thousands(text, index, piece) }
    while let last = buffer.last, WordScan.isDigit(last), index + 1 < text.count,
      WordScan.isDigit(text[index + 1]), isPoint(text, index, piece)
    {
      buffer.append(UInt8(ascii: "."))
      piece.points += 1
      index = copy(text, index + 1, WordScan.wordEnd(text, index + 1, folds), &piece)
    }
    if piece.hasDigit, piece.points < 2 {
      if piece.hasLetter {
        useUnit(&piece)
      } else {
        index = fraction(text, index, &piece)
        index = unit(text, index, &piece)
      }
    }
    piece.end = buffer.count
    piece.textEnd = index
    pieces.append(piece)
    return index
  }

  private mutating func copy(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ piece: inout Piece
  ) -> Int {
    for index in start..<end {
      let byte = text[index]
      if WordScan.isDigit(byte) { piece.hasDigit = true } else { piece.hasLetter = true }
      buffer.append(byte)
    }
    return end
  }

  /// Takes the groups of three digits after commas onto a number of one to three digits.
  private mutating func thousands(
    _ text: borrowing Span<UInt8>, _ start: Int, _ piece: Piece
  ) -> Int {
    var index = start
    guard buffer.count - piece.start <= 3 else { return index }
    while index + 3 < text.count, text[index] == UInt8(ascii: ","),
      WordScan.wordEnd(text, index + 1, folds) == index + 4,
      WordScan.digitsEnd(text, index + 1) == index + 4
    {
      for offset in 1...3 { buffer.append(text[index + offset]) }
      index += 4
    }
    return index
  }

  /// Whether the mark between two digits is a decimal mark.
  ///
  /// A comma is one when one or two digits follow it and no other mark before or after.
  private func isPoint(_ text: borrowing Span<UInt8>, _ index: Int, _ piece: Piece) -> Bool {
    if text[index] == UInt8(ascii: ".") { return true }
    guard text[index] == UInt8(ascii: ","), piece.points == 0, !piece.hasLetter else {
      return false
    }
    let end = WordScan.digitsEnd(text, index + 1)
    guard end - index - 1 <= 2 else { return false }
    let isMark =
      end + 1 < text.count && (text[end] == UInt8(ascii: ",") || text[end] == UInt8(ascii: "."))
    return !(isMark && WordScan.isDigit(text[end + 1]))
  }

  /// Takes `/2` onto a whole number, or ` 1/2` and `-1/2` as `-1/2`.
  private mutating func fraction(
    _ text: borrowing Span<UInt8>, _ index: Int, _ piece: inout Piece
  ) -> Int {
    guard piece.points == 0, buffer.count - piece.start <= 3, index < text.count else {
      return index
    }
    if text[index] == UInt8(ascii: "/") {
      guard let end = fractionEnd(text, index) else { return index }
      return take(text, index, end, &piece)
    }
    guard text[index] == 0x20 || text[index] == 0x2D else { return index }
    let stroke = WordScan.digitsEnd(text, index + 1)
    guard stroke > index + 1, stroke <= index + 4, stroke < text.count,
      text[stroke] == UInt8(ascii: "/"), let end = fractionEnd(text, stroke)
    else { return index }
    buffer.append(0x2D)
    for offset in index + 1..<stroke { buffer.append(text[offset]) }
    return take(text, stroke, end, &piece)
  }

  /// The end of the digits below the stroke, when they are one to three and make a fraction.
  private func fractionEnd(_ text: borrowing Span<UInt8>, _ stroke: Int) -> Int? {
    let end = WordScan.digitsEnd(text, stroke + 1)
    guard end > stroke + 1, end <= stroke + 4 else { return nil }
    if end < text.count {
      // A date has a second stroke, a decimal a point.
      let next = text[end]
      if next == UInt8(ascii: "/") || next == UInt8(ascii: ".") || next == UInt8(ascii: ",") {
        guard end + 1 < text.count, WordScan.isDigit(text[end + 1]) else { return end }
        return nil
      }
      let word = WordScan.wordEnd(text, end, folds)
      if word > end, TechnicalWords.units.form(of: text.extracting(end..<word)) == nil {
        return nil
      }
    }
    return end
  }

  private mutating func take(
    _ text: borrowing Span<UInt8>, _ stroke: Int, _ end: Int, _ piece: inout Piece
  ) -> Int {
    for offset in stroke..<end { buffer.append(text[offset]) }
    piece.points = 1
    return end
  }

  /// Takes the unit after a number, in the form that all its names share.
  private mutating func unit(
    _ text: borrowing Span<UInt8>, _ index: Int, _ piece: inout Piece
  ) -> Int {
    guard index < text.count else { return index }
    if let end = inchesEnd(text, index) {
      if piece.points == 0 {
        piece.mayBeInches = true
        return index
      }
      buffer.append(contentsOf: [UInt8(ascii: "i"), UInt8(ascii: "n")])
      piece.isMeasure = true
      return end
    }
    var start = index
    let isApart = text[index] == 0x20 || text[index] == 0x2D
    if isApart { start += 1 }
    let end = WordScan.wordEnd(text, start, folds)
    guard end > start, !isApart || isUnitApart(text, start, end, piece),
      let form = TechnicalWords.units.form(of: text.extracting(start..<end))
    else { return index }
    buffer.append(contentsOf: form)
    piece.isMeasure = true
    return end
  }

  /// Whether a word that stands apart from a number may be its unit.
  ///
  /// `a` is a preposition in Spanish and `in` one in English: `0 a 5`, `30 in stock`.
  private func isUnitApart(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ piece: Piece
  ) -> Bool {
    if afterHyphen(text, end) != nil { return false }
    if end == start + 1 { return text[start] != UInt8(ascii: "a") }
    let isIn = end == start + 2 && text[start] == 0x69 && text[start + 1] == 0x6E
    return !isIn || piece.points > 0
  }

  /// The end of a sign for inches: `"`, `″`, `”` or two apostrophes.
  func inchesEnd(_ text: borrowing Span<UInt8>, _ index: Int) -> Int? {
    if text[index] == UInt8(ascii: "\"") { return index + 1 }
    if text[index] == 0x27, index + 1 < text.count, text[index + 1] == 0x27 { return index + 2 }
    guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80,
      text[index + 2] == 0xB3 || text[index + 2] == 0x9D
    else { return nil }
    return index + 3
  }

  /// Gives letters after the last digit of a number the form of the unit that they name.
  private mutating func useUnit(_ piece: inout Piece) {
    var start = buffer.count
    while start > piece.start, !WordScan.isDigit(buffer[start - 1]) { start -= 1 }
    guard start > piece.start, start < buffer.count, WordScan.isDigit(buffer[piece.start]),
      let form = TechnicalWords.units.form(of: buffer.span.extracting(start..<buffer.count))
    else { return }
    buffer.removeSubrange(start...)
    buffer.append(contentsOf: form)
    piece.isMeasure = true
  }
}
