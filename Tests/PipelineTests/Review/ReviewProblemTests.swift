import Command
import Foundation
import Registry
import Synchronization
import TestKit
import Testing
import Workbench

/// Files that were tampered with, or that contradict each other: nothing is taken and all is told.
@Suite("Decisions with problems")
struct ReviewProblemTests {
  /// Hands a bad row in beside a good one, and checks that neither is taken, that the problem is told,
  /// and that the good one is taken alone when that is asked for.
  private func expectRefused(
    _ bad: (DecidedNights, [String]) throws -> String, tells words: String, as name: String
  ) throws {
    let nights = try DecidedNights()
    let firms = try nights.ranking("N1")
    let good = try nights.row(("N1", firms[2]), "accepted")
    let file = try nights.page("d.csv", [good, try bad(nights, firms)])
    let told = nights.review(file, "--yes")
    #expect(told.exit == 65, "\(told.output)")
    #expect(told.output.contains("Con problemas: 1\n  \(file), línea 3"), "\(told.output)")
    #expect(told.output.contains(words), "\(told.output)")
    #expect(told.errors.contains("1 row has a problem, so nothing was taken"))
    #expect(nights.ledgerText() == nil)
    let partial = nights.review(file, "--yes", "--partial")
    #expect(partial.exit == 0, "\(partial.errors)")
    #expect(nights.ledgerText()?.split(separator: "\n").count == 2)
    let refused = try nights.scratch.text("d.csv.refused.csv")
    #expect(refused.split(separator: "\r\n").count == 2 && refused.contains("\"\(name)\""))
  }

  @Test("a need that the run has not")
  func unknownNeed() throws {
    try expectRefused(
      { nights, firms in try nights.row(("N9", firms[0]), "accepted") },
      tells: "columna Clave de la necesidad: la corrida no tiene la necesidad «N9»",
      as: "unknown_need")
  }

  @Test("a firm that the run has not")
  func unknownFirm() throws {
    try expectRefused(
      { nights, _ in try nights.row(("N1", "F-nadie"), "accepted") },
      tells: "la corrida no tiene la empresa «F-nadie»", as: "unknown_firm")
  }

  @Test("a firm that is not in the need's ranking")
  func notRanked() throws {
    try expectRefused(
      { nights, _ in try nights.row(("N1", nights.ranking("N2")[0]), "accepted") },
      tells: "no está en la lista de la necesidad N1", as: "not_ranked")
  }

  @Test("a row key that is of another row")
  func changedKey() throws {
    try expectRefused(
      { nights, firms in
        let run = try nights.runKey()
        let key = DecisionKey.text(run: run, need: "N1", supplier: firms[0])
        return "\(run),N1,\(firms[1]),\(key),rejected,,,"
      }, tells: "se pegó otro renglón encima o se cambió una clave", as: "changed_row_key")
  }

  @Test("a row without its key")
  func missingKey() throws {
    try expectRefused(
      { nights, firms in "\(try nights.runKey()),N1,\(firms[0]),,rejected,,," },
      tells: "columna Clave de control: falta la clave de control", as: "missing_row_key")
  }

  @Test("a word that is no verdict")
  func unknownVerdict() throws {
    try expectRefused(
      { nights, firms in try nights.row(("N1", firms[0]), "quizá") },
      tells: "columna Decisión: «quizá» no es un veredicto; use aceptado, rechazado",
      as: "unknown_verdict")
  }

  @Test("a note without a verdict")
  func loneNote() throws {
    try expectRefused(
      { nights, firms in try nights.row(("N1", firms[0]), "", "muy cara") },
      tells: "columna Nota: hay nota y no hay decisión", as: "note_without_verdict")
  }

  @Test("a day that is none")
  func badDay() throws {
    try expectRefused(
      { nights, firms in try nights.row(("N1", firms[0]), "rejected", on: "2026-02-30") },
      tells: "«2026-02-30» no es una fecha", as: "bad_day")
  }

  @Test("a row with a cell too many")
  func brokenRow() throws {
    try expectRefused(
      { nights, firms in try nights.row(("N1", firms[0]), "rejected") + ",otra" },
      tells: "el renglón está roto (cell_count)", as: "broken_row")
  }

