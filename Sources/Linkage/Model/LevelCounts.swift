/// Weighted counts of the levels of every comparison, "otherwise" last.
struct LevelCounts: Sendable {
  /// By comparison and level.
  var counts: [[Double]]

  /// No counts.
  init(_ plan: ComparisonPlan) {
    counts = (0..<plan.count).map { comparison in
      let levels = plan.levelStarts[comparison + 1] - plan.levelStarts[comparison]
      return (0...levels).map { _ in 0 }
    }
  }

  /// Adds some pairs of a pattern.
  mutating func add(_ pattern: UInt64, _ weight: Double) {
    for comparison in counts.indices {
      let level = Self.level(pattern, comparison, of: counts[comparison].count)
      if level >= 0 { counts[comparison][level] += weight }
    }
  }

  /// The place of a pattern's level among the levels of a comparison; −1 when it says nothing.
  static func level(_ pattern: UInt64, _ comparison: Int, of levels: Int) -> Int {
    let code = Int(pattern >> UInt64(4 * comparison) & 15)
    return code == 15 ? levels - 1 : code - 1
  }

  /// The share of each level, each given a little so that none is impossible.
  ///
  /// - Parameters:
  ///   - comparison: Which.
  ///   - prior: The pairs each level is given beforehand.
  /// - Returns: The share of each level; they sum to 1.
  func shares(_ comparison: Int, prior: Double) -> [Double] {
    let own = counts[comparison]
    let total = own.reduce(0, +) + prior * Double(own.count)
    return own.map { ($0 + prior) / total }
  }
}
