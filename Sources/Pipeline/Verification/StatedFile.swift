import JSON

/// A file as a run's descriptions state it.
struct StatedFile: Sendable, Equatable {
  /// Its path in the run's folder.
  let path: String
  /// Its size.
  let bytes: Int
  /// Its digest, 64 hexadecimal digits.
  let sha256: String
  /// Its rows, where it is a table.
  let rows: Int?

  /// Whether the path stays within the run's folder.
  var isInside: Bool {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    return !steps.contains { $0.isEmpty || $0 == "." || $0 == ".." }
  }
}
