import Pipeline

/// One option of a verb, taken by its name.
struct OptionDeclaration: Sendable, Equatable {
  /// The name, without its dashes.
  var name: String
  /// The name of its value in usage lines; nil makes it a flag.
  var valueName: String?
  /// What it does, in one sentence without a full stop.
  var help: String
  /// Whether each value is kept; otherwise the last one counts.
  var isRepeated = false
  /// Whether it must be given.
  var isRequired = false
  /// Which values it takes.
  var values = ValueRule.any

  /// The option with its value, as help lists it.
  var signature: String {
    valueName.map { "--\(name) \($0)" } ?? "--\(name)"
  }

  /// The option in a usage line.
  var usage: String {
    let once = isRequired ? signature : "[\(signature)]"
    return isRepeated ? once + "…" : once
  }

  /// The option that was probably meant, with its dashes, which are no part of the likeness.
  static func nearest(to name: String, among options: [OptionDeclaration]) -> String? {
    let known = ["help", "version"] + options.map(\.name)
    return KeySuggestion.nearest(to: String(name.drop { $0 == "-" }), among: known)
      .map { "--" + $0 }
  }
}
