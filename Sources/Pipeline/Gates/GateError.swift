public import Workbench

/// Why a night is not published although it could be made.
public enum GateError: ReportableError, Equatable {
  /// Sources have shrunk too much or are too old; all are told at once.
  case sources([SourceBreach])
  /// Too few needs have a supplier.
  case unmatched(needs: Int, matched: Int, minimum: Int)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .sources(let breaches):
      breaches.map(\.description).joined(separator: "; ") + Self.advice(breaches)
    case .unmatched(let needs, let matched, let minimum):
      "\(matched) of \(needs) needs matched, but gates.minimumMatchedNeeds is \(minimum);"
        + " see \(Stage.match.folder)/unmatched_needs.csv, or let it pass this once with"
        + " --set gates.minimumMatchedNeeds=\(matched)"
    }
  }

  private static func advice(_ breaches: [SourceBreach]) -> String {
    guard let first = breaches.first else { return "" }
    let what = breaches.count == 1 ? ("the file is", "it") : ("the files are", "one")
    return "; see that \(what.0) whole and new, or let \(what.1) in this once with"
      + " --set \(first.exemption)"
  }

  /// The code the process ends with.
  public var exitCode: ExitCode { .data }
}

/// What is wrong with one source.
public enum SourceBreach: Sendable, Equatable, CustomStringConvertible {
  /// It has lost more records than it may; the limit is a share.
  case shrunk(source: String, read: Int, earlier: Int, limit: Double)
  /// Its file was changed last, on a day `YYYY-MM-DD`, longer ago than it may be.
  case old(source: String, file: String, changed: String, days: Int, limit: Int)

  /// What is wrong, and by how much.
  public var description: String {
    switch self {
    case .shrunk(let source, let read, let earlier, let limit):
      "source '\(source)': \(read) records read, \(Self.percent(earlier - read, of: earlier)) % fewer"
        + " than the \(earlier) of the night before and more than the"
        + " \(CanonicalText.number((limit * 1_000_000).rounded() / 10_000)) % allowed"
    case .old(let source, let file, let changed, let days, let limit):
      "source '\(source)', \(file): last changed on \(changed),"
        + " \(days) day\(days == 1 ? "" : "s") before the run's date"
        + " and more than the \(limit) allowed"
    }
  }

  /// The key and value that let the source in.
  var exemption: String {
    switch self {
    case .shrunk(let source, _, _, _): "sources.\(source).maximumShrinkage=1"
    case .old(let source, _, _, let days, _): "sources.\(source).maximumAge=\(days)"
    }
  }

  /// A share in percent with one decimal, never less than it is.
  private static func percent(_ part: Int, of whole: Int) -> String {
    let tenths = (part * 1000 + whole - 1) / whole
    return "\(tenths / 10).\(tenths % 10)"
  }
}
