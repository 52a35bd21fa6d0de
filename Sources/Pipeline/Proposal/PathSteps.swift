/// The steps of a path, as people name them.
enum PathSteps {
  /// The names of the steps, without prefixes and marks.
  static func names(_ path: String) -> [String] {
    path.split(separator: "/").filter { $0 != "." }.map { step in
      String(step.drop { $0 == "@" }.split(separator: ":").last ?? "")
    }
  }

  /// The element of an XML path, and what leads on from it: an attribute, or its own text.
  static func split(_ path: String) -> (element: String, rest: String) {
    let steps = path.split(separator: "/")
    guard let last = steps.last, last.hasPrefix("@") else { return (path, ".") }
    return (steps.dropLast().joined(separator: "/"), String(last))
  }
}
