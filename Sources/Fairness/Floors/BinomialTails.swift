/// The lower tails of the binomial distributions of 1 … `count` trials between two levels.
///
/// Only sums, products and comparisons: the same bits on every machine.
struct BinomialTails {
  /// Mass below this is dropped at the ends of a distribution; no level that counts comes near it.
  static let negligible = 1e-30
  /// Levels closer than this, relatively, are one level written with two roundings.
  static let rounding = 1e-11

  /// How many trials at most.
  let count: Int
  /// For each number of trials, less one: the successes its first stored tail is for.
  private var firsts: [Int] = []
  /// Where the tails of each number of trials begin in `tails`, and where the last end.
  private var offsets: [Int] = [0]
  /// The chance of at most so many successes.
  private var tails: [Double] = []

  /// Works out, for each number of trials, the tails from the first above `low` to the first above
  /// `high`.
  ///
  /// - Parameters:
  ///   - chance: The chance of success, 0 … 1.
  ///   - low: The lower level, well above `negligible`.
  ///   - high: The upper level.
  ///   - count: How many trials at most.
  /// - Complexity: O(`count` · √`count`) for a given precision.
  init(chance: Double, low: Double, high: Double, count: Int) {
    self.count = count
    var mass = BinomialMass(chance: chance, trials: count)
    for _ in 0..<count {
      mass.addTrial()
      var sum = 0.0
      var first = mass.support.upperBound
      for successes in mass.support {
        sum += mass[successes]
        guard Self.passes(sum, low) else { continue }
        first = min(first, successes)
        tails.append(sum)
        if Self.passes(sum, high) { break }
      }
      firsts.append(first)
      offsets.append(tails.count)
    }
  }

  /// Whether a tail is above a level.
  static func passes(_ tail: Double, _ level: Double) -> Bool { tail > level * (1 + rounding) }

  /// The table of a level between the two, and the levels it holds for: from the first, which is
  /// among them, to the last, which is not.
  func table(at level: Double) -> (least: [Int], from: Double, until: Double) {
    var least: [Int] = []
    least.reserveCapacity(count)
    var (from, until) = (0.0, 1.0)
    var successes = 0
    for row in 0..<count {
      // The least number never falls, and rises by one at most, with each trial.
      if !isAbove(level, row, successes) { successes += 1 }
      if let tail = tail(row, successes - 1) { from = max(from, tail) }
      if let tail = tail(row, successes) { until = min(until, tail) }
      least.append(successes)
    }
    return (least, from, until)
  }

  private func isAbove(_ level: Double, _ row: Int, _ successes: Int) -> Bool {
    guard successes >= firsts[row] else { return false }
    // The last tail stored is above the upper level, and so are those past it.
    guard let tail = tail(row, successes) else { return true }
    return Self.passes(tail, level)
  }

  private func tail(_ row: Int, _ successes: Int) -> Double? {
    let place = successes - firsts[row]
    guard place >= 0, place < offsets[row + 1] - offsets[row] else { return nil }
    return tails[offsets[row] + place]
  }
}
