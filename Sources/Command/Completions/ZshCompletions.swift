/// Completions for zsh: a file named `_encadena` in a folder of `fpath`, or sourced.
struct ZshCompletions {
  private let parser: ArgumentParser

  /// Prepares the completions of a command.
  init(_ parser: ArgumentParser) { self.parser = parser }

  /// The file.
  var text: String {
    let verbs = parser.verbs.map { verb in
      "      " + Shell.quoted("\(verb.name):\(Self.escaped(verb.summary, "\\:"))")
    }
    return """
      #compdef \(parser.program)
      # zsh completion of \(parser.program); written by `\(parser.program) completions zsh`.

      _\(parser.program)() {
        local context state state_descr line
        local -A opt_args
        local -a verbs=(
      \(verbs.joined(separator: "\n"))
            'help:Show help'
        )
        _arguments -C '(- *)'{-h,--help}'[Show help]' '(- *)--version[Show the version]' \\
          '1: :->verb' '*:: :->rest' && return
        case $state in
          verb) _describe -t verbs verb verbs ;;
          rest)
            case $words[1] in
              help) _describe -t verbs verb verbs ;;
      \(parser.verbs.map(verbCase).joined(separator: "\n"))
            esac ;;
        esac
      }

      if [[ $funcstack[1] == _\(parser.program) ]]; then
        _\(parser.program) "$@"
      else
        compdef _\(parser.program) \(parser.program)
      fi

      """
  }

  private func verbCase(_ verb: VerbDeclaration) -> String {
    let options = (verb.options + parser.common).map { option in
      let name = "--" + option.name
      let help = "[\(Self.escaped(option.help, "\\[]:"))]"
      let star = option.isRepeated ? "*" : ""
      guard let value = option.valueName else { return star + name + help }
      return "\(star)\(name)=\(help):\(Self.escaped(value, "\\:")):\(action(.init(option)))"
    }
    let arguments = verb.arguments.enumerated().map { place, argument in
      let place = argument.isRepeated ? "*" : "\(place + 1)"
      let colon = argument.isOptional && !argument.isRepeated ? "::" : ":"
      return "\(place)\(colon)\(Self.escaped(argument.name, "\\:")):\(action(.init(argument)))"
    }
    let specifications = ["(- *)--help[Show help]"] + options + arguments
    return """
              \(verb.name))
                _arguments \\
                  \(specifications.map(Shell.quoted).joined(separator: " \\\n            ")) ;;
      """
  }

  private func action(_ completion: ValueCompletion) -> String {
    switch completion {
    case .files: "_files"
    case .folders: "_files -/"
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .nothing: " "
    }
  }

  private static func escaped(_ text: String, _ special: Set<Character>) -> String {
    text.map { special.contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private static func escaped(_ text: String, _ special: String) -> String {
    escaped(text, Set(special))
  }
}
