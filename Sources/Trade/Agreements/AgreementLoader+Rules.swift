import Registry
import Tables

extension AgreementLoader {
  /// The most tests of a rule.
  static let mostTests = 64
  /// The most codes of a rule.
  static let mostCodes = 512

  mutating func readRules(_ table: Table) {
    let columns = [
      "record_id", "hs_from", "hs_to", "rule", "heading", "goods", "authority", "illustrative",
      "passes", "fails",
    ].map { table.columnOrEmpty($0) }
    for row in 0..<table.rowCount {
      let cells = columns.map { $0[row] }
      let goods = CodeRange(from: cells[1], to: cells[2].isEmpty ? nil : cells[2])
      func refuse(_ reason: AgreementRefusal.Reason, _ goods: CodeRange?) {
        refusals.append(AgreementRefusal(cells[0], .rules, row: row + 1, reason, goods: goods))
      }
      guard let place = places[cells[0]] else {
        refuse(.unknownAgreement, goods)
        continue
      }
      guard let goods else {
        // Read the other way round it says which goods are left in doubt.
        refuse(
          .badRange(from: cells[1], to: cells[2]),
          CodeRange(from: cells[2], to: cells[1]) ?? CodeRange(from: cells[1]))
        continue
      }
      let text = cells[3]
      guard !text.allSatisfy(\.isWhitespace) else {
        refuse(.emptyRule, goods)
        continue
      }
      let rule: OriginRule
      do {
        rule = try OriginRule(parsing: text)
      } catch {
        refuse(
          Self.isFragment(text) ? .orphanFragment(text) : .unreadableRule(text, error), goods)
        continue
      }
      guard rule.testCount <= Self.mostTests, rule.codeCount <= Self.mostCodes else {
        refuse(.tooLong, goods)
        continue
      }
      let examples = RuleExamples(passes: cells[8], fails: cells[9])
      let agreement = agreements[place]
      let home = agreement.parties.contains("MX") ? "MX" : agreement.parties.first ?? "MX"
      if let fault = examples.fault(of: rule, for: goods, under: agreement.terms(home: home)) {
        refuse(fault, goods)
        continue
      }
      rules[place].append(
        AgreementRule(
          goods: goods, rule: rule, heading: cells[4], goodsText: cells[5], authority: cells[6],
          isIllustrative: cells[7] == "true", row: row + 1))
    }
    for place in rules.indices { refuseOverlaps(place) }
    refusals.sort { ($0.source.order, $0.row) < ($1.source.order, $1.row) }
  }

  /// Whether a text begins as the later part of a list does: `b) 40% …`, `- 40% …`, `or …`.
  private static func isFragment(_ text: String) -> Bool {
    var letters = text.lowercased()[...].drop { $0.isWhitespace }
    if letters.hasPrefix("-") { return true }
    for word in ["or ", "and ", "provided "] where letters.hasPrefix(word) { return true }
    if letters.first == "(" { letters = letters.dropFirst() }
    guard let first = letters.first, first.isLetter || first.isNumber else { return false }
    return letters.dropFirst().first == ")"
  }

  /// Refuses rules that share goods with another, different one, unless one of them is the narrower.
  private mutating func refuseOverlaps(_ place: Int) {
    let ordered = rules[place].filter { !$0.isPartOfHeading }.sorted {
      ($0.goods.numbers.lowerBound, $0.row) < ($1.goods.numbers.lowerBound, $1.row)
    }
    var open: [AgreementRule] = []
    var refused: [Int: AgreementRefusal] = [:]
    for rule in ordered {
      open.removeAll { $0.goods.numbers.upperBound < rule.goods.numbers.lowerBound }
      for other in open where other.rule != rule.rule && !Self.isNested(other.goods, rule.goods) {
        for (one, two) in [(rule, other), (other, rule)] where refused[one.row] == nil {
          refused[one.row] = AgreementRefusal(
            agreements[place].id, .rules, row: one.row,
            .overlap(otherRow: two.row, one.goods, two.goods), goods: one.goods)
        }
      }
      open.append(rule)
    }
    rules[place].removeAll { refused[$0.row] != nil }
    refusals += refused.values
  }

  /// Whether one range lies within the other and is not the same.
  private static func isNested(_ one: CodeRange, _ other: CodeRange) -> Bool {
    one != other && (one.covers(other) || other.covers(one))
  }
}

extension OriginRule {
  /// How many tests it has.
  fileprivate var testCount: Int {
    switch self {
    case .all(let rules), .either(let rules): rules.reduce(0) { $0 + $1.testCount }
    default: 1
    }
  }

  /// How many codes and runs of codes it names.
  fileprivate var codeCount: Int {
    switch self {
    case .all(let rules), .either(let rules): rules.reduce(0) { $0 + $1.codeCount }
    case .change(_, let except, let including, _): except.count + including.count
    case .whollyObtained(let ranges), .materials(_, let ranges),
      .valueContent(.focused(let ranges), _):
      ranges.count
    case .condition(let condition): condition.materials.count
    case .process(let keys): keys.count
    case .anyHeading, .valueContent: 0
    }
  }
}

extension AgreementRefusal.Source {
  /// The order in which tables are told.
  fileprivate var order: Int {
    switch self {
    case .agreements: 0
    case .parties: 1
    case .preferences: 2
    case .rules: 3
    case .concordance: 4
    }
  }
}
