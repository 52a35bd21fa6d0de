import Export
import Foundation
import Tables
import TestKit
import Testing
import Workbench

@testable import Pipeline

/// What changed between two nights, and why.
@Suite("Night comparison")
struct NightComparisonTests {
  /// A change that was planted, and what is told of it.
  struct Planted: Sendable, CustomTestStringConvertible {
    let number: Int
    let letter: String
    let kind: RankingChange.Kind
    let cause: RankingChange.Cause
    let detail: [String]

    init(
      _ number: Int, _ letter: String, _ kind: RankingChange.Kind, _ cause: RankingChange.Cause,
      _ detail: String...
    ) {
      self.number = number
      self.letter = letter
      self.kind = kind
      self.cause = cause
      self.detail = detail
    }

    var testDescription: String { "\(PlantedNight.firm(number, letter)) \(cause.rawValue)" }
  }

  private static let compared = Result {
    let runs = try PlantedNights.runs.get()
    return try NightComparison(from: runs.first, to: runs.second, threads: 2)
  }

  @Test(
    "each planted change is told with its cause",
    arguments: [
      Planted(1, "a", .movedDown, .date, "2026-11-25 → 2026-11-26", "certificados", "no vigente"),
      Planted(1, "b", .movedUp, .otherFirms, "ya no van delante: F01a Empresa F01a SA de CV"),
      Planted(2, "a", .movedDown, .data, "certificado ISO-9001: ya no está"),
      Planted(3, "a", .movedDown, .data, "Capacidad mensual: 1000 → 500"),
      Planted(4, "a", .left, .data, "Clase SCIAN: 310410 → 337710"),
      Planted(4, "c", .entered, .otherFirms, "F04a Empresa F04a SA de CV (salió)"),
      Planted(5, "a", .left, .data, "actividad: zbalark → otra cosa"),
      Planted(6, "a", .left, .data, "Latitud: 20.1 → 29", "cercanía", "Clave de entidad: 14 → 26"),
      Planted(7, "a", .left, .data, "la empresa ya no está en los registros"),
      Planted(7, "b", .movedUp, .otherFirms, "F07a"),
      Planted(8, "d", .entered, .data, "empresa nueva"),
      Planted(8, "a", .movedDown, .otherFirms, "ahora van delante: F08d", "(entró)"),
      Planted(8, "b", .left, .otherFirms, "F08d"),
      Planted(9, "a", .movedDown, .need, "Volumen mensual: 1000 → 4000"),
      Planted(10, "a", .rescored, .need, "País de destino: MX → US", "comercio"),
      Planted(
        11, "a", .left, .need, "certificado ISO-9001: se añadió", "sin ISO 9001", "Casi entra"),
      Planted(12, "a", .rescored, .need, "Distancia media, km: 300 → 20"),
      Planted(13, "a", .left, .rule, "concordance (−1 +0)", "332913"),
      Planted(14, "a", .rescored, .rule, "preferences (−1 +1)", "comercio"),
      Planted(15, "a", .left, .rule, "origin_rules (−1 +1)", "RVC(TV)"),
      Planted(16, "a", .rescored, .rule, "synonyms (−1 +0)", "giradiscos"),
      Planted(17, "a", .rescored, .rule, "lexicon (−1 +0)", "flywheel"),
      Planted(18, "a", .left, .data, "sanción S-18: se añadió", "inhabilitada"),
      Planted(19, "b", .movedUp, .data, "contrato C-2: se añadió"),
      Planted(20, "b", .movedUp, .data, "competencia EC0217: se añadió"),
      Planted(21, "a", .movedDown, .rule, "certificate_covers (−1 +0)"),
      Planted(22, "a", .entered, .need, "necesidad nueva"),
      Planted(23, "a", .left, .need, "la necesidad ya no está"),
      Planted(24, "a", .left, .data, "B-24: material 1: Valor: 300 → 900"),
      Planted(25, "a", .left, .data, "producto 392690: ya no está", "producto 401693: se añadió"),
      Planted(26, "c", .entered, .floor, "women"),
      Planted(26, "b", .left, .otherFirms, "F26c"),
      Planted(29, "c", .entered, .decision, "Fijada: aceptada por L. Soto el 2026-11-25"),
      Planted(29, "b", .left, .decision, "decisión sobre otra empresa"),
      Planted(30, "a", .left, .decision, "Fuera: rechazada por L. Soto", "No entra"),
      Planted(30, "b", .movedUp, .decision, "decisión sobre otra empresa"),
      Planted(31, "c", .left, .decision, "ya no vale: Fijada"),
      Planted(
        28, "a", .rescored, .several, "datos de la empresa −", "Capacidad mensual: 1000 → 800",
        "datos de la necesidad −", "Volumen mensual: 1000 → 2000"),
    ])
  func planted(change: Planted) throws {
    let comparison = try Self.compared.get()
    let need = PlantedNight.need(change.number)
    let firm = PlantedNight.firm(change.number, change.letter)
    let found = comparison.changes.first { $0.need == need && $0.supplier == firm }
    let told = try #require(found, "\(firm) did not change")
    #expect(told.kind == change.kind)
    #expect(told.cause == change.cause, "\(told.detail)")
    for words in change.detail { #expect(told.detail.contains(words), "\(told.detail)") }
  }

  @Test("what became of firms whose owners may not be named is told of nobody")
  func secrets() throws {
    let comparison = try Self.compared.get()
    let secret = comparison.changes.filter { $0.need == PlantedNight.need(27) }
    #expect(secret.allSatisfy { $0.kind == .rescored && $0.cause == .otherFirms })
    #expect(!comparison.text.contains("supplier_ownership"))
    let floors = comparison.changes.filter { $0.cause == .floor || $0.detail.contains("women") }
    #expect(floors.map(\.supplier) == [PlantedNight.firm(26, "c")])
  }

  @Test("a firm that may no longer be named is not said to have had a place by a floor")
  func withdrawn() throws {
    let runs = try PlantedNights.runs.get()
    let night = try NightComparison(from: runs.second, to: runs.first, need: "N26", threads: 2)
    let change = try #require(night.changes.first { $0.supplier == "F26c" })
    #expect(change.kind == .left && change.cause == .otherFirms)
    #expect(change.detail.contains("ahora van delante: F26b"))
    #expect(!night.text.contains("piso") && !night.text.contains("women"))
  }

  @Test(
    "a setting that was changed is named",
    arguments: [
      ("match.weights.place", "0.4", "N01", "F01a", "rescored"),
      ("match.topK", "3", "N01", "F01c", "entered"),
      ("match.minimumScore", "0.785", "N04", "F04b", "left"),
      ("match.halfDistance", "50", "N04", "F04a", "rescored"),
      ("match.experienceHalf", "1", "N19", "F19c", "entered"),
    ])
  func settings(
    key: String, value: String, need: String, firm: String, kind: String
  ) throws {
    let runs = try PlantedNights.runs.get()
    let night = try runs.matched(key, value)
    let comparison = try NightComparison(from: runs.first, to: night, need: need, threads: 2)
    let change = try #require(comparison.changes.first { $0.supplier == firm })
    #expect(change.kind.rawValue.hasPrefix(kind))
    #expect(change.cause == .definition)
    #expect(change.detail.contains("\(key) "), "\(change.detail)")
    #expect(comparison.changes.allSatisfy { $0.need == need })
  }

  @Test("two settings that were changed are told apart")
  func twoSettings() throws {
    let runs = try PlantedNights.runs.get()
    let night = try runs.matched("match.weights.place", "0.3")
    let file = night + "/definition.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    // The number of unlock steps changes no ranking.
    try text.replacing("\"unlockSteps\":20", with: "\"unlockSteps\":7")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let comparison = try NightComparison(from: runs.first, to: night, threads: 2)
    let change = try #require(comparison.changes.first)
    #expect(change.detail.contains("match.weights.place 0.1 → 0.3"))
    #expect(!change.detail.contains("unlockSteps"))
    #expect(comparison.text.contains("match.inclusion.unlockSteps 20 → 7"))
  }

  @Test("the report counts by cause, names needs and firms, and does not depend on threads")
  func report() throws {
    let comparison = try Self.compared.get()
    let runs = try PlantedNights.runs.get()
    #expect(comparison.text.contains("N03 · \(PlantedNight.word(3))"))
    #expect(comparison.text.contains("F03a Empresa F03a SA de CV"))
    let total = comparison.text.split(separator: "\n").first { $0.hasPrefix("  total") }
    #expect(total?.split(separator: " ").last == "\(comparison.changes.count)")
    let alone = try NightComparison(from: runs.first, to: runs.second, threads: 1)
    #expect(alone.text == comparison.text)
    let english = try NightComparison(
      from: runs.first, to: runs.second, need: "N03", language: .en, threads: 2)
    #expect(english.text.contains("the firm's data"))
    #expect(english.text.contains("Monthly capacity: 1000 → 500"))
  }

  @Test("scores that the program would not give are told as the program's")
  func program() throws {
    let runs = try PlantedNights.runs.get()
    #expect(try Self.compared.get().changes.allSatisfy { $0.cause != .program })
    let copy = runs.folder.file("older")
    try FileSystem.linkFolder(runs.first, to: copy)
    let file = copy + "/3-match/matches.csv"
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    let old = try #require(lines.first { $0.hasPrefix("N06,1,F06a,0.") })
    let new = old.replacing("F06a,0.", with: "F06a,1.")
    try (lines.map { $0 == old ? String(new) : String($0) }.joined(separator: "\n") + "\n")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let changes = try NightComparison(from: copy, to: runs.first, threads: 2).changes
    #expect(changes.map(\.supplier) == ["F06a"])
    #expect(changes.first?.cause == .program)
  }

  @Test("the same night has no changes")
  func same() throws {
    let runs = try PlantedNights.runs.get()
    let night = Night("diff", runs.first, runs.first)
    #expect(night.exit == 0, "\(night.errors)")
    #expect(night.output.contains("nada cambió"))
  }

  @Test("the table is a data package, and no folder with other files is replaced")
  func table() throws {
    let runs = try PlantedNights.runs.get()
    let folder = runs.folder.file("changes")
    for _ in 0..<2 {
      let night = Night("diff", runs.first, runs.second, "--out", folder)
      #expect(night.exit == 0, "\(night.errors)")
    }
    let table = try Table.read(
      file: folder + "/changes.csv", columns: ["need_id", "supplier_id", "cause"])
    #expect(table.rowCount == (try Self.compared.get()).changes.count)
    let row = try #require((0..<table.rowCount).first { table.columns[1][$0] == "F03a" })
    #expect(table.columns.map { $0[row] } == ["N03", "F03a", "data"])
    if let python = Places.python {
      let verdict = try Judge.run(
        python, ["-m", "frictionless", "validate", "datapackage.json"],
        in: URL(filePath: folder))
      #expect(verdict.exit == 0, "\(verdict.text)")
    }
    let other = Night("diff", runs.first, runs.second, "--out", runs.folder.path)
    #expect(other.exit == 73)
    #expect(FileSystem.exists(runs.first))
  }

  @Test("runs that cannot be compared are refused with a reason")
  func refusals() throws {
    let runs = try PlantedNights.runs.get()
    #expect(Night("diff", runs.first, "/nowhere").exit == 66)
    let unknown = Night("diff", runs.first, runs.second, "--need", "N3")
    #expect(unknown.exit == 66)
    #expect(unknown.errors.contains("did you mean 'N03'"))
    let copy = runs.folder.file("other")
    try FileSystem.linkFolder(runs.first, to: copy)
    let file = copy + "/definition.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("\"planted\"", with: "\"others\"")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let others = Night("diff", runs.first, copy)
    #expect(others.exit == 64)
    #expect(others.errors.contains("two pipelines"))
    try FileSystem.remove(copy + "/3-match")
    let missing = Night("diff", copy, runs.first)
    #expect(missing.exit == 66)
    #expect(missing.errors.contains("3-match"))
  }
}