  @Test("a row of another run, unless that is asked for and the pair still stands")
  func stale() throws {
    func other(_ nights: DecidedNights, _ firm: String) -> String {
      let key = DecisionKey.text(run: "2026-11-01-aaaaaaaaaaaa", need: "N1", supplier: firm)
      return "2026-11-01-aaaaaaaaaaaa,N1,\(firm),\(key),rejected,,,"
    }
    try expectRefused(
      { nights, firms in other(nights, firms[0]) },
      tells: "es de la corrida 2026-11-01-aaaaaaaaaaaa, no de esta", as: "stale_run")
    let nights = try DecidedNights()
    let file = try nights.page(
      "d.csv", [other(nights, try nights.ranking("N1")[0]), other(nights, "F-nadie")])
    let told = nights.review(file, "--yes", "--stale", "--partial")
    #expect(told.exit == 0, "\(told.errors)")
    #expect(told.output.contains("decisiones nuevas: 1 (rechazado 1)"))
    #expect(told.output.contains("la corrida no tiene la empresa «F-nadie»"))
  }

  @Test("a row of an earlier run names its folder")
  func staleFolder() throws {
    let nights = try DecidedNights()
    let firms = try nights.ranking("N1")
    let first = try nights.page("d.csv", [try nights.row(("N1", firms[0]), "rejected")])
    let late = try nights.page("tarde.csv", [try nights.row(("N1", firms[1]), "accepted")])
    #expect(nights.review(first, "--yes").exit == 0)
    let before = try #require(FileSystem.linkTarget(nights.current))
    #expect(nights.night().exit == 0)
    let told = nights.review(late, "--yes")
    #expect(told.exit == 65)
    #expect(told.output.contains("revise con `encadena review "))
    #expect(told.output.contains("/\(before)`"))
    let there = Night("review", "\(nights.home)/\(before)", late, "--yes")
    #expect(there.exit == 0, "\(there.errors)")
  }

  @Test("two files that say otherwise of one firm: neither counts; what both say counts once")
  func contradiction() throws {
    let nights = try DecidedNights()
    let firms = try nights.ranking("N1")
    let one = try nights.page(
      "uno.csv",
      [
        try nights.row(("N1", firms[0]), "accepted"),
        try nights.row(("N1", firms[1]), "contacted", "llamada"),
      ])
    let two = try nights.page(
      "dos.csv",
      [
        try nights.row(("N1", firms[0]), "rejected"),
        try nights.row(("N1", firms[1]), "contactado", "correo"),
      ])
    let told = nights.review(one, two, "--yes")
    #expect(told.exit == 65)
    #expect(told.output.contains("Con problemas: 2"))
    #expect(told.output.contains("dice «accepted», y \(two), línea 2 dice «rechazado»"))
    let partial = nights.review(one, two, "--yes", "--partial", "--language", "en")
    #expect(partial.exit == 0, "\(partial.errors)")
    #expect(partial.output.contains("new decisions: 1 (contacted 1); no change: 0"))
    #expect(nights.ledgerText()?.contains(",contacted,llamada / correo,") == true)
  }

  @Test("what is older than the ledger's decision is not taken")
  func older() throws {
    let nights = try DecidedNights()
    let firm = try nights.ranking("N1")[0]
    let new = try nights.page("n.csv", [try nights.row(("N1", firm), "accepted")])
    let old = try nights.page("o.csv", [try nights.row(("N1", firm), "rejected", on: "2026-11-20")])
    #expect(nights.review(new, "--yes").exit == 0)
    let ledger = nights.ledgerText()
    let told = nights.review(old, "--yes")
    #expect(told.exit == 65)
    #expect(told.output.contains("es anterior a «aceptado» del 2026-11-26"))
    #expect(nights.ledgerText() == ledger)
  }

