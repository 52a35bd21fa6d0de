/// One of three values: no, not known, yes.
///
/// - Source: S. C. Kleene, "Introduction to Metamathematics", 1952, §64 (strong connectives).
enum Truth: UInt8, Sendable, Comparable {
  case no, unknown, yes

  init(_ value: Bool) { self = value ? .yes : .no }

  init(_ value: Bool?) { self = value.map { Truth($0) } ?? .unknown }

  static func < (one: Truth, other: Truth) -> Bool { one.rawValue < other.rawValue }

  /// Both.
  func and(_ other: Truth) -> Truth { min(self, other) }

  /// Either.
  func or(_ other: Truth) -> Truth { max(self, other) }
}
