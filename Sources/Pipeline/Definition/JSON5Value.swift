/// A value of a JSON5 document that remembers where it stood.
struct JSON5Value: Sendable, Equatable {
  /// What the value is.
  indirect enum Content: Sendable, Equatable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([JSON5Value])
    case object([JSON5Member])
  }

  /// What the value is.
  var content: Content
  /// Where its first character stands.
  var position: DefinitionPosition

  /// The members, when the value is an object.
  var members: [JSON5Member]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The value of a key, when the value is an object that has it.
  subscript(_ key: String) -> JSON5Value? { members?.first { $0.key == key }?.value }

  /// What the value is, as a message names it.
  var kindInWords: String {
    switch content {
    case .null: "null"
    case .boolean(let value): String(value)
    case .number: "a number"
    case .text: "text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}
