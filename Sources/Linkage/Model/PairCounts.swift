import Workbench

/// How many pairs are at each pattern of levels, by the blocking rules that gave them.
///
/// It is all that a model is learnt from, and counts of parts of the pairs add up to those of all.
public struct PairCounts: Sendable, Equatable {
  /// What pairs that are counted together have in common.
  struct Key: Hashable, Comparable {
    /// The level of each comparison, as in ``Link/pattern``.
    var pattern: UInt64
    /// The rules that gave the pair, as bits; 0 for one that was drawn at random.
    var rules: UInt16

    static func < (left: Key, right: Key) -> Bool {
      (left.pattern, left.rules) < (right.pattern, right.rules)
    }
  }

  /// By key, its pairs.
  private(set) var numbers: [Key: Int] = [:]

  /// Counts nothing.
  init() {}

  /// Counts pairs.
  ///
  /// - Parameters:
  ///   - pairs: The pairs.
  ///   - patterns: Their patterns.
  ///   - workers: Number of threads; the result does not depend on it.
  init(_ pairs: CandidatePairs, _ patterns: [UInt64], workers: Int) {
    let parts = concurrentBlocks(of: pairs.count, blockSize: 65_536, workers: workers) { range in
      var part = PairCounts()
      for pair in range { part.add(patterns[pair], pairs.rules[pair]) }
      return part
    }
    for part in parts { add(part) }
  }

  /// Counts a pair, or several alike.
  mutating func add(_ pattern: UInt64, _ rules: UInt16, _ count: Int = 1) {
    numbers[Key(pattern: pattern, rules: rules), default: 0] += count
  }

  /// Counts what others counted.
  mutating func add(_ other: PairCounts) {
    numbers.merge(other.numbers, uniquingKeysWith: +)
  }
}
