/// The attention a group's members get in rankings, beside that of all others.
///
/// The attention of a place is its discount; who has no place gets none.
///
/// - Source: Singh and Joachims (2018), doi:10.1145/3219819.3220088, section 4.1.
public struct Exposure: Sendable, Equatable {
  private var members = Side()
  private var others = Side()

  private struct Side: Sendable, Equatable {
    var count = 0
    /// In 2⁻³⁰ of the first place's. Whole numbers, so no order of adding changes it.
    var attention = 0
  }

  /// Starts with no ranking.
  public init() {}

  /// Adds a place of a ranking.
  ///
  /// - Parameters:
  ///   - discount: The attention of the place, as `Discount` has it.
  ///   - isMember: Whether its candidate is a member of the group.
  public mutating func add(discount: Int, isMember: Bool) {
    if isMember {
      members.count += 1
      members.attention += discount
    } else {
      others.count += 1
      others.attention += discount
    }
  }

  /// Adds a ranking.
  ///
  /// - Parameter isMember: Whether the candidate at each place is a member of the group.
  public mutating func add(_ isMember: [Bool]) {
    for (index, isMember) in isMember.enumerated() {
      add(discount: Discount.discount(of: index + 1), isMember: isMember)
    }
  }

  /// Adds candidates who have no place.
  ///
  /// - Parameters:
  ///   - members: How many of them are members of the group.
  ///   - others: How many are not.
  public mutating func addUnplaced(members: Int, others: Int) {
    self.members.count += max(0, members)
    self.others.count += max(0, others)
  }

  /// Adds all the rankings of another.
  public mutating func add(_ other: Exposure) {
    members.count += other.members.count
    members.attention += other.members.attention
    others.count += other.others.count
    others.attention += other.others.attention
  }

  /// The mean attention of members over the mean attention of others; nil when there are none of one
  /// side, or the others have no attention.
  public var ratio: Double? {
    guard members.count > 0, others.count > 0, others.attention > 0 else { return nil }
    let mean = Double(members.attention) / Double(members.count)
    return mean / (Double(others.attention) / Double(others.count))
  }
}
