import Pipeline

/// What a run did, as lines for a terminal.
struct RunTable: Sendable {
  let words: TerminalWords
  let style: TerminalStyle
  /// The width of the terminal.
  let columns: Int

  /// The lines.
  ///
  /// - Parameters:
  ///   - summary: What the run did.
  ///   - counts: What became of the sources' records.
  ///   - folder: Where the results are.
  /// - Returns: The lines, none with its end.
  func lines(_ summary: RunSummary, counts: [SourceCounts], folder: String) -> [String] {
    (summary.stages.isEmpty ? [] : [""] + stages(summary.stages)) + [""] + sources(counts) + [""]
      + results(summary, folder) + warnings(summary, counts)
  }

  private func stages(_ figures: [RunSummary.StageFigures]) -> [String] {
    let head = [
      words.pick("etapa", "stage"), words.pick("entran", "rows in"),
      words.pick("salen", "rows out"), words.pick("segundos", "seconds"), "MiB",
    ]
    return table(
      head,
      figures.map { item in
        [
          words.stage(item.stage), words.whole(item.rowsIn), words.whole(item.rowsOut),
          words.decimals(item.seconds, 2), words.whole(item.peakBytes >> 20),
        ]
      })
  }

  private func sources(_ counts: [SourceCounts]) -> [String] {
    let head = [
      words.pick("fuente", "source"), words.pick("leídos", "read"),
      words.pick("= aceptados", "= accepted"), words.pick("+ unidos", "+ merged"),
      words.pick("+ rechazados", "+ rejected"),
    ]
    return table(
      head,
      counts.map { item in
        [TerminalText.plain(item.source)]
          + [item.read, item.accepted, item.merged, item.rejected].map(words.whole)
      })
  }

  private func results(_ summary: RunSummary, _ folder: String) -> [String] {
    let files = summary.results.isEmpty ? [""] : summary.results.map { "/" + $0 }
    return [style.heading(words.pick("resultados", "results"))]
      + files.map { "  " + TerminalText.plain(folder) + $0 }
  }

  private func warnings(_ summary: RunSummary, _ counts: [SourceCounts]) -> [String] {
    let rejected = counts.reduce(0) { $0 + $1.rejected }
    let told = [
      rejected > 0
        ? words.pick(
          "\(words.whole(rejected)) registros rechazados: 1-ingest/rejects.csv",
          "\(words.whole(rejected)) records rejected: 1-ingest/rejects.csv") : nil,
      summary.unmatchedNeeds > 0
        ? words.pick(
          "\(words.whole(summary.unmatchedNeeds)) necesidades sin proveedor:"
            + " 3-match/unmatched_needs.csv",
          "\(words.whole(summary.unmatchedNeeds)) needs without a supplier:"
            + " 3-match/unmatched_needs.csv") : nil,
      summary.unreachedFloors > 0
        ? words.pick(
          "\(words.whole(summary.unreachedFloors)) pisos que no se alcanzan:"
            + " 3-match/unreached_floors.csv",
          "\(words.whole(summary.unreachedFloors)) floors not reached:"
            + " 3-match/unreached_floors.csv") : nil,
    ].compactMap { $0 }
    guard !told.isEmpty else { return [] }
    return [style.heading(words.pick("avisos", "warnings"))]
      + told.map { style.warning(TerminalText.cut("  " + $0, to: columns)) }
  }

  /// A table whose first column is words and whose others are numbers.
  private func table(_ head: [String], _ rows: [[String]]) -> [String] {
    let widths = head.indices.map { column in
      ([head] + rows).map { TerminalText.width($0[column]) }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      let parts = cells.enumerated().map { column, cell in
        TerminalText.padded(cell, to: widths[column], left: column > 0)
      }
      return TerminalText.cut(parts.joined(separator: "  "), to: columns)
    }
    return [style.heading(line(head))] + rows.map(line)
  }
}
