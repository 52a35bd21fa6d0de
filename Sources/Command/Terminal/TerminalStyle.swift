/// Colours of a terminal, or none.
///
/// None where standard error is no terminal, where TERM says that it is a dumb one, and where NO_COLOR
/// is set to anything (no-color.org).
struct TerminalStyle: Sendable, Equatable {
  /// Whether there are colours.
  let hasColour: Bool

  /// States whether there are colours.
  init(hasColour: Bool) { self.hasColour = hasColour }

  /// Finds out whether there are colours.
  init(isTerminal: Bool, environment: [String: String]) {
    hasColour =
      isTerminal && !Self.isDumb(environment) && (environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Whether a terminal takes no signs that move its cursor.
  static func isDumb(_ environment: [String: String]) -> Bool {
    ["", "dumb"].contains(environment["TERM"] ?? "")
  }

  /// The name of a stage.
  func stage(_ text: String) -> String { painted(text, "1;36") }
  /// A heading.
  func heading(_ text: String) -> String { painted(text, "1") }
  /// What somebody should look at.
  func warning(_ text: String) -> String { painted(text, "33") }
  /// What went wrong.
  func fault(_ text: String) -> String { painted(text, "1;31") }

  private func painted(_ text: String, _ code: String) -> String {
    hasColour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
