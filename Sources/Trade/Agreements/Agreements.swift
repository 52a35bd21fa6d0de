import Registry
public import Tables

/// The agreements of a run: parties, rates and rules, and the rows of them that are not used.
public struct Agreements: Sendable {
  /// The agreements, in order of their keys.
  public let all: [Agreement]
  /// The rows that are not used, in order of table and row.
  public let refusals: [AgreementRefusal]

  private let places: [String: Int]
  private let rules: [RuleIndex]
  private let preferences: [PreferenceIndex]
  private let bridges: [EditionBridge?]

  /// Reads the tables that Normalize writes; any may be empty.
  public init(
    agreements: Table, parties: Table, preferences: Table, rules: Table, concordance: Table
  ) {
    var loader = AgreementLoader()
    loader.readAgreements(agreements, parties)
    loader.readPreferences(preferences)
    loader.readRules(rules)
    all = loader.agreements
    places = loader.places
    refusals = loader.refusals
    self.preferences = loader.preferences.map(PreferenceIndex.init)
    self.rules = loader.agreements.indices.map { place in
      let id = loader.agreements[place].id
      return RuleIndex(
        loader.rules[place],
        refusals: loader.refusals.filter { $0.source == .rules && $0.agreement == id })
    }
    let editions = Editions(concordance: concordance)
    bridges = all.map { $0.edition.flatMap { editions.bridge(to: $0) } }
  }

  /// The agreement of a key, or nil.
  public subscript(id: String) -> Agreement? { places[id].map { all[$0] } }

  /// The agreements in force on a day between two countries, in order of their keys; none within one
  /// country.
  ///
  /// - Parameters:
  ///   - day: The day, as 2026-11-25.
  ///   - from: Where goods come from, two letters.
  ///   - to: Where they go.
  /// - Returns: The agreements.
  public func inForce(on day: String, from: String, to: String) -> [Agreement] {
    guard from != to else { return [] }
    return all.filter {
      $0.isInForce(on: day) && $0.parties.contains(from) && $0.parties.contains(to)
    }
  }

  /// The rules that a good may have under an agreement.
  ///
  /// - Parameters:
  ///   - agreement: One of these agreements.
  ///   - hs: The good's code, of HS 2022.
  /// - Returns: Each rule that may be the good's.
  public func rules(of agreement: Agreement, for hs: String) -> RuleLookup {
    guard let place = places[agreement.id] else {
      return RuleLookup(
        branches: [RuleBranch(code: hs, rule: nil, refusals: [])], codes: [hs], isUnbridged: true)
    }
    let codes = (bridges[place] ?? .none).branches(of: hs)
    let branches = codes.flatMap { code -> [RuleBranch] in
      guard let span = CodeRange(from: code)?.numbers else {
        return [RuleBranch(code: code, rule: nil, refusals: [])]
      }
      return rules[place].branches(of: code, span)
    }
    return RuleLookup(branches: branches, codes: codes, isUnbridged: bridges[place] == nil)
  }

  /// The preference of a good under an agreement, or nil when none is stated by the year.
  ///
  /// - Parameters:
  ///   - agreement: One of these agreements.
  ///   - importer: The country that applies it.
  ///   - hs: The good's code, of HS 2022; its counterparts in the agreement's edition are looked up
  ///     where it has no line itself.
  ///   - year: The year; never a later year's rate.
  /// - Returns: The lines that may be the good's.
  public func preference(
    of agreement: Agreement, importer: String, hs: String, year: Int
  ) -> Preference? {
    guard let place = places[agreement.id] else { return nil }
    var lines = preferences[place].lines(importer: importer, hs: hs, year: year)
    if lines.isEmpty {
      for code in (bridges[place] ?? .none).branches(of: hs) where code != hs {
        lines += preferences[place].lines(importer: importer, hs: code, year: year)
      }
    }
    return lines.isEmpty ? nil : Preference(lines: lines)
  }

  /// The way from HS 2022 to an agreement's edition.
  func bridge(of agreement: Agreement) -> EditionBridge {
    places[agreement.id].flatMap { bridges[$0] } ?? .none
  }
}
