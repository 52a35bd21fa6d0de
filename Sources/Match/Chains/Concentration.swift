/// How far a whole is in few hands: the Herfindahl–Hirschman index, Σ s² of the shares in percent.
///
/// It takes weights of any unit; their shares of the sum are what counts. 10 000 is one hand alone.
struct Concentration: Sendable {
  /// The bands of the index.
  ///
  /// - Source: U.S. Department of Justice and Federal Trade Commission, Merger Guidelines (2023),
  ///   guideline 1: highly concentrated is above 1 800, moderately from 1 000.
  enum Band: String, Sendable {
    case low, moderate, high
  }

  /// The number of hands that have a weight above zero.
  private(set) var count = 0
  private var sum: Int128 = 0
  private var squares: Int128 = 0

  /// Nobody yet.
  init() {}

  /// Takes the weight of each hand.
  init(_ weights: [Int]) {
    for weight in weights { add(weight) }
  }

  /// Adds one more hand, unless it has no weight.
  mutating func add(_ weight: Int) {
    guard weight > 0 else { return }
    count += 1
    sum += Int128(weight)
    squares += Int128(weight) * Int128(weight)
  }

  /// The index, 0 to 10 000; nil when there is nobody.
  var index: ExactRatio? { ExactRatio(squares * 10_000, over: sum * sum) }

  /// The index between 0, all alike, and 1, one has nearly all: (H − 1/n) / (1 − 1/n) with H from 0
  /// to 1; nil for fewer than two hands.
  var normalized: ExactRatio? {
    guard count > 1 else { return nil }
    let hands = Int128(count)
    return ExactRatio(squares * hands - sum * sum, over: sum * sum * (hands - 1))
  }

  /// The band of the index; nil when there is nobody.
  var band: Band? {
    guard count > 0 else { return nil }
    let (index, whole) = (squares * 10_000, sum * sum)
    return index > whole * 1_800 ? .high : index < whole * 1_000 ? .low : .moderate
  }
}
