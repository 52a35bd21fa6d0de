import Foundation
import TestKit
import Testing
import Workbench

/// Staff decide, the decisions come back, and the next night respects them.
@Suite("Decisions come back")
struct ReviewRoundTripTests {
  /// Edits the workbook of the current run with openpyxl.
  private func workbook(
    _ nights: DecidedNights, _ name: String, _ edits: [[String]]
  ) throws -> String {
    let out = "\(nights.scratch.path)/\(name)"
    let json = String(decoding: try JSONEncoder().encode(edits), as: UTF8.self)
    let verdict = try Judge.run(
      try #require(Places.python),
      [
        Places.package("Tests/Judges/decide.py"), "edit", nights.current + "/4-export/review.xlsx",
        out, json,
      ])
    try #require(verdict.exit == 0, "\(verdict.text)")
    return out
  }

  /// The rows that the workbook of the current run shows: need, firm, rank, decision, note.
  private func shown(_ nights: DecidedNights) throws -> [[String]] {
    let verdict = try Judge.run(
      try #require(Places.python),
      [
        Places.package("Tests/Judges/decide.py"), "show", nights.current + "/4-export/review.xlsx",
      ])
    try #require(verdict.exit == 0, "\(verdict.text)")
    return verdict.text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).prefix(5).map { String($0) }
    }
  }

  @Test(
    "what was decided in the workbook and on the page holds the next night, and is said",
    .enabled(if: Places.python != nil))
  func roundTrip() throws {
    let nights = try DecidedNights()
    let (first, second) = (try nights.ranking("N1"), try nights.ranking("N2"))
    try #require(first.count == 3 && second.count == 3)
    let book = try workbook(
      nights, "libro.xlsx",
      [
        ["N1", first[0], "decision", "rechazado"], ["N1", first[0], "note", "Sin capacidad; 2027"],
        ["N1", first[2], "decision", "Aceptado "], ["N1", first[2], "note", "-Visita hecha"],
      ])
    let page = try nights.page(
      "decisiones.csv",
      [
        try nights.row(("N2", second[1]), "contacted", "Se llamó, \"\"dos\"\" veces"),
        try nights.row(("N1", first[1]), "under_review"),
      ])

    // Off a terminal nothing is written unasked.
    let look = nights.review(book, page)
    #expect(look.exit == 0)
    #expect(
      look.output.contains(
        "decisiones nuevas: 4 (aceptado 1, rechazado 1, contactado 1, en revisión 1)"))
    #expect(look.output.contains("No se escribió nada"))
    #expect(nights.ledgerText() == nil)

    let taken = nights.review(book, page, "--yes")
    #expect(taken.exit == 0, "\(taken.errors)")
    #expect(taken.output.contains("Anotadas en "))
    let ledger = try #require(nights.ledgerText())
    #expect(ledger.split(separator: "\n").count == 5)
    #expect(ledger.contains("review-00000001,N1,"))
    #expect(ledger.contains(",analista.uno,2026-11-26,"))
    // Again: all is known.
    let again = nights.review(book, page, "--yes")
    #expect(again.output.contains("decisiones nuevas: 0; sin cambio: 4"))
    #expect(nights.ledgerText() == ledger)

    let night = nights.night()
    #expect(night.exit == 0, "\(night.errors)")
    let ranked = try nights.ranking("N1")
    #expect(ranked.first == first[2] && !ranked.contains(first[0]))
    let matches = try nights.rows(
      "3-match/matches", "need_id", "supplier_id", "decision", "decision_note", "reasons")
    let pinned = try #require(matches.first { $0[0] == "N1" && $0[1] == first[2] })
    #expect(pinned[2] == "accepted" && pinned[3] == "-Visita hecha")
    #expect(pinned[4].hasPrefix("fijada: aceptada por analista.uno el 2026-11-26"))
    let called = try #require(matches.first { $0[1] == second[1] })
    #expect(called[2] == "contacted" && called[3] == "Se llamó, \"dos\" veces")
    #expect(called[4].hasPrefix("contactada por analista.dos el 2026-11-26"))
    #expect(
      try nights.rows("3-match/decisions", "supplier_id", "effect")
        == [
          [first[2], "pinned"], [first[0], "kept_out"], [second[1], "marked"],
          [first[1], "marked"],
        ].sorted { one, other in
          let keys = ledger.split(separator: "\n").map { String($0) }
          return keys.firstIndex { $0.contains(one[0]) } ?? 0
            < keys.firstIndex { $0.contains(other[0]) } ?? 0
        })
    // The people's table says it in words, and so does the explanation.
    let told = try nights.rows("4-export/decisions", "supplier_id", "note", "effect_name")
    #expect(told.contains([first[0], "Sin capacidad; 2027", "queda fuera de la lista"]))
    let why = Night("explain", nights.current, "N1", first[0])
    #expect(
      why.output.contains("Fuera: rechazada por analista.uno el 2026-11-26: Sin capacidad; 2027."))
    // The ledger is a source like any other.
    let sources = try nights.rows("1-ingest/sources", "source", "registry", "read", "accepted")
    #expect(sources.contains(["review", "decisions", "4", "4"]))
    // The workbook shows what holds; handed in untouched it changes nothing.
    let cells = try shown(nights)
    #expect(cells.contains(["N1", first[2], "1", "aceptado", "-Visita hecha"]))
    #expect(cells.contains { $0[1] == second[1] && $0[3] == "contactado" })
    let untouched = nights.review(nights.current + "/4-export/review.xlsx", "--yes")
    #expect(untouched.exit == 0, "\(untouched.output)")
    #expect(untouched.output.contains("decisiones nuevas: 0; sin cambio: 3"))
    #expect(nights.ledgerText() == ledger)

    // What was rejected comes back through the table of decisions.
    let file = nights.current + "/4-export/decisions.csv"
    let text = try String(contentsOfFile: file, encoding: .utf8)
      .replacing("\"rejected\"", with: "\"retirado\"")
    try nights.scratch.write("vuelta.csv", text)
    let back = nights.review(nights.scratch.path + "/vuelta.csv", "--yes")
    #expect(back.exit == 0, "\(back.output)\(back.errors)")
    #expect(back.output.contains("decisiones nuevas: 1 (retirado 1)"))
    #expect(nights.night().exit == 0)
    #expect(try nights.ranking("N1").contains(first[0]))
    #expect(try nights.ranking("N1").first == first[2])
  }

  @Test(
    "a workbook in which rows were pasted over gives nothing and loses nothing",
    .enabled(if: Places.python != nil))
  func pastedOver() throws {
    let nights = try DecidedNights()
    let firms = try nights.ranking("N1")
    let book = try workbook(
      nights, "pegado.xlsx",
      [
        ["N1", firms[1], "decision", "aceptado"], ["N1", firms[0], "decision", "rechazado"],
        ["N1", firms[0], "firm", firms[2]],
      ])
    let told = nights.review(book, "--yes")
    #expect(told.exit == 65)
    #expect(nights.ledgerText() == nil)
    #expect(told.output.contains("hoja Coincidencias, renglón"))
    #expect(told.output.contains("columna Clave de control: la clave de control es la de N1"))
    // The row that is sound is taken when that is asked for; the other waits in a file.
    let partial = nights.review(book, "--yes", "--partial")
    #expect(partial.exit == 0, "\(partial.errors)")
    #expect(nights.ledgerText()?.split(separator: "\n").count == 2)
    let refused = try nights.scratch.text("pegado.xlsx.refused.csv")
    #expect(refused.contains("rechazado") && refused.contains("changed_row_key"))

    let renamed = "\(nights.scratch.path)/renombrado.xlsx"
    _ = try Judge.run(
      try #require(Places.python),
      [
        Places.package("Tests/Judges/decide.py"), "rename",
        nights.current + "/4-export/review.xlsx", renamed, "Decisión", "Mi decisión",
      ])
    let lacking = nights.review(renamed, "--yes")
    #expect(lacking.exit == 65)
    #expect(lacking.errors.contains("sheet 'Coincidencias': no column 'verdict"))
  }

  @Test("the row keys of the sample night, whose sources keep secrets, are those of its run")
  func sampleNight() throws {
    let night = SharedNight.quick
    #expect(night.exit == 0, "\(night.errors)")
    let scratch = try ScratchFolder()
    let text = try String(
      contentsOfFile: night.folder + "/4-export/decisions.csv", encoding: .utf8)
    let count = text.split(separator: "\"accepted\"").count - 1
    try #require(count > 0)
    try scratch.write("d.csv", text.replacing("\"accepted\"", with: "\"retirado\""))
    let told = Night("review", night.folder, scratch.path + "/d.csv", "--dry-run")
    #expect(told.exit == 0, "\(told.output)")
    #expect(told.output.contains("decisiones nuevas: \(count) (retirado \(count))"))
  }

  @Test("a stage that is run alone takes the ledger too; another file of that name is refused")
  func singleStage() throws {
    let nights = try DecidedNights()
    let firms = try nights.ranking("N1")
    let page = try nights.page("d.csv", [try nights.row(("N1", firms[0]), "rejected")])
    #expect(nights.review(page, "--yes").exit == 0)
    let folder = nights.home + "/hand"
    let done = Night("ingest", nights.scratch.path + "/p.json", "--run", folder)
    #expect(done.exit == 0, "\(done.errors)")
    #expect(
      try nights.scratch.text("Runs/hand/1-ingest/decisions.csv").contains(",rejected,"))
    for stage in ["normalize", "match", "export"] {
      #expect(Night(stage, nights.scratch.path + "/p.json", "--run", folder).exit == 0)
    }
    // A run without a manifest is known by its row keys all the same.
    let text = try nights.scratch.text("Runs/hand/4-export/decisions.csv")
    try nights.scratch.write("mano.csv", text.replacing("\"rejected\"", with: "\"retirado\""))
    let back = Night("review", folder, nights.scratch.path + "/mano.csv")
    #expect(back.exit == 0, "\(back.output)")
    #expect(back.output.contains("decisiones nuevas: 1 (retirado 1)"))
    try nights.scratch.write("Runs/decisions.csv", "a,b\n1,2\n")
    let night = nights.night()
    #expect(night.exit == 65)
    #expect(night.errors.contains("this is not the ledger of decisions, for it begins with 'a,b'"))
  }
}
