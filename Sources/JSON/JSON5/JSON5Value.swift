/// A value of a JSON5 document that remembers where it stood.
public struct JSON5Value: Sendable, Equatable {
  /// What the value is.
  public indirect enum Content: Sendable, Equatable {
    /// Nothing.
    case null
    /// True or false.
    case boolean(Bool)
    /// A number, infinity or not-a-number.
    case number(Double)
    /// Text, unescaped.
    case text(String)
    /// A list.
    case list([JSON5Value])
    /// An object, its members as they stand.
    case object([JSON5Member])
  }

  /// What the value is.
  public var content: Content
  /// Where its first character stands.
  public var position: DefinitionPosition

  /// Makes a value.
  public init(content: Content, position: DefinitionPosition) {
    self.content = content
    self.position = position
  }

  /// The members, when the value is an object.
  public var members: [JSON5Member]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The value of a key, when the value is an object that has it.
  public subscript(_ key: String) -> JSON5Value? { members?.first { $0.key == key }?.value }

  /// What the value is, as a message names it.
  public var kindInWords: String {
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
