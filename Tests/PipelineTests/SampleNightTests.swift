import Foundation
import Tables
import TestKit
import Testing
import Workbench

/// The shipped sample night, from end to end.
@Suite("Sample night")
struct SampleNightTests {
  private static let pipeline = Places.package("Pipelines/nightly.json")
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func run(_ name: String, _ more: String...) -> Night {
    Night(
      ["run", Self.pipeline, "--out", "\(scratch.path)/\(name)"] + SharedNight.quickly + more)
  }

  @Test("a night ends with 0, says only where its results are, and becomes current")
  func endsWell() throws {
    let night = run("Runs")
    #expect(night.exit == 0, "\(night.errors)")
    #expect(night.errors == "")
    let home = "\(scratch.path)/Runs"
    #expect(night.folder.hasPrefix(home + "/"))
    #expect(FileSystem.linkTarget(home + "/current") == FileSystem.name(night.folder))
    #expect(
      FileSystem.names(in: night.folder) == [
        "1-ingest", "2-normalize", "3-match", "4-export", "definition.json", "manifest.json",
      ])
    #expect(!FileSystem.names(in: home).contains { $0.hasSuffix(".partial") })
  }

  @Test("for every source, read = accepted + merged + rejected")
  func nothingLost() throws {
    let night = SharedNight.quick
    let manifest = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(filePath: night.folder + "/manifest.json"))) as? [String: Any])
    let inputs = try #require(manifest["inputs"] as? [[String: Any]])
    #expect(inputs.count >= 12)
    var merged = 0
    var rejected = 0
    for input in inputs {
      let number = { (key: String) in input[key] as? Int ?? -1 }
      #expect(
        number("read") == number("accepted") + number("merged") + number("rejected"),
        "\(input["source"] ?? "")")
      merged += number("merged")
      rejected += number("rejected")
    }
    #expect(merged > 100)
    #expect(rejected > 5)
  }

  @Test("the bytes of every file do not depend on the number of threads")
  func threads() throws {
    let one = try Night.digests(run("one", "--threads", "1").folder)
    let two = try Night.digests(run("two", "--threads", "2").folder)
    let three = try Night.digests(run("three", "--threads", "3").folder)
    #expect(one.count > 25)
    #expect(one == two)
    #expect(one == three)
  }

  @Test("every record, score and export is the same when the rows of a source are shuffled")
  func shuffledRows() throws {
    // The state registry, its rows in two orders.
    let original = Places.package("SampleInputs/registro_jalisco.csv")
    var lines = try String(contentsOfFile: original, encoding: .utf8)
      .split(separator: "\r\n", omittingEmptySubsequences: true).map(String.init)
    if lines.count < 10 {
      lines = try String(contentsOfFile: original, encoding: .utf8)
        .split(separator: "\n").map(String.init)
    }
    let heading = lines.removeFirst()
    let file = "\(scratch.path)/registro.csv"
    func night(_ name: String, _ lines: [String]) throws -> Night {
      try scratch.write("registro.csv", ([heading] + lines).joined(separator: "\n") + "\n")
      return run(name, "--set", "sources.jalisco.path=\(file)")
    }
    let before = try night("before", lines)
    var random = SplitMix64(seed: 11)
    lines.shuffle(using: &random)
    let after = try night("after", lines)
    #expect(before.exit == 0 && after.exit == 0, "\(before.errors) \(after.errors)")
    let stages = ["2-normalize", "3-match", "4-export"]
    let digests = try Night.digests(before.folder, stages: stages)
    #expect(digests.count > 15)
    #expect(try Night.digests(after.folder, stages: stages) == digests)
    // Ingest keeps the source's order and lines; without the lines, the rows are the same.
    func rows(_ night: Night) throws -> [String] {
      try String(contentsOfFile: night.folder + "/1-ingest/suppliers.csv", encoding: .utf8)
        .split(separator: "\n").filter { $0.hasPrefix("jalisco,") }
        .map { $0.split(separator: ",", maxSplits: 2)[2] }.map(String.init).sorted()
    }
    #expect(try rows(before) == rows(after))
  }

  @Test("the explanation of the first match sums to the score in the ranking")
  func explanation() throws {
    let night = SharedNight.quick
    let ranking = try String(
      contentsOfFile: night.folder + "/3-match/matches.csv", encoding: .utf8)
    let cells = try #require(ranking.split(separator: "\n").dropFirst().first)
      .split(separator: ",", omittingEmptySubsequences: false)
    let told = Night("explain", night.folder, String(cells[0]), String(cells[2]))
    #expect(told.exit == 0, "\(told.errors)")
    #expect(told.output.contains(cells[3]))
    // The nine criteria; those that the need does not ask for are empty.
    let scores = cells[5...13].filter { !$0.isEmpty }
    let parts = scores.compactMap { Decimal(string: String($0)) }
    #expect(parts.count == scores.count && parts.count >= 5)
    #expect(parts.reduce(0, +) == Decimal(string: String(cells[3])))
    for part in scores { #expect(told.output.contains(part)) }
  }

  @Test("the files of a night are those of the golden list")
  func golden() throws {
    let night = SharedNight.whole
    let list = try Night.digests(night.folder).sorted { $0.key < $1.key }
      .filter { !$0.key.hasSuffix(".xlsx") && !$0.key.hasSuffix("4-export/datapackage.json") }
      .map { "\($0.value)  \($0.key)\n" }.joined()
    try expectGolden(list, "nightly.sha256")
    let ranking = try String(
      contentsOfFile: night.folder + "/3-match/matches.csv", encoding: .utf8)
    try expectGolden(
      ranking.split(separator: "\n").prefix(41).joined(separator: "\n") + "\n",
      "nightly-matches-head.csv")
  }

  @Test("no export tells which registry a firm stands in, nor a person's tax number")
  func keysTellNothing() throws {
    let night = SharedNight.quick
    for file in [
      "3-match/matches.csv", "3-match/near_misses.csv", "4-export/matches.csv",
      "4-export/review/firms.js", "4-export/review/needs.js", "4-export/review/rankings-0001.js",
    ] {
      let text = try String(contentsOfFile: "\(night.folder)/\(file)", encoding: .utf8)
      for word in ["MUJ-", "muj:", "propietarias"] {
        #expect(!text.contains(word), "\(file): \(word)")
      }
    }
  }

  @Test("a firm is shown as of a group only where it consents to be named for it")
  func namedOnly() throws {
    let night = SharedNight.whole
    let owners = try Table.read(
      file: night.folder + "/2-normalize/supplier_ownership.csv",
      columns: ["supplier_id", "group", "consent_use", "consent_named"])
    var consents: Set<String> = []
    for row in 0..<owners.rowCount {
      let cells = owners.columns.map { $0[row] }
      if cells[2] == "true", cells[3] == "true" { consents.insert(cells[0] + " " + cells[1]) }
    }
    let matches = try Table.read(
      file: night.folder + "/3-match/matches.csv", columns: ["supplier_id", "groups", "floor"])
    var shown = 0
    for row in 0..<matches.rowCount {
      for column in 1...2 {
        for group in matches.columns[column][row].split(separator: "; ") {
          #expect(consents.contains(matches.columns[0][row] + " " + group))
          shown += 1
        }
      }
    }
    #expect(shown > 100)
  }

  @Test("stages run one by one in a folder give the files that a whole run gives")
  func singleStages() throws {
    let whole = SharedNight.quick
    let folder = "\(scratch.path)/work"
    for stage in ["ingest", "normalize", "match", "export"] {
      let night = Night([stage, Self.pipeline, "--run", folder] + SharedNight.quickly)
      #expect(night.exit == 0, "\(night.errors)")
    }
    #expect(try Night.digests(folder) == Night.digests(whole.folder))
  }

  @Test("a run from a later stage takes the earlier packages of the current run")
  func fromStage() throws {
    let first = run("Runs")
    let second = run("Runs", "--from", "match")
    #expect(second.exit == 0, "\(second.errors)")
    #expect(second.folder != first.folder)
    // Shortlists tell which of their pairs stood there the night before, the workbook and a table of
    // measures how many, the page's data and a table what moved since, and nothing else differs.
    let told = [
      "shortlists.csv", "inclusion.csv", "changes.csv", "datapackage.json", "review.xlsx",
    ]
    func others(_ folder: String) throws -> [String: String] {
      try Night.digests(folder).filter { file, _ in
        !told.contains { file.hasSuffix("/" + $0) } && !file.hasSuffix(".html")
          && !file.contains("/review/")
      }
    }
    #expect(try others(second.folder) == others(first.folder))
    let third = run("Runs", "--from", "match")
    #expect(try Night.digests(third.folder) == Night.digests(second.folder))
  }

  @Test("a run that stops early is kept and does not become current")
  func toStage() throws {
    let night = run("Runs", "--to", "normalize")
    #expect(night.exit == 0, "\(night.errors)")
    #expect(FileSystem.isFolder(night.folder + "/2-normalize"))
    #expect(FileSystem.linkTarget("\(scratch.path)/Runs/current") == nil)
  }

  @Test("status tells the last runs, the current one marked")
  func status() throws {
    let night = SharedNight.quick
    let told = Night("status", SharedNight.home("quick"))
    #expect(told.exit == 0)
    #expect(told.output.hasPrefix("* " + FileSystem.name(night.folder)))
  }
}
