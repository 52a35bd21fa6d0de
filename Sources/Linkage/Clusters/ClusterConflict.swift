/// A field of which two different values keep records apart, however alike they are otherwise.
public struct ClusterConflict: Sendable {
  /// The field.
  public var field: String
  /// By record, the number of its value; 0 when it has none, which fits any.
  public var ids: [UInt32]
  /// Whether only records of one source are kept apart.
  public var withinSource: Bool
  /// Whether it holds against exact keys and staff too, as a tax number does.
  public var isAbsolute: Bool

  /// States a conflict field.
  ///
  /// - Parameters:
  ///   - field: Its name.
  ///   - ids: By record, the number of its value; 0 when it has none.
  ///   - withinSource: Whether only records of one source are kept apart.
  ///   - isAbsolute: Whether it holds against exact keys and staff; nil: unless `withinSource`.
  public init(
    field: String, ids: [UInt32], withinSource: Bool = false, isAbsolute: Bool? = nil
  ) {
    self.field = field
    self.ids = ids
    self.withinSource = withinSource
    self.isAbsolute = isAbsolute ?? !withinSource
  }
}
