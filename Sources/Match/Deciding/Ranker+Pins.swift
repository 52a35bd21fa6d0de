import Registry

extension Ranker {
  /// Finds which accepted suppliers of a need may supply still, and so have the first places.
  ///
  /// Called when the candidates are known; the minimum score does not count, for staff know better.
  ///
  /// - Parameters:
  ///   - scorer: The scores.
  ///   - scratch: The candidates by code and by text.
  /// - Returns: Those that may, best first, and why others may not.
  func pins(_ scorer: Scorer, _ scratch: RankScratch) -> Pins {
    var pins = Pins()
    for entry in decided.entries where entry.verdict == .accepted {
      let row = Int(entry.row)
      switch scorer.standing(row) {
      case .barred: pins.refused[entry.row] = .barred
      case .lacks: pins.refused[entry.row] = .hardRequirement
      case .meets:
        let sum = terms.sum(row, in: context.index)
        let isCandidate =
          scratch.hasCodeRow(entry.row)
          || (context.settings.textCandidates == nil
            ? sum > 0 : scratch.waiting.hits.contains { $0.row == entry.row })
        if isCandidate, let score = scorer.score(row, sum: sum, cut: 0) {
          pins.ranked.append(ScoredRow(score: score, row: entry.row, sum: sum))
        } else {
          pins.refused[entry.row] = .noEvidence
        }
      }
    }
    pins.ranked.sort(by: >)
    return pins
  }
}
