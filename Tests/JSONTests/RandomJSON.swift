import Workbench

@testable import JSON

/// Draws values and writes them in any style that JSON allows.
struct RandomJSON {
  var random: SplitMix64
  /// The names of members; few, so that paths meet them.
  var names = ["a", "b", "c", "d", "é", "a\"b"]

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A value that lies so deep.
  mutating func value(depth: Int = 0) -> JSONValue {
    switch random.below(depth < 5 ? 9 : 5) {
    case 0: return .null
    case 1: return .boolean(random.below(2) == 0)
    case 2: return .number(number())
    case 3, 4: return .text(text())
    case 5, 6: return .list((0..<random.below(4)).map { _ in value(depth: depth + 1) })
    default: return object(depth: depth)
    }
  }

  /// An object.
  mutating func object(depth: Int = 0) -> JSONValue {
    var left = names
    var members: [(name: String, value: JSONValue)] = []
    for _ in 0..<random.below(min(5, left.count + 1)) {
      members.append((left.remove(at: random.below(left.count)), value(depth: depth + 1)))
    }
    return .object(members)
  }

  private mutating func number() -> String {
    var text = random.below(3) == 0 ? "-" : ""
    text += random.below(3) == 0 ? "0" : String(1 + random.below(100_000))
    if random.below(3) == 0 { text += "." + ["0", "5", "25", "130"][random.below(4)] }
    if random.below(6) == 0 { text += ["e", "E", "e+", "E-"][random.below(4)] + "2" }
    return text
  }

  private mutating func text() -> String {
    let letters = [
      "x", "y", "1", " ", "ñ", "中", "😀", "\"", "\\", "/", "\n", "\u{1}", "{", "]", ",",
    ]
    return (0..<random.below(4)).map { _ in letters[random.below(letters.count)] }.joined()
  }

  /// Writes a value; `break` stands for a line feed where one may stand.
  mutating func written(_ value: JSONValue, inLine: Bool = false) -> String {
    let space = inLine ? ["", "", " ", "\t"] : ["", "", " ", "\n", "\r\n", "\t "]
    func gap(_ random: inout SplitMix64) -> String { space[random.below(space.count)] }
    let before = gap(&random)
    var text: String
    switch value {
    case .null: text = "null"
    case .boolean(let isTrue): text = isTrue ? "true" : "false"
    case .number(let number): text = number
    case .text(let content): text = quoted(content)
    case .list(let values):
      var parts: [String] = []
      for value in values { parts.append(written(value, inLine: inLine)) }
      text = "[" + parts.joined(separator: ",") + gap(&random) + "]"
    case .object(let members):
      var parts: [String] = []
      for member in members {
        let name = quoted(member.name)
        let value = written(member.value, inLine: inLine)
        parts.append(gap(&random) + name + gap(&random) + ":" + value)
      }
      text = "{" + parts.joined(separator: ",") + gap(&random) + "}"
    }
    text = before + text + gap(&random)
    return text
  }

  private mutating func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" || scalar.value < 0x20 || random.below(5) == 0 {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: random.below(2) == 0)
          out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
