import Pipeline

/// Reads a command line by the declarations of the verbs.
///
/// After the conventions of swift-argument-parser: `--out DIR` and `--out=DIR` are alike, `--`
/// ends the options, of a value given twice the last counts, `-h` and `--help` work everywhere
/// and come before any complaint.
struct ArgumentParser {
  /// The name of the program.
  var program = "encadena"
  /// What the program is, in one sentence.
  var summary =
    "Match the needs of buyers with the suppliers of a country, night after night."
  /// The verbs.
  var verbs = VerbDeclaration.all
  /// The options of every verb.
  var common = [
    OptionDeclaration(
      name: "log-format", valueName: "text|json", help: "The form of messages (default: text)",
      values: .oneOf(["text", "json"]))
  ]

  /// Reads the words after the program's name.
  ///
  /// - Throws: ``UsageError`` when they do not fit.
  func parse(_ words: [String]) throws(UsageError) -> Invocation {
    guard let first = words.first else { return .help(rootHelp) }
    switch first {
    case "-h", "--help": return .help(rootHelp)
    case "--version": return .version
    case "help": return try help(words.dropFirst())
    default: break
    }
    let verb = try verb(named: first)
    let rest = Array(words.dropFirst())
    let options = rest.prefix { $0 != "--" }
    if options.contains("-h") || options.contains("--help") { return .help(help.text(of: verb)) }
    if options.contains("--version") { return .version }
    return .run(try command(verb, rest))
  }

  private var help: HelpText { HelpText(program: program, common: common) }

  private var rootHelp: String { help.text(of: verbs, summary: summary) }

  private func help(_ words: ArraySlice<String>) throws(UsageError) -> Invocation {
    guard let name = words.first(where: { $0 != "-h" && $0 != "--help" }) else {
      return .help(rootHelp)
    }
    return .help(help.text(of: try verb(named: name)))
  }

  private func verb(named name: String) throws(UsageError) -> VerbDeclaration {
    if let verb = verbs.first(where: { $0.name == name }) { return verb }
    guard !name.hasPrefix("-") else {
      let known = verbs.flatMap(\.options) + common
      throw .unknownOption(
        name, suggestion: OptionDeclaration.nearest(to: name, among: known), usage: help.rootUsage)
    }
    throw .unknownVerb(
      name, suggestion: KeySuggestion.nearest(to: name, among: verbs.map(\.name) + ["help"]),
      usage: help.rootUsage)
  }

  private func command(
    _ verb: VerbDeclaration, _ words: [String]
  ) throws(UsageError) -> ParsedCommand {
    var reading = CommandReading(
      verb: verb, options: verb.options + common, usage: help.usage(of: verb), words: words)
    return try reading.read()
  }
}
