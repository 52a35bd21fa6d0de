/// One mistake in a pipeline file, in a mapping, or in an override of the command line.
public struct DefinitionFault: Sendable, Equatable, CustomStringConvertible {
  /// The file as it was named, or `--set`, whose lines are the numbers of the overrides.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The character in the line, from 1.
  public var column: Int
  /// What is wrong and what was expected.
  public var message: String
  /// The word that was probably meant.
  public var suggestion: String?

  /// Notes a mistake.
  public init(file: String, line: Int, column: Int, message: String, suggestion: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.suggestion = suggestion
  }

  /// The mistake in one line, in the form that editors jump to.
  public var description: String {
    let place = "\(file):\(line):\(column): \(message)"
    return suggestion.map { "\(place); did you mean '\($0)'?" } ?? place
  }
}
