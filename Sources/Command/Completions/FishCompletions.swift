/// Completions for fish.
struct FishCompletions {
  private let parser: ArgumentParser

  /// Prepares the completions of a command.
  init(_ parser: ArgumentParser) { self.parser = parser }

  /// The file.
  var text: String {
    let name = parser.program
    let verbs = parser.verbs.map { ($0.name, $0.summary) } + [("help", "Show help")]
    var lines = [
      "# fish completion of \(name); written by `\(name) completions fish`.",
      "",
      "function __\(name)_verb --argument-names verb",
      "  set -l words (commandline -opc)",
      "  test (count $words) -ge 2; and test \"$words[2]\" = \"$verb\"",
      "end",
      "",
      "complete -c \(name) -f",
      "complete -c \(name) -s h -l help -d 'Show help'",
      "complete -c \(name) -n '__fish_is_first_token' -l version -d 'Show the version'",
    ]
    for (verb, summary) in verbs {
      lines.append(
        "complete -c \(name) -n '__fish_is_first_token' -a \(verb) -d \(Self.quoted(summary))")
    }
    for verb in parser.verbs {
      lines.append(
        "complete -c \(name) -n '__\(name)_verb help' -a \(verb.name)"
          + " -d \(Self.quoted(verb.summary))")
    }
    for verb in parser.verbs { lines += ["", "# \(verb.name)"] + entries(verb) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func entries(_ verb: VerbDeclaration) -> [String] {
    let start = "complete -c \(parser.program) -n '__\(parser.program)_verb \(verb.name)'"
    let options = (verb.options + parser.common).map { option in
      let value =
        switch ValueCompletion(option) {
        case _ where option.valueName == nil: ""
        case .files: " -r -F"
        case .folders: " -x -a '(__fish_complete_directories)'"
        case .words(let words): " -x -a '\(words.joined(separator: " "))'"
        case .nothing: " -x"
        }
      return start + " -l \(option.name)\(value) -d \(Self.quoted(option.help))"
    }
    // Fish does not count arguments: what any argument of the verb takes is offered for each.
    var arguments: [String] = []
    for argument in verb.arguments {
      let entry: String? =
        switch ValueCompletion(argument) {
        case .files: start + " -F"
        case .folders: start + " -a '(__fish_complete_directories)'"
        case .words(let words): start + " -a '\(words.joined(separator: " "))'"
        case .nothing: nil
        }
      if let entry, !arguments.contains(entry) { arguments.append(entry) }
    }
    return options + arguments
  }

  /// A word in single quotes, in which fish takes `\` and `'` alone for its own.
  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
