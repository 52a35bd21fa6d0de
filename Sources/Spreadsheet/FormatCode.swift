/// Reads the code of a number format, such as `[$-80A]dd "de" mmmm` or `00000`.
///
/// Only the first section counts: it is for numbers that are not negative.
struct FormatCode {
  /// Programs refuse codes of more than 255 characters; a longer one would swell every cell.
  private static let longest = 1024

  private let code: [UInt8]
  private var index = 0
  /// The letters of dates and times in their order, `m` still being month or minute.
  private var letters: [(letter: UInt8, length: Int)] = []
  private var moment = MomentFormat()
  private var hasPercent = false
  private var places: [UInt8] = []
  private var zeros = 0
  private var decimals = 0
  private var hasPoint = false
  /// Whether something came that no code pattern has.
  private var isOther = false

  /// Reads a code.
  static func read(_ code: [UInt8]) -> NumberFormat {
    if code.count > longest { return .plain }
    var reader = FormatCode(code: code)
    while reader.index < code.count, code[reader.index] != UInt8(ascii: ";") { reader.step() }
    return reader.format
  }

  private init(code: [UInt8]) { self.code = code }

  private var format: NumberFormat {
    var moment = moment
    for (position, item) in letters.enumerated() {
      switch item.letter {
      case UInt8(ascii: "h"), UInt8(ascii: "s"): moment.hasTime = true
      case UInt8(ascii: "m"):
        let follows = position > 0 && letters[position - 1].letter == UInt8(ascii: "h")
        let leads =
          position + 1 < letters.count && letters[position + 1].letter == UInt8(ascii: "s")
        if item.length < 3, follows || leads {
          moment.hasTime = true
        } else {
          moment.hasDate = true
        }
      default: moment.hasDate = true
      }
    }
    if moment.hasDate || moment.hasTime { return .moment(moment) }
    if hasPercent { return .percent }
    if zeros >= 2, !isOther { return .code(CodePattern(places: places, decimals: decimals)) }
    return .plain
  }

  private mutating func step() {
    let byte = code[index]
    switch byte {
    case UInt8(ascii: "\""): quotation()
    case UInt8(ascii: "\\"):
      if index + 1 < code.count { literal(code[index + 1]) }
      index += 2
    // A blank as wide as the next character, or the next character repeated.
    case UInt8(ascii: "_"), UInt8(ascii: "*"): index += 2
    case UInt8(ascii: "["): bracket()
    case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"): digit(byte)
    case UInt8(ascii: "."):
      hasPoint = true
      index += 1
    case UInt8(ascii: "%"):
      hasPercent = true
      index += 1
    case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "@"):
      isOther = true
      index += 1
    case 0x41...0x5A, 0x61...0x7A: letter(byte | 0x20)
    default:
      literal(byte)
      index += 1
    }
  }

  private mutating func quotation() {
    index += 1
    while index < code.count, code[index] != UInt8(ascii: "\"") {
      literal(code[index])
      index += 1
    }
    index += 1
  }

  private mutating func literal(_ byte: UInt8) {
    if hasPoint { isOther = true }
    places.append(byte)
  }

  /// A locale, colour or condition, which says nothing here, or hours that go on beyond a day.
  private mutating func bracket() {
    let end = code[index...].firstIndex(of: UInt8(ascii: "]")) ?? code.count
    let inner = code[index + 1..<max(index + 1, end)].map { $0 | 0x20 }
    if let first = inner.first, "hms".utf8.contains(first), inner.allSatisfy({ $0 == first }) {
      letters.append((first, inner.count))
      moment.hasTime = true
      moment.isElapsed = true
      // Minutes in brackets are no month, whatever their number.
      if first == UInt8(ascii: "m") { letters.removeLast() }
    }
    index = end + 1
  }

  private mutating func digit(_ byte: UInt8) {
    index += 1
    if hasPoint {
      if letters.last?.letter == UInt8(ascii: "s") { moment.hasFraction = true }
      decimals += 1
      if byte != UInt8(ascii: "0") { isOther = true }
    } else if byte == UInt8(ascii: "0") {
      zeros += 1
      places.append(CodePattern.digit)
    } else if zeros > 0 || byte == UInt8(ascii: "?") {
      isOther = true
    }
  }

  private mutating func letter(_ letter: UInt8) {
    if skip("general") || skip("e+") || skip("e-") {
      isOther = true
      return
    }
    if skip("am/pm") || skip("a/p") {
      moment.hasTime = true
      return
    }
    let start = index
    while index < code.count, code[index] | 0x20 == letter { index += 1 }
    // `e` is the year of an era. Other letters cannot stand bare, and change nothing.
    if "ydmhse".utf8.contains(letter) {
      letters.append((letter, index - start))
    } else {
      isOther = true
    }
    if letter != UInt8(ascii: "s") { hasPoint = false }
  }

  /// Passes over a word, whatever its case.
  private mutating func skip(_ word: StaticString) -> Bool {
    let text = Array("\(word)".utf8)
    guard code.count - index >= text.count else { return false }
    for (offset, byte) in text.enumerated() {
      let here = code[index + offset]
      let isLetter = 0x41...0x5A ~= here
      if (isLetter ? here | 0x20 : here) != byte { return false }
    }
    index += text.count
    return true
  }
}
