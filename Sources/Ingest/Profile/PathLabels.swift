/// What paths say in words: the name of the last step, with the one before it where that name
/// stands in several paths.
enum PathLabels {
  /// The labels of paths, in their order.
  static func of(_ paths: [String]) -> [String] {
    let names = paths.map(steps)
    let last = names.map { $0.last ?? "" }
    return names.enumerated().map { index, steps in
      let isShared = last.count { $0 == last[index] } > 1
      return isShared ? steps.suffix(2).joined(separator: " ") : last[index]
    }
  }

  /// The local names of a path's steps.
  static func steps(_ path: String) -> [String] {
    path.split(separator: "/").filter { $0 != "." }.map { step in
      let name = step.drop { $0 == "@" }
      return String(name.split(separator: ":").last ?? name)
    }
  }
}
