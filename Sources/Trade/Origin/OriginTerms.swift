/// Which materials of other countries count as originating.
public enum Cumulation: String, Sendable, CaseIterable {
  /// Those that originate in a party of the agreement.
  case bilateral
  /// Those, and those that originate in further countries that the agreement names.
  case diagonal
  /// Those of parties, and the work done in a party on materials that do not originate.
  case full
}

/// What an agreement says beside its rules on when a good originates.
public struct OriginTerms: Sendable, Equatable {
  /// The country that makes the good.
  public var home: String
  /// The parties, in order.
  public var parties: [String]
  /// How much of the good's value inputs may have that do not change classification, in hundredths of
  /// a per cent; zero when the agreement's data state none.
  public var deMinimis: Int
  /// The value that share is taken of.
  public var deMinimisBasis: ValueBasis
  /// Which materials of other countries count.
  public var cumulation: Cumulation
  /// The further countries of diagonal cumulation.
  public var furtherCountries: [String]

  /// Makes terms.
  public init(
    home: String, parties: [String], deMinimis: Int = 0,
    deMinimisBasis: ValueBasis = .adjustedValue, cumulation: Cumulation = .bilateral,
    furtherCountries: [String] = []
  ) {
    self.home = home
    self.parties = parties
    self.deMinimis = deMinimis
    self.deMinimisBasis = deMinimisBasis
    self.cumulation = cumulation
    self.furtherCountries = furtherCountries
  }

  /// Where an originating material may come from: home first, then the others in order.
  public var zone: [String] {
    let others = Set(parties + (cumulation == .diagonal ? furtherCountries : []))
    return [home] + others.subtracting([home]).sorted()
  }
}
