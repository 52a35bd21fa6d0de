/// How unevenly appearances in rankings fall on firms.
public struct Congestion: Sendable, Equatable {
  /// How many firms there are.
  public let firms: Int
  /// How many firms appear nowhere.
  public let neverShown: Int
  /// The most appearances of one firm.
  public let greatestLoad: Int
  /// The Gini coefficient of the appearances: 0 when all have the same, near 1 when one has all; nil
  /// when nobody appears.
  public let gini: Double?

  /// Measures the appearances of firms.
  ///
  /// - Parameter loads: How often each firm appears, zeros among them; below zero counts as zero.
  /// - Complexity: O(*n* + *m* log *m*), *m* of *n* firms appearing.
  public init(loads: [Int]) {
    let shown = loads.filter { $0 > 0 }.sorted()
    firms = loads.count
    neverShown = firms - shown.count
    greatestLoad = shown.last ?? 0
    // With loads sorted: Σ (2i − n − 1) x_i / (n Σ x), exact but for the last division.
    var (weighted, total) = (Int128(0), Int128(0))
    for (index, load) in shown.enumerated() {
      let rank = neverShown + index + 1
      weighted += Int128(2 * rank - firms - 1) * Int128(load)
      total += Int128(load)
    }
    gini = total > 0 ? Double(weighted) / (Double(firms) * Double(total)) : nil
  }

  /// The share of firms that appear nowhere; nil when there are no firms.
  public var shareNeverShown: Share? { Share(neverShown, of: firms) }
}
