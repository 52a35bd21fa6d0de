import Tables

/// The needs, as the page reads them.
struct PageNeeds {
  let review: Review
  let rows: PageRows

  /// The table, in the order of the needs' keys.
  var table: Columnar {
    let own = rows.needs
    let needs = review.needs
    let keys = needs.columnOrEmpty("need_id")
    let states = needs.columnOrEmpty("state_key")
    let municipalities = needs.columnOrEmpty("municipality_key")
    let scian = needs.columnOrEmpty("scian")
    let required = review.required
    let reasons = unmatchedReasons
    let scores = review.matches.columnOrEmpty("score")
    let confidences = review.matches.columnOrEmpty("confidence")
    let agreements = review.matches.columnOrEmpty("agreement")
    func text(_ name: String, from column: String? = nil) -> Columnar.Column {
      .text(name, needs.columnOrEmpty(column ?? name), own)
    }
    let facts = [
      text("need_id"), text("title"), text("language"), text("buyer"), text("chain_id"),
      text("stage_id"), text("state", from: "state_key"),
      .words("municipality") { row in
        review.names.municipality(municipalities[own[row]], of: states[own[row]])
      },
      .degrees("latitude", needs.columnOrEmpty("latitude"), own),
      .degrees("longitude", needs.columnOrEmpty("longitude"), own),
      .words("sector") { String(scian[own[$0]].prefix(2)) },
      text("scian"), text("hs"), text("destination"), text("deadline"),
    ]
    let results: [Columnar.Column] = [
      .integer("ranked") { rows.matches.count($0) },
      .integer("near") { rows.nearMisses.count($0) },
      Columnar.Column(name: "best") { row, json in
        let best = rows.matches[row].max {
          (Double(scores[$0]) ?? 0) < (Double(scores[$1]) ?? 0)
        }
        if let best { json.number(scores, best) } else { json.null() }
      },
      Columnar.Column(name: "confidence") { row, json in
        if let first = rows.matches[row].first {
          json.number(confidences, first)
        } else {
          json.null()
        }
      },
      .words("agreements") { row in
        let all = Set(rows.matches[row].map { agreements[$0] })
        return all.filter { !$0.isEmpty }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
          .joined(separator: ";")
      },
      .words("unmatched") { reasons[own[$0]] ?? "" },
      .words("required") { required[keys[own[$0]]] ?? "" },
    ]
    return Columnar(rowCount: own.count, columns: facts + results + changes)
  }

  /// Why needs have no firm, by row of the registry.
  private var unmatchedReasons: [Int: String] {
    let reasons = review.unmatched.columnOrEmpty("reason")
    return Dictionary(
      zip(review.unmatchedNeeds, (0..<review.unmatched.rowCount).map { reasons[$0] }),
      uniquingKeysWith: { first, _ in first })
  }

  /// How much each ranking changed since the night before; null when there was none.
  private var changes: [Columnar.Column] {
    func count(_ row: Int, _ kinds: [Changes.Kind]) -> Int? {
      review.changes.map { changes in
        rows.matches[row].count { changes.kind($0).map(kinds.contains) ?? false }
      }
    }
    return [
      .integer("entered") { count($0, [.entered]) },
      .integer("left") { review.changes == nil ? nil : rows.gone.count($0) },
      .integer("moved") { count($0, [.up, .down]) },
    ]
  }
}
