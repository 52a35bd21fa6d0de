import Registry
import Tables
import TestKit
import Testing
import Workbench

@testable import Match

@Suite("Suppliers in shards")
struct ShardTests {
  /// Tables full of ties, with decisions and floors, and settings that chance takes.
  private func inputs(_ seed: UInt64) -> Inputs {
    var inputs = Inputs(seed: seed)
    inputs.decide(seed: seed)
    inputs.addOwnership(seed: seed)
    inputs.settings.inclusion.shortlists = .init(perNeed: 2, perSupplier: 1, keeping: 5000)
    inputs.settings.inclusion.thinBelow = [1, 3, 6][Int(seed % 3)]
    return inputs
  }

  @Test(
    "however the suppliers are cut, every table has the bytes of one machine",
    arguments: 0..<30 as Range<UInt64>)
  func sameBytes(seed: UInt64) throws {
    let inputs = inputs(seed)
    let folder = try ScratchFolder()
    let whole = try match(
      input: inputs.write(to: folder, "in"), output: folder.path + "/whole", date: Inputs.date,
      settings: inputs.settings, threads: 1)
    for shards in [[1, 3], [2, 7]][Int(seed % 2)] {
      let run = ShardedRun(
        inputs: inputs, folder: folder, shards: shards, seed: seed,
        segmentSize: 1 + Int(seed % 40))
      let report = try run.write(to: "\(folder.path)/cut\(shards)")
      for table in MatchTables.all.map(\.name) {
        let expected = try folder.text("whole/\(table).csv")
        #expect(try folder.text("cut\(shards)/\(table).csv") == expected, "\(table) of \(shards)")
      }
      #expect(report.strayRows == whole.strayRows)
      #expect(report.decisions == whole.decisions)
      #expect(report.unmatchedNeeds == whole.unmatchedNeeds)
    }
  }

  @Test("parts of another version, of other settings, or of several, are refused")
  func seals() throws {
    let folder = try ScratchFolder()
    var run = ShardedRun(inputs: inputs(3), folder: folder, shards: 2)
    run.signature = "others"
    let merged = folder.path + "/merged"
    try run.merge(run.parts(), .count, to: merged)
    run.signature = "settings"
    let parts = try run.parts()
    #expect(throws: ShardFault.otherSeal(file: merged + "/statistics.tsv")) {
      try parts[0].answer(.rank, merged: merged)
    }
  }

  @Test("a shard that is missing from the lists, or counted twice, is noticed")
  func missingShard() throws {
    var inputs = inputs(4)
    inputs["suppliers"] = (0..<6).map { ["supplier_id": "S\($0)", "text": "acero moldes"] }
    inputs.settings.textCandidates = nil
    inputs.settings.textScale = .supremum
    let folder = try ScratchFolder()
    let run = ShardedRun(inputs: inputs, folder: folder, shards: 3, seed: 1)
    let merged = folder.path + "/merged"
    let parts = try run.parts()
    try run.merge(parts, .count, to: merged)
    try run.merge(Array(parts.dropLast()), .rank, to: merged)
    let input = try inputs.write(to: folder, "in")
    #expect(throws: ShardFault.self) {
      try match(
        merged: merged, input: input, output: folder.path + "/out", date: Inputs.date,
        settings: inputs.settings, signature: "settings", threads: 1)
    }
  }

  @Test("a text with a term that was not counted is refused, and the term is named")
  func uncounted() throws {
    var inputs = Inputs()
    inputs["suppliers"] = [["supplier_id": "A", "text": "acero"]]
    inputs["needs"] = [["need_id": "N", "text": "acero"]]
    let folder = try ScratchFolder()
    let merged = folder.path + "/merged"
    let counted = ShardedRun(inputs: inputs, folder: folder, shards: 1)
    try counted.merge(counted.parts(), .count, to: merged)
    inputs["suppliers"][0]["text"] = "acero rodio"
    let parts = try ShardedRun(inputs: inputs, folder: folder, shards: 1).parts()
    #expect(throws: ShardFault.unknownTerm("rodi")) {
      try parts[0].answer(.rank, merged: merged)
    }
  }

  @Test("a key that a line could not hold is refused")
  func badKey() throws {
    var inputs = Inputs()
    inputs["suppliers"] = [["supplier_id": "A\tB", "text": "acero"]]
    inputs["needs"] = [["need_id": "N", "text": "acero"]]
    let run = ShardedRun(inputs: inputs, folder: try ScratchFolder(), shards: 1)
    #expect(throws: ShardFault.badKey("A\tB")) {
      try run.parts()[0].answer(.count, merged: "")
    }
  }

  @Test("lines that no shard wrote are refused with their number")
  func badLines() throws {
    let folder = try ScratchFolder()
    var inputs = inputs(5)
    inputs.settings.textCandidates = 1
    let run = ShardedRun(inputs: inputs, folder: folder, shards: 1)
    let merged = folder.path + "/merged"
    let parts = try run.parts()
    try run.merge(parts, .count, to: merged)
    let statistics = try folder.text("merged/statistics.tsv")
    try folder.write("merged/statistics.tsv", "tacero\tmuchos\n" + statistics)
    #expect(throws: ShardFault.badLine(file: merged + "/statistics.tsv", line: 1)) {
      try parts[0].answer(.text, merged: merged)
    }
    try folder.write("merged/statistics.tsv", statistics)
    for line in ["0\ttext", "x\ttext\t1\ta", "0\tnone\t1\ta", "999\ttext\t1\ta"] {
      try folder.write("merged/texts.tsv", "\n\(line)\n")
      #expect(throws: ShardFault.badLine(file: merged + "/texts.tsv", line: 2)) {
        try parts[0].answer(.rank, merged: merged)
      }
    }
  }

  @Test("rows come behind their table and length, in any order, and torn ones are refused")
  func frames() throws {
    let text = "suppliers 3\na,ñ\nsupplier_skills 1\nx\nsuppliers 5\n\"b\"\"c\"\n"
      .replacing("suppliers 3\na,ñ", with: "suppliers 4\na,ñ")
      .replacing("suppliers 5\n\"b\"\"c\"", with: "suppliers 6\n\"b\"\"c\"")
    let tables = try ShardRows.tables(Array(text.utf8))
    #expect(tables.map(\.name) == ["suppliers", "supplier_skills"])
    #expect(String(decoding: tables[0].rows, as: UTF8.self) == "a,ñ\n\"b\"\"c\"\n")
    for (torn, fault) in [
      ("suppliers 9\na\n", ShardFault.badFrame(byte: 0)), ("needs 1\na\n", .badFrame(byte: 0)),
      ("suppliers 1\na\nsuppliers x\na\n", .badFrame(byte: 14)), ("suppliers", .badFrame(byte: 0)),
      ("suppliers 2\n\"a\n", .splitRow(table: "suppliers")),
    ] {
      #expect(throws: fault) { try ShardRows.tables(Array(torn.utf8)) }
    }
  }
}
