/// Whether something has no source in a region, one, or more.
enum SourceCount: Sendable, Equatable {
  case none
  case one(UInt32)
  case several

  /// Notes one more source, which may be one that was noted before.
  mutating func add(_ source: UInt32) {
    switch self {
    case .none: self = .one(source)
    case .one(source), .several: break
    case .one: self = .several
    }
  }

  /// The firms that some suppliers are of, in each region.
  static func byRegion(_ rows: ArraySlice<UInt32>, _ sites: FirmSites) -> [SourceCount] {
    var counts = [SourceCount](repeating: .none, count: Region.count)
    for row in rows {
      let firm = sites.firms[Int(row)]
      counts[Region.country].add(firm)
      let state = Int(sites.states[Int(row)])
      if state > 0 { counts[state].add(firm) }
    }
    return counts
  }
}
