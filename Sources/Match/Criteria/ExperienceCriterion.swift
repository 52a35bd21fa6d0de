/// How often a supplier was awarded alike goods: `n / (n + k)` of n awards.
///
/// Alike are goods of one HS heading or one UNSPSC class; an award without any code is alike when it
/// has half of what the need's title says, by inverse document frequency. A firm without any award is
/// unknown, since a registry of awards does not know what a firm sells elsewhere.
struct ExperienceCriterion: Criterion {
  static let key = MatchSettings.Criterion.experience

  /// The awards of a supplier.
  struct Record {
    /// Awards for alike goods, and all of them.
    var alike = 0
    var all = 0
    /// The latest of the alike ones; of equals that of the least key.
    var latest: AwardEvidence.Award?
  }

  private let headings: [UInt32]
  private let classes: [UInt32]
  private let terms: [UInt32]
  private let halfOfTitle: Double
  private let half: Double
  private let mostOfOne: Int

  /// Prepares for a need; nil without a registry of awards, or when the need has neither a code of
  /// goods nor words to compare.
  init?(_ need: Need, in context: MatchContext) {
    let awards = context.evidence.awards
    guard !awards.isEmpty else { return nil }
    func prefixes(_ system: CodeSystem, _ digits: Int) -> [UInt32] {
      Set(
        need.ownCodes(system).filter { $0.digits >= digits }.map { $0.prefix(digits).bits }
      ).sorted()
    }
    headings = prefixes(.hs, 4)
    classes = prefixes(.unspsc, 6)
    terms = awards.titleTerms.isEmpty ? [] : awards.titleTerms[need.row]
    guard !headings.isEmpty || !classes.isEmpty || !terms.isEmpty else { return nil }
    halfOfTitle = terms.reduce(0) { $0 + context.index.idf[Int($1)] } / 2
    half = context.settings.experienceHalf
    mostOfOne = awards.mostOfOne
  }

  func value(_ candidate: Candidate, in context: MatchContext) -> Double? {
    record(candidate.row, in: context).map { Double($0.alike) / (Double($0.alike) + half) }
  }

  func most(in context: MatchContext) -> Double {
    Double(mostOfOne) / (Double(mostOfOne) + half)
  }

  func mostOfPlain(in context: MatchContext) -> Double? { nil }

  /// The awards of a supplier; nil when it has none.
  func record(_ row: Int, in context: MatchContext) -> Record? {
    let awards = context.evidence.awards
    let range = awards.byRow.range(row)
    guard !range.isEmpty else { return nil }
    var record = Record()
    // Lines of one award stand together.
    var (last, lastAlike) = (UInt32.max, UInt32.max)
    for index in range {
      let award = awards.byRow.values[index]
      if award.award != last { record.all += 1 }
      last = award.award
      guard isAlike(award, awards, context.index) else { continue }
      if award.award != lastAlike { record.alike += 1 }
      lastAlike = award.award
      if let known = record.latest, (known.day ?? .min) >= (award.day ?? .min) { continue }
      record.latest = award
    }
    return record
  }

  private func isAlike(
    _ award: AwardEvidence.Award, _ awards: AwardEvidence, _ index: TextIndex
  ) -> Bool {
    let hs = PackedCode(bits: award.hs)
    let unspsc = PackedCode(bits: award.unspsc)
    if hs != .none || unspsc != .none {
      return hs.digits >= 4 && headings.contains(hs.prefix(4).bits)
        || unspsc.digits >= 6 && classes.contains(unspsc.prefix(6).bits)
    }
    guard halfOfTitle > 0 else { return false }
    // Both lists ascend.
    var shared = 0.0
    var place = 0
    for term in Int(award.firstTerm)..<Int(award.endTerm) {
      while place < terms.count, terms[place] < awards.terms[term] { place += 1 }
      guard place < terms.count else { break }
      if terms[place] == awards.terms[term] { shared += index.idf[Int(terms[place])] }
    }
    return shared >= halfOfTitle
  }
}
