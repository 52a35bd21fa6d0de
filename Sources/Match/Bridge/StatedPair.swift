import Tables

/// Two texts that stand for each other, in an order that the rows' does not change.
struct StatedPair: Comparable {
  let first: String
  let second: String
  let weight: Double

  static func < (left: StatedPair, right: StatedPair) -> Bool {
    if left.first != right.first {
      return left.first.utf8.lexicographicallyPrecedes(right.first.utf8)
    }
    if left.second != right.second {
      return left.second.utf8.lexicographicallyPrecedes(right.second.utf8)
    }
    return left.weight > right.weight
  }

  /// Reads the pairs of two columns, each once with its greatest weight.
  ///
  /// - Parameters:
  ///   - first: The one texts.
  ///   - second: The others.
  ///   - weights: 0 … 1; an empty cell takes the usual weight.
  ///   - usual: The weight that is usual.
  ///   - rows: The rows to read.
  /// - Returns: The pairs, ascending.
  static func read(
    _ first: TextColumn, _ second: TextColumn, weights: TextColumn?, usual: Double,
    where rows: (Int) -> Bool = { _ in true }
  ) -> [StatedPair] {
    var pairs: [StatedPair] = []
    for row in 0..<first.count where rows(row) {
      let stated = weights.flatMap { Decimals.number($0.bytes, $0.bounds(row)) }
      let weight = min(1, max(0, stated ?? usual))
      pairs.append(StatedPair(first: first[row], second: second[row], weight: weight))
    }
    pairs.sort()
    var kept: [StatedPair] = []
    for pair in pairs
    where kept.last.map({ ($0.first, $0.second) != (pair.first, pair.second) }) ?? true {
      kept.append(pair)
    }
    return kept
  }
}
