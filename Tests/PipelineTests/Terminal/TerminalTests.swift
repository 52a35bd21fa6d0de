import Foundation
import TestKit
import Testing
import Workbench

/// A run on a real pseudo-terminal, which Python holds.
@Suite("Terminal", .enabled(if: Places.python != nil && Places.command != nil))
struct TerminalTests {
  private struct Told: Decodable {
    let exit: Int
    let terminal: String
    let output: String
  }

  private let scratch: ScratchFolder
  private let pipeline: String

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write(
      "needs.csv", "need_id,title,scian\nN1,Piezas de plástico,326191\nN2,Nada,111110\n")
    try scratch.write(
      "good.csv", "id,nombre,scian\n1,Plásticos Uno,326191\n2,Dos,311812\n,Tres,311812\n")
    pipeline = try scratch.write(
      "p.json",
      """
      { name: "prueba", date: "2026-11-25", language: "es", sources: [
        { name: "padrón", registry: "suppliers", path: "good.csv", format: "csv",
          maximumRejectRate: 0.5,
          fields: { record_id: "id", razon_social: "nombre", scian: "scian" } },
        { name: "needs", registry: "needs", path: "needs.csv", format: "csv",
          fields: { need_id: "need_id", title: "title", scian: "scian" } } ] }
      """)
  }

  private func run(
    columns: Int, _ environment: [String], _ more: String..., pipeline: String? = nil
  ) throws -> Told {
    let verdict = try Judge.run(
      try #require(Places.python),
      ["-B", Places.package("Tests/Judges/terminal.py"), "\(columns)", "env"] + environment
        + [
          try #require(Places.command), "run", pipeline ?? self.pipeline, "--out",
          scratch.file("Runs"),
        ]
        + more)
    #expect(verdict.exit == 0, "\(verdict.text)")
    return try JSONDecoder().decode(Told.self, from: Data(verdict.text.utf8))
  }

  @Test("a run shows a line that counts, one for each stage done, and a table, in colour")
  func colour() throws {
    let told = try run(columns: 100, ["-u", "NO_COLOR", "TERM=xterm-256color"])
    #expect(told.exit == 0, "\(told.terminal)")
    #expect(told.terminal.contains("\r\u{1B}[1;36mlectura      \u{1B}[0m"))
    for stage in ["lectura", "normalización", "clasificación", "exportación"] {
      #expect(told.terminal.contains("\u{1B}[K\u{1B}[1;36m\(stage)"), "\(stage)")
    }
    #expect(told.terminal.contains("etapa"))
    let padron = told.terminal.split(whereSeparator: \.isNewline).first { $0.hasPrefix("padrón") }
    #expect(padron?.split(separator: " ").map(String.init) == ["padrón", "3", "2", "0", "1"])
    #expect(told.terminal.contains("1 registros rechazados: 1-ingest/rejects.csv"))
    let folder = told.output.trimmingCharacters(in: .newlines)
    #expect(told.terminal.contains("\(folder)/4-export/review.xlsx"))
    #expect(FileSystem.isFolder(folder + "/4-export"))
  }

  @Test("NO_COLOR takes the colour away and nothing else")
  func noColour() throws {
    let told = try run(columns: 100, ["NO_COLOR=1", "TERM=xterm-256color"])
    #expect(told.exit == 0)
    #expect(told.terminal.contains("\rlectura") && told.terminal.contains("etapa"))
    let signs = told.terminal.split(separator: "\u{1B}").dropFirst()
    #expect(!signs.isEmpty && signs.allSatisfy { $0.hasPrefix("[K") })
  }

  @Test("a dumb terminal gets no signs at all")
  func dumb() throws {
    let told = try run(columns: 80, ["TERM=dumb"])
    #expect(told.exit == 0)
    #expect(!told.terminal.contains("\u{1B}") && told.terminal.contains("exportación"))
  }

  @Test("no line is wider than the terminal")
  func narrow() throws {
    let told = try run(columns: 30, ["NO_COLOR=1", "TERM=xterm"])
    let lines = told.terminal.replacing("\u{1B}[K", with: "").split(whereSeparator: \.isNewline)
    for line in lines where !line.contains("/") { #expect(line.count < 30, "\(line)") }
  }

  @Test("what is no terminal hears nothing when all is well")
  func silence() throws {
    let told = try run(columns: 0, ["TERM=xterm-256color"])
    #expect(told.exit == 0 && told.terminal == "")
    #expect(told.output.contains("Runs/"))
  }

  @Test("on a terminal, machines still get lines of JSON alone")
  func json() throws {
    let told = try run(columns: 80, ["TERM=xterm"], "--log-format", "json")
    let lines = told.terminal.split(whereSeparator: \.isNewline)
    #expect(lines.count == 10)
    #expect(lines.allSatisfy { $0.hasPrefix("{\"eventType\":") && $0.hasSuffix("}") })
  }

  @Test("an error takes the line away and is told in red")
  func error() throws {
    let text = try scratch.text("p.json").replacing(
      "maximumRejectRate: 0.5", with: "maximumRejectRate: 0.1")
    let strict = try scratch.write("strict.json", text)
    let told = try run(columns: 80, ["-u", "NO_COLOR", "TERM=xterm"], pipeline: strict)
    #expect(told.exit == 65 && told.output == "")
    #expect(told.terminal.contains("\r\u{1B}[K\u{1B}[1;31mencadena:\u{1B}[0m"), "\(told.terminal)")
  }
}
