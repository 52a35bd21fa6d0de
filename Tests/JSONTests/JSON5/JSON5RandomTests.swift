import Testing
import Workbench

@testable import JSON

@Suite("JSON5 documents by chance")
struct JSON5RandomTests {
  @Test(
    "what is written in any style is read back, each value at its place",
    arguments: 0..<200 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var writer = JSON5Writer(seed: seed)
    let value = writer.value(depth: 0)
    writer.write(value)
    let read = try JSON5Parser.parse(bytes: Array(writer.text.utf8), file: "x")
    #expect(read == value.at(writer.places), "\(writer.text)")
  }

  @Test(
    "a document with any byte changed is read or refused, without a trap",
    arguments: 0..<200 as Range<UInt64>)
  func damage(seed: UInt64) {
    var writer = JSON5Writer(seed: seed)
    writer.write(writer.value(depth: 0))
    var bytes = Array(writer.text.utf8)
    for _ in 0..<20 where !bytes.isEmpty {
      bytes[writer.random.below(bytes.count)] = UInt8(writer.random.below(256))
      _ = try? JSON5Parser.parse(bytes: bytes, file: "x")
    }
  }
}

/// Writes random values in random styles and notes the place of each.
private struct JSON5Writer {
  var random: SplitMix64
  var text = ""
  var places: [DefinitionPosition] = []

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func value(depth: Int) -> JSON5Value {
    let kinds = depth < 4 ? 6 : 4
    let content: JSON5Value.Content
    switch random.below(kinds) {
    case 0: content = .null
    case 1: content = .boolean(random.below(2) == 0)
    case 2: content = .number(Double(random.below(100_000) - 50_000) / 64)
    case 3: content = .text(word())
    case 4: content = .list((0..<random.below(4)).map { _ in value(depth: depth + 1) })
    default:
      let members = (0..<random.below(4)).map { number in
        JSON5Member(key: "\(word())\(number)", position: .nowhere, value: value(depth: depth + 1))
      }
      content = .object(members)
    }
    return JSON5Value(content: content, position: .nowhere)
  }

  private mutating func word() -> String {
    let letters = Array("aZ_$ñé中😀 -'\"\\/\n\t\u{2028}{}[]:,")
    return String((0..<random.below(6)).map { _ in letters[random.below(letters.count)] })
  }

  /// Writes a value, first noting its place; keys are noted too.
  mutating func write(_ value: JSON5Value) {
    space()
    note()
    switch value.content {
    case .null: text += "null"
    case .boolean(let boolean): text += String(boolean)
    case .number(let number):
      text += number < 0 || random.below(2) == 0 ? "\(number)" : "+\(number)"
    case .text(let string): quote(string)
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        write(value)
        space()
        if index < values.count - 1 || random.below(2) == 0 { text += "," }
      }
      space()
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        space()
        note()
        quote(member.key)
        space()
        text += ":"
        write(member.value)
        space()
        if index < members.count - 1 || random.below(2) == 0 { text += "," }
      }
      space()
      text += "}"
    }
  }

  private mutating func space() {
    let spaces = ["", "", " ", "\n", "\r\n", "\t", "// 'c' {\n", "/* é\n ] */", "\u{A0}"]
    text += spaces[random.below(spaces.count)]
  }

  /// Counts lines and characters anew from the start: slow, and obvious.
  private mutating func note() {
    var line = 1
    var column = 1
    for character in text {
      // A carriage return and a line feed are one character.
      if character == "\n" || character == "\r\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    places.append(DefinitionPosition(file: "x", line: line, column: column))
  }

  private mutating func quote(_ string: String) {
    let quote: Character = random.below(2) == 0 ? "'" : "\""
    text.append(quote)
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\n": text += "\\n"
      case "\\": text += "\\\\"
      case "'", "\"": text += "\\\(scalar)"
      default:
        if scalar.value < 0x10000, random.below(8) == 0 {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text.append(quote)
  }
}

extension DefinitionPosition {
  fileprivate static let nowhere = DefinitionPosition(file: "x", line: 0, column: 0)
}

extension JSON5Value {
  /// The value with places filled in, in the order of the text.
  fileprivate func at(_ places: [DefinitionPosition]) -> JSON5Value {
    var rest = places[...]
    return placed(&rest)
  }

  private func placed(_ places: inout ArraySlice<DefinitionPosition>) -> JSON5Value {
    let position = places.removeFirst()
    switch content {
    case .list(let values):
      return JSON5Value(content: .list(values.map { $0.placed(&places) }), position: position)
    case .object(let members):
      let placed = members.map { member in
        let position = places.removeFirst()
        return JSON5Member(
          key: member.key, position: position, value: member.value.placed(&places))
      }
      return JSON5Value(content: .object(placed), position: position)
    default:
      return JSON5Value(content: content, position: position)
    }
  }
}
