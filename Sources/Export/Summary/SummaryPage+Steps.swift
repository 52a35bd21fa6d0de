import Registry
import Tables

extension SummaryPage {
  /// The most steps that are shown.
  private static let stepLimit = 5
  /// The most skills that are shown.
  private static let skillLimit = 4

  /// The steps that together would open the most needs.
  var steps: Markup {
    typealias Words = Phrase.Brief
    guard let table = review.reports.unlocks, table.rowCount > 0 else {
      return section(Words.steps, without: Words.noSteps)
    }
    let shown = min(table.rowCount, Self.stepLimit)
    let states = table.columnOrEmpty("state_key")
    let opened = table.columnOrEmpty("opened")
    let totals = table.columnOrEmpty("opened_total")
    let firms = table.columnOrEmpty("firms")
    let rows = (0..<shown).map { row in
      [
        Markup(step(table, row)[language]),
        self.name(states.isEmpty(row) ? "–" : review.names.state(states[row])),
        Markup("+\(opened[row]) (\(totals[row]))"),
        Markup(Phrase.grouped(Numeral.count(firms[row]))),
      ]
    }
    var parts = [
      self.table(
        "steps", Words.stepsCaption, [Words.step, Words.state, Words.opens, Words.firmsLacking],
        rows)
    ]
    let certified = table.columnOrEmpty("share_certified")
    if let share = Numeral.value(certified[shown - 1]) {
      parts.insert(
        sentence(Words.certified(shown, opened: Numeral.count(totals[shown - 1]), share)), at: 0)
    }
    return section(Words.steps, parts)
  }

  /// A step in words: what is to be done, and with what.
  private func step(_ table: Table, _ row: Int) -> Phrase {
    let kind = table.columnOrEmpty("kind")[row]
    let key = table.columnOrEmpty("key")[row]
    let titles = table.columnOrEmpty("title")
    let title = titles.isEmpty(row) ? key : titles[row]
    let what = Phrase.unlockKind(kind)
    if kind == "size", let band = Int(key) {
      return Phrase(
        "\(what.spanish): \(SizeBand.spanish(band)) personas",
        "\(what.english): \(SizeBand.english(band)) people")
    }
    return Phrase("\(what.spanish): \(title)", "\(what.english): \(title)")
  }

  /// The skills that hold most needs back, and how far the nearest centre is.
  var training: Markup {
    typealias Words = Phrase.Brief
    guard let table = review.reports.trainingPlaces else {
      return section(Words.training, without: Words.noTraining)
    }
    let unmet = table.columnOrEmpty("unmet")
    let firms = table.columnOrEmpty("firms")
    let rows = (0..<table.rowCount).filter { Numeral.count(unmet[$0]) > 0 }.sorted {
      // Most needs held back first, then most firms that lack this alone, then as the table has it.
      (-Numeral.count(unmet[$0]), -Numeral.count(firms[$0]), $0)
        < (-Numeral.count(unmet[$1]), -Numeral.count(firms[$1]), $1)
    }
    guard !rows.isEmpty else { return section(Words.training, without: Words.noTraining) }
    var parts = [
      self.table(
        "training", Words.trainingCaption,
        [Words.skill, Words.place, Words.unmet, Words.nearestCentre],
        rows.prefix(Self.skillLimit).map { skill(table, $0) })
    ]
    if rows.count > Self.skillLimit {
      parts.append(sentence(Words.more(rows.count - Self.skillLimit, "training_places.csv")))
    }
    return section(Words.training, parts)
  }

  /// The name of a skill without its key, which says nothing to those who read a page.
  static func title(_ title: String, of key: String) -> String {
    guard !title.isEmpty else { return key }
    guard title.hasPrefix(key + " ("), title.hasSuffix(")") else { return title }
    return String(title.dropFirst(key.count + 2).dropLast())
  }

  private func skill(_ table: Table, _ row: Int) -> [Markup] {
    func cell(_ name: String) -> String { table.columnOrEmpty(name)[row] }
    let state = cell("state_key")
    let title = Self.title(cell("title"), of: cell("skill"))
    let municipality = cell("municipality_key")
    let name = review.names.municipality(municipality, of: state)
    let place =
      municipality.isEmpty
      ? review.names.state(state)
      : name == municipality ? "\(review.names.state(state)) (\(name))" : name
    let centre = cell("centre").isEmpty ? cell("centre_id") : cell("centre")
    return [
      self.name(title), self.name(place.isEmpty ? "–" : place),
      Markup(Phrase.Brief.of(Numeral.count(cell("unmet")), Numeral.count(cell("needs")))[language]),
      self.name(
        cell("centre_id").isEmpty
          ? Phrase.Brief.noCentre[language]
          : Phrase.Brief.centre(
            centre, kilometres: Numeral.value(cell("distance_km")),
            isWithinReach: cell("within_reach"))[language]),
    ]
  }
}
