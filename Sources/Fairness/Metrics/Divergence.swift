import Glibc

/// How far the categories of a ranking's prefixes are from the shares they should have (NDKL).
///
/// - Source: Geyik, Ambler and Kenthapadi (2019), doi:10.1145/3292500.3330691, section 3.2.
public enum Divergence: Sendable, Equatable {
  /// The normalised discounted cumulative divergence, in nats; zero when every prefix has just the
  /// shares, which short prefixes cannot.
  case nats(Double)
  /// A category is in the ranking that should have no share at all.
  case unexpected
  /// The ranking is empty.
  case undefined

  /// Measures a ranking.
  ///
  /// - Parameters:
  ///   - categories: The category of the candidate at each place, from 0. Categories exclude each
  ///     other.
  ///   - shares: The share each category should have; one past the last has none.
  public init(_ categories: [Int], shares: [Share]) {
    guard !categories.isEmpty else {
      self = .undefined
      return
    }
    guard categories.allSatisfy({ shares.indices ~= $0 && shares[$0] > .none }) else {
      self = .unexpected
      return
    }
    var counts = [Int](repeating: 0, count: shares.count)
    var (sum, weights) = (0.0, 0.0)
    for (index, category) in categories.enumerated() {
      counts[category] += 1
      let weight = Double(Discount.discount(of: index + 1)) / Double(Discount.one)
      weights += weight
      sum += weight * Self.divergence(counts, of: index + 1, from: shares)
    }
    // A sum of roundings may end a hair below zero.
    self = .nats(max(0, sum / weights))
  }

  /// The divergence in nats; nil when there is none.
  public var value: Double? {
    if case .nats(let value) = self { return value }
    return nil
  }

  private static func divergence(_ counts: [Int], of total: Int, from shares: [Share]) -> Double {
    var sum = 0.0
    for (count, share) in zip(counts, shares) where count > 0 {
      let part = Double(count) / Double(total)
      sum += part * log(part / share.value)
    }
    return sum
  }
}
