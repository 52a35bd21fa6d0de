/// One argument of a verb, taken by its place.
struct ArgumentDeclaration: Sendable, Equatable {
  /// The name in usage lines, in capitals.
  var name: String
  /// What it is, in one sentence without a full stop.
  var help: String
  /// Whether any number of values may follow; only the last argument of a verb may.
  var isRepeated = false
  /// Whether it may be left out.
  var isOptional = false
  /// Which values it takes.
  var values = ValueRule.any

  /// The argument in a usage line.
  var usage: String {
    let name = isRepeated ? name + "…" : name
    return isOptional ? "[\(name)]" : name
  }
}
