/// Mexico's tax number, the Registro Federal de Contribuyentes.
///
/// Three letters (a firm) or four (a person), a date as YYMMDD, two characters that tell namesakes
/// apart, and a check digit.
///
/// - Source: SAT, algorithm of the check digit; 20 public numbers of state bodies and of SAT's test
///   certificates hold by it, while other 12-character register numbers pass once in eleven.
public enum RFC {
  /// What a tax number belongs to.
  public enum Person: String, Sendable {
    /// A firm: 12 characters.
    case moral
    /// A natural person: 13 characters, with the date of birth.
    case fisica
  }

  /// What can be said of a text that should be a tax number.
  public enum Verdict: Sendable, Equatable {
    /// Shape, date and check digit hold.
    case valid(Person)
    /// A number for those who have none: XAXX010101000 (the public) or XEXX010101000 (foreigners).
    case generic
    /// Not letters, date, two characters and a check digit.
    case badShape
    /// The date is in no calendar.
    case badDate
    /// The check digit is another.
    case badCheckDigit
  }

  /// The tax numbers that many share and that so identify nobody.
  public static let generics = ["XAXX010101000", "XEXX010101000"]

  /// Judges a tax number in capitals, without blanks, dots or dashes.
  public static func judge(_ text: ArraySlice<UInt8>) -> Verdict {
    if text.count == 13, text.first == 0x58, text.elementsEqual(generics[0].utf8) {
      return .generic
    }
    if text.count == 13, text.first == 0x58, text.elementsEqual(generics[1].utf8) {
      return .generic
    }
    guard let characters = Characters(text) else { return .badShape }
    let length = characters.count
    guard length == 12 || length == 13 else { return .badShape }
    let letters = length - 9
    for place in 0..<letters where !characters.isLetter(place) { return .badShape }
    for place in letters..<letters + 6 where characters[place] > 9 { return .badShape }
    for place in letters + 6..<length where characters[place] > 36 || characters[place] == 24 {
      return .badShape
    }
    guard isDate(characters, at: letters) else { return .badDate }
    // A firm's number is one short: a blank stands before it.
    var sum = length == 12 ? 37 * 13 : 0
    for place in 0..<length - 1 { sum += Int(characters[place]) * (length - place) }
    let check = 11 - sum % 11
    guard Int(characters[length - 1]) == (check == 11 ? 0 : check) else { return .badCheckDigit }
    return .valid(length == 12 ? .moral : .fisica)
  }

  /// Judges a tax number given as text.
  public static func judge(_ text: String) -> Verdict { judge(Array(text.utf8)[...]) }

  /// Whether the six digits are a date, in the twentieth century or the twenty-first.
  private static func isDate(_ characters: Characters, at start: Int) -> Bool {
    let year = Int(characters[start]) * 10 + Int(characters[start + 1])
    let month = Int(characters[start + 2]) * 10 + Int(characters[start + 3])
    let day = Int(characters[start + 4]) * 10 + Int(characters[start + 5])
    switch month {
    case 2: return 1...(year.isMultiple(of: 4) ? 29 : 28) ~= day
    case 4, 6, 9, 11: return 1...30 ~= day
    case 1...12: return 1...31 ~= day
    default: return false
    }
  }

  /// The characters of a tax number as SAT's values: digits 0 to 9, A 10 … N 23, & 24, O 25 … Z 36,
  /// blank 37, Ñ 38; packed, so that judging a million numbers allocates nothing.
  private struct Characters {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private(set) var count = 0

    init?(_ text: ArraySlice<UInt8>) {
      var index = text.startIndex
      while index < text.endIndex {
        guard count < 13 else { return nil }
        let byte = text[index]
        let value: UInt8
        switch byte {
        case 0x30...0x39: value = byte - 0x30
        case 0x41...0x4E: value = byte - 0x41 + 10
        case 0x4F...0x5A: value = byte - 0x4F + 25
        case 0x26: value = 24
        case 0xC3:
          index += 1
          guard index < text.endIndex, text[index] == 0x91 else { return nil }
          value = 38
        default: return nil
        }
        if count < 8 {
          low |= UInt64(value) << UInt64(8 * count)
        } else {
          high |= UInt64(value) << UInt64(8 * (count - 8))
        }
        count += 1
        index += 1
      }
    }

    subscript(place: Int) -> UInt8 {
      UInt8(
        truncatingIfNeeded: place < 8 ? low >> UInt64(8 * place) : high >> UInt64(8 * (place - 8)))
    }

    func isLetter(_ place: Int) -> Bool { self[place] >= 10 }
  }
}
