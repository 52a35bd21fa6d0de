/// One thing in a run's folder that is not as it was written.
public struct VerificationFault: Sendable, Equatable {
  /// What is wrong.
  public enum Kind: String, Sendable {
    /// A file that is stated is not there.
    case missing
    /// A file is there that nothing states.
    case extra
    /// The bytes are others than those that were written.
    case changed
    /// A description cannot be read.
    case unreadable
    /// A table has another number of rows than is stated.
    case rows
    /// A description and the manifest state different things of a file.
    case disagreeing
  }

  /// The file, by its path in the run's folder.
  public let file: String
  /// What is wrong with it.
  public let kind: Kind
  /// What was found, in words.
  public let found: String

  /// Notes a fault.
  init(_ file: String, _ kind: Kind, _ found: String) {
    self.file = file
    self.kind = kind
    self.found = found
  }

  /// What to do about it.
  public var remedy: String {
    let stage = Stage.allCases.first { file == $0.folder || file.hasPrefix($0.folder + "/") }
    let again = stage.map { "run the pipeline again from `--from \($0.rawValue)`" }
    switch kind {
    case .extra: return "move it out of the run's folder"
    case .changed where stage == .export && (file.hasSuffix(".xlsx") || file.hasSuffix(".csv")):
      return "if staff wrote decisions in it, take them in with `encadena review`;"
        + " else bring it back from a copy"
    case .missing, .changed, .unreadable, .rows, .disagreeing:
      return "bring it back from a copy, or \(again ?? "run the pipeline again")"
    }
  }

  /// The file, what is wrong, and what to do, on one line.
  public var line: String {
    "\(SafeLine.of(file)): \(kind.rawValue): \(SafeLine.of(found)); \(remedy)"
  }
}
