/// The least number of a group's members in each prefix of a ranking.
public struct Floor: Sendable, Equatable {
  /// How the numbers follow from a share.
  public enum Rule: Sendable, Hashable {
    /// The FA*IR test with its level adjusted, so that a fair ranking of all the places fails with a
    /// chance of no more than `alpha`.
    case fair(Share, alpha: Share)
    /// The share of each prefix, rounded down.
    case proportion(Share)
  }

  /// The least members among the first 1, 2, … places; never falls and rises by one at most.
  public let least: [Int]

  /// Works out a floor.
  ///
  /// - Parameters:
  ///   - rule: How the numbers follow from a share.
  ///   - count: How many places, zero or more.
  public init(_ rule: Rule, count: Int) {
    switch rule {
    case .fair(let share, let alpha):
      least = FairTable.adjusted(share: share, alpha: alpha, count: count).least
    case .proportion(let share):
      least = (0..<max(0, count)).map { share.floor(of: $0 + 1) }
    }
  }

  /// Takes a floor given place by place.
  ///
  /// A number that falls, rises by more than one or is below zero is drawn to the nearest that does
  /// not, so that the floor can be met as far as a single group goes.
  ///
  /// - Parameter numbers: The least members among the first 1, 2, … places.
  public init(_ numbers: [Int]) {
    var last = 0
    least = numbers.map { number in
      last = min(last + 1, max(last, number))
      return last
    }
  }

  /// Whether nobody is asked for.
  public var isEmpty: Bool { (least.last ?? 0) == 0 }

  /// The least members among the first `places`; past the last prefix no more are asked for.
  public func least(in places: Int) -> Int {
    guard places > 0 else { return 0 }
    return places <= least.count ? least[places - 1] : least.last ?? 0
  }
}
