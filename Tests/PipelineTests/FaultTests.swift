import Foundation
import TestKit
import Testing

/// What goes wrong around a run: kills, failing calls of the system, files that change, rivals. All of
/// it is in `make faults`; here are a few of each kind, and what needs no harness.
@Suite("Faults", .enabled(if: Places.python != nil && Places.command != nil))
struct FaultTests {
  @Test("after a fault the published night is whole, and a plain run gives an undisturbed night")
  func harness() throws {
    let told = try Judge.run(
      try #require(Places.python),
      [
        "-B", Places.package("Tests/Faults/faults.py"), "--short",
        "--binary", try #require(Places.command),
      ])
    #expect(told.exit == 0, "\(told.text)")
    #expect(told.text.contains("all promises held"), "\(told.text)")
  }

  @Test("results that do not reach standard output are told, and end with 74")
  func fullOutput() throws {
    let told = try Judge.run(
      "/bin/sh", ["-c", "\"$0\" --version > /dev/full", try #require(Places.command)])
    #expect(told.exit == 74)
    #expect(
      told.text
        == "encadena: standard output: cannot be written: No space left on device; check the free space\n"
    )
  }

  @Test("a workbook whose temporary files have no room is not taken for whole")
  func noScratch() throws {
    let scratch = try ScratchFolder()
    try scratch.write("needs.csv", "need_id,title,scian\nN1,Piezas de plástico,326191\n")
    try scratch.write("good.csv", "id,nombre,scian\n1,Plásticos Uno,326191\n")
    let pipeline = try scratch.write(
      "p.json",
      """
      { name: "prueba", date: "2026-11-25", export: { page: false }, sources: [
        { name: "padron", registry: "suppliers", path: "good.csv", format: "csv",
          fields: { record_id: "id", razon_social: "nombre", scian: "scian" } },
        { name: "needs", registry: "needs", path: "needs.csv", format: "csv",
          fields: { need_id: "need_id", title: "title", scian: "scian" } } ] }
      """)
    let told = try Judge.run(
      "/usr/bin/env",
      [
        "TMPDIR=\(scratch.file("absent"))", try #require(Places.command), "run", pipeline, "--out",
        scratch.file("Runs"),
      ])
    #expect(told.exit == 74)
    #expect(told.text.split(separator: "\n").count == 1, "\(told.text)")
    #expect(told.text.contains("TMPDIR"), "\(told.text)")
    #expect(!FileManager.default.fileExists(atPath: scratch.file("Runs/current")))
  }
}
