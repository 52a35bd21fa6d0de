import Tables
import Text
import Workbench

extension MatchContext {
  /// Reads the tables and indexes the suppliers' texts.
  ///
  /// - Parameters:
  ///   - source: Where the tables are.
  ///   - date: The day that certificates are judged by, as 2026-11-25.
  ///   - settings: How to match.
  ///   - threads: Number of threads.
  ///   - segmentSize: Suppliers in a segment of the index; the result does not depend on it.
  ///   - view: What is known of all shards, where the suppliers are but one of several, or their texts
  ///     are wanted in part.
  ///   - report: Takes the counts and the times.
  /// - Returns: Everything that ranking needs.
  /// - Throws: ``MatchError``, or an error of the tables.
  static func load(
    _ source: MatchSource, date: String, settings: MatchSettings, threads: Int,
    segmentSize: Int = TextSegment.usualSize, view: ShardView? = nil, report: inout MatchReport
  ) throws -> MatchContext {
    guard let today = DayNumber.day(date) else { throw MatchError.badDate(date) }
    let clock = ContinuousClock()
    let start = clock.now
    func table(_ name: String, _ columns: [String]) throws -> Table {
      try source.table(name, columns)
    }
    var units = WordTable()
    let validity = Validity(today: today, graceDays: settings.graceDays)
    var certificates = Certificates(validity)
    try certificates.addCovers(table("certificate_covers", ["certificate", "covered"]))
    if source.has("certificates") {
      try certificates.addTitles(table("certificates", ["certificate", "name", "kind"]))
    }
    certificates.addEnvironmentalWishes(settings.environmentalWishes)
    let concordance = try Concordance(
      table: table(
        "concordance", ["from_system", "from_code", "to_system", "to_code", "weight"]))
    var suppliers = try Suppliers(
      columns: source.suppliers, scianDigits: settings.scianDigits, units: &units,
      threads: threads)
    report.strayRows += try suppliers.addProducts(
      table("supplier_products", ["supplier_id", "hs"]), hsDigits: settings.hsDigits)
    report.strayRows += try suppliers.addCredentials(
      table(
        "supplier_credentials",
        ["supplier_id", "certificate", "valid_from", "valid_until", "assurance"]),
      certificates: &certificates)
    let others = EvidenceSource(
      folder: source.night?.folder, others: source.night?.others ?? [:], threads: threads)
    var skills = try SkillEvidence(others, suppliers: suppliers.ids, today: today)
    let needs = try Needs(
      table: table("needs", Needs.columns),
      requirements: table("requirements", ["need_id", "certificate", "hard"]),
      skillRequirements: others.table("skill_requirements"),
      concordance: concordance, units: &units, certificates: &certificates, skills: &skills)
    report.strayRows += needs.strays
    report.suppliers = suppliers.count
    report.needs = needs.all.count
    report.loadSeconds += (clock.now - start).seconds
    let loaded = clock.now
    let index =
      try source.index
      ?? TextIndexBuilder(
        settings: settings, weights: source.fields, threads: threads, segmentSize: segmentSize
      ).index(
        source.suppliers, order: suppliers.order, statistics: view?.statistics,
        where: view?.keptRows(of: suppliers))
    report.isIndexKept = source.index != nil
    report.terms = index.terms.count
    report.postings = index.postingCount
    report.indexSeconds = (clock.now - loaded).seconds
    let indexed = clock.now
    let evidence = try Evidence(
      others, suppliers: suppliers, needs: needs, skills: skills, index: index,
      settings: settings, today: today, statistics: view?.statistics)
    report.strayRows += evidence.strays
    let claims = try OwnershipClaims(
      others, suppliers: suppliers.ids, groups: settings.inclusion.groups, validity: validity)
    report.strayRows += claims.strays
    let floors = InclusionFloors(
      NamedGroups(claims, count: suppliers.count), settings: settings, index: index,
      threads: threads)
    let decisions = try Decisions(others, needs: needs.ids, suppliers: suppliers.ids)
    report.loadSeconds += (clock.now - indexed).seconds
    let bridge = try TextBridge.load(index: index, needs: needs, settings: settings) {
      name, columns in source.has(name) ? try table(name, columns) : nil
    }
    return MatchContext(
      settings: settings, suppliers: suppliers, needs: needs, certificates: certificates,
      units: units, index: index, bridge: bridge, concordance: concordance, evidence: evidence,
      floors: floors, decisions: decisions,
      cuts: try view?.texts.map {
        try TextCuts($0, settings: settings, needs: needs.all.count, suppliers: suppliers.ids)
      })
  }

  /// Reads the folder that Normalize wrote, and indexes the suppliers' texts or takes the index that
  /// was kept of them.
  ///
  /// An index that had to be made is kept. Where that fails, nothing is lost but time. Tables named in
  /// `others` are taken from the folders that it names.
  static func load(
    folder: String, others: [String: String] = [:], date: String, settings: MatchSettings,
    threads: Int,
    segmentSize: Int = TextSegment.usualSize, cache: IndexCache? = nil, view: ShardView? = nil,
    report: inout MatchReport
  ) throws -> MatchContext {
    guard DayNumber.day(date) != nil else { throw MatchError.badDate(date) }
    let clock = ContinuousClock()
    let start = clock.now
    let source = try MatchSource(
      night: NightTables(folder: folder, others: others), settings: settings, cache: cache,
      segmentSize: segmentSize,
      threads: threads)
    report.loadSeconds = (clock.now - start).seconds
    let context = try load(
      source, date: date, settings: settings, threads: threads, segmentSize: segmentSize,
      view: view, report: &report)
    if source.index == nil, let place = source.place, !place.cache.isReadOnly {
      let made = clock.now
      do {
        try place.cache.save(context.index, unit: source.fields.unit, as: place.key)
      } catch {
        report.indexFault = error.description
      }
      report.keepSeconds = (clock.now - made).seconds
    }
    return context
  }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
