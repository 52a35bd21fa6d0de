/// Where a value or a key of a definition stands.
struct DefinitionPosition: Sendable, Equatable {
  /// The name that stands for the command line's overrides, whose lines are their numbers.
  static let commandLine = "--set"

  /// The file, as it was named.
  var file: String
  /// The line, from 1.
  var line: Int
  /// The character in the line, from 1.
  var column: Int
}
