public import Linkage

/// How the records of one kind are linked.
public struct LinkedKind: Sendable, Equatable {
  /// The kind's name: `suppliers`, or a registry that the pipeline file declares.
  public var kind: String
  /// How they are linked.
  public var settings: LinkageSettings

  /// States how records of a kind are linked.
  public init(kind: String, settings: LinkageSettings) {
    self.kind = kind
    self.settings = settings
  }
}
