/// A trade agreement as the registry states it.
public struct Agreement: Sendable, Equatable {
  /// Its key.
  public let id: String
  /// Its name.
  public let name: String
  /// The first day in force, as 2020-07-01; empty when not stated.
  public let inForceFrom: String
  /// The last day in force; empty when it has none.
  public let inForceUntil: String
  /// The edition of the Harmonized System its rules are written in, as 2012; nil when not stated.
  public let edition: Int?
  /// The parties, in order, each member of a customs union by itself.
  public let parties: [String]
  /// The share of value below which inputs need not change classification, hundredths of a per cent.
  public let deMinimis: Int
  /// Which materials of other countries count.
  public let cumulation: Cumulation
  /// The further countries of diagonal cumulation.
  public let furtherCountries: [String]

  /// Whether it is in force on a day; one whose first day is not stated is not.
  public func isInForce(on day: String) -> Bool {
    !inForceFrom.isEmpty && inForceFrom <= day && (inForceUntil.isEmpty || day <= inForceUntil)
  }

  /// Its terms for goods of one of its parties.
  public func terms(home: String) -> OriginTerms {
    OriginTerms(
      home: home, parties: parties, deMinimis: deMinimis, cumulation: cumulation,
      furtherCountries: furtherCountries)
  }
}

/// The European Union, which is a party to agreements as one and as its members.
enum EuropeanUnion {
  /// Its own code where a country stands.
  static let code = "EU"

  /// Its members since 2020.
  static let members: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
  ]

  /// Countries with the Union written out as its members.
  static func writtenOut(_ countries: [String]) -> [String] {
    var all = Set(countries)
    if all.contains(code) { all.formUnion(members) }
    return all.sorted()
  }
}
