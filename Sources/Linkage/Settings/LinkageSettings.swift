/// How records of one kind are found to stand for one thing: what is read, compared and blocked.
///
/// The model itself (how much each agreement counts) is learnt from the records, not stated.
///
/// - Source: Fellegi and Sunter (1969), doi:10.1080/01621459.1969.10501049.
public struct LinkageSettings: Sendable, Equatable {
  /// The fields that comparisons, keys and conflicts name.
  public var fields: [LinkField]
  /// What is compared, one independent piece of evidence each.
  public var comparisons: [Comparison]
  /// Which pairs are compared at all.
  public var blocking: [BlockingRule]
  /// Fields whose values, both there and different, forbid that two records are one.
  public var conflicts: [Conflict]
  /// Which records may be paired.
  public var scope: Scope
  /// The probability of a match at which two records are joined.
  public var threshold: Double
  /// How the model is learnt.
  public var training: Training

  /// A field of which two different values forbid that two records are one.
  public struct Conflict: Sendable, Equatable {
    /// The field.
    public var field: String
    /// Whether only records of one source are held apart by it: an establishment key of another
    /// year's directory may differ.
    public var withinSource: Bool

    /// Names a field.
    public init(_ field: String, withinSource: Bool = false) {
      self.field = field
      self.withinSource = withinSource
    }
  }

  /// Which records may be paired.
  public enum Scope: String, Sendable, Equatable, CaseIterable {
    /// Any two.
    case all
    /// Only records of different sources.
    case betweenSources = "between-sources"
    /// As between sources, and a record is joined with at most one of each other source.
    case oneToOne = "one-to-one"
  }

  /// How the model is learnt.
  public struct Training: Sendable, Equatable {
    /// Where the random pairs start.
    public var seed: UInt64
    /// Most random pairs drawn for u, the chance that unlike records agree: twenty for each record,
    /// and at least 100,000, up to this.
    public var randomPairs: Int
    /// Most rounds of expectation and maximisation.
    public var rounds: Int
    /// The change of every m and u below which the rounds end.
    public var tolerance: Double

    /// States how a model is learnt.
    public init(
      seed: UInt64 = 1, randomPairs: Int = 2_000_000, rounds: Int = 50, tolerance: Double = 1e-5
    ) {
      self.seed = seed
      self.randomPairs = randomPairs
      self.rounds = rounds
      self.tolerance = tolerance
    }
  }

  /// States how records are linked.
  public init(
    fields: [LinkField], comparisons: [Comparison], blocking: [BlockingRule],
    conflicts: [Conflict] = [], scope: Scope = .all, threshold: Double = 0.9,
    training: Training = Training()
  ) {
    self.fields = fields
    self.comparisons = comparisons
    self.blocking = blocking
    self.conflicts = conflicts
    self.scope = scope
    self.threshold = threshold
    self.training = training
  }
}
