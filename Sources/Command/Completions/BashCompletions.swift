/// Completions for bash, which needs nothing beside itself to read them.
///
/// Files and folders are left to bash's own completion, which knows quotes, blanks and `~`.
struct BashCompletions {
  private let parser: ArgumentParser

  /// Prepares the completions of a command.
  init(_ parser: ArgumentParser) { self.parser = parser }

  /// The file.
  var text: String {
    let verbs = parser.verbs.map(\.name)
    return """
      # bash completion of \(parser.program); written by `\(parser.program) completions bash`.

      _\(parser.program)() {
        local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
        local verb=${COMP_WORDS[1]} options='' valued='' offer='' i place=0 ended=''
        local -a places=()
        COMPREPLY=()
        if ((COMP_CWORD == 1)); then
          COMPREPLY=($(compgen -W '\((verbs + ["help", "--help", "--version"]).joined(separator: " "))' -- "$word"))
          return
        fi
        # Bash takes '--out=DIR' apart at the '='.
        if [[ $word == '=' ]]; then
          word=''
        elif [[ $previous == '=' ]]; then
          previous=${COMP_WORDS[COMP_CWORD-2]}
        fi
        case $verb in
          help) places=('\(verbs.joined(separator: " "))') ;;
      \(parser.verbs.map(verbCase).joined(separator: "\n"))
          *) return ;;
        esac
        for ((i = 2; i < COMP_CWORD; i++)); do
          if [[ $ended ]]; then
            ((++place))
          elif [[ ${COMP_WORDS[i]} == -- ]]; then
            ended=yes
          elif [[ ${COMP_WORDS[i]} == '=' ]]; then
            ((++i))
          elif [[ $valued == *" ${COMP_WORDS[i]} "* ]]; then
            [[ ${COMP_WORDS[i+1]} == '=' ]] || ((++i))
          elif [[ ${COMP_WORDS[i]} != -?* ]]; then
            ((++place))
          fi
        done
        if [[ ! $ended && $valued == *" $previous "* ]]; then
          case "$verb $previous" in
      \(parser.verbs.flatMap(optionCases).joined(separator: "\n"))
          esac
        elif [[ ! $ended && $word == -* ]]; then
          COMPREPLY=($(compgen -W "$options" -- "$word"))
          return
        elif ((${#places[@]} > 0)); then
          # Only the last argument of a verb may be repeated; its offer ends with '…'.
          ((place < ${#places[@]})) || { [[ ${places[-1]} == *… ]] && place=$((${#places[@]} - 1)); }
          offer=${places[place]-}
          offer=${offer%…}
        fi
        case $offer in
          '') ;;
          :files) compopt -o default ;;
          :folders) compopt -o dirnames ;;
          *) COMPREPLY=($(compgen -W "$offer" -- "$word")) ;;
        esac
      }

      complete -F _\(parser.program) \(parser.program)

      """
  }

  private func verbCase(_ verb: VerbDeclaration) -> String {
    let options = verb.options + parser.common
    let names = options.map { "--" + $0.name } + ["--help", "--version"]
    let valued = options.filter { $0.valueName != nil }.map { "--" + $0.name }
    let places = verb.arguments.map { argument in
      Shell.quoted(offer(ValueCompletion(argument)) + (argument.isRepeated ? "…" : ""))
    }
    return """
          \(verb.name))
            options='\(names.joined(separator: " "))'
            valued=' \(valued.joined(separator: " ")) '
            places=(\(places.joined(separator: " "))) ;;
      """
  }

  private func optionCases(_ verb: VerbDeclaration) -> [String] {
    (verb.options + parser.common).compactMap { option in
      let offer = offer(ValueCompletion(option))
      guard option.valueName != nil, !offer.isEmpty else { return nil }
      return "      '\(verb.name) --\(option.name)') offer=\(Shell.quoted(offer)) ;;"
    }
  }

  private func offer(_ completion: ValueCompletion) -> String {
    switch completion {
    case .files: ":files"
    case .folders: ":folders"
    case .words(let words): words.joined(separator: " ")
    case .nothing: ""
    }
  }
}
