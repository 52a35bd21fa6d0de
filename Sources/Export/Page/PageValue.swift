/// A small value of a data script.
enum PageValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  case text(String)
  case integer(Int)
  case null
  case list([PageValue])
  /// Names and values, in the order in which they are written.
  case object([(String, PageValue)])

  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(nilLiteral: ()) { self = .null }

  /// A thing with its key and its name in both languages.
  static func named(_ key: String, _ name: Phrase) -> PageValue {
    .object([("key", .text(key)), ("es", .text(name.spanish)), ("en", .text(name.english))])
  }

  /// Adds the value.
  func append(to json: inout ScriptJSON) {
    switch self {
    case .text(let text): json.text(text)
    case .integer(let number): json.integer(number)
    case .null: json.null()
    case .list(let values):
      json.sign("[")
      for (place, value) in values.enumerated() {
        if place > 0 { json.sign(",") }
        value.append(to: &json)
      }
      json.sign("]")
    case .object(let values):
      json.sign("{")
      for (place, value) in values.enumerated() {
        if place > 0 { json.sign(",") }
        json.text(value.0)
        json.sign(":")
        value.1.append(to: &json)
      }
      json.sign("}")
    }
  }
}
