import Foundation
import TestKit
import Testing
import Workbench

/// A run that is looked at; each test tampers with a copy.
private let made = Result { () throws -> (nights: SmallNights, folder: String) in
  let nights = try SmallNights()
  let night = try nights.run()
  #expect(night.exit == 0, "\(night.errors)")
  return (nights, night.folder)
}

/// `encadena verify` finds what is not as it was written.
@Suite("Verify")
struct VerifyVerbTests {
  private let scratch: ScratchFolder
  private let run: String

  init() throws {
    scratch = try ScratchFolder()
    run = scratch.file("run")
    try FileManager.default.copyItem(atPath: made.get().folder, toPath: run)
  }

  private func bytes(_ name: String) throws -> [UInt8] { try scratch.bytes("run/" + name) }

  private func write(_ name: String, _ bytes: [UInt8]) throws {
    try scratch.write("run/" + name, bytes)
  }

  /// What is told of the copy, which must have faults in these files and no others.
  private func expectFaults(
    _ expected: [(file: String, kind: String)], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let told = Night("verify", run, "--log-format", "json")
    #expect(told.exit == 65, sourceLocation: sourceLocation)
    let faults = try SmallNights.object(told.output)["faults"] as? [[String: Any]] ?? []
    let found = faults.map { "\($0["file"] ?? "") \($0["fault"] ?? "")" }
    #expect(found == expected.map { "\($0.file) \($0.kind)" }, sourceLocation: sourceLocation)
    // In text each stands on a line of its own: the file, what is wrong, what to do.
    let text = Night("verify", run)
    #expect(text.exit == 65, sourceLocation: sourceLocation)
    for fault in expected {
      let lines = text.output.split(separator: "\n").filter {
        $0.hasPrefix("\(fault.file): \(fault.kind): ") && $0.contains("; ")
      }
      #expect(lines.count == 1, "\(text.output)", sourceLocation: sourceLocation)
    }
    #expect(
      text.errors.contains("\(expected.count) fault") && text.errors.contains("\n"),
      sourceLocation: sourceLocation)
  }

  @Test("a run as it was written ends with 0 and one line, on any number of threads")
  func whole() throws {
    let told = Night("verify", run)
    #expect(told.exit == 0, "\(told.output)\(told.errors)")
    #expect(told.errors == "")
    let lines = told.output.split(separator: "\n")
    #expect(lines.count == 1, "\(told.output)")
    var count = 0
    var size = 0
    let files = FileManager.default.enumerator(atPath: run)
    while let name = files?.nextObject() as? String {
      let path = "\(run)/\(name)"
      guard !FileSystem.isFolder(path), name != "manifest.json" else { continue }
      count += 1
      size += FileSystem.size(path) ?? 0
    }
    #expect(count > 50)
    #expect(told.output.contains(": \(count) files, \(size) bytes, "))
    for threads in ["1", "3"] {
      #expect(Night("verify", run, "--threads", threads).output == told.output)
    }
  }

  @Test("the link to the newest run is verified like the run")
  func current() throws {
    let home = try made.get().nights.home
    #expect(Night("verify", home + "/current").exit == 0)
  }

  @Test("a byte that is changed is found")
  func changedByte() throws {
    var matches = try bytes("3-match/matches.csv")
    matches[matches.count - 3] ^= 1
    try write("3-match/matches.csv", matches)
    try expectFaults([("3-match/matches.csv", "changed")])
  }

  @Test("a file that is cut or grown is found")
  func cut() throws {
    try write("2-normalize/suppliers.csv", Array(try bytes("2-normalize/suppliers.csv").dropLast()))
    try write("4-export/review.html", try bytes("4-export/review.html") + [0x0A])
    try expectFaults([
      ("2-normalize/suppliers.csv", "changed"), ("4-export/review.html", "changed"),
    ])
  }

  @Test("a file that is gone, and a stage that is gone, are found")
  func gone() throws {
    try FileSystem.remove(run + "/1-ingest/rejects.csv")
    try FileSystem.remove(run + "/4-export")
    try expectFaults([("1-ingest/rejects.csv", "missing"), ("4-export", "missing")])
  }

  @Test("files that nothing states are found, in stages, below them and beside them")
  func extra() throws {
    try write("1-ingest/.hidden", [1])
    try write("4-export/review/more.js", [1])
    try write("notes.txt", [])
    try FileSystem.switchLink(run + "/3-match/loop", to: "..")
    try expectFaults([
      ("1-ingest/.hidden", "extra"), ("3-match/loop", "extra"),
      ("4-export/review/more.js", "extra"), ("notes.txt", "extra"),
    ])
  }

  @Test("a description that was changed to fit a changed file is found by the manifest")
  func changedDescription() throws {
    var matches = try bytes("3-match/matches.csv")
    let old = SHA256Digest.hex(of: matches)
    matches[matches.count - 3] ^= 1
    try write("3-match/matches.csv", matches)
    let description = try scratch.text("run/3-match/datapackage.json")
    try scratch.write(
      "run/3-match/datapackage.json",
      description.replacing(old, with: SHA256Digest.hex(of: matches)))
    try expectFaults([
      ("3-match/datapackage.json", "changed"), ("3-match/matches.csv", "disagreeing"),
    ])
  }

  @Test("a title that was changed in a description is found")
  func changedTitle() throws {
    let description = try scratch.text("run/1-ingest/datapackage.json")
    try scratch.write(
      "run/1-ingest/datapackage.json", description.replacing("\"ingest\"", with: "\"Ingest\""))
    try expectFaults([("1-ingest/datapackage.json", "changed")])
  }

  @Test(
    "a description that is no JSON is told, and its files are still compared",
    arguments: ["{", "[]", "", "\u{0}", "{\"resources\": "])
  func brokenDescription(text: String) throws {
    try scratch.write("run/3-match/datapackage.json", text)
    try FileSystem.remove(run + "/3-match/matches.csv")
    try expectFaults([
      ("3-match/datapackage.json", "changed"), ("3-match/datapackage.json", "unreadable"),
      ("3-match/matches.csv", "missing"),
    ])
  }

  @Test("a description without its file is told, and its files are still compared")
  func noDescription() throws {
    try FileSystem.remove(run + "/2-normalize/datapackage.json")
    try write("2-normalize/needs.csv", [])
    try expectFaults([
      ("2-normalize/datapackage.json", "missing"), ("2-normalize/needs.csv", "changed"),
    ])
  }

  @Test("rows that are stated and not there are found where no manifest tells")
  func rows() throws {
    try FileSystem.remove(run + "/manifest.json")
    let whole = Night("verify", run)
    #expect(whole.exit == 0, "\(whole.output)")
    #expect(whole.output.contains("no manifest.json"))
    let description = try scratch.text("run/1-ingest/datapackage.json")
    let start = try #require(description.firstRange(of: "\"path\": \"suppliers.csv\"")).upperBound
    let rows = try #require(description[start...].firstRange(of: "\"rows\": 2"))
    try scratch.write(
      "run/1-ingest/datapackage.json",
      description.replacingCharacters(in: rows, with: "\"rows\": 3"))
    try expectFaults([("1-ingest/suppliers.csv", "rows")])
  }

  @Test("a path that leads out of the run is not followed")
  func outside() throws {
    try FileSystem.remove(run + "/manifest.json")
    let description = try scratch.text("run/1-ingest/datapackage.json")
    try scratch.write(
      "run/1-ingest/datapackage.json",
      description.replacing("\"path\": \"needs.csv\"", with: "\"path\": \"../../needs.csv\"")
        .replacing("\"bytes\": ", with: "\"bytes\": 1e300, \"size\": ", maxReplacements: 1))
    let told = Night("verify", run)
    #expect(told.exit == 65)
    #expect(told.output.contains("1-ingest/../../needs.csv: unreadable: "), "\(told.output)")
    #expect(told.output.contains("1-ingest/needs.csv: extra: "))
  }

  @Test("a definition that was changed is found, and so is a manifest that cannot be read")
  func definition() throws {
    try scratch.write(
      "run/definition.json",
      try scratch.text("run/definition.json").replacing("prueba", with: "prueva"))
    try expectFaults([("definition.json", "changed")])
    try scratch.write("run/manifest.json", "{\"outputs\": [")
    try expectFaults([("manifest.json", "unreadable")])
  }

  @Test("inputs that have changed since are remarked, and are no fault")
  func inputs() throws {
    let nights = try SmallNights()
    let night = try nights.run()
    try nights.scratch.write("needs.csv", "need_id,title,scian\n")
    try FileSystem.remove(nights.scratch.file("good.csv"))
    let told = Night("verify", night.folder)
    #expect(told.exit == 0, "\(told.output)")
    #expect(told.output.contains("remark: \(nights.scratch.file("needs.csv")): not what"))
    #expect(told.output.contains("remark: \(nights.scratch.file("good.csv")): no longer there"))
  }

  @Test("what is left of a failed run is verified, and that it failed is remarked")
  func failedRun() throws {
    let nights = try SmallNights()
    #expect(Night("run", try nights.pipeline(limit: 0.1), "--out", nights.home).exit == 65)
    let failed = try #require(FileSystem.names(in: nights.home).first { $0.hasSuffix(".failed") })
    let told = Night("verify", "\(nights.home)/\(failed)")
    #expect(told.exit == 0, "\(told.output)")
    #expect(told.output.contains("remark: this run failed, with exit code 65"))
  }

  @Test("a folder that is no run ends with 66, as does one that is not there")
  func noRun() throws {
    try FileSystem.makeFolder(scratch.file("empty"))
    #expect(Night("verify", scratch.file("empty")).exit == 66)
    #expect(Night("verify", scratch.file("absent")).exit == 66)
  }

  @Test("a run that took its first stages from another names the activity that made them")
  func takenOver() throws {
    let nights = try SmallNights()
    let first = try nights.run()
    let second = try nights.run("--from", "match")
    let third = try nights.run("--from", "export")
    #expect(second.exit == 0 && third.exit == 0, "\(second.errors)\(third.errors)")
    #expect(Night("verify", third.folder).exit == 0)
    let manifest = try SmallNights.object(
      String(contentsOfFile: third.folder + "/manifest.json", encoding: .utf8))
    let packages = manifest["packages"] as? [[String: Any]] ?? []
    let names = [first, first, second, third].map { FileSystem.name($0.folder) }
    let stages = ["ingest", "normalize", "match", "export"]
    #expect(
      packages.map { $0["wasGeneratedBy"] as? String }
        == zip(names, stages).map { "\($0)/\($1)" })
  }
}
