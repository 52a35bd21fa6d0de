/// What a stage of a chain has and lacks in one region.
struct StageGap: Sendable {
  /// Twice the workers of the bands 0 … 6 at their middle; the last has no end and counts at its
  /// beginning, so that what large firms hold is told too low, never too high.
  static let doubledWorkers = [5, 16, 41, 81, 151, 351, 502]

  /// The region, as ``Region`` numbers it.
  let region: Int
  var needs = 0
  /// Needs for which nobody is ranked.
  var unserved = 0
  /// Those of them that somebody would fill but for a requirement.
  var nearMisses = 0
  /// Needs for which one firm is ranked and nobody else could be.
  var singleNeeds = 0
  /// Firms that make one of the stage's codes now.
  var firmsNow = 0
  /// Firms that make none of them and something of the same branch or heading.
  var firmsCould = 0
  /// Establishments of those that make one now.
  var establishments = 0
  /// Concentration of the producers' workers.
  var workers = Concentration()
  /// Concentration of what the needs' rankings show.
  var ranking = Concentration()
  /// Codes that nobody makes.
  var unmade: [MadeCode] = []
  /// Codes that one firm alone makes.
  var single: [MadeCode] = []
  /// The municipality with the most producing establishments; 0 when none is known.
  var municipality = 0
  /// How many it has.
  var municipalityCount = 0
  /// Producing establishments whose municipality is known.
  var placed = 0

  /// Whether there is anything to tell of the region.
  var isEmpty: Bool { needs == 0 && firmsNow == 0 && firmsCould == 0 }

  /// The share of the producers that are in the municipality that has the most.
  var municipalityShare: ExactRatio? {
    ExactRatio(Int128(municipalityCount), over: Int128(placed))
  }

  /// Works out every region of a stage.
  ///
  /// - Parameters:
  ///   - producers: Who makes what the stage makes.
  ///   - makers: Who makes each code.
  ///   - needs: The needs of the stage.
  ///   - sites: Where the suppliers are.
  ///   - bands: The bands of workers of the suppliers.
  /// - Returns: The country, and after it the states 1 … 32.
  static func all(
    _ producers: StageProducers, _ makers: CodeMakers, needs: [StageNeed], sites: FirmSites,
    bands: [Int8]
  ) -> [StageGap] {
    var gaps = (0..<Region.count).map { StageGap(region: $0) }
    addNeeds(needs, sites, &gaps)
    let weight = { (row: Int) in bands[row] < 0 ? 0 : doubledWorkers[Int(bands[row])] }
    sites.eachFirm(of: producers.now, weight: weight) { _, region, weight in
      gaps[region].firmsNow += 1
      gaps[region].workers.add(weight)
    }
    sites.eachFirm(of: producers.could, weight: { _ in 0 }) { _, region, _ in
      gaps[region].firmsCould += 1
    }
    for code in producers.codes {
      let sources = SourceCount.byRegion(makers.rows(code), sites)
      for region in gaps.indices {
        switch sources[region] {
        case .none: gaps[region].unmade.append(code)
        case .one: gaps[region].single.append(code)
        case .several: break
        }
      }
    }
    addMunicipalities(producers.now, sites, &gaps)
    return gaps
  }

  private static func addNeeds(_ needs: [StageNeed], _ sites: FirmSites, _ gaps: inout [StageGap]) {
    var parts: [FirmSites.Part] = []
    for need in needs {
      let isPlaced = need.region != Region.country
      for region in isPlaced ? [Region.country, need.region] : [Region.country] {
        gaps[region].needs += 1
        if need.ranked.isEmpty { gaps[region].unserved += 1 }
        if need.ranked.isEmpty && need.hasNearMiss { gaps[region].nearMisses += 1 }
        if need.onlyFirm(sites) != nil { gaps[region].singleNeeds += 1 }
        for (place, scored) in need.ranked.enumerated() {
          parts.append(
            .init(
              firm: sites.firms[scored.row], region: UInt8(region),
              weight: StageNeed.exposure(at: place + 1)))
        }
      }
    }
    FirmSites.eachSum(of: parts) { _, region, weight in gaps[region].ranking.add(weight) }
  }

  private static func addMunicipalities(
    _ rows: [UInt32], _ sites: FirmSites, _ gaps: inout [StageGap]
  ) {
    var counts = [Int32](repeating: 0, count: Region.count * 1_000)
    var found: [Int] = []
    for row in rows {
      let state = Int(sites.states[Int(row)])
      gaps[Region.country].establishments += 1
      if state > 0 { gaps[state].establishments += 1 }
      let municipality = Int(sites.municipalities[Int(row)])
      guard municipality > 0 else { continue }
      if counts[municipality] == 0 { found.append(municipality) }
      counts[municipality] += 1
      gaps[Region.country].placed += 1
      gaps[municipality / 1_000].placed += 1
    }
    // Of municipalities that have as many, the lowest key is told.
    for municipality in found.sorted() {
      let count = Int(counts[municipality])
      for region in [Region.country, municipality / 1_000]
      where count > gaps[region].municipalityCount {
        gaps[region].municipality = municipality
        gaps[region].municipalityCount = count
      }
    }
  }
}
