/// The words of a published rule without their mark-up, read from left to right.
///
/// Its readers of phrases lie in files of their own; here are the text and the steps over it.
struct OriginWords {
  private let text: [UInt8]
  /// The same with its capitals.
  private let original: [UInt8]
  private(set) var place = 0

  /// Takes HTML, entities, links and emphasis out of a text; small letters, single blanks.
  init(_ source: String) {
    var out: [UInt8] = []
    let bytes = Array(source.utf8)
    var index = 0
    func append(_ byte: UInt8) {
      let isBlank = [0x20, 0x0A, 0x0D, 0x09].contains(byte)
      if isBlank {
        if let last = out.last, last != 0x20 { out.append(0x20) }
      } else {
        out.append(byte)
      }
    }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { fallthrough }
        index = end + 1
      case UInt8(ascii: "&"):
        let tail = bytes[index...].prefix(8)
        if let end = tail.firstIndex(of: UInt8(ascii: ";")),
          let known = Self.entities[String(decoding: bytes[index + 1..<end], as: UTF8.self)]
        {
          for byte in known.utf8 { append(byte) }
          index = end + 1
        } else {
          fallthrough
        }
      case UInt8(ascii: "*"), UInt8(ascii: "["): index += 1
      case UInt8(ascii: "]"):
        index += 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "("),
          let end = bytes[index...].firstIndex(of: UInt8(ascii: ")"))
        {
          index = end + 1
        }
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0:
        append(0x20)
        index += 2
      default:
        append(bytes[index])
        index += 1
      }
    }
    while out.last == 0x20 { out.removeLast() }
    self.init(original: out)
  }

  private init(original: [UInt8]) {
    self.original = original
    text = original.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
  }

  /// The sentences of a text that "or" joins before a capital letter; one when none does.
  var alternatives: [OriginWords] {
    var pieces: [OriginWords] = []
    var start = 0
    for index in text.indices.dropFirst(4)
    where 0x41...0x5A ~= original[index] && text[index - 4..<index].elementsEqual(" or ".utf8) {
      pieces.append(OriginWords(original: Array(original[start..<index - 4])))
      start = index
    }
    pieces.append(OriginWords(original: Array(original[start...])))
    return pieces
  }

  private static let entities = [
    "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "rsquo": "'", "lsquo": "'",
    "ndash": "-", "#39": "'",
  ]

  /// Whether nothing is left but a full stop.
  var isAtEnd: Bool { text[place...].allSatisfy { $0 == 0x2E || $0 == 0x20 || $0 == 0x3B } }

  /// Steps over a phrase if it comes next, at the bounds of words.
  mutating func take(_ phrase: String) -> Bool {
    var next = place
    while next < text.count, text[next] == 0x20 { next += 1 }
    var end = next
    var last: UInt8 = 0x20
    for byte in phrase.utf8 {
      guard end < text.count, text[end] == byte else { return false }
      last = byte
      end += 1
    }
    if Self.isWord(last), end < text.count, Self.isWord(text[end]) { return false }
    place = end
    return true
  }

  /// Steps over one of several phrases; longer ones first.
  mutating func take(anyOf phrases: [String]) -> Bool {
    for phrase in phrases where take(phrase) { return true }
    return false
  }

  /// Tries a reading, and stays where it was when it gives nothing.
  mutating func attempt<Value>(_ reading: (inout OriginWords) -> Value?) -> Value? {
    var copy = self
    guard let value = reading(&copy) else { return nil }
    self = copy
    return value
  }

  /// A number of per cent, in hundredths: `40%`, `62.5 %`.
  mutating func percent() -> Int? {
    attempt { words in
      guard let digits = words.run({ 0x30...0x39 ~= $0 || $0 == 0x2E }) else { return nil }
      guard words.take("%") else { return nil }
      return OriginRule.percent(digits[...])
    }
  }

  /// The letter of a fragment such as `- b)`.
  mutating func letter() -> UInt8? {
    attempt { words in
      _ = words.take("-")
      guard let letters = words.run({ 0x61...0x7A ~= $0 }), letters.utf8.count == 1 else {
        return nil
      }
      return words.take(")") ? letters.utf8.first : nil
    }
  }

  /// The longest run of bytes of a kind that comes next, if any.
  mutating func run(_ isWanted: (UInt8) -> Bool) -> String? {
    var start = place
    while start < text.count, text[start] == 0x20 { start += 1 }
    var end = start
    while end < text.count, isWanted(text[end]) { end += 1 }
    guard end > start else { return nil }
    place = end
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  /// Steps back over one byte, a full stop that ends the sentence and no code.
  mutating func stepBack() { place -= 1 }

  /// The words before the first of some phrases, with their capitals, and steps up to it.
  ///
  /// - Parameters:
  ///   - stops: What ends the words; none of them, and there are none.
  ///   - barred: Phrases that the words must not hold, since they would begin another clause.
  /// - Returns: The words, or nil.
  mutating func words(until stops: [String], without barred: [String] = Self.clauses) -> String? {
    var start = place
    while start < text.count, text[start] == 0x20 { start += 1 }
    var end = start
    while end <= text.count {
      var ahead = self
      ahead.place = end
      let isBound =
        end == start || end == text.count || !Self.isWord(text[end - 1]) || !Self.isWord(text[end])
      if isBound {
        if stops.contains(where: { $0.isEmpty ? ahead.isAtEnd : ahead.take($0) }) {
          while end > start, text[end - 1] == 0x20 { end -= 1 }
          guard end > start else { return nil }
          place = end
          return String(decoding: original[start..<end], as: UTF8.self)
        }
        if barred.contains(where: { ahead.take($0) }) { return nil }
      }
      end += 1
    }
    return nil
  }

  /// Phrases that begin a clause of their own.
  static let clauses = [
    "provided", "except", "however", "whether", "which", "where", "from", "in the case", "note",
    "if", "see", "for special", "manufacture", "production", "does not", "may be", "may not", "%",
    "other than", "for the special", "used", "must", ".",
  ]

  private static func isWord(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x61...0x7A ~= byte || byte >= 0x80
  }
}
