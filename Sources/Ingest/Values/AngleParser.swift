/// Reads an angle: decimal degrees, or degrees, minutes and seconds as people write them.
struct AngleParser {
  /// A mark between the parts of an angle.
  private enum Mark { case degree, minute, second, plain }

  private let axis: ValueReader.Axis
  private let form: Source.Form?
  /// The angle in units of 1e-8 degrees, negative south and west.
  private(set) var scaled = 0
  /// Whether a sign or a letter for the side of the world was written.
  private(set) var isSigned = false
  /// Whether the text already is the decimal that would be written out.
  private(set) var isCanonical = false

  /// Prepares to read one coordinate of a source.
  init(axis: ValueReader.Axis, form: Source.Form?) {
    self.axis = axis
    self.form = form
  }

  /// Reads an angle.
  ///
  /// - Returns: The fault, or nil.
  mutating func read(_ value: ArraySlice<UInt8>) -> ValueFault? {
    guard value.count <= 64 else { return .badCoordinate }
    var rest = value
    var isNegative = false
    if let first = rest.first, first == 0x2D || first == 0x2B {
      isSigned = true
      isNegative = first == 0x2D
      rest = rest.dropFirst()
    }
    if let fault = readPlain(rest, isWhole: rest.startIndex == value.startIndex || isNegative) {
      if fault == .ambiguousNumber { return fault }
      guard let side = takeSide(&rest) else { return .badCoordinate }
      if side != 0 {
        if isSigned && (side < 0) != isNegative { return .badCoordinate }
        isSigned = true
        isNegative = side < 0
      }
      if let fault = readParts(rest) { return fault }
    }
    if isNegative { scaled = -scaled }
    return nil
  }

  /// Reads decimal degrees without any mark.
  private mutating func readPlain(
    _ digits: ArraySlice<UInt8>, isWhole: Bool
  ) -> ValueFault? {
    let point: UInt8 = form == .decimalComma ? 0x2C : 0x2E
    guard let (number, decimals, end) = number(digits, from: digits.startIndex, point: point),
      end == digits.endIndex
    else {
      let isComma = form != .decimalComma && digits.contains(0x2C)
      let isNumber = digits.allSatisfy { ValueReader.isDigit($0) || $0 == 0x2C || $0 == 0x2E }
      return isComma && isNumber ? .ambiguousNumber : .badCoordinate
    }
    scaled = number
    let hasBareLead = digits.first == 0x30 && digits.dropFirst().first.map { $0 != 0x2E } ?? false
    isCanonical =
      isWhole && !hasBareLead && (0...8).contains(decimals) && digits.first != point
      && digits.last != point && (point == 0x2E || decimals == 0)
    return nil
  }

  /// Reads up to three numbers with their marks.
  private mutating func readParts(_ text: ArraySlice<UInt8>) -> ValueFault? {
    var index = text.startIndex
    var parts = 0
    var hadDecimals = false
    var sum = 0
    while index < text.endIndex {
      let isComma = form == .decimalComma || form == .degrees || form == .degreesWest
      guard parts < 3, !hadDecimals,
        let (number, decimals, end) = number(text, from: index, point: 0x2E)
          .flatMap({ $0.2 < text.endIndex && text[$0.2] == 0x2C ? nil : $0 })
          ?? (isComma ? number(text, from: index, point: 0x2C) : nil)
      else { return .badCoordinate }
      if parts > 0 && number >= 60_0000_0000 { return .badCoordinate }
      hadDecimals = decimals > 0
      sum += number * (parts == 0 ? 3600 : parts == 1 ? 60 : 1)
      index = end
      guard readMarks(text, &index, after: parts) else { return .badCoordinate }
      parts += 1
    }
    scaled = (sum + 1800) / 3600
    return parts > 0 ? nil : .badCoordinate
  }

