/// What a shell offers for a value.
enum ValueCompletion: Equatable {
  /// Files, and the folders on the way to them.
  case files
  /// Folders alone.
  case folders
  /// Some words.
  case words([String])
  /// Nothing that a shell could know.
  case nothing

  /// What is offered for an argument.
  init(_ argument: ArgumentDeclaration) { self.init(argument.name, argument.values) }

  /// What is offered for an option's value.
  init(_ option: OptionDeclaration) { self.init(option.valueName ?? "", option.values) }

  /// The names of values say what they are: the same name means the same on every verb.
  private init(_ name: String, _ values: ValueRule) {
    if case .oneOf(let words) = values {
      self = .words(words)
      return
    }
    switch name {
    case "FILE", "PIPELINE", "PAIRS": self = .files
    case "DIR", "RUN", "FROM", "TO": self = .folders
    default: self = .nothing
    }
  }
}
