import Tables

extension SummaryPage {
  /// The most stages that are shown.
  private static let stageLimit = 5

  /// The stages that are weakest, by who lists them as critical, and what would harm them most.
  var chains: Markup {
    typealias Words = Phrase.Brief
    guard let table = review.reports.chainGaps, table.rowCount > 0 else {
      return section(Words.chains, without: Words.noChains)
    }
    let stages = StageFigures.all(table)
    let weak = stages.filter(\.isWeak)
    let shown = weak.prefix(Self.stageLimit)
    var parts = [sentence(byParty(stages))]
    if !shown.isEmpty {
      parts.append(
        self.table(
          "chains", Words.chainsCaption,
          [
            Words.stage, Words.criticalFor, Words.stageUnserved, Words.stageSingle,
            Words.singleCodes,
            Words.firmsNow,
          ], shown.map(row)))
    }
    if weak.count > shown.count {
      parts.append(sentence(Words.more(weak.count - shown.count, "chain_gaps.csv")))
    }
    if let risks = review.reports.chainRisks {
      let losses = DropOut.worst(risks)
      let name = ReportTables(review: review, language: language).fallen(risks)
      if !losses.isEmpty {
        parts.append(
          self.table(
            "losses", Words.lossesCaption,
            [
              Words.worstLoss, Words.stage, Words.leftWithout, Words.weakened, Words.codesLost,
            ], losses.map { row($0, name($0.row)) }))
      }
    }
    return section(Words.chains, parts)
  }

  private func row(_ stage: StageFigures) -> [Markup] {
    [
      self.name("\(stage.stage) · \(review.names.chain(stage.chain)[language])"),
      Markup(
        stage.parties.isEmpty
          ? "–" : stage.parties.map { Phrase.party($0)[language] }.joined(separator: ", ")),
      Markup(Phrase.Brief.of(stage.unserved, stage.needs)[language]),
      Markup(Phrase.grouped(stage.singleSource)), Markup(Phrase.grouped(stage.singleCodes)),
      Markup(Phrase.grouped(stage.firmsNow)),
    ]
  }

  /// For each party the needs without a firm in the stages it lists as critical.
  private func byParty(_ stages: [StageFigures]) -> Phrase {
    Phrase.Brief.critical(
      StageFigures.Party.allCases.map { party in
        let critical = stages.filter { $0.parties.contains(party) }
        return (
          party: Phrase.party(party), unserved: critical.reduce(0) { $0 + $1.unserved },
          needs: critical.reduce(0) { $0 + $1.needs }
        )
      })
  }

  private func row(_ loss: DropOut, _ name: String) -> [Markup] {
    [
      self.name("\(Phrase.fallen(loss.kind)[language]) \(name)"),
      self.name("\(loss.stage) · \(review.names.chain(loss.chain)[language])"),
      Markup(Phrase.Brief.of(loss.leftWithout, loss.needs)[language]),
      Markup(Phrase.grouped(loss.weakened)), Markup(Phrase.grouped(loss.codesLost)),
    ]
  }
}
