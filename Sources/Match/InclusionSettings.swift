public import Registry

/// What the ministry does with a ranking beside ranking, as the pipeline file states it.
public struct InclusionSettings: Sendable, Equatable {
  /// How many of a group's firms the first places of a ranking must hold.
  public enum Floor: Sendable, Equatable {
    /// None; the group is counted in the statistics alone.
    case none
    /// As few as a fair draw would give with a chance above `alpha`, adjusted for looking at every
    /// prefix; the share of the group's firms in millionths.
    case fair(share: Int, alpha: Double)
    /// The share itself, in millionths, rounded down.
    case proportion(share: Int)

    /// The share in millionths; zero without a floor.
    public var share: Int {
      switch self {
      case .none: 0
      case .fair(let share, _), .proportion(let share): share
      }
    }
  }

  /// A group of owners.
  public struct Group: Sendable, Equatable {
    /// The key, one of ``OwnershipGroup`` or the pipeline's own.
    public let key: String
    /// How the data that tell of it are classed.
    public let protection: OwnershipGroup.Protection
    /// The floor.
    public let floor: Floor
    /// Whether only claims that a third party vouches for count.
    public let certifiedOnly: Bool

    /// States a group.
    public init(
      key: String, protection: OwnershipGroup.Protection, floor: Floor = .none,
      certifiedOnly: Bool = false
    ) {
      self.key = key
      self.protection = protection
      self.floor = floor
      self.certifiedOnly = certifiedOnly
    }
  }

  /// How many may stand on a shortlist, and how often one firm.
  public struct Shortlists: Sendable, Equatable {
    /// Firms on a need's shortlist, at most.
    public var perNeed: Int
    /// Shortlists that one firm stands on, at most.
    public var perSupplier: Int
    /// What a pair of last night's shortlists is preferred by, millionths of a score.
    public var keeping: Int

    /// States the limits.
    public init(perNeed: Int = 5, perSupplier: Int = 3, keeping: Int = 5000) {
      self.perNeed = perNeed
      self.perSupplier = perSupplier
      self.keeping = keeping
    }
  }

  /// The most groups there may be.
  public static let mostGroups = 16

  /// The groups, in ascending order of their keys.
  public var groups: [Group] = []
  /// The limits of shortlists; nil makes none.
  public var shortlists: Shortlists?
  /// The least number of firms that a published count may tell of.
  public var threshold = 3
  /// The same for groups whose data are sensitive.
  public var sensitiveThreshold = 5
  /// With fewer ranked firms than this a need is thin: what would help it is looked for.
  public var thinBelow = 3
  /// How many steps that would help are told.
  public var unlockSteps = 20

  /// No groups and no shortlists.
  public init() {}
}
