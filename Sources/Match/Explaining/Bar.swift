/// An exclusion that bars a supplier on the run's date.
public struct Bar: Sendable, Equatable {
  /// The key of the exclusion.
  public let exclusion: String
  /// What ties it to the firm: `rfc` or `name`.
  public let evidence: String
  /// Who imposed it.
  public let authority: String
  /// The resolution that imposed it.
  public let resolution: String
  /// Why.
  public let reason: String
  /// The first day, as 2026-11-25; empty when it is not stated.
  public let from: String
  /// The last day; empty when it has no end.
  public let until: String
}
