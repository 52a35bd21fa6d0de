import Registry
import Tables

/// What each stage of each chain has and lacks by region, and what falls if somebody drops out.
///
/// Producers are counted as they are in the registries, barred from contracts or not: a chain hangs
/// on who makes, rankings on who may be hired.
struct ChainReport: Sendable {
  /// What is told of a stage.
  private struct Told: Sendable {
    let stage: Int
    let gaps: [StageGap]
    let densities: [Double]?
    let risks: [StageRisk]

    var country: StageGap { gaps[Region.country] }
  }

  private let chains: ValueChains
  private let establishments: [Int]
  private let told: [Told]
  private let firms: [UInt32: String]
  /// Needs that name a chain or a stage that is not in the tables.
  let strayNeeds: Int

  /// Words in the stages' lists of codes that are no codes.
  var strayCodes: Int { chains.strayCodes }

  /// Works the report out.
  ///
  /// - Parameters:
  ///   - outcomes: What was found for the needs.
  ///   - context: The suppliers and the needs.
  ///   - source: Where the tables of chains and places are; one that is missing has no rows.
  /// - Throws: An error of the tables when one is torn.
  init(outcomes: [NeedOutcome], in context: MatchContext, source: EvidenceSource) throws {
    let chains = try ValueChains(source)
    self.chains = chains
    let needs = try StageNeed.byStage(outcomes, chains, in: context, source)
    strayNeeds = needs.strays
    guard !chains.stages.isEmpty else {
      (establishments, told, firms) = ([], [], [:])
      return
    }
    let suppliers = context.suppliers
    let sites = FirmSites(suppliers)
    let industry = RegionalIndustry(classes: suppliers.scian, states: sites.states)
    establishments = industry.establishments
    let codes = chains.stages.flatMap(\.makes)
    let makers = CodeMakers(codes + codes.map(\.branch), suppliers)
    var scratch = StageProducers.Scratch(suppliers: suppliers.count)
    let producers = chains.stages.indices.map { stage in
      StageProducers(stage: stage, chains.stages[stage].makes, makers, &scratch)
    }
    var grounds = RiskKind.allCases.map {
      StageRisk.Ground($0, producers, sites, makers, chains)
    }
    var told: [Told] = []
    for stage in chains.stages.indices {
      var risks: [StageRisk] = []
      for kind in grounds.indices {
        risks += StageRisk.worst(
          of: stage, producers[stage], needs: needs.needs[stage], &grounds[kind])
      }
      told.append(
        Told(
          stage: stage,
          gaps: StageGap.all(
            producers[stage], makers, needs: needs.needs[stage], sites: sites,
            bands: suppliers.band),
          densities: industry.densities(at: chains.stages[stage].makes), risks: risks))
    }
    self.told = told.sorted { left, right in
      Self.order(left, chains) < Self.order(right, chains)
    }
    let named = told.flatMap(\.risks).filter { $0.kind == .firm }.map(\.number)
    firms = Dictionary(
      named.map { ($0, suppliers.ids[Int($0)]) }, uniquingKeysWith: { first, _ in first })
  }

  /// Critical and unserved stages first: by how many parties list the chain as critical, then by the
  /// needs without a firm, then by chain and place along it.
  private static func order(_ told: Told, _ chains: ValueChains) -> (Int, Int, Int) {
    let chain = chains.chains[chains.stages[told.stage].chain]
    // Stages are numbered by chain and place.
    return (-chain.criticalCount, -told.country.unserved, told.stage)
  }

  /// Writes `chain_gaps` and `chain_risks`.
  ///
  /// - Returns: The rows of each.
  /// - Throws: `FileFault` when they cannot be written.
  func write(to package: inout PackageWriter) throws -> (gaps: Int, risks: Int) {
    var rows = (gaps: 0, risks: 0)
    var gaps = try package.table(schema: MatchTables.chainGaps)
    for told in told {
      for gap in told.gaps where isTold(gap, of: told.stage) {
        try write(gap, of: told, to: &gaps)
        rows.gaps += 1
      }
    }
    try package.close(gaps)
    var risks = try package.table(schema: MatchTables.chainRisks)
    for told in told {
      for (place, risk) in told.risks.enumerated() {
        let first = told.risks.firstIndex { $0.kind == risk.kind } ?? place
        try write(risk, place: place - first + 1, of: told, to: &risks)
        rows.risks += 1
      }
    }
    try package.close(risks)
    return rows
  }

