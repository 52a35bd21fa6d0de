/// A language that text may be written in.
public enum Language: String, Sendable, CaseIterable {
  /// Spanish.
  case es
  /// English.
  case en
}