  /// Moves past the marks after a part, which must fit it.
  private func readMarks(
    _ text: ArraySlice<UInt8>, _ index: inout Int, after part: Int
  ) -> Bool {
    var degrees = 0
    var plain = 0
    var seconds = 0
    while index < text.endIndex, !ValueReader.isDigit(text[index]) {
      guard let (mark, length) = mark(text, at: index) else { return false }
      switch mark {
      case .degree: degrees += 1
      case .second: seconds += 1
      case .plain: plain += 1
      case .minute: break
      }
      if mark == .degree ? part != 0 : (mark != .plain && part == 0) { return false }
      index += length
    }
    if part == 0 {
      // Degrees and minutes parted by a blank or a colon alone: only where the source says so.
      let isStated = form == .degrees || form == .degreesWest
      return degrees == 1 || (degrees == 0 && plain > 0 && isStated)
    }
    return !(part == 1 && seconds > 0 && index < text.endIndex)
  }

  /// The mark at an index and its length in bytes.
  private func mark(_ text: ArraySlice<UInt8>, at index: Int) -> (Mark, Int)? {
    let byte = text[index]
    let next = index + 1 < text.endIndex ? text[index + 1] : 0
    switch byte {
    case 0x27, 0x60: return (.minute, 1)
    case 0x22: return (.second, 1)
    case 0x3A: return (.plain, 1)
    case 0xC2 where next == 0xB0 || next == 0xBA: return (.degree, 2)  // ° º
    case 0xC2 where next == 0xB4: return (.minute, 2)  // ´
    case 0xCB where next == 0x9A: return (.degree, 2)  // ˚
    case 0xE2 where next == 0x80 && index + 2 < text.endIndex:
      switch text[index + 2] {
      case 0x98, 0x99, 0xB2: return (.minute, 3)  // ‘ ’ ′
      case 0x9C, 0x9D, 0xB3: return (.second, 3)  // “ ” ″
      default: break
      }
    default: break
    }
    let blank = Blanks.length(text, at: index)
    return blank > 0 ? (.plain, blank) : nil
  }

  /// Takes a letter for the side of the world off one end: −1 south or west, 1 north or east.
  ///
  /// - Returns: 0 when there is no letter, nil when the letter belongs to the other axis.
  private func takeSide(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard let first = rest.first, let last = rest.last else { return nil }
    let letter: UInt8
    if ValueReader.isLetter(first) {
      letter = ValueReader.upper(first)
      rest = Blanks.trimmed(rest.dropFirst())
    } else if ValueReader.isLetter(last) {
      letter = ValueReader.upper(last)
      rest = Blanks.trimmed(rest.dropLast())
    } else {
      return 0
    }
    switch (axis, letter) {
    case (.latitude, 0x4E), (.longitude, 0x45): return 1  // N, E
    case (.latitude, 0x53), (.longitude, 0x57), (.longitude, 0x4F): return -1  // S, W, O(este)
    default: return nil
    }
  }

  /// The number at an index in units of 1e-8, its decimals as written, and where it ends.
  ///
  /// Decimals past the eighth are rounded half up.
  private func number(
    _ text: ArraySlice<UInt8>, from start: Int, point: UInt8
  ) -> (Int, Int, Int)? {
    var index = start
    var whole = 0
    while index < text.endIndex, ValueReader.isDigit(text[index]), index - start < 4 {
      whole = whole * 10 + Int(text[index] - 0x30)
      index += 1
    }
    if index == start || whole > 360 { return nil }
    var fraction = 0
    var decimals = 0
    if index < text.endIndex, text[index] == point {
      index += 1
      while index < text.endIndex, ValueReader.isDigit(text[index]) {
        if decimals < 8 {
          fraction = fraction * 10 + Int(text[index] - 0x30)
        } else if decimals == 8, text[index] >= 0x35 {
          fraction += 1
        }
        decimals += 1
        index += 1
      }
      if decimals == 0 { return nil }
    }
    var unit = decimals
    while unit < 8 {
      fraction *= 10
      unit += 1
    }
    return (whole * 1_0000_0000 + fraction, decimals, index)
  }
}
