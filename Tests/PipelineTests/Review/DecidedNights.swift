import Foundation
import Registry
import Tables
import TestKit
import Testing
import Workbench

/// A small pipeline of two needs, its nights, and files in which somebody decided.
struct DecidedNights {
  typealias Pair = (need: String, firm: String)

  let scratch: ScratchFolder
  let home: String

  /// One night, run once for all tests and copied for each.
  private static let first: (folder: String, run: Night) = {
    let folder = SharedNight.home("decided")
    try? FileSystem.makeFolder(folder)
    for (name, text) in files { try? Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)")) }
    return (folder, Night("run", folder + "/p.json", "--out", folder + "/Runs"))
  }()

  private static let files = [
    (
      "firms.csv",
      "id,nombre,scian,giro\n"
        + [
          "1,Plásticos Uno,326191,moldes y piezas de plástico",
          "2,Inyección Dos,326191,piezas de plástico inyectado", "3,Envases Tres,326191,envases",
          "4,Moldes Cuatro,326191,moldes", "5,Chips Cinco,334410,semiconductores y obleas",
          "6,Obleas Seis,334410,obleas de silicio", "7,Circuitos Siete,334410,circuitos",
          "8,Tortillas Ocho,311830,tortillas de maíz",
        ].joined(separator: "\n") + "\n"
    ),
    (
      "needs.csv",
      "need_id,title,scian\nN1,Moldes y piezas de plástico,326191\nN2,Obleas de silicio,334410\n"
    ),
    (
      "p.json",
      """
      { name: "prueba", date: "2026-11-25", language: "es", sources: [
        { name: "padron", registry: "suppliers", path: "firms.csv", format: "csv",
          fields: { record_id: "id", razon_social: "nombre", scian: "scian", activity: "giro" } },
        { name: "needs", registry: "needs", path: "needs.csv", format: "csv",
          fields: { need_id: "need_id", title: "title", scian: "scian" } } ],
        match: { topK: 3 } }
      """
    ),
  ]

  init() throws {
    let first = Self.first
    try #require(first.run.exit == 0, "\(first.run.errors)")
    scratch = try ScratchFolder()
    home = scratch.path + "/Runs"
    for (name, text) in Self.files { try scratch.write(name, text) }
    try FileManager.default.copyItem(atPath: first.folder + "/Runs", toPath: home)
  }

  var current: String { home + "/current" }
  var ledger: String { home + "/decisions.csv" }

  /// Runs a further night.
  func night(_ more: String...) -> Night {
    Night(["run", scratch.path + "/p.json", "--out", home] + more)
  }

  /// Takes files in without asking.
  func review(_ arguments: String...) -> Night {
    Night(["review", current] + arguments + ["--by", "analista.uno", "--date", "2026-11-26"])
  }

  /// Columns of a table of the current run.
  func rows(_ table: String, _ columns: String...) throws -> [[String]] {
    let read = try Table.read(file: "\(current)/\(table).csv", columns: columns)
    return (0..<read.rowCount).map { row in read.columns.map { $0[row] } }
  }

  /// The firms of a need in the order of their ranks.
  func ranking(_ need: String) throws -> [String] {
    try rows("3-match/matches", "need_id", "supplier_id").filter { $0[0] == need }.map { $0[1] }
  }

  /// The key that the current run's exports carry.
  func runKey() throws -> String {
    let text = try String(contentsOfFile: current + "/manifest.json", encoding: .utf8)
    let key = try #require(text.firstMatch(of: /"runKey": "([^"]+)"/))
    return String(key.1)
  }

  /// What the ledger holds; nil when there is none.
  func ledgerText() -> String? { try? String(contentsOfFile: ledger, encoding: .utf8) }

  static let heading = "run,need_id,supplier_id,row_key,verdict,note,decided_by,decided_on"

  /// A row as the page saves it.
  func row(
    _ pair: Pair, _ verdict: String, _ note: String = "", by: String = "analista.dos",
    on day: String = "2026-11-26"
  ) throws -> String {
    let run = try runKey()
    let key = DecisionKey.text(run: run, need: pair.need, supplier: pair.firm)
    return "\(run),\(pair.need),\(pair.firm),\(key),\(verdict),\"\(note)\",\(by),\(day)"
  }

  /// Writes rows as the page saves them.
  func page(_ name: String, _ rows: [String]) throws -> String {
    try scratch.write(
      name, "\u{FEFF}" + ([Self.heading] + rows).map { $0 + "\r\n" }.joined())
    return "\(scratch.path)/\(name)"
  }
}
