/// One field a heading may stand for.
public struct HeadingMatch: Sendable, Equatable {
  /// How the two were brought together, the surest first.
  public enum Basis: Int, Sendable, Comparable {
    /// The heading is a known name of the field.
    case known
    /// It has the same words in another order, or a letter is lost.
    case sameWords
    /// It holds a word that only this field has, such as `rfc`.
    case tellingWord
    /// Most of its words are those of a known name, or it is one letter off.
    case similar
    /// The heading is a known name, but more often of another field.
    case secondary

    /// Whether one basis is surer than another.
    public static func < (one: Basis, other: Basis) -> Bool { one.rawValue < other.rawValue }
  }

  /// The field's name; in a list, the field of the list.
  public let field: String
  /// The list, or nil for a field of the record.
  public let list: String?
  /// How the heading was matched.
  public let basis: Basis
  /// The place among the field's known names, the most telling first.
  public let rank: Int

  /// States a match.
  public init(field: String, list: String? = nil, basis: Basis, rank: Int) {
    self.field = field
    self.list = list
    self.basis = basis
    self.rank = rank
  }
}
