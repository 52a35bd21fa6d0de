import Ingest

/// What a night must not fall short of, or it is not published: yesterday's stays.
///
/// The share of rejected records is a gate of its own, which each source has.
public struct Gates: Sendable, Equatable {
  /// The share of records, 0 to 1, that a source may have lost since the night before; nil lets any
  /// go. A source may state its own.
  public var maximumShrinkage: Double?
  /// How many days before the run's date a source's file may have been changed last; nil lets any
  /// pass. A source may state its own.
  public var maximumAge: Int?
  /// How many needs must have a supplier; nil asks for one where a pipeline has needs and suppliers.
  public var minimumMatchedNeeds: Int?

  /// Gates that let everything pass but a night of needs that nobody fills.
  public init() {}
}

extension Definition {
  /// How many needs must have a supplier: needs of which none is matched tell that the data, or
  /// their mapping, are at fault.
  var minimumMatchedNeeds: Int {
    if let stated = gates.minimumMatchedNeeds { return stated }
    let registries = Set(sources.map(\.registry))
    return registries.isSuperset(of: ["needs", "suppliers"]) ? 1 : 0
  }
}
