/// Something required that a supplier lacks.
public struct Lack: Sendable, Equatable {
  /// What kind of thing it is.
  public enum Kind: String, Sendable {
    /// A certificate that it does not hold.
    case certificate
    /// A certificate that it declares itself, and that nobody certified.
    case selfDeclared = "self_declared"
    /// A skill that nobody in its house holds.
    case skill
  }

  /// The kind.
  public let kind: Kind
  /// The key of the certificate or the skill.
  public let key: String
  /// The name people know it by, or else its key.
  public let title: String
}
