/// One key of a JSON5 object and its value.
struct JSON5Member: Sendable, Equatable {
  /// The key, unescaped.
  var key: String
  /// Where the key stands.
  var position: DefinitionPosition
  /// The key's value.
  var value: JSON5Value
  /// Where the same object named the key before, if it did.
  var earlier: DefinitionPosition?
}
