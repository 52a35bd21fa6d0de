/// The four stages, in order.
public enum Stage: String, Sendable, CaseIterable, Comparable {
  case ingest, normalize, match, export

  /// The stage's place, from 1.
  public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The folder it writes in a run folder.
  public var folder: String { "\(number)-\(rawValue)" }

  /// Whether one stage comes before another.
  public static func < (left: Stage, right: Stage) -> Bool { left.number < right.number }
}
