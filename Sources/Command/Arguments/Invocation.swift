/// What a command line asks for.
enum Invocation: Sendable, Equatable {
  /// The help text, for standard output.
  case help(String)
  /// The version.
  case version
  /// A verb to carry out.
  case run(ParsedCommand)
}
