/// The least number of protected candidates that each prefix of a fair ranking has.
///
/// A ranking passes the test of ranked group fairness when no prefix has fewer: `least[k − 1]` is
/// the smallest τ for which the chance of at most τ protected among k, each drawn as protected with
/// the chance `share`, is above the level.
///
/// - Source: Zehlike et al. (2017), "FA*IR", doi:10.1145/3132847.3132938, section 4.
public struct FairTable: Sendable, Equatable {
  /// The protected candidates' share.
  public let share: Share
  /// The level of a single prefix's test. In an adjusted table the least that is too high: the table
  /// is that of every level just below.
  public let level: Double
  /// The least protected candidates among the first 1, 2, … places.
  public let least: [Int]
  /// The chance that a fair ranking fails the test in some prefix.
  public let failure: Double

  /// Levels below this count as zero.
  private static let smallestLevel = 1e-15

  /// Makes the table of a level, each prefix tested by itself.
  ///
  /// A level of zero asks for nobody, except of the share 1; a level of one asks for every place.
  ///
  /// - Parameters:
  ///   - share: The protected candidates' share.
  ///   - level: The chance a single prefix's test may fail a fair ranking with, 0 … 1; what is
  ///     outside counts as the nearer end.
  ///   - count: How many places, zero or more.
  public init(share: Share, level: Double, count: Int) {
    let asked = level > 0 ? min(1, level) : 0
    self.init(share: share, level: asked, least: Self.least(share, asked, max(0, count)))
  }

  /// Makes the table of the largest level at which a fair ranking fails with a chance of no more
  /// than `alpha`, over all prefixes together.
  ///
  /// The level is found exactly: between two levels at which some prefix's number changes every
  /// level has the same table, so the search goes from one such level to another. It never passes
  /// `alpha`, since above it a single prefix would fail too often.
  ///
  /// - Parameters:
  ///   - share: The protected candidates' share.
  ///   - alpha: The chance of failing a fair ranking that is accepted.
  ///   - count: How many places, zero or more.
  /// - Returns: The table, with its own failure chance, which may be well below `alpha` when the
  ///   places are few.
  /// - Complexity: O(`count` · √`count`) for each of about twenty tables tried.
  public static func adjusted(share: Share, alpha: Share, count: Int) -> FairTable {
    let alpha = alpha.value
    let plain = FairTable(share: share, level: alpha, count: count)
    guard count > 0, !isWithin(plain.failure, alpha) else { return plain }
    // All prefixes together fail with no more than the sum of their chances, so alpha / count holds.
    var good = alpha / Double(count)
    let tails = BinomialTails(chance: share.value, low: good / 2, high: alpha, count: count)
    var bad = tails.table(at: alpha).from
    while bad > good * (1 + BinomialTails.rounding) {
      let middle = (good + bad) / 2
      let table = tails.table(at: middle)
      if isWithin(failure(of: table.least, share: share), alpha) {
        good = max(middle, min(bad, table.until))
      } else {
        bad = min(middle, max(good, table.from))
      }
    }
    // Far enough below for roundings of one level to fall on the same side.
    let least = tails.table(at: good * (1 - 1e-9)).least
    return FairTable(share: share, level: good, least: least)
  }

  /// The chance that a fair ranking has fewer protected candidates than a table asks in some prefix.
  ///
  /// - Parameters:
  ///   - least: The table, never falling.
  ///   - share: The chance that a place is a protected candidate's, each for itself.
  /// - Returns: The chance, 0 … 1, worked out exactly but for rounding.
  public static func failure(of least: [Int], share: Share) -> Double {
    var mass = BinomialMass(chance: share.value, trials: least.count)
    var failure = 0.0
    for number in least {
      mass.addTrial()
      failure += mass.cut(below: number)
      if mass.support.isEmpty { return 1 }
    }
    return min(1, failure)
  }

  private init(share: Share, level: Double, least: [Int]) {
    self.share = share
    self.level = level
    self.least = least
    failure = Self.failure(of: least, share: share)
  }

  private static func isWithin(_ failure: Double, _ alpha: Double) -> Bool {
    !BinomialTails.passes(failure, alpha)
  }

  private static func least(_ share: Share, _ level: Double, _ count: Int) -> [Int] {
    if share == .none, level < 1 { return [Int](repeating: 0, count: count) }
    if share == .all || level >= 1 { return (0..<count).map { $0 + 1 } }
    if level < smallestLevel { return [Int](repeating: 0, count: count) }
    let tails = BinomialTails(chance: share.value, low: level, high: level, count: count)
    return tails.table(at: level).least
  }
}
