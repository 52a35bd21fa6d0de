/// An allocation, and how good it is known to be.
public struct AllocationOutcome: Sendable, Equatable {
  /// What became of the floor of a group.
  public enum FloorState: String, Sendable {
    /// The group has as many pairs as its floor asks for.
    case met
    /// It has fewer, and no allocation whatever could give it as many.
    case unreachable
    /// It has fewer, though alone it could have them: other floors are in its way, or the search
    /// ended before.
    case short
  }

  /// A group and its floor.
  public struct Group: Sendable, Equatable {
    /// The pairs asked for.
    public let floor: Int
    /// The pairs that it has.
    public let achieved: Int
    /// What became of its floor.
    public let state: FloorState
    /// The most pairs that any allocation could give the group, where that is less than its floor.
    public let most: Int?
  }

  /// Where the pairs of each need start in ``edges``, and where those of the last end.
  public let starts: [Int]
  /// The numbers of the edges chosen, by need; for each need the greatest weight first, of equal
  /// weights the lower supplier.
  public let edges: [UInt32]
  /// Whether each of ``edges`` was there last night.
  public let isKept: [Bool]
  /// The sum of the weights chosen, in millionths, without bonuses.
  public let weight: Int
  /// The sum of the weights and bonuses chosen, in millionths: what is made the greatest.
  public let value: Int
  /// No allocation that lacks as few pairs of its floors has a greater value than this.
  ///
  /// By weak duality: it holds whatever the search did, and where it equals ``value`` the
  /// allocation is proved to be the best.
  public let bound: Int
  /// The groups with a floor, by the number of their bit.
  public let groups: [Group]
  /// The rounds used: falls of the step of the bids, over all worths of the groups that were tried.
  public let rounds: Int
  /// The pairs of last night that are no more.
  public let dropped: Int

  /// How many pairs were there last night.
  public var kept: Int { isKept.count { $0 } }
  /// How many were not.
  public var added: Int { edges.count - kept }

  /// The share of the bound that may be missing: 0 where the allocation is proved to be the best.
  public var gap: Double { bound > 0 ? Double(bound - value) / Double(bound) : 0 }
}
