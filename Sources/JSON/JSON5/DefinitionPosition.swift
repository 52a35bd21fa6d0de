/// Where a value or a key of a definition stands.
public struct DefinitionPosition: Sendable, Equatable {
  /// The name that stands for the command line's overrides, whose lines are their numbers.
  public static let commandLine = "--set"

  /// The file, as it was named.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The character in the line, from 1.
  public var column: Int

  /// States a place.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}
