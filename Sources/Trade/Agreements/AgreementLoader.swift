import Registry
import Tables

/// Reads the tables of agreements row by row and keeps what is refused.
struct AgreementLoader {
  var agreements: [Agreement] = []
  var places: [String: Int] = [:]
  var refusals: [AgreementRefusal] = []
  /// By place of the agreement.
  var preferences: [[PreferenceLine]] = []
  /// By place of the agreement.
  var rules: [[AgreementRule]] = []

  mutating func readAgreements(_ table: Table, _ parties: Table) {
    let countries = readParties(parties)
    let key = table.columnOrEmpty("agreement_id")
    let columns = [
      "name", "in_force_from", "in_force_until", "hs_edition", "de_minimis", "cumulation",
    ].map { table.columnOrEmpty($0) }
    var rows: [String: Int] = [:]
    for row in 0..<table.rowCount {
      let id = key[row]
      func refuse(_ reason: AgreementRefusal.Reason) {
        refusals.append(AgreementRefusal(id, .agreements, row: row + 1, reason))
      }
      if let other = rows[id] {
        refuse(.repeatedKey(otherRow: other + 1))
        continue
      }
      rows[id] = row
      let cells = columns.map { $0[row] }
      guard Self.areDates(cells[1], cells[2]) else {
        refuse(.badDates("\(cells[1]) – \(cells[2])"))
        continue
      }
      let edition = Int(cells[3])
      guard cells[3].isEmpty || edition.map({ 1988...2100 ~= $0 }) == true else {
        refuse(.badEdition(cells[3]))
        continue
      }
      var deMinimis = 0
      if !cells[4].isEmpty {
        guard let rate = DutyRate(cells[4]), rate.scaled <= DutyRate.whole, rate.scaled % 100 == 0
        else {
          refuse(.badDeMinimis(cells[4]))
          continue
        }
        deMinimis = rate.scaled / 100
      }
      guard let (cumulation, further) = Self.cumulation(cells[5]) else {
        refuse(.badCumulation(cells[5]))
        continue
      }
      agreements.append(
        Agreement(
          id: id, name: cells[0], inForceFrom: cells[1], inForceUntil: cells[2], edition: edition,
          parties: EuropeanUnion.writtenOut(countries[id] ?? []), deMinimis: deMinimis,
          cumulation: cumulation, furtherCountries: EuropeanUnion.writtenOut(further)))
    }
    agreements.sort { $0.id < $1.id }
    places = Dictionary(
      uniqueKeysWithValues: agreements.enumerated().map { ($0.element.id, $0.offset) })
    preferences = agreements.map { _ in [] }
    rules = agreements.map { _ in [] }
    let known = Set(rows.keys)
    let record = parties.columnOrEmpty("record_id")
    for row in 0..<parties.rowCount where !known.contains(record[row]) {
      refusals.append(AgreementRefusal(record[row], .parties, row: row + 1, .unknownAgreement))
    }
  }

  private mutating func readParties(_ table: Table) -> [String: [String]] {
    let record = table.columnOrEmpty("record_id")
    let country = table.columnOrEmpty("country")
    var found: [String: [String]] = [:]
    for row in 0..<table.rowCount {
      guard BillOfMaterials.isCountry(country[row]) else {
        refusals.append(
          AgreementRefusal(record[row], .parties, row: row + 1, .badCountry(country[row])))
        continue
      }
      found[record[row], default: []].append(country[row])
    }
    return found
  }

  /// Whether two days, either of which may be open, are days in order.
  private static func areDates(_ from: String, _ until: String) -> Bool {
    for day in [from, until] where !day.isEmpty {
      let parts = day.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.map(\.utf8.count) == [4, 2, 2],
        day.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2D }),
        let month = Int(parts[1]), let date = Int(parts[2]), 1...12 ~= month, 1...31 ~= date
      else { return false }
    }
    return from.isEmpty || until.isEmpty || from <= until
  }

  /// `bilateral`, `full`, `diagonal` or `diagonal: CO, PE`; bilateral when nothing is said, since
  /// agreements count their parties' goods as one's own.
  private static func cumulation(_ text: String) -> (Cumulation, [String])? {
    if text.isEmpty { return (.bilateral, []) }
    let parts = text.split(separator: ":", maxSplits: 1)
    let word = parts[0].lowercased().filter { !$0.isWhitespace }
    guard let cumulation = Cumulation(rawValue: word) else { return nil }
    guard parts.count == 2 else { return (cumulation, []) }
    let countries = parts[1].split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
    guard cumulation == .diagonal, countries.allSatisfy(BillOfMaterials.isCountry) else {
      return nil
    }
    return (cumulation, countries)
  }

  mutating func readPreferences(_ table: Table) {
    let columns = [
      "record_id", "importer", "hs", "year", "mfn_rate", "preferential_rate", "mfn_duty",
      "preferential_duty", "illustrative",
    ].map { table.columnOrEmpty($0) }
    struct Key: Hashable {
      let agreement: String
      let importer: String
      let hs: String
      let year: Int
    }
    var seen: [Key: PreferenceLine] = [:]
    for row in 0..<table.rowCount {
      let cells = columns.map { $0[row] }
      func refuse(_ reason: AgreementRefusal.Reason) {
        refusals.append(
          AgreementRefusal(
            cells[0], .preferences, row: row + 1, reason, goods: CodeRange(from: cells[2])))
      }
      guard let place = places[cells[0]] else {
        refuse(.unknownAgreement)
        continue
      }
      guard cells[1].isEmpty || BillOfMaterials.isCountry(cells[1]) else {
        refuse(.badCountry(cells[1]))
        continue
      }
      guard CodeRange(from: cells[2]) != nil else {
        refuse(.badCode(cells[2]))
        continue
      }
      guard cells[3].utf8.count == 4, let year = Int(cells[3]) else {
        refuse(.badYear(cells[3]))
        continue
      }
      guard let general = StatedDuty(rate: cells[4], text: cells[6]) else {
        refuse(.badRate(cells[4]))
        continue
      }
      guard let preferential = StatedDuty(rate: cells[5], text: cells[7]) else {
        refuse(.badRate(cells[5]))
        continue
      }
      let line = PreferenceLine(
        hs: cells[2], year: year, importer: cells[1], general: general,
        preferential: preferential, isIllustrative: cells[8] == "true", row: row + 1)
      let key = Key(agreement: cells[0], importer: cells[1], hs: cells[2], year: year)
      if let other = seen[key] {
        if other.general != general || other.preferential != preferential {
          refuse(.contradictoryRate(otherRow: other.row))
        }
        continue
      }
      seen[key] = line
      preferences[place].append(line)
    }
  }
}
