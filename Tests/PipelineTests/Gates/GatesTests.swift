import Foundation
import TestKit
import Testing
import Workbench

/// A night that falls short of its gates is not published, and says why in one line.
@Suite("Gates of a night")
struct GatesTests {
  private let scratch: ScratchFolder
  private let home: String

  init() throws {
    scratch = try ScratchFolder()
    home = scratch.path + "/Runs"
    try scratch.write(
      "needs.csv", "id,titulo,scian\nN1,Piezas de plástico,326191\nN2,Obleas de silicio,334410\n")
    try firms("a.csv", 100)
    try firms("b.csv", 10)
  }

  /// Firms that make what the first need asks for.
  private func firms(_ file: String, _ count: Int) throws {
    let rows = (0..<count).map { "\(file)\($0),Plásticos \(file) \($0),326191\n" }
    try scratch.write(file, "id,nombre,scian\n" + rows.joined())
  }

  private func pipeline(_ gates: String, name: String = "prueba", own: String = "") throws -> String
  {
    func source(_ name: String, _ own: String = "") -> String {
      "{ name: '\(name)', registry: 'suppliers', path: '\(name).csv', format: 'csv', \(own)"
        + " fields: { record_id: 'id', razon_social: 'nombre', scian: 'scian' } },"
    }
    return try scratch.write(
      "\(name).json",
      """
      { name: "\(name)", date: "2026-11-25", export: { workbook: false, page: false },
        \(gates.isEmpty ? "" : "gates: { \(gates) },") sources: [
        \(source("a"))
        \(source("b", own))
        { name: "needs", registry: "needs", path: "needs.csv", format: "csv",
          fields: { need_id: "id", title: "titulo", scian: "scian" } } ] }
      """)
  }

  private func run(_ pipeline: String, _ more: String...) -> Night {
    Night(["run", pipeline, "--out", home] + more)
  }

  /// Checks that a night failed on a gate, is kept to be looked into, and is not published.
  private func expectFailed(_ night: Night, over published: Night, says: String...) throws {
    #expect(night.exit == 65)
    #expect(night.output == "")
    #expect(night.errors.split(separator: "\n").count == 1, "\(night.errors)")
    for piece in says { #expect(night.errors.contains(piece), "\(night.errors)") }
    #expect(FileSystem.linkTarget(home + "/current") == FileSystem.name(published.folder))
    let failed = try #require(FileSystem.names(in: home).first { $0.hasSuffix(".failed") })
    #expect(FileSystem.exists("\(home)/\(failed)/1-ingest/sources.csv"))
    #expect(!FileSystem.exists("\(home)/\(failed)/4-export"))
    #expect(try scratch.text("Runs/\(failed)/manifest.json").contains("\"exit\": 65"))
  }

  @Test("a source may shrink by its share and no record more, and may be let in once")
  func shrinkage() throws {
    let file = try pipeline("maximumShrinkage: 0.29")
    let first = run(file)
    #expect(first.exit == 0, "\(first.errors)")
    try firms("a.csv", 70)
    try expectFailed(
      run(file), over: first,
      says: "source 'a': 70 records read, 30.0 % fewer than the 100 of the night before",
      "more than the 29 % allowed", "--set sources.a.maximumShrinkage=1")

    // The failed night is not compared with: still 29 % of the published one may go.
    try firms("a.csv", 71)
    let second = run(file)
    #expect(second.exit == 0, "\(second.errors)")

    try firms("a.csv", 20)
    try firms("b.csv", 2)
    try expectFailed(run(file), over: second, says: "source 'a': 20 ", "source 'b': 2 ")
    let other = "sources.b.maximumShrinkage=0.8"
    let once = run(file, "--set", "sources.a.maximumShrinkage=1", "--set", other)
    #expect(once.exit == 0, "\(once.errors)")
  }

  @Test("a night of another pipeline in the same folder does not open the gate")
  func twoPipelines() throws {
    let file = try pipeline("maximumShrinkage: 0.3")
    #expect(run(file).exit == 0)
    try firms("a.csv", 10)
    // The other pipeline has not run yet, and so has nothing to be compared with.
    let other = run(try pipeline("maximumShrinkage: 0.3", name: "otra"))
    #expect(other.exit == 0, "\(other.errors)")
    try expectFailed(run(file), over: other, says: "10 records read, 90.0 % fewer than the 100")
  }

  @Test("files are judged by the days between their last change and the run's date, all at once")
  func age() throws {
    func change(_ file: String, _ day: String) throws {
      let date = try #require(ISO8601DateFormatter().date(from: day))
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: scratch.file(file))
    }
    try change("a.csv", "2026-11-18T00:00:00Z")
    try change("b.csv", "2024-02-29T12:00:00Z")
    try change("needs.csv", "2027-01-01T00:00:00Z")
    let file = try pipeline("maximumAge: 7", own: "maximumAge: 1000,")
    let first = run(file)
    #expect(first.exit == 0, "\(first.errors)")

    try change("a.csv", "2026-11-17T23:59:59Z")
    let old = "last changed on 2026-11-17, 8 days before the run's date and more than the 7 allowed"
    try expectFailed(run(file), over: first, says: "source 'a', ", "a.csv: \(old)", "maximumAge=8")
    #expect(run(file, "--set", "sources.a.maximumAge=8").exit == 0)

    // From 29 February 2024 to 25 November 2026.
    let strict = run(file, "--set", "sources.b.maximumAge=999")
    #expect(strict.errors.contains("on 2024-02-29, 1000 days"), "\(strict.errors)")
    #expect(strict.errors.contains("'a'") && strict.errors.contains("'b'"))
  }

  @Test("needs that nobody fills stop the night, unless the pipeline says that they may")
  func matchedNeeds() throws {
    let file = try pipeline("")
    let first = run(file)
    #expect(first.exit == 0, "\(first.errors)")
    let two = run(file, "--set", "gates.minimumMatchedNeeds=2")
    try expectFailed(
      two, over: first, says: "1 of 2 needs matched, but gates.minimumMatchedNeeds is 2",
      "unmatched_needs.csv")

    try scratch.write("needs.csv", "id,titulo,scian\nN2,Obleas de silicio,334410\n")
    try expectFailed(run(file), over: first, says: "0 of 1 needs matched")
    let open = run(file, "--set", "gates.minimumMatchedNeeds=0")
    #expect(open.exit == 0, "\(open.errors)")
  }

  @Test("a stage run alone keeps the gates of its stage")
  func singleStages() throws {
    let file = try pipeline("maximumShrinkage: 0.3")
    #expect(run(file).exit == 0)
    try firms("b.csv", 1)
    let ingest = Night("ingest", file, "--run", home + "/work")
    #expect(ingest.exit == 65 && ingest.errors.contains("source 'b': 1 "), "\(ingest.errors)")
    try scratch.write("needs.csv", "id,titulo,scian\nN2,Obleas de silicio,334410\n")
    let wide = ["--run", home + "/work", "--set", "gates.maximumShrinkage=1"]
    for stage in ["ingest", "normalize"] {
      let night = Night([stage, file] + wide)
      #expect(night.exit == 0, "\(night.errors)")
    }
    let match = Night(["match", file] + wide)
    #expect(match.exit == 65 && match.errors.contains("0 of 1 needs matched"), "\(match.errors)")
  }
}
