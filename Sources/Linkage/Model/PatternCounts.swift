/// How many pairs are at each pattern of levels.
struct PatternCounts: Sendable {
  /// The patterns, ascending.
  private(set) var patterns: [UInt64]
  /// By pattern, its pairs.
  private(set) var counts: [Double]

  /// Takes counts together.
  ///
  /// - Parameters:
  ///   - pairs: The counts.
  ///   - rule: The rule whose pairs are wanted; nil for all pairs.
  init(_ pairs: PairCounts, rule: Int? = nil) {
    var numbers: [UInt64: Int] = [:]
    for (key, count) in pairs.numbers {
      if let rule, key.rules & 1 << UInt16(rule) == 0 { continue }
      numbers[key.pattern, default: 0] += count
    }
    patterns = numbers.keys.sorted()
    counts = patterns.map { Double(numbers[$0] ?? 0) }
  }

  /// The number of pairs.
  var total: Double { counts.reduce(0, +) }
}
