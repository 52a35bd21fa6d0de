/// How an allocation is worked out.
public struct AllocationSettings: Sendable {
  /// What a pair of last night is worth beside its weight, in millionths, so that pairs do not
  /// change for nothing.
  public var bonus: Int32 = 0
  /// How often, on average, each edge may be looked at before the search ends with what it has.
  ///
  /// Common problems need some dozens. How good the allocation is even then, its gap says.
  public var looks = 2_000
  /// How many times the worth of the groups may be set anew.
  public var rounds = 60
  /// How many choices the closing search may try to make the allocation exact.
  public var choices = 200_000

  /// The settings of a run.
  public init() {}
}
