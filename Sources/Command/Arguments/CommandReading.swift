/// One reading of the words after a verb.
struct CommandReading {
  /// The verb.
  let verb: VerbDeclaration
  /// The options it takes, shared ones included.
  let options: [OptionDeclaration]
  /// Its usage line.
  let usage: String
  /// The words after the verb.
  let words: [String]
  private var next = 0
  private var command: ParsedCommand

  /// Prepares to read the words after a verb.
  init(verb: VerbDeclaration, options: [OptionDeclaration], usage: String, words: [String]) {
    self.verb = verb
    self.options = options
    self.usage = usage
    self.words = words
    command = ParsedCommand(verb: verb.name)
  }

  /// Reads them all.
  mutating func read() throws(UsageError) -> ParsedCommand {
    var endsOptions = false
    while next < words.count {
      let word = words[next]
      next += 1
      if endsOptions || !Self.isOption(word) {
        command.arguments.append(word)
      } else if word == "--" {
        endsOptions = true
      } else {
        try readOption(word)
      }
    }
    try checkCounts()
    return command
  }

  /// Whether a word is read as an option; a single dash is a value.
  private static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }

  private mutating func readOption(_ word: String) throws(UsageError) {
    let equals = word.firstIndex(of: "=")
    let name = String(word[..<(equals ?? word.endIndex)])
    guard let option = options.first(where: { "--" + $0.name == name }) else {
      throw .unknownOption(
        name, suggestion: OptionDeclaration.nearest(to: name, among: options), usage: usage)
    }
    guard option.valueName != nil else {
      guard equals == nil else { throw .unexpectedValue(option: name, usage: usage) }
      command.flags.insert(option.name)
      return
    }
    let value: String
    if let equals {
      value = String(word[word.index(after: equals)...])
    } else {
      guard next < words.count, !Self.isOption(words[next]) else {
        throw .missingValue(option: name, usage: usage)
      }
      value = words[next]
      next += 1
    }
    guard option.values.allows(value) else {
      throw .valueNotAllowed(
        option: name, value: value, rule: option.values,
        suggestion: option.values.nearest(to: value), usage: usage)
    }
    if option.isRepeated {
      command.options[option.name, default: []].append(value)
    } else {
      command.options[option.name] = [value]
    }
  }

  private func checkCounts() throws(UsageError) {
    let required = verb.arguments.prefix { !$0.isOptional }.count
    if command.arguments.count < required {
      throw .missingArgument(verb.arguments[command.arguments.count].name, usage: usage)
    }
    if command.arguments.count > verb.arguments.count, verb.arguments.last?.isRepeated != true {
      throw .unexpectedArgument(command.arguments[verb.arguments.count], usage: usage)
    }
    for (argument, value) in zip(verb.arguments, command.arguments) where argument.values != .any {
      guard argument.values.allows(value) else {
        throw .valueNotAllowed(
          option: argument.name, value: value, rule: argument.values,
          suggestion: argument.values.nearest(to: value), usage: usage)
      }
    }
    for option in options where option.isRequired && command.options[option.name] == nil {
      throw .missingOption("--" + option.name, usage: usage)
    }
  }
}
