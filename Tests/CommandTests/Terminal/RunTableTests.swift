import Export
import Pipeline
import Testing

@testable import Command

/// The table at the end of a run.
@Suite("Run table")
struct RunTableTests {
  private let summary = RunSummary(
    stages: [
      .init(stage: .ingest, rowsIn: 4388, rowsOut: 5012, seconds: 0.729, peakBytes: 41 << 20),
      .init(stage: .match, rowsIn: 20_000, rowsOut: 1345, seconds: 13.067, peakBytes: 80 << 20),
    ], unreachedFloors: 170, unmatchedNeeds: 2, results: ["4-export/review.xlsx"])

  private func lines(_ language: ExportSettings.Language, columns: Int = 100) -> [String] {
    RunTable(
      words: TerminalWords(language: language), style: TerminalStyle(hasColour: false),
      columns: columns
    ).lines(summary, counts: [], folder: "Runs/2026-11-25T02-00-00Z")
  }

  @Test("stages, results and warnings are told, columns under their heading")
  func spanish() {
    #expect(
      lines(.es) == [
        "",
        "etapa          entran  salen  segundos  MiB",
        "lectura         4\u{202F}388  5\u{202F}012      0,73   41",
        "clasificación  20\u{202F}000  1\u{202F}345     13,07   80",
        "",
        "fuente  leídos  = aceptados  + unidos  + rechazados",
        "",
        "resultados",
        "  Runs/2026-11-25T02-00-00Z/4-export/review.xlsx",
        "avisos",
        "  2 necesidades sin proveedor: 3-match/unmatched_needs.csv",
        "  170 pisos que no se alcanzan: 3-match/unreached_floors.csv",
      ])
  }

  @Test("in English too")
  func english() {
    let text = lines(.en).joined(separator: "\n")
    #expect(text.contains("stage   rows in  rows out  seconds  MiB"))
    #expect(text.contains("170 floors not reached"))
  }

  @Test("no line of figures is wider than the terminal")
  func narrow() {
    for line in lines(.es, columns: 30) where !line.contains("Runs/") {
      #expect(TerminalText.width(line) <= 30)
    }
  }
}
