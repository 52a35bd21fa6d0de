import Glibc
import Tables

extension SummaryPage {
  /// The most groups that are shown.
  private static let groupLimit = 8
  /// The first places that are told of, when skew is measured there.
  private static let firstPlaces = 10
  /// The end of the scales; 1 is even.
  private static let scale = 2.0

  /// Floors, and how much of each group is seen.
  var groups: Markup {
    typealias Words = Phrase.Brief
    guard let table = review.reports.inclusion, table.rowCount > 0 else {
      return section(Words.inclusion, without: Words.noFloors)
    }
    let measures = Measures(table)
    guard let cut = measures.cuts.contains(Self.firstPlaces) ? Self.firstPlaces : measures.cuts.last
    else { return section(Words.inclusion, without: Words.noFloors) }
    let shown = measures.groups.prefix(Self.groupLimit)
    var parts = [
      self.table(
        "groups", Words.groupsCaption,
        [
          Words.group, Words.floorsMet(of: measures.needs), Words.places, Words.unreached,
          Words.presence(cut),
          Words.exposure, Words.divergence, Words.inWords,
        ], shown.map { row($0, cut, measures) }),
      .element("p", ["class": "key"], Words.groupsKey[language]),
    ]
    var sentences: [Phrase] = []
    if measures.groups.count > shown.count {
      sentences.append(Words.more(measures.groups.count - shown.count, "inclusion.csv"))
    }
    if let mean = measures["ndcg_given_up_mean"]?.after,
      let worst = measures["ndcg_given_up_worst"]?.after
    {
      sentences.append(Words.givenUp(mean: mean, worst: worst))
    }
    if let shortfalls { sentences.append(shortfalls) }
    parts.append(
      .element("p", [:], sentences.map { $0[language] }.joined(separator: " ")))
    return section(Words.inclusion, parts)
  }

  private func row(_ group: String, _ cut: Int, _ measures: Measures) -> [Markup] {
    let name = Phrase.group(group)
    let met = measures["floors_met", group: group]
    let skew = measures["skew", group: group, places: cut]
    let exposure = measures["exposure_ratio", group: group]
    let divergence = measures["ndkl", group: group]
    func whole(_ value: Double?) -> String? { value.map { Numeral.fixed($0, 0) } }
    // Skew is a logarithm; its power is a share of the due one, which people can read.
    let presence = Measures.Value(
      before: skew?.before.map { exp($0) }, after: skew?.after.map { exp($0) },
      needs: skew?.needs ?? 0)
    return [
      Markup(name[language]),
      change(whole(met?.before), whole(met?.after)),
      Markup(whole(measures["places_by_floor", group: group]?.after) ?? "–"),
      Markup(whole(measures["floors_unreached", group: group]?.after) ?? "–"),
      bar(presence, Phrase.Brief.presence(cut), name),
      bar(exposure, Phrase.Brief.exposure, name),
      change(
        divergence?.before.map { Numeral.fixed($0, 2) },
        divergence?.after.map { Numeral.fixed($0, 2) }),
      Markup(Phrase.Brief.share(presence.after)[language]),
    ]
  }

  /// A ratio as a bar, with its numbers beside it.
  private func bar(_ value: Measures.Value?, _ measure: Phrase, _ group: Phrase) -> Markup {
    let before = value?.before.map { Numeral.fixed($0, 2) }
    let after = value?.after.map { Numeral.fixed($0, 2) }
    let label = Phrase.Brief.barLabel(measure, group, before ?? "–", after ?? "–")[language]
    let bar = Bar(
      value: value?.after, before: value?.before, scale: Self.scale, due: 1, label: label)
    return Markup([bar.svg, change(before, after)])
  }

  /// How many floors are not reached, and why.
  private var shortfalls: Phrase? {
    guard let table = review.reports.unreachedFloors, table.rowCount > 0 else { return nil }
    let reasons = table.columnOrEmpty("reason")
    return Phrase.Brief.unreachedWhy(
      table.rowCount, Self.counts((0..<table.rowCount).map { reasons[$0] }))
  }
}
