/// How many pairs were found, how many are true, and how many are both.
public struct PairCounts: Sendable, Equatable {
  /// Pairs found that are true.
  public var correct: Int
  /// Pairs found.
  public var predicted: Int
  /// True pairs.
  public var actual: Int

  /// States counts.
  public init(correct: Int = 0, predicted: Int = 0, actual: Int = 0) {
    self.correct = correct
    self.predicted = predicted
    self.actual = actual
  }

  /// The share of pairs found that are true; 0 when none is found.
  public var precision: Double { Self.share(correct, predicted) }
  /// The share of true pairs that are found; 0 when there is none.
  public var recall: Double { Self.share(correct, actual) }
  /// The harmonic mean of precision and recall.
  public var f1: Double { Self.share(2 * correct, predicted + actual) }

  /// Pairs found that are not true.
  public var falsePositives: Int { predicted - correct }
  /// True pairs that are not found.
  public var falseNegatives: Int { actual - correct }

  /// The number of pairs among some records.
  static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }

  private static func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}
