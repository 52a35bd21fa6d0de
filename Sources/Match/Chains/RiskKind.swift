/// What may drop out of a chain.
enum RiskKind: String, Sendable, CaseIterable {
  /// A firm, with all its establishments.
  case firm
  /// All that is in a municipality.
  case municipality
  /// All that is in a state.
  case state

  /// How many there may be: numbers are below it.
  func limit(_ sites: FirmSites) -> Int {
    switch self {
    case .firm: sites.firms.count
    case .municipality: Region.count * 1_000
    case .state: Region.count
    }
  }

  /// What a supplier falls with; nil when that is not known, so that it stays when others fall.
  func number(_ row: Int, _ sites: FirmSites) -> UInt32? {
    let number: UInt32
    switch self {
    case .firm: return sites.firms[row]
    case .municipality: number = UInt32(sites.municipalities[row])
    case .state: number = UInt32(sites.states[row])
    }
    return number == 0 ? nil : number
  }

  /// What all of some suppliers fall with; nil when they fall with different ones, or there are none.
  func only<Rows: Collection<UInt32>>(_ rows: Rows, _ sites: FirmSites) -> UInt32? {
    guard let first = rows.first, let number = number(Int(first), sites) else { return nil }
    return rows.allSatisfy { self.number(Int($0), sites) == number } ? number : nil
  }
}
