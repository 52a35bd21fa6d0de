import Archives
import Foundation
import TestKit
import Testing
import Workbench

/// What goes in wrong comes out as one clear line and its code, and yesterday's run stays.
@Suite("Bad input")
struct BadInputTests {
  private let scratch: ScratchFolder
  private let home: String

  init() throws {
    scratch = try ScratchFolder()
    home = "\(scratch.path)/Runs"
    try scratch.write("needs.csv", "need_id,title,scian\nN1,Piezas de plástico,326191\n")
    try scratch.write("good.csv", "id,nombre,scian\n1,Plásticos Uno,326191\n2,Dos,311812\n")
  }

  /// A pipeline over one supplier file.
  private func pipeline(_ suppliers: String, limit: Double = 0.05) throws -> String {
    try scratch.write(
      "p.json",
      """
      { name: "prueba", date: "2026-11-25", language: "es", sources: [
        { name: "padron", registry: "suppliers", path: "\(suppliers)", format: "csv",
          maximumRejectRate: \(limit),
          fields: { record_id: "id", razon_social: "nombre", scian: "scian" } },
        { name: "needs", registry: "needs", path: "needs.csv", format: "csv",
          fields: { need_id: "need_id", title: "title", scian: "scian" } } ] }
      """)
  }

  /// Publishes a good night, then runs a bad one and checks that nothing of the good one moved.
  private func bad(_ suppliers: String, limit: Double = 0.05) throws -> Night {
    let good = Night("run", try pipeline("good.csv"), "--out", home)
    #expect(good.exit == 0, "\(good.errors)")
    let digests = try Night.digests(good.folder)
    let night = Night("run", try pipeline(suppliers, limit: limit), "--out", home)
    #expect(night.output == "")
    #expect(FileSystem.linkTarget(home + "/current") == FileSystem.name(good.folder))
    #expect(try Night.digests(good.folder) == digests)
    let left = FileSystem.names(in: home)
    #expect(!left.contains { $0.hasSuffix(".partial") || $0.hasSuffix(".tmp") })
    #expect(night.errors.split(separator: "\n").count == 1, "\(night.errors)")
    return night
  }

  @Test("a missing file ends with 66 and is named with its source")
  func missing() throws {
    let night = try bad("absent.csv")
    #expect(night.exit == 66)
    #expect(night.errors.contains("padron") && night.errors.contains("absent.csv"))
  }

  @Test("a folder in place of a file ends with 66")
  func folder() throws {
    try FileSystem.makeFolder(scratch.path + "/dir.csv")
    let night = try bad("dir.csv")
    #expect(night.exit == 66)
    #expect(night.errors.contains("folder"))
  }

  @Test("an empty file ends with 65")
  func empty() throws {
    try scratch.write("empty.csv", "")
    let night = try bad("empty.csv")
    #expect(night.exit == 65)
    #expect(night.errors.contains("empty"))
  }

  @Test("a heading without records ends with 65")
  func headingOnly() throws {
    try scratch.write("heading.csv", "id,nombre,scian\n")
    #expect(try bad("heading.csv").exit == 65)
  }

  @Test("a truncated zip ends with 65")
  func truncatedZip() throws {
    let text = "id,nombre,scian\n" + (0..<2000).map { "\($0),Empresa \($0),326191\n" }.joined()
    let file = scratch.path + "/whole.zip"
    try ZipArchive.write(entries: [(name: "a.csv", bytes: Array(text.utf8))], to: file)
    let bytes = try FileSystem.contents(file)
    try scratch.write("cut.zip", Array(bytes[..<(bytes.count / 2)]))
    let night = try bad("cut.zip")
    #expect(night.exit == 65)
    #expect(night.errors.contains("cut.zip"))
  }

  @Test("a truncated gzip ends with 65")
  func truncatedGzip() throws {
    let text = "id,nombre,scian\n" + (0..<2000).map { "\($0),Empresa \($0),326191\n" }.joined()
    let bytes = Gzip.compress(Array(text.utf8))
    try scratch.write("cut.csv.gz", Array(bytes[..<(bytes.count / 2)]))
    #expect(try bad("cut.csv.gz").exit == 65)
  }

  @Test("too many rejects end with 65, and the failed run keeps them to be read")
  func tooManyRejects() throws {
    try scratch.write("bad.csv", "id,nombre,scian\n,a,326191\n1,b,326191\n")
    let night = try bad("bad.csv")
    #expect(night.exit == 65)
    let failed = try #require(FileSystem.names(in: home).first { $0.hasSuffix(".failed") })
    let rejects = try scratch.text("Runs/\(failed)/1-ingest/rejects.csv")
    #expect(rejects.contains("missing_required"))
    let manifest = try scratch.text("Runs/\(failed)/manifest.json")
    #expect(manifest.contains("\"eventType\": \"FAIL\"") && manifest.contains("\"exit\": 65"))
  }

  @Test("three faults in a pipeline file are all told with line and column, and end with 78")
  func threeFaults() throws {
    let file = try scratch.write(
      "faults.json",
      """
      {
        name: "prueba", date: "2026-11-25", language: "es",
        sources: [
          { name: "padron", registry: "supliers", path: "good.csv", format: "csv",
            fields: { record_id: "id", razonsocial: "nombre" } },
        ],
        match: { topk: 20 },
      }
      """)
    let night = Night("run", file, "--out", home)
    #expect(night.exit == 78)
    #expect(night.errors.contains("faults.json:4:"))
    #expect(night.errors.contains("'suppliers'"))
    #expect(night.errors.contains("faults.json:7:12") && night.errors.contains("'topK'"))
    #expect(!FileSystem.exists(home))
  }

  @Test("what a killed run left half-done is cleared away by the next")
  func leftovers() throws {
    try FileSystem.makeFolder(home + "/2026-11-24T02-00-00Z.partial/1-ingest.tmp")
    try scratch.write("Runs/.lock", "process 4711, which is no more\n")
    let night = Night("run", try pipeline("good.csv"), "--out", home)
    #expect(night.exit == 0, "\(night.errors)")
    #expect(!FileSystem.names(in: home).contains { $0.hasSuffix(".partial") })
  }

  @Test("an unknown need or supplier is told, not explained")
  func unknownPair() throws {
    let good = Night("run", try pipeline("good.csv"), "--out", home)
    let night = Night("explain", good.folder, "N9", "1")
    #expect(night.exit == 65 || night.exit == 66)
    #expect(night.errors.contains("N9"))
  }
}
