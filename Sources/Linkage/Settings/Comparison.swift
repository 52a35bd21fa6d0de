/// One piece of evidence: levels of agreement, the strongest first.
///
/// A pair is at the first level whose conditions all hold, else at the last, "otherwise". A pair of
/// which no condition's field is there on both sides says nothing either way.
public struct Comparison: Sendable, Equatable {
  /// How two values of a field are measured.
  public enum Measure: String, Sendable, Equatable, CaseIterable {
    /// 1 for equal values.
    case equal
    /// Jaro–Winkler similarity, prefix scale 0.1 over at most 4 letters, no boost threshold.
    case jaroWinkler
    /// Edits, a swap of neighbours being one (optimal string alignment).
    case edits
    /// Words shared, each by how rare it is, misspelt ones by how near they are; 0 to 1.
    case words
    /// Characters alike from the start.
    case prefix
    /// Kilometres on the great circle.
    case distance
    /// The absolute difference of two numbers.
    case difference

    /// Whether a smaller measure is the better one.
    public var isLessBetter: Bool {
      switch self {
      case .edits, .distance, .difference: true
      case .equal, .jaroWinkler, .words, .prefix: false
      }
    }
  }

  /// The most measures of fields that all comparisons together may ask for, each counted once.
  public static let mostMeasures = 48

  /// A field's measure and the least (or, where less is better, the most) it may be.
  public struct Condition: Sendable, Equatable {
    /// The field.
    public var field: String
    /// How two values are measured.
    public var measure: Measure
    /// The bound.
    public var bound: Double

    /// States a condition.
    public init(_ field: String, _ measure: Measure, _ bound: Double = 1) {
      self.field = field
      self.measure = measure
      self.bound = bound
    }
  }

  /// A level of agreement: conditions that must all hold.
  public struct Level: Sendable, Equatable {
    /// What must hold.
    public var conditions: [Condition]

    /// States a level.
    public init(_ conditions: [Condition]) { self.conditions = conditions }
  }

  /// What is compared, for the model and for people.
  public var name: String
  /// The levels, without "otherwise".
  public var levels: [Level]
  /// The field whose rare values count more than common ones, where a level has a condition on it.
  public var termFrequency: String?
  /// Whether two records that reach none of the levels are never one, whatever else agrees:
  /// firms of other names share an address, a telephone and a trade.
  public var isRequired: Bool

  /// States a comparison.
  public init(
    _ name: String, levels: [Level], termFrequency: String? = nil, isRequired: Bool = false
  ) {
    self.name = name
    self.levels = levels
    self.termFrequency = termFrequency
    self.isRequired = isRequired
  }
}

extension Comparison.Condition: CustomStringConvertible {
  /// The condition as people write it: `name words ≥ 0.7`.
  public var description: String {
    if measure == .equal { return "\(field) equal" }
    let whole = bound == bound.rounded() ? "\(Int(bound))" : "\(bound)"
    return "\(field) \(measure.rawValue) \(measure.isLessBetter ? "≤" : "≥") \(whole)"
  }
}
