import Tables
import Text

/// Makes the explanations of a need's suppliers.
struct Explainer {
  private let context: MatchContext
  private let need: Need
  private let result: NeedResult
  private let language: Language
  private let sentences: SentenceWriter

  /// Prepares for the ranking of a need.
  init(_ need: Need, _ result: NeedResult, in context: MatchContext, language: Language) {
    self.context = context
    self.need = need
    self.result = result
    self.language = language
    sentences = SentenceWriter(result, in: context, language: language)
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
        sentence: sentences.sentence(part.criterion, row))
    }
    return Explanation(
      need: context.needs.ids[need.row], supplier: context.suppliers.ids[row],
      language: language, parts: parts, outcome: outcome)
  }

  /// The required certificates that a supplier lacks.
  func missing(_ row: Int) -> [UInt32] {
    guard let criterion = result.scorer.credentials else { return [] }
    return criterion.asked
      .filter { $0.isHard && !criterion.isMet($0, row, context.suppliers) }
      .map(\.number)
  }

  /// Explains any supplier; the result must be that of ranking everyone.
  func explanation(_ row: Int) -> Explanation {
    var sum = 0.0
    for term in result.terms.known { sum += context.index.impact(of: Int(term), in: row) }
    return explanation(row, sum: sum, outcome: outcome(row))
  }

  private func outcome(_ row: Int) -> Explanation.Outcome {
    let settings = context.settings
    let minimum = PointShares.points(settings.minimumScore)
    if let place = result.ranked.firstIndex(where: { $0.row == row }) {
      if result.ranked[place].score < minimum { return .belowMinimum(minimum: minimum) }
      let rank = place + 1
      return rank <= settings.topK
        ? .ranked(rank: rank) : .beyondTopK(rank: rank, topK: settings.topK)
    }
    let isNearMiss = result.nearMisses.contains { $0.row == row }
    return isNearMiss
      ? .hardRequirement(missing: missing(row).map(context.certificates.title)) : .noEvidence
  }
}