  @Test("a CSV that a spreadsheet program saved anew is read all the same")
  func resaved() throws {
    let nights = try DecidedNights()
    let firm = try nights.ranking("N1")[0]
    let key = DecisionKey.text(run: try nights.runKey(), need: "N1", supplier: firm)
    let text =
      "Clave de la necesidad;Clave de la empresa;Decisión;Nota;Corrida;Clave de control\r\n"
      + "N1;\(firm);En revisión;'=señal;\(try nights.runKey());\(key)\r\n"
    let bytes = try #require(text.data(using: .windowsCP1252))
    let file = nights.scratch.path + "/libro.csv"
    try bytes.write(to: URL(filePath: file))
    let told = nights.review(file, "--yes")
    #expect(told.exit == 0, "\(told.output)\(told.errors)")
    #expect(nights.ledgerText()?.contains(",under_review,=señal,analista.uno,2026-11-26,") == true)
  }

  @Test("two reviews at once both count, and no key is given twice")
  func atOnce() throws {
    let nights = try DecidedNights()
    let files = try nights.ranking("N1").enumerated().map { number, firm in
      try nights.page("\(number).csv", [try nights.row(("N1", firm), "contacted")])
    }
    let exits = Mutex<[Int32]>([])
    DispatchQueue.concurrentPerform(iterations: files.count) { number in
      let told = nights.review(files[number], "--yes")
      exits.withLock { $0.append(told.exit) }
    }
    #expect(exits.withLock { $0 } == [0, 0, 0])
    let keys = try #require(nights.ledgerText()).split(separator: "\n").dropFirst()
      .map { $0.prefix { $0 != "," } }
    #expect(keys == ["review-00000001", "review-00000002", "review-00000003"])
  }

  @Test("where the ledger cannot be written it stays as it was")
  func cannotWrite() throws {
    let nights = try DecidedNights()
    let firms = try nights.ranking("N1")
    let one = try nights.page("1.csv", [try nights.row(("N1", firms[0]), "contacted")])
    let two = try nights.page("2.csv", [try nights.row(("N1", firms[1]), "contacted")])
    // What a killed review left behind is nothing.
    try nights.scratch.write("Runs/decisions.csv.tmp", "decision_id,ne")
    #expect(nights.review(one, "--yes").exit == 0)
    let ledger = try #require(nights.ledgerText())
    #expect(ledger.split(separator: "\n").count == 2)
    try FileSystem.makeFolder(nights.ledger + ".tmp")
    let told = nights.review(two, "--yes")
    #expect(told.exit == 73)
    #expect(nights.ledgerText() == ledger)
  }

  @Test("on a terminal it asks, and takes only yes for an answer")
  func asks() throws {
    let nights = try DecidedNights()
    let firm = try nights.ranking("N1")[0]
    let file = try nights.page("d.csv", [try nights.row(("N1", firm), "contacted", by: "")])
    func answer(_ text: String?) -> (exit: Int32, errors: String) {
      let said = Mutex("")
      let exit = Command(
        output: { _ in }, errors: { text in said.withLock { $0 += text } }, isTerminal: true,
        answer: { text }
      ).run(["review", nights.current, file, "--by", "ana"])
      return (exit, said.withLock { $0 })
    }
    for text in [nil, "", "no", "n"] {
      let told = answer(text)
      #expect(told.exit == 0 && told.errors.contains("¿Anotar? [s/N] "))
      #expect(nights.ledgerText() == nil)
    }
    #expect(answer("Sí").exit == 0)
    #expect(nights.ledgerText()?.contains(",ana,") == true)
  }

  @Test("a file that is missing, or is no table of decisions, is named")
  func noFile() throws {
    let nights = try DecidedNights()
    let absent = nights.review(nights.scratch.path + "/nada.csv")
    #expect(absent.exit == 66)
    let other = nights.review(nights.scratch.path + "/needs.csv")
    #expect(other.exit == 65)
    #expect(other.errors.contains("no column 'supplier_id / "))
    let folder = Night("review", nights.scratch.path, nights.scratch.path + "/needs.csv")
    #expect(folder.exit == 66)
    let never = Night(
      "review", nights.current, nights.scratch.path + "/needs.csv", "--date", "ayer")
    #expect(never.exit == 64)
  }
}
