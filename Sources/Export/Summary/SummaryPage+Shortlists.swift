import Tables

extension SummaryPage {
  /// The firms to call first, and how evenly calls fall on them.
  var shortlists: Markup {
    typealias Words = Phrase.Brief
    guard let table = review.reports.inclusion else {
      return section(Words.shortlists, without: Words.noShortlists)
    }
    let measures = Measures(table)
    guard let pairs = measures["shortlisted_pairs"]?.after, pairs > 0 else {
      return section(Words.shortlists, without: Words.noShortlists)
    }
    func count(_ metric: String) -> Int { Int(measures[metric]?.after ?? 0) }
    var rows: [[Markup]] = []
    if let gini = measures["load_gini"] {
      let before = gini.before.map { Numeral.fixed($0, 2) }
      let after = gini.after.map { Numeral.fixed($0, 2) }
      let bar = Bar(
        value: gini.after, before: gini.before, scale: 1,
        label: Words.barLabel(Words.gini, Words.allFirms, before ?? "–", after ?? "–")[language])
      rows.append([Markup(Words.gini[language]), Markup([bar.svg, change(before, after)])])
    }
    if let greatest = measures["greatest_load"] {
      rows.append([
        Markup(Words.greatestLoad[language]),
        change(
          greatest.before.map { Numeral.fixed($0, 0) }, greatest.after.map { Numeral.fixed($0, 0) }
        ),
      ])
    }
    if let never = measures["never_shown"] {
      rows.append([
        Markup(Words.neverShown[language]),
        change(
          never.before.map { Numeral.percent($0, language) },
          never.after.map { Numeral.percent($0, language) }),
      ])
    }
    var parts = [
      sentence(Words.pairs(Int(pairs), gap: measures["shortlist_gap"]?.after)),
      self.table(
        "lists", Words.shortlists, [Words.load, Words.beforeAfter], rows),
    ]
    if measures["shortlist_kept"] != nil {
      parts.append(
        sentence(
          Words.churn(
            kept: count("shortlist_kept"), new: count("shortlist_new"),
            dropped: count("shortlist_dropped"))))
    }
    return section(Words.shortlists, parts)
  }
}
