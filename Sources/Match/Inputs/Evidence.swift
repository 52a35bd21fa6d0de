import Tables

/// What is known of suppliers beside their texts, codes, places and certificates.
struct Evidence: Sendable {
  /// What firms can do, and what can be learned near them.
  let skills: SkillEvidence
  /// What they were awarded.
  let awards: AwardEvidence
  /// What bars them.
  let exclusions: Exclusions
  /// The UNSPSC codes of their products.
  let goods: GoodsCodes
  /// The agreements, and the bills of materials of their goods.
  let trade: TradeEvidence
  /// Whether a supplier has no certificate, skill, award or bill of materials: nearly all do not, and
  /// cost less to score.
  private(set) var isPlain: [Bool]

  /// Reads the tables of the folder that Normalize wrote; one that is missing is empty.
  ///
  /// - Parameters:
  ///   - source: Where the tables are.
  ///   - suppliers: The suppliers, with their certificates.
  ///   - needs: The needs.
  ///   - skills: The skills, which the needs were read with.
  ///   - index: The terms of the suppliers' texts.
  ///   - settings: How to match.
  ///   - today: The run's date.
  ///   - statistics: What all shards have, where these suppliers are but one of several.
  /// - Throws: An error of the tables when one is torn.
  init(
    _ source: EvidenceSource, suppliers: Suppliers, needs: Needs, skills: SkillEvidence,
    index: TextIndex, settings: MatchSettings, today: Int32, statistics: TextStatistics? = nil
  ) throws {
    let ids = suppliers.ids
    var skills = skills
    try skills.addCentres(source, asked: needs.all.flatMap(\.skills))
    self.skills = skills
    awards = try AwardEvidence(
      source, suppliers: ids, needs: needs, index: index, settings: settings, today: today,
      statistics: statistics)
    exclusions = try Exclusions(source, suppliers: ids, today: today)
    goods = try GoodsCodes(source, suppliers: ids, digits: settings.unspscDigits)
    trade = try TradeEvidence(
      source, suppliers: ids, needs: needs, settings: settings, today: today)
    isPlain = [Bool](repeating: true, count: ids.count)
    for row in 0..<ids.count {
      isPlain[row] =
        suppliers.credentials.range(row).isEmpty && skills.held.range(row).isEmpty
        && awards.byRow.range(row).isEmpty && !trade.hasBill(row)
    }
  }

  /// Rows of lists whose supplier is unknown.
  var strays: Int { skills.strays + awards.strays + exclusions.strays + trade.strays }
}
