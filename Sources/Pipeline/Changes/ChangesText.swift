/// Writes for people what changed between two nights.
struct ChangesText {
  let changes: [RankingChange]
  let before: ComparedNight
  let after: ComparedNight
  let firms: KnownRows
  let needs: KnownRows
  let inputs: NightInputs
  let say: ReportWords

  private var words: ChangeWords { ChangeWords(say) }

  /// The whole report: counts by cause first, then the changes by need.
  var text: String {
    var lines = [
      say("De \(night(before)) a \(night(after))", "From \(night(before)) to \(night(after))")
    ]
    lines += inputLines
    guard !changes.isEmpty else {
      lines.append(
        say(
          "Las listas son las mismas: nada cambió.", "The rankings are the same: nothing changed."))
      return lines.joined(separator: "\n") + "\n"
    }
    lines += [""] + summary
    var first = 0
    while first < changes.count {
      var end = first + 1
      while end < changes.count, changes[end].need == changes[first].need { end += 1 }
      lines += [""] + section(changes[first..<end])
      first = end
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func night(_ night: ComparedNight) -> String {
    "\(night.name) (\(night.definition.date))"
  }

  /// What of the inputs differs, a line each.
  private var inputLines: [String] {
    var lines: [String] = []
    if before.definition.date != after.definition.date {
      lines.append(
        say("fecha: ", "date: ") + "\(before.definition.date) → \(after.definition.date)")
    }
    for (title, count) in [
      (say("empresas: ", "firms: "), inputs.firms), (say("necesidades: ", "needs: "), inputs.needs),
    ] where count.new + count.gone > 0 {
      lines.append(
        title
          + say(
            "\(count.new) nuevas, \(count.gone) ya no están", "\(count.new) new, \(count.gone) gone"
          ))
    }
    if !inputs.tables.isEmpty {
      lines.append(
        say("tablas que cambiaron: ", "tables that changed: ")
          + inputs.tables.joined(separator: ", "))
    }
    if !inputs.settings.isEmpty {
      lines.append(
        say("definición: ", "definition: ")
          + inputs.settings.prefix(10).map(\.text).joined(separator: "; ")
          + (inputs.settings.count > 10 ? "; …" : ""))
    }
    return lines.map { "  " + SafeLine.of($0) }
  }

  /// The counts by cause and kind.
  private var summary: [String] {
    typealias Kind = RankingChange.Kind
    var rows = [
      [say("causa", "cause")] + Kind.allCases.map(words.kind) + [say("total", "total")]
    ]
    func row(_ title: String, _ changes: [RankingChange]) -> [String] {
      [title]
        + Kind.allCases.map { kind in say.count(changes.count { $0.kind == kind }) }
        + [say.count(changes.count)]
    }
    for cause in RankingChange.Cause.allCases {
      let ofCause = changes.filter { $0.cause == cause }
      if !ofCause.isEmpty { rows.append(row(words.cause(cause), ofCause)) }
    }
    rows.append(row(say("total", "total"), changes))
    return aligned(rows, right: 1..<8)
  }

  /// The changes of one need. Scores that moved with other firms' words alone are only counted.
  private func section(_ changes: ArraySlice<RankingChange>) -> [String] {
    let need = changes.first?.need ?? ""
    var lines = ["\(need) · \(needs.name(need))"]
    let shown = changes.filter { $0.kind != .rescored || $0.cause != .otherFirms }
    var rows: [[String]] = []
    for change in shown {
      rows.append([
        words.kind(change.kind),
        "\(place(change.rankBefore)) → \(place(change.rankAfter))",
        "\(score(change.scoreBefore)) → \(score(change.scoreAfter))",
        "\(change.supplier) \(ChangeWords.short(firms.name(change.supplier)))",
        words.cause(change.cause),
      ])
    }
    for (row, change) in zip(aligned(rows, right: 0..<0), shown) {
      lines.append(row)
      if !change.detail.isEmpty { lines.append("      " + change.detail) }
    }
    let rest = changes.count - shown.count
    if rest > 0 {
      lines.append(
        "  "
          + say.count(
            rest,
            (
              "puntuación cambió sólo por otras empresas",
              "puntuaciones cambiaron sólo por otras empresas"
            ), ("score changed by other firms alone", "scores changed by other firms alone")))
    }
    return lines
  }

  private func place(_ rank: Int?) -> String { rank.map { String($0) } ?? "–" }

  private func score(_ score: Int?) -> String { score.map(ChangeWords.score) ?? "–" }

  /// Rows with their cells one below the other.
  private func aligned(_ rows: [[String]], right: Range<Int>) -> [String] {
    guard let count = rows.first?.count else { return [] }
    let widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        line += "  " + (right.contains(column) ? blanks + cell : cell + blanks)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
