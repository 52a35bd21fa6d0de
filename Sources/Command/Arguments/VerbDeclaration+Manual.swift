// The verbs that describe the command itself, for `make install`.

extension VerbDeclaration {
  /// Writes the manual page.
  static let manual = VerbDeclaration(
    name: "man",
    summary: "Write the manual page, troff for man.",
    arguments: [],
    options: [],
    discussion: ["To read it at once: encadena man | man -l -"])

  /// Writes what a shell completes words by.
  static let completions = VerbDeclaration(
    name: "completions",
    summary: "Write the completions of a shell.",
    arguments: [
      ArgumentDeclaration(
        name: "SHELL", help: "The shell (\(Shell.names.joined(separator: ", ")))",
        values: .oneOf(Shell.names))
    ],
    options: [],
    discussion: ["For the shell at hand alone: source <(encadena completions bash)"])
}
