/// One key of a JSON5 object and its value.
public struct JSON5Member: Sendable, Equatable {
  /// The key, unescaped.
  public var key: String
  /// Where the key stands.
  public var position: DefinitionPosition
  /// The key's value.
  public var value: JSON5Value
  /// Where the same object named the key before, if it did.
  public var earlier: DefinitionPosition?

  /// Makes a member.
  public init(
    key: String, position: DefinitionPosition, value: JSON5Value,
    earlier: DefinitionPosition? = nil
  ) {
    self.key = key
    self.position = position
    self.value = value
    self.earlier = earlier
  }
}
