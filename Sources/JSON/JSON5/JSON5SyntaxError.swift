/// The first place where a document is not JSON5.
public struct JSON5SyntaxError: Error, Equatable {
  /// Where reading stopped.
  public var position: DefinitionPosition
  /// What was expected there and what was found.
  public var message: String
}
