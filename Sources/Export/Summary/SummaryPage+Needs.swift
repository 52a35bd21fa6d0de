import Tables

extension SummaryPage {
  /// What was asked for, and what was found.
  var needs: Markup {
    typealias Words = Phrase.Brief
    var firms = [Int](repeating: 0, count: review.needs.rowCount)
    for need in review.matchNeeds { firms[need] += 1 }
    let thin = firms.count { $0 == 1 || $0 == 2 }
    let without = firms.count { $0 == 0 }
    let figures = [
      (firms.count, Words.needs, false), (firms.count - without, Words.withFirms, false),
      (thin, Words.thin, true), (without, Words.without, true),
    ].map { count, words, isLow in
      Markup.element(
        "li", ["class": isLow && count > 0 ? "low" : ""],
        [.element("b", [:], Phrase.grouped(count)), Markup(" " + words[language])])
    }
    return section(
      Words.asked,
      [
        .element("ul", ["class": "figures"], figures),
        sentence(
          Words.found(
            buyers: buyers, firms: Set(review.matchSuppliers).count,
            nearMisses: review.nearMisses.rowCount, reasons: reasons)),
      ])
  }

  /// How many buyers ask.
  private var buyers: Int {
    let names = review.needs.columnOrEmpty("buyer")
    var known: Set<String> = []
    for row in 0..<review.needs.rowCount where !names.isEmpty(row) { known.insert(names[row]) }
    return known.count
  }

  /// Why needs have no firm: how many for each reason, the most frequent first.
  private var reasons: [(key: String, count: Int)] {
    let cells = review.unmatched.columnOrEmpty("reason")
    return Self.counts((0..<review.unmatched.rowCount).map { cells[$0] })
  }

  /// How often each word occurs, the most frequent first, then by the word.
  static func counts(_ words: [String]) -> [(key: String, count: Int)] {
    var counts: [String: Int] = [:]
    for word in words { counts[word, default: 0] += 1 }
    return counts.map { (key: $0.key, count: $0.value) }.sorted {
      $0.count != $1.count
        ? $0.count > $1.count : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
  }
}
