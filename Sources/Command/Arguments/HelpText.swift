/// Lays out help in 80 columns.
struct HelpText {
  /// The columns of a terminal.
  static let width = 80
  /// The column in which explanations start.
  private static let indent = 26

  /// The name of the program.
  let program: String
  /// The options of every verb, after its own.
  let common: [OptionDeclaration]

  /// Help on the command as a whole.
  func text(of verbs: [VerbDeclaration], summary: String) -> String {
    var lines = Self.wrapped(summary, first: "OVERVIEW: ", indent: 0)
    lines += ["", "USAGE: \(rootUsage)", "", "OPTIONS:"]
    lines += Self.rootOptions.flatMap { Self.entry($0.0, $0.1) }
    lines += ["", "SUBCOMMANDS:"]
    lines += verbs.flatMap { Self.entry($0.name, $0.summary) }
    lines += ["", "  See '\(program) help VERB' for detailed help."]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Help on one verb.
  func text(of verb: VerbDeclaration) -> String {
    var lines = Self.wrapped(verb.summary, first: "OVERVIEW: ", indent: 0)
    for paragraph in verb.discussion {
      lines += [""] + Self.wrapped(paragraph, first: "", indent: 0)
    }
    lines += [""] + Self.wrapped(usageParts(of: verb), first: "USAGE: ", indent: 9)
    if !verb.arguments.isEmpty {
      lines += ["", "ARGUMENTS:"]
      lines += verb.arguments.flatMap { Self.entry($0.name, $0.help) }
    }
    lines += ["", "OPTIONS:"]
    lines += (verb.options + common).flatMap { Self.entry($0.signature, $0.help) }
    lines += Self.rootOptions.flatMap { Self.entry($0.0, $0.1) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The usage line of the command as a whole.
  var rootUsage: String { "\(program) VERB [ARGUMENT]… [OPTION]…" }

  /// The usage line of one verb.
  func usage(of verb: VerbDeclaration) -> String { usageParts(of: verb).joined(separator: " ") }

  /// The parts of a usage line, none of which is broken.
  private func usageParts(of verb: VerbDeclaration) -> [String] {
    ["\(program) \(verb.name)"] + verb.arguments.map(\.usage)
      + (verb.options + common).map(\.usage)
  }

  /// The options of the command as a whole, which every verb takes too.
  static let rootOptions = [
    ("--version", "Show the version"), ("-h, --help", "Show help"),
  ]

  /// A name and its explanation, beside it or, when the name is long, below it.
  private static func entry(_ name: String, _ help: String) -> [String] {
    let start = "  " + name
    if start.count + 2 > indent {
      let below = String(repeating: " ", count: indent)
      return [start] + wrapped(help, first: below, indent: indent)
    }
    let padding = String(repeating: " ", count: indent - start.count)
    return wrapped(help, first: start + padding, indent: indent)
  }

  private static func wrapped(_ text: String, first: String, indent: Int) -> [String] {
    wrapped(text.split(separator: " ").map(String.init), first: first, indent: indent)
  }

  private static func wrapped(_ words: [String], first: String, indent: Int) -> [String] {
    var lines: [String] = []
    var line = first
    var isFresh = true
    for word in words {
      if !isFresh, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        isFresh = true
      }
      line += isFresh ? word : " " + word
      isFresh = false
    }
    return lines + [line]
  }
}
