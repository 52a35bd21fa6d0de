/// Which firms came and went between an earlier edition of a table and this one, by cell row by row.
///
/// Who came and who went is public: it stands in the registries. Which of them are members is not.
/// A firm that moved from one cell to another went from the one and came to the other.
public struct Movement: Sendable, Equatable {
  /// Firms that came.
  public let arrivals: [Int]
  /// The members among them.
  public let arrivedMembers: [Int]
  /// Firms that went.
  public let departures: [Int]
  /// The members among them, as they were counted then.
  public let departedMembers: [Int]
  /// Firms that stayed and have become members since, or consented since.
  public let joined: [Int]
  /// Firms that stayed and no longer are members, or no longer consent.
  public let left: [Int]

  /// Puts the counts together; nobody joined or left where nothing is said.
  public init(
    arrivals: [Int], arrivedMembers: [Int], departures: [Int], departedMembers: [Int],
    joined: [Int]? = nil, left: [Int]? = nil
  ) {
    self.arrivals = arrivals
    self.arrivedMembers = arrivedMembers
    self.departures = departures
    self.departedMembers = departedMembers
    self.joined = joined ?? Array(repeating: 0, count: arrivals.count)
    self.left = left ?? Array(repeating: 0, count: arrivals.count)
  }
}

/// An edition of a table that was published before, and what has happened since.
public struct EarlierEdition: Sendable {
  /// What was published.
  public let table: ProtectedTable
  /// What came and went from then until now; nil when that is not known any more.
  public let movement: Movement?

  /// Puts an edition together.
  public init(_ table: ProtectedTable, since movement: Movement?) {
    self.table = table
    self.movement = movement
  }
}
