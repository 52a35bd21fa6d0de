/// The million points of a need shared out over its criteria by weight.
///
/// Whole points by largest remainder: they sum to a million exactly, so the best possible score is
/// 1.000000 and no score passes it.
struct PointShares: Sendable, Equatable {
  /// The points of a whole score.
  static let whole = 1_000_000

  /// The points of each criterion, in the order of the cases; zero where it does not count.
  private let points: [Int]

  /// Shares the points out.
  ///
  /// - Parameters:
  ///   - weights: The weights of the settings.
  ///   - isApplicable: Whether a criterion counts for the need.
  init(
    _ weights: [MatchSettings.Criterion: Double],
    where isApplicable: (MatchSettings.Criterion) -> Bool
  ) {
    let all = MatchSettings.Criterion.allCases
    let counted = all.map { criterion -> Double in
      guard let weight = weights[criterion], weight > 0, weight.isFinite else { return 0 }
      return isApplicable(criterion) ? weight : 0
    }
    let sum = counted.reduce(0, +)
    guard sum > 0 else {
      points = all.map { _ in 0 }
      return
    }
    let exact = counted.map { Double(Self.whole) * $0 / sum }
    // A whole share may come out a hair below itself: 0.15 of a million as 149,999.99…
    var shared = exact.map { Int(($0 + 1e-6).rounded(.down)) }
    let order = all.indices.filter { counted[$0] > 0 }.sorted { left, right in
      let first = exact[left] - Double(shared[left])
      let second = exact[right] - Double(shared[right])
      return abs(first - second) > 1e-6 ? first > second : left < right
    }
    var missing = Self.whole - shared.reduce(0, +)
    for index in order where missing > 0 {
      shared[index] += 1
      missing -= 1
    }
    points = shared
  }

  /// The points of a criterion.
  @inline(__always)
  subscript(criterion: MatchSettings.Criterion) -> Int { points[criterion.index] }

  /// A score of 0 … 1 in points.
  static func points(_ score: Double) -> Int { earned(whole, score) }

  /// What a value of 0 … 1 earns of some points.
  @inline(__always)
  static func earned(_ points: Int, _ value: Double) -> Int {
    Int((Double(points) * min(1, max(0, value))).rounded())
  }
}
