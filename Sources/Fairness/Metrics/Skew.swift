import Glibc

/// How far a group's share of the first places is from the share it should have.
///
/// - Source: Geyik, Ambler and Kenthapadi (2019), doi:10.1145/3292500.3330691, section 3.1.
public enum Skew: Sendable, Equatable {
  /// The natural logarithm of the share it has over the share it should have.
  case ratio(Double)
  /// The group should be among the first places and is not.
  case nobody
  /// There is no place to look at, or the group should have none.
  case undefined

  /// Compares a group's members among some places with those it should have.
  ///
  /// - Parameters:
  ///   - members: Members among the places.
  ///   - expected: Members there should be, in millionths of one.
  public init(members: Int, expected: Int) {
    guard expected > 0, members >= 0 else {
      self = .undefined
      return
    }
    guard members > 0 else {
      self = .nobody
      return
    }
    self = .ratio(log(Double(members) * Double(Share.whole) / Double(expected)))
  }

  /// Compares a group's members among the first places of one ranking with its share.
  ///
  /// - Parameters:
  ///   - members: Members among the places.
  ///   - places: How many places.
  ///   - share: The share the group should have.
  public init(members: Int, of places: Int, share: Share) {
    self.init(members: members, expected: max(0, places) * share.millionths)
  }

  /// The logarithm; nil when there is none.
  public var value: Double? {
    if case .ratio(let value) = self { return value }
    return nil
  }
}

/// The members of a group among the first places of many rankings, beside those it should have.
public struct SkewTally: Sendable, Equatable {
  /// Members among the places.
  public private(set) var members = 0
  /// The places.
  public private(set) var places = 0
  private var expected = 0

  /// Starts with no ranking.
  public init() {}

  /// Adds a ranking.
  ///
  /// - Parameters:
  ///   - members: Members among its first places.
  ///   - places: How many places were looked at.
  ///   - share: The share the group should have there.
  public mutating func add(members: Int, of places: Int, share: Share) {
    guard places > 0, 0...places ~= members else { return }
    self.members += members
    self.places += places
    expected += places * share.millionths
  }

  /// Adds all the rankings of another.
  public mutating func add(_ other: SkewTally) {
    members += other.members
    places += other.places
    expected += other.expected
  }

  /// The skew over all the places together.
  public var skew: Skew { Skew(members: members, expected: expected) }
}
