extension CompoundScanner {
  /// Adds the words of a piece: itself, the parts of a size, the parts of a standard's name.
  mutating func appendPiece(
    _ piece: Piece, to table: inout WordTable, _ numbers: inout [UInt32]
  ) {
    if piece.points > 0, !piece.hasLetter, appendTariffCode(piece, to: &table, &numbers) { return }
    if piece.hasDigit, piece.hasLetter {
      appendSizes(piece, to: &table, &numbers)
      appendStandard(piece, to: &table, &numbers)
    }
    numbers.append(table.add(buffer, piece.start..<piece.end))
    if piece.mayBeInches {
      let start = buffer.count
      for index in piece.start..<piece.end { buffer.append(buffer[index]) }
      buffer.append(contentsOf: [UInt8(ascii: "i"), UInt8(ascii: "n")])
      numbers.append(table.add(buffer, start..<buffer.count))
    }
  }

  /// Adds the parts between the `x` that stand between digits: `20x30mm`.
  private func appendSizes(
    _ piece: Piece, to table: inout WordTable, _ numbers: inout [UInt32]
  ) {
    var start = piece.start
    var index = piece.start + 1
    while index + 1 < piece.end {
      if buffer[index] == UInt8(ascii: "x"), WordScan.isDigit(buffer[index - 1]),
        WordScan.isDigit(buffer[index + 1])
      {
        numbers.append(table.add(buffer, start..<index))
        start = index + 1
      }
      index += 1
    }
    if start > piece.start { numbers.append(table.add(buffer, start..<piece.end)) }
  }

  /// Adds the body and the number of a standard written as one word: `iso9001`.
  private func appendStandard(
    _ piece: Piece, to table: inout WordTable, _ numbers: inout [UInt32]
  ) {
    let bytes = buffer.span
    var letters = piece.start
    while letters < piece.end, WordScan.isLetter(bytes[letters]) { letters += 1 }
    // A grade may begin with one letter: `astma36`.
    for end in [letters, letters - 1] where end - piece.start >= 2 && letters < piece.end {
      if end < letters, end - piece.start < 3 { return }
      if TechnicalWords.designators.find(bytes.extracting(piece.start..<end)) != nil {
        numbers.append(table.add(buffer, piece.start..<end))
        numbers.append(table.add(buffer, end..<piece.end))
        return
      }
    }
  }

  /// Adds the words of a number with points after its heading: `8541.40`, and `854140` too.
  ///
  /// - Returns: Whether the number is in that form.
  private mutating func appendTariffCode(
    _ piece: Piece, to table: inout WordTable, _ numbers: inout [UInt32]
  ) -> Bool {
    guard piece.end - piece.start == 4 + 3 * piece.points, piece.points < 4 else { return false }
    for index in piece.start..<piece.end {
      let offset = index - piece.start
      let isPoint = offset >= 4 && (offset - 4) % 3 == 0
      if isPoint != (buffer[index] == UInt8(ascii: ".")) { return false }
    }
    numbers.append(table.add(buffer, piece.start..<piece.start + 7))
    let start = buffer.count
    for index in piece.start..<piece.start + 4 { buffer.append(buffer[index]) }
    for group in 0..<piece.points {
      let place = piece.start + 5 + 3 * group
      buffer.append(buffer[place])
      buffer.append(buffer[place + 1])
      numbers.append(table.add(buffer, start..<buffer.count))
    }
    return true
  }

  /// Adds the chain as one word: sizes joined by `x`, compounds by nothing.
  mutating func appendWhole(to table: inout WordTable, _ numbers: inout [UInt32]) {
    var count = pieces.count
    if count > 0, pieces[count - 1].joint == .year { count -= 1 }
    guard count > 1 else { return }
    let isSize = pieces.contains { $0.joint == .times }
    let start = buffer.count
    var digits = 0
    var hasLetter = false
    var number: Int?
    for place in 0..<count {
      let piece = pieces[place]
      if isSize, place > 0 { buffer.append(UInt8(ascii: "x")) }
      for index in piece.start..<piece.end { buffer.append(buffer[index]) }
      hasLetter = hasLetter || piece.hasLetter
      digits += piece.hasLetter || piece.isMeasure ? 0 : piece.end - piece.start
      guard !isSize, number == nil, piece.hasDigit else { continue }
      number = place
      // The name of a standard up to its number.
      if place > 0, place + 1 < count, !pieces[0].hasDigit {
        numbers.append(table.add(buffer, start..<buffer.count))
      }
    }
    // Two short numbers and a hyphen are a range, not a name.
    if isSize || hasLetter || digits >= 6 {
      numbers.append(table.add(buffer, start..<buffer.count))
    }
  }

  /// Where the part of the chain lies in `buffer` that a body of standards before it names.
  ///
  /// That is its first number, with the one or two letters before it: `9001`, `a36` of `A-36`.
  mutating func core() -> Range<Int>? {
    var first = 0
    while first < pieces.count, !pieces[first].hasDigit,
      TechnicalWords.designators.find(
        buffer.span.extracting(pieces[first].start..<pieces[first].end)) != nil
    {
      first += 1
    }
    guard first < pieces.count else { return nil }
    var last = first
    while last < pieces.count, !pieces[last].hasDigit {
      guard pieces[last].end - pieces[last].start <= 2 else { return nil }
      last += 1
    }
    guard last < pieces.count, pieces[last].joint != .year,
      pieces[last].hasLetter || !pieces[last].isMeasure
    else {
      return nil
    }
    let start = buffer.count
    for place in first...last {
      for index in pieces[place].start..<pieces[place].end { buffer.append(buffer[index]) }
    }
    return start..<buffer.count
  }
}
