import Foundation
import TestKit
import Testing
import Workbench

/// Other programs rely on the exit codes: one command line for each that the README tells.
@Suite("Exit codes")
struct ExitCodeTests {
  /// A command line, what it needs, and how it ends; `{}` is a folder of its own.
  struct Row: Sendable, CustomTestStringConvertible {
    let code: Int32
    let command: String
    /// A piece of what is said.
    let says: String
    /// Makes what the command line meets beside the usual files, and holds what must be held.
    var prepare: @Sendable (ScratchFolder) throws -> HeldLock? = { _ in nil }

    var testDescription: String { "\(code): encadena \(command)" }
  }

  /// A lock that is held for as long as something refers to it.
  final class HeldLock {
    private let lock: FileLock

    init(_ path: String) throws { lock = try FileLock(path, note: "process 4711") }
  }

  static let rows = [
    Row(code: 0, command: "check {}/p.json", says: "p.json: no faults"),
    Row(code: 64, command: "rnu {}/p.json", says: "did you mean 'run'?"),
    Row(
      code: 65, command: "run {}/p.json --out {}/Runs --set sources.padron.path=strange.csv",
      says: "0 of 1 needs matched"),
    Row(code: 66, command: "run {}/absent.json --out {}/Runs", says: "absent.json"),
    // What only a fault of ours could do is done behind the command's back: a firm's record is lost.
    Row(
      code: 70, command: "export {}/p.json --run {}/work",
      says: "2 records accepted but 1 in firms: please report this fault of Encadena",
      prepare: { scratch in
        for stage in ["ingest", "normalize", "match"] {
          let run = Night(stage, scratch.path + "/p.json", "--run", scratch.path + "/work")
          try #require(run.exit == 0, "\(run.errors)")
        }
        let links = "work/2-normalize/entity_links.csv"
        let lines = try scratch.text(links).components(separatedBy: "\n")
        try scratch.write(links, lines.dropLast(2).joined(separator: "\n") + "\n")
        return nil
      }),
    Row(code: 73, command: "run {}/p.json --out {}/good.csv/Runs", says: "cannot be created"),
    // A folder can be opened, but its bytes cannot be read.
    Row(
      code: 74, command: "normalize {}/p.json --run {}/work", says: "needs.csv: cannot be read",
      prepare: { scratch in
        let run = Night("ingest", scratch.path + "/p.json", "--run", scratch.path + "/work")
        try #require(run.exit == 0, "\(run.errors)")
        let table = scratch.path + "/work/1-ingest/needs.csv"
        try FileSystem.remove(table)
        try FileSystem.makeFolder(table)
        return nil
      }),
    // What a broken disk left of the night before.
    Row(
      code: 74, command: "run {}/p.json --out {}/Runs --set date=2026-11-26",
      says: "manifest.json: cannot be read: line",
      prepare: { scratch in
        let run = Night("run", scratch.path + "/p.json", "--out", scratch.path + "/Runs")
        try #require(run.exit == 0, "\(run.errors)")
        try scratch.write("Runs/\(FileSystem.name(run.folder))/manifest.json", "{ \"run\": ")
        return nil
      }),
    Row(
      code: 75, command: "run {}/p.json --out {}/Runs", says: "process 4711",
      prepare: { scratch in
        try FileSystem.makeFolder(scratch.path + "/Runs")
        return try HeldLock(scratch.path + "/Runs/.lock")
      }),
    Row(
      code: 78, command: "run {}/p.json --out {}/Runs --set match.topk=20",
      says: "did you mean 'topK'?"),
  ]

  @Test("a command line ends with its code and says why in one line", arguments: rows)
  func code(row: Row) throws {
    let scratch = try ScratchFolder()
    try scratch.write("needs.csv", "need_id,title,scian\nN1,Piezas de plástico,326191\n")
    try scratch.write("good.csv", "id,nombre,scian\n1,Plásticos Uno,326191\n2,Dos,311812\n")
    try scratch.write("strange.csv", "id,nombre,scian\n1,Tortillas,311830\n")
    try scratch.write(
      "p.json",
      """
      { name: "prueba", date: "2026-11-25", export: { workbook: false, page: false }, sources: [
        { name: "padron", registry: "suppliers", path: "good.csv", format: "csv",
          fields: { record_id: "id", razon_social: "nombre", scian: "scian" } },
        { name: "needs", registry: "needs", path: "needs.csv", format: "csv",
          fields: { need_id: "need_id", title: "title", scian: "scian" } } ] }
      """)
    let held = try row.prepare(scratch)
    let words = row.command.replacing("{}", with: scratch.path).split(separator: " ")
    let told = withExtendedLifetime(held) { Night(words.map(String.init)) }
    #expect(told.exit == row.code, "\(told.errors)")
    let said = row.code == 0 ? told.output : told.errors
    #expect(said.contains(row.says), "\(said)")
    if row.code != 0 { #expect(told.output == "") }
    // A wrong call is told with the usage below.
    if row.code != 0, row.code != 64 {
      #expect(told.errors.split(separator: "\n").count == 1, "\(told.errors)")
    }
  }

  @Test("the README tells these codes and no others, and so does the house")
  func told() throws {
    let readme = try String(contentsOfFile: Places.package("README.md"), encoding: .utf8)
    let told = readme.split(separator: "\n").flatMap { line in
      (line.prefixMatch(of: /\| ([0-9]+(?:, [0-9]+)*) \|/).map { String($0.1) } ?? "")
        .split(separator: ", ").compactMap { Int32($0) }
    }
    #expect(told == Set(Self.rows.map(\.code)).sorted())
    #expect(told == (0...255).filter { ExitCode(rawValue: $0) != nil })
  }
}
