/// The order in which the first places go to candidates so that floors are met.
public struct Arrangement: Sendable, Equatable {
  /// Why a candidate has its place.
  public enum Ground: Sendable, Equatable {
    /// Nobody of a better score is left out or stands below.
    case score
    /// Someone of a better score does, because these groups' floors would not be met otherwise.
    case floor(groups: UInt16)
    /// Someone of a better score does, because a protected candidate keeps the place its score earned
    /// while others are lifted.
    case place
  }

  /// A floor that some prefix does not meet.
  public struct Shortfall: Sendable, Equatable {
    /// Why no order meets it.
    public enum Reason: Sendable, Equatable {
      /// There are too few members among the candidates.
      case pool
      /// The floors of the groups cannot all be met together, or were not in the search's bounds.
      case conflict
    }

    /// The group's number.
    public let group: Int
    /// The first prefix that does not meet it for this reason, in places.
    public let prefix: Int
    /// The members it asks for there.
    public let required: Int
    /// The members it has.
    public let had: Int
    /// Why.
    public let reason: Reason
  }

  /// The candidate at each place, by its pure place from 0.
  public let order: [Int]
  /// Why each has its place.
  public let grounds: [Ground]
  /// The floors not met, by group and then by prefix: for each group at most one for each reason.
  public let shortfalls: [Shortfall]
  /// What the order is worth.
  public let worth: Worth
  /// What no order is better than; the worth itself when the order is proved the best.
  public let bound: Worth
  /// The discounted gain of the pure order.
  public let pureGain: Int

  /// Whether the order is that of the scores alone.
  public var isPure: Bool { grounds.allSatisfy { $0 == .score } && worth.gain == pureGain }
  /// Whether no order can be better.
  public var isProved: Bool { !(worth < bound) }
  /// The discounted gain that a better order might have over this one's, at most; zero when proved.
  public var gap: Int { isProved ? 0 : max(0, bound.gain - worth.gain) }
  /// The part of the pure order's gain given up, 0 … 1.
  public var givenUp: Double { GainGivenUp.part(worth.gain, of: pureGain) }
}
