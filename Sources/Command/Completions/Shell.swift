/// A shell that completes words.
enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish

  /// The names of all of them.
  static let names = allCases.map(\.rawValue)

  /// The file that the shell reads to complete a command's words.
  func completions(of parser: ArgumentParser) -> String {
    switch self {
    case .bash: BashCompletions(parser).text
    case .zsh: ZshCompletions(parser).text
    case .fish: FishCompletions(parser).text
    }
  }

  /// A word in single quotes, in which bash and zsh take nothing for their own.
  static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
