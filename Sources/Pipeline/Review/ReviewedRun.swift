import Export
import Foundation
import JSON
import Match
import Registry
import Tables
import Workbench

/// The run that staff decided on: its pairs, and the decisions that it shows.
struct ReviewedRun {
  /// A decision as the run's exports show it.
  struct Shown: Equatable {
    let verdict: Verdict
    let note: String
  }

  /// The run's folder.
  let folder: String
  /// The key that its exports carry.
  let key: String
  /// The language of its pipeline.
  let language: ExportSettings.Language
  /// The decisions that its exports show.
  let shown: [DecidedPair: Shown]
  private let ranked: [Table]
  private let needs: Set<String>

  /// Opens a run.
  ///
  /// - Throws: ``PipelineError`` when the folder is no run or Match is not done in it.
  init(folder: String) throws {
    let file = StageRunner.definitionFile(folder)
    guard FileSystem.exists(file) else { throw PipelineError.notARun(folder: folder) }
    let definition = try Definition.read(file: file)
    let matched = "\(folder)/\(Stage.match.folder)"
    guard FileSystem.isFolder(matched) else {
      throw PipelineError.missingStage(folder: folder, stage: .match)
    }
    self.folder = folder
    language = definition.language
    key = try Self.key(folder, definition)
    ranked = try [MatchTables.matches, MatchTables.nearMisses].map { schema in
      try Table.read(
        file: "\(matched)/\(schema.name).csv", columns: ["need_id", "supplier_id"])
    }
    let ids = try Table.read(
      file: "\(folder)/\(Stage.normalize.folder)/needs.csv", columns: ["need_id"]
    ).columns[0]
    needs = Set((0..<ids.count).map { ids[$0] })
    shown = try Self.shown("\(matched)/\(MatchTables.decisions.name).csv")
  }

  /// The key that a run's exports carry: its manifest has it, and a run that was made stage by stage
  /// has no manifest.
  private static func key(_ folder: String, _ definition: Definition) throws -> String {
    if let key = manifestKey(folder) { return key }
    let kept = try FileSystem.contents(StageRunner.definitionFile(folder))
    let text = String(decoding: kept.last == 0x0A ? kept.dropLast() : kept[...], as: UTF8.self)
    return try RunKey(canonicalText: text, date: definition.date, folder: folder).text
  }

  /// The key that a run's manifest has.
  private static func manifestKey(_ folder: String) -> String? {
    let file = folder + "/manifest.json"
    guard FileSystem.exists(file), let bytes = try? FileSystem.contents(file),
      let value = try? JSON5Parser.parse(bytes: bytes, file: file)
    else { return nil }
    let key = value.text("runKey")
    return key.isEmpty ? nil : key
  }

  /// The decisions that hold in a run.
  private static func shown(_ file: String) throws -> [DecidedPair: Shown] {
    guard FileSystem.exists(file) else { return [:] }
    let table = try Table.read(
      file: file, columns: ["need_id", "supplier_id", "verdict", "note", "effect"])
    var shown: [DecidedPair: Shown] = [:]
    for row in 0..<table.rowCount {
      let cells = table.columns.map { $0[row] }
      guard let verdict = Verdict(words: cells[2]), let effect = DecisionEffect(rawValue: cells[4]),
        [.pinned, .marked, .keptOut, .notApplied].contains(effect)
      else { continue }
      shown[DecidedPair(need: cells[0], supplier: cells[1])] = Shown(
        verdict: verdict, note: DecisionRow.plain(cells[3]))
    }
    return shown
  }

  /// Whether the run has a need.
  func hasNeed(_ need: String) -> Bool { needs.contains(need) }

  /// Those of some pairs that are ranked or missed by a hair.
  func standing(_ wanted: Set<DecidedPair>) -> Set<DecidedPair> {
    guard !wanted.isEmpty else { return [] }
    let suppliers = Set(wanted.map(\.supplier))
    var found: Set<DecidedPair> = []
    for table in ranked {
      for row in 0..<table.rowCount {
        let supplier = table.columns[1][row]
        guard suppliers.contains(supplier) else { continue }
        let pair = DecidedPair(need: table.columns[0][row], supplier: supplier)
        if wanted.contains(pair) { found.insert(pair) }
      }
    }
    return found
  }

  /// Those of some firms that the run knows.
  func known(_ suppliers: Set<String>) throws -> Set<String> {
    guard !suppliers.isEmpty else { return [] }
    var keys = TextColumn()
    for supplier in suppliers.sorted() { keys.append(supplier) }
    let table = try Table.read(
      file: "\(folder)/\(Stage.normalize.folder)/suppliers.csv", columns: ["supplier_id"],
      keeping: RowFilter(column: "supplier_id", keys: [keys]), workers: 1)
    return Set((0..<table.rowCount).map { table.columns[0][$0] })
  }

  /// The pairs that some row keys are of.
  func pairs(ofKeys keys: Set<String>) -> [String: DecidedPair] {
    var pairs: [String: DecidedPair] = [:]
    guard !keys.isEmpty else { return pairs }
    for table in ranked {
      for row in 0..<table.rowCount {
        let pair = DecidedPair(need: table.columns[0][row], supplier: table.columns[1][row])
        let key = DecisionKey.text(run: self.key, need: pair.need, supplier: pair.supplier)
        if keys.contains(key) { pairs[key] = pair }
      }
    }
    return pairs
  }

  /// The folder of all runs that a run lies in, wherever a link to it stands.
  static func home(of folder: String) -> String {
    let resolved = URL(filePath: folder).resolvingSymlinksInPath().path(percentEncoded: false)
    let plain =
      resolved.count > 1 && resolved.hasSuffix("/") ? String(resolved.dropLast()) : resolved
    return FileSystem.parent(plain)
  }

  /// The run beside this one that has a key, if there is one.
  static func folder(ofKey key: String, in home: String) -> String? {
    for name in FileSystem.names(in: home) where name != Run.currentLink {
      if manifestKey("\(home)/\(name)") == key { return "\(home)/\(name)" }
    }
    return nil
  }
}