  /// The country is always told of; a state when it has something, or a part in the chain.
  private func isTold(_ gap: StageGap, of stage: Int) -> Bool {
    gap.region == Region.country || !gap.isEmpty
      || chains.chains[chains.stages[stage].chain].roles[gap.region] != nil
  }
}

// MARK: Rows

extension ChainReport {
  private func write(_ gap: StageGap, of told: Told, to table: inout TableWriter) throws {
    let stage = chains.stages[told.stage]
    let chain = chains.chains[stage.chain]
    writeStage(told.stage, to: &table)
    table.cell(Region.key(state: gap.region))
    table.cell(chain.roles[gap.region] ?? "")
    for count in [
      gap.needs, gap.unserved, gap.nearMisses, gap.singleNeeds, gap.firmsNow, gap.firmsCould,
      gap.establishments,
    ] { table.cell(integer: count) }
    let isState = gap.region != Region.country
    let quotient =
      isState && gap.establishments >= LocationQuotient.leastCount
      ? LocationQuotient.ratio(
        gap.establishments, region: establishments[gap.region],
        activity: told.country.establishments, country: establishments[Region.country]) : nil
    write(quotient, decimals: 4, to: &table)
    let density = isState ? told.densities?[gap.region] : nil
    table.cell(density.map { Decimals.text($0, decimals: 4) } ?? "")
    write(gap.workers, to: &table)
    write(gap.ranking, to: &table)
    table.cell(integer: stage.makes.count)
    write(gap.unmade, to: &table)
    write(gap.single, to: &table)
    table.cell(gap.municipality == 0 ? "" : Region.key(municipality: gap.municipality))
    table.cell(integer: gap.municipalityCount)
    table.cell(integer: gap.placed)
    write(gap.municipalityShare, decimals: 4, to: &table)
    write(chains.buyers(of: stage.makes, from: told.stage), to: &table)
    try table.endRow()
  }

  private func write(
    _ risk: StageRisk, place: Int, of told: Told, to table: inout TableWriter
  ) throws {
    writeStage(told.stage, to: &table)
    table.cell(risk.kind.rawValue)
    table.cell(integer: place)
    switch risk.kind {
    case .firm: table.cell(firms[risk.number] ?? "")
    case .municipality: table.cell(Region.key(municipality: Int(risk.number)))
    case .state: table.cell(Region.key(state: Int(risk.number)))
    }
    table.cell(integer: told.country.needs)
    table.cell(integer: risk.needsLeft)
    table.cell(integer: risk.needsWeakened)
    table.cell(Decimals.text(scaled: risk.scoreLost, decimals: 6))
    table.cell(integer: told.country.establishments)
    table.cell(integer: risk.producersLost)
    write(risk.codesLost, to: &table)
    write(risk.stagesLeft, to: &table)
    write(risk.downstream, to: &table)
    try table.endRow()
  }

  private func writeStage(_ number: Int, to table: inout TableWriter) {
    let stage = chains.stages[number]
    let chain = chains.chains[stage.chain]
    table.cell(chain.id)
    table.cell(stage.id)
    table.cell(stage.position.map { String($0) } ?? "")
    table.cell(stage.name)
    for isCritical in chain.critical { table.cell(isCritical) }
  }

  /// The index as a whole number, the normalised one, the band, and how many they are.
  private func write(_ concentration: Concentration, to table: inout TableWriter) {
    write(concentration.index, decimals: 0, to: &table)
    write(concentration.normalized, decimals: 4, to: &table)
    table.cell(concentration.band?.rawValue ?? "")
    table.cell(integer: concentration.count)
  }

  private func write(_ ratio: ExactRatio?, decimals: Int, to table: inout TableWriter) {
    table.cell(ratio?.text(decimals: decimals) ?? "")
  }

  /// How many codes, and which.
  private func write(_ codes: [MadeCode], to table: inout TableWriter) {
    table.cell(integer: codes.count)
    table.cell(codes.map(\.text).joined(separator: "; "))
  }

  private func write(_ stages: [Int], to table: inout TableWriter) {
    table.cell(stages.map { chains.stages[$0].id }.joined(separator: "; "))
  }
}
