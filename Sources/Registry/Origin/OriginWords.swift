/// The words of a published rule without their mark-up, read from left to right.
struct OriginWords {
  private let text: [UInt8]
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
        out.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
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
    text = out
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
    let wanted = Array(phrase.utf8)
    guard text[next...].starts(with: wanted) else { return false }
    let end = next + wanted.count
    if let last = wanted.last, Self.isWord(last), end < text.count, Self.isWord(text[end]) {
      return false
    }
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

  /// Codes such as `heading 4812, heading 4813 and subheading 482320 through 482390`.
  mutating func codes() -> [CodeRange]? {
    attempt { words in
      var kind: Int?
      guard let first = words.code(&kind) else { return nil }
      var ranges = [first]
      while let next = words.attempt({ words in
        guard words.take(anyOf: [", and", ", or", ",", "and", "or"]) else {
          return nil as CodeRange?
        }
        return words.code(&kind)
      }) {
        ranges.append(next)
      }
      return ranges
    }
  }

  /// One code or run of codes; `kind` is the digits that a code of the list has.
  private mutating func code(_ kind: inout Int?) -> CodeRange? {
    guard let from = digits(&kind) else { return nil }
    let to = attempt { words -> String? in
      guard words.take(anyOf: ["through", "to", "-"]) else { return nil }
      return words.digits(&kind)
    }
    return CodeRange(from: from, to: to)
  }

  private mutating func digits(_ kind: inout Int?) -> String? {
    for (names, count) in [
      (["chapters", "chapter"], 2), (["headings", "heading"], 4),
      (["subheadings", "subheading"], 6),
    ] where take(anyOf: names) {
      kind = count
    }
    guard let kind, var digits = run({ 0x30...0x39 ~= $0 || $0 == 0x2E }) else { return nil }
    // A full stop after the last code ends the sentence.
    if digits.last == "." {
      digits.removeLast()
      place -= 1
    }
    digits.removeAll { $0 == "." }
    if kind == 2, digits.utf8.count == 1 { digits = "0" + digits }
    return digits.utf8.count == kind ? digits : nil
  }

  /// The longest run of bytes of a kind that comes next, if any.
  private mutating func run(_ isWanted: (UInt8) -> Bool) -> String? {
    var start = place
    while start < text.count, text[start] == 0x20 { start += 1 }
    var end = start
    while end < text.count, isWanted(text[end]) { end += 1 }
    guard end > start else { return nil }
    place = end
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x61...0x7A ~= byte || byte >= 0x80
  }
}
