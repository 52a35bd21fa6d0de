import Workbench

/// Why a command line does not fit its verb; each case carries the usage line of the verb.
enum UsageError: ReportableError, Equatable {
  /// No such verb.
  case unknownVerb(String, suggestion: String?, usage: String)
  /// The verb has no such option.
  case unknownOption(String, suggestion: String?, usage: String)
  /// An option stands without its value.
  case missingValue(option: String, usage: String)
  /// A flag stands with a value.
  case unexpectedValue(option: String, usage: String)
  /// An option does not take this value.
  case valueNotAllowed(
    option: String, value: String, rule: ValueRule, suggestion: String?, usage: String)
  /// An option that must be given is not.
  case missingOption(String, usage: String)
  /// An option stands without another that it needs.
  case needsOption(String, other: String, usage: String)
  /// An argument is missing.
  case missingArgument(String, usage: String)
  /// An argument too many.
  case unexpectedArgument(String, usage: String)

  /// What does not fit, what was probably meant, and in the last line how the verb is used.
  var description: String {
    switch self {
    case .unknownVerb(let verb, let suggestion, let usage):
      "unknown verb '\(verb)'" + Self.meant(suggestion) + usage
    case .unknownOption(let option, let suggestion, let usage):
      "unknown option '\(option)'" + Self.meant(suggestion) + usage
    case .missingValue(let option, let usage):
      "missing value of '\(option)'" + Self.meant(nil) + usage
    case .unexpectedValue(let option, let usage):
      "'\(option)' takes no value" + Self.meant(nil) + usage
    case .valueNotAllowed(let option, let value, let rule, let suggestion, let usage):
      "'\(value)' is no value of '\(option)'; \(rule.inWords)" + Self.meant(suggestion) + usage
    case .missingOption(let option, let usage):
      "missing option '\(option)'" + Self.meant(nil) + usage
    case .needsOption(let option, let other, let usage):
      "'\(option)' needs '\(other)' too" + Self.meant(nil) + usage
    case .missingArgument(let name, let usage):
      "missing argument \(name)" + Self.meant(nil) + usage
    case .unexpectedArgument(let value, let usage):
      "unexpected argument '\(value)'" + Self.meant(nil) + usage
    }
  }

  /// The code the process ends with.
  var exitCode: ExitCode { .usage }

  private static func meant(_ suggestion: String?) -> String {
    (suggestion.map { "; did you mean '\($0)'?" } ?? "") + "\nUsage: "
  }
}
