import Registry
import Tables
import Text

/// Makes the explanations of a need's suppliers.
struct Explainer {
  private let context: MatchContext
  private let need: Need
  private let result: NeedResult
  private let voice: Voice
  private let absences: [Explanation.Absence]

  /// Prepares for the ranking of a need.
  init(_ need: Need, _ result: NeedResult, in context: MatchContext, language: Language) {
    self.context = context
    self.need = need
    self.result = result
    voice = Voice(language: language)
    absences = Self.absences(need, result.scorer, in: context, Voice(language: language))
  }

  /// Explains one supplier.
  ///
  /// - Parameters:
  ///   - row: The supplier.
  ///   - sum: Its BM25 sum.
  ///   - outcome: What became of it.
  /// - Returns: Its parts, in the order of the criteria.
  func explanation(_ row: Int, sum: Double, outcome: Explanation.Outcome) -> Explanation {
    let parts = result.scorer.parts(row, sum: sum).map { part in
      Explanation.Part(
        criterion: part.criterion, weight: part.weight, value: part.value,
        contribution: part.points, isKnown: part.isKnown,
        sentence: result.scorer.sentence(part.criterion, row, sum: sum, voice))
    }
    return Explanation(
      need: context.needs.ids[need.row], supplier: context.suppliers.ids[row],
      language: voice.language, parts: parts, absences: absences,
      trade: result.scorer.trade.criterion?.note(row), outcome: outcome,
      decision: decision(row),
      isPinned: result.ranked.prefix(result.pinned).contains { $0.row == row })
  }

  /// What staff decided on a supplier and still holds.
  private func decision(_ row: Int) -> DecisionNote? {
    guard let entry = result.decided[UInt32(row)] else { return nil }
    let decision = context.decisions.all[entry.index]
    return DecisionNote(
      verdict: entry.verdict, note: decision.note, author: decision.author, day: decision.day)
  }

  /// All that a supplier lacks of what is required.
  func missing(_ row: Int) -> [Lack] {
    let certificates = context.certificates
    let skills = context.evidence.skills
    return result.scorer.requirements.lacks(row, in: context).map { lack in
      switch lack {
      case .certificate(let number):
        Lack(
          kind: .certificate, key: certificates.keys.names[Int(number)],
          title: certificates.title(number))
      case .selfDeclared(let number):
        Lack(
          kind: .selfDeclared, key: certificates.keys.names[Int(number)],
          title: certificates.title(number))
      case .skill(let number):
        Lack(
          kind: .skill, key: skills.keys.names[Int(number)],
          title: skills.title(number, voice.language))
      }
    }
  }

  /// What bars a supplier.
  func bars(_ row: Int) -> [Bar] { context.evidence.exclusions.bars(row) }

  /// Explains any supplier; the result must be that of ranking everyone.
  func explanation(_ row: Int) -> Explanation {
    let sum = result.terms.sum(row, in: context.index)
    return explanation(row, sum: sum, outcome: outcome(row, sum: sum))
  }

  private func outcome(_ row: Int, sum: Double) -> Explanation.Outcome {
    if context.evidence.exclusions.isBarred(row) { return .barred(bars(row)) }
    if result.decided[UInt32(row)]?.verdict == .rejected { return .rejected }
    let settings = context.settings
    let minimum = PointShares.points(settings.minimumScore)
    if let place = result.ranked.firstIndex(where: { $0.row == row }) {
      if place >= result.pinned, result.ranked[place].score < minimum {
        return .belowMinimum(minimum: minimum)
      }
      let rank = place + 1
      return rank <= settings.topK
        ? .ranked(rank: rank, floor: result.floorKeys(at: place, in: context))
        : .beyondTopK(rank: rank, topK: settings.topK)
    }
    let isNearMiss = result.nearMisses.contains { $0.row == row }
    return isNearMiss
      ? .hardRequirement(missing: missing(row)) : .noEvidence(nearest: nearest(row, sum: sum))
  }

  /// What comes nearest to evidence: a code that shares too few digits, or words that others share
  /// more of.
  private func nearest(_ row: Int, sum: Double) -> String {
    var found: [String] = []
    if let best = result.scorer.code.criterion?.best(row, in: context),
      best.target.code.sharedDigits(best.code) > 0
    {
      let shared = best.target.code.sharedDigits(best.code)
      let words = voice.digits(shared)
      let needed = context.digitsNeeded(best.target.system)
      let system = best.target.system.name(voice.language)
      let codes = (best.code.text, best.target.code.text)
      found.append(
        voice.pick(
          "\(system) \(codes.0) comparte \(words) con \(codes.1) y hacen falta \(needed)",
          "\(system) \(codes.0) shares \(words) with \(codes.1) and \(needed) are needed"))
    }
    if sum > 0 {
      let words = result.scorer.sentence(.text, row, sum: sum, voice)
      if !words.isEmpty {
        found.append(
          words + voice.pick(", y otros comparten más", ", and others share more"))
      }
    }
    return found.isEmpty
      ? voice.pick("nada en común", "nothing in common") : found.joined(separator: "; ")
  }

  /// The criteria with a weight that say nothing about a need.
  private static func absences(
    _ need: Need, _ scorer: Scorer, in context: MatchContext, _ voice: Voice
  ) -> [Explanation.Absence] {
    let words = ExplanationWords(voice.language)
    let hasAwards = !context.evidence.awards.isEmpty
    return MatchSettings.Criterion.allCases.compactMap { criterion in
      guard (context.settings.weights[criterion] ?? 0) > 0, scorer.shares[criterion] == 0,
        !scorer.applies(criterion)
      else { return nil }
      let sentence =
        criterion == .trade
        ? TradeCriterion.absence(need, in: context, voice)
        : words.absence(criterion, hasAwards: hasAwards)
      return .init(criterion: criterion, sentence: sentence)
    }
  }
}
