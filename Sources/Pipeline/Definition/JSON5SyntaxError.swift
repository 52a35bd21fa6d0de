/// The first place where a document is not JSON5.
struct JSON5SyntaxError: Error, Equatable {
  /// Where reading stopped.
  var position: DefinitionPosition
  /// What was expected there and what was found.
  var message: String
}
