/// The tax number (RFC) of a firm, with the check digit of the tax authority.
enum TaxNumber {
  /// The number that stands for the general public; no firm has it.
  static let generic = "XAXX010101000"

  private static let values: [Character: Int] = {
    var values: [Character: Int] = [:]
    for (value, character) in "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ".enumerated() {
      values[character] = value
    }
    return values
  }()

  /// The check digit of a number without it: 11 characters for a firm, 12 for a person.
  ///
  /// - Source: SAT, Anexo 1 of the technical documents on the RFC.
  static func checkDigit(_ body: String) -> Character {
    let characters = Array(String(repeating: " ", count: max(0, 12 - body.count)) + body)
    var sum = 0
    for (index, character) in characters.enumerated() {
      sum += (values[character] ?? 0) * (13 - index)
    }
    switch sum % 11 {
    case 0: return "0"
    case 1: return "A"
    case let rest: return Character(String(11 - rest))
    }
  }

  /// A number from three letters (firms) or four (persons), a day, and two drawn characters.
  static func make(letters: String, founded: Day, draw: inout Draw) -> String {
    let alphabet = Array("123456789ABCDEFGHIJKLMNPQRSTUVWXYZ")
    let body = letters + founded.compact + String([draw.pick(alphabet), draw.pick(alphabet)])
    return body + String(checkDigit(body))
  }

  /// The same number with a check digit that does not hold.
  static func withWrongDigit(_ number: String) -> String {
    let wrong: Character = number.last == "7" ? "3" : "7"
    return String(number.dropLast()) + String(wrong)
  }

  /// The letters for a firm's name: initials of its words, filled from the first word.
  static func letters(firm name: String) -> String {
    let words = Spelling.withoutAccents(name.uppercased()).split { !$0.isLetter && $0 != "&" }
      .filter { !["DE", "DEL", "LA", "LOS", "LAS", "Y", "E", "EL"].contains(String($0)) }
    let initials = words.compactMap(\.first)
    let filler = (words.first.map { Array($0.dropFirst()) } ?? []) + ["X", "X", "X"]
    return String((initials + filler).prefix(3))
  }

  /// The letters for a person: two of the first surname, one of the second, one of the name.
  static func letters(surname: String, second: String, given: String) -> String {
    let first = Array(Spelling.withoutAccents(surname.uppercased()))
    let vowel = first.dropFirst().first { "AEIOU".contains($0) } ?? "X"
    let other = Spelling.withoutAccents(second.uppercased()).first ?? "X"
    return String([
      first[0], vowel, other, Spelling.withoutAccents(given.uppercased()).first ?? "X",
    ])
  }
}
