/// How many pairs are at each pattern of levels.
struct PatternCounts: Sendable {
  /// The patterns, ascending.
  private(set) var patterns: [UInt64]
  /// By pattern, its pairs.
  private(set) var counts: [Double]

  /// Counts patterns.
  init(_ all: [UInt64]) {
    var numbers: [UInt64: Int] = [:]
    for pattern in all { numbers[pattern, default: 0] += 1 }
    patterns = numbers.keys.sorted()
    counts = patterns.map { Double(numbers[$0] ?? 0) }
  }

  /// The number of pairs.
  var total: Double { counts.reduce(0, +) }
}
