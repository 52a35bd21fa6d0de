/// A command line that fits its verb's declaration.
struct ParsedCommand: Sendable, Equatable {
  /// The verb.
  var verb: String
  /// The arguments, in order.
  var arguments: [String] = []
  /// The values of each option that was given.
  var options: [String: [String]] = [:]
  /// The flags that were given.
  var flags: Set<String> = []

  /// The value of an option; of several the last.
  func value(of option: String) -> String? { options[option]?.last }

  /// The value of an option that takes whole numbers.
  func number(of option: String) -> Int? { value(of: option).flatMap { Int($0) } }

  /// The keys and values of an option that takes assignments, in the order given.
  func assignments(of option: String) -> [(key: String, value: String)] {
    (options[option] ?? []).compactMap { text in
      guard let equals = text.firstIndex(of: "=") else { return nil }
      return (String(text[..<equals]), String(text[text.index(after: equals)...]))
    }
  }
}
