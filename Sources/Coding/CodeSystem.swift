/// A list of codes that texts are given.
public enum CodeSystem: String, Sendable, CaseIterable {
  /// The North American classification of activities, as Mexico has it.
  case scian
  /// The Harmonized System of goods.
  case hs
  /// The United Nations' codes of products and services.
  case unspsc
}
