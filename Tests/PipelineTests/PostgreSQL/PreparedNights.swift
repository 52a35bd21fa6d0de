import Foundation
import Registry
import Tables
import TestKit
import Workbench

/// The sample night, one beside it whose texts are hostile, one of another version, and a torn one:
/// with the scripts that load them.
struct PreparedNights {
  let scratch: ScratchFolder
  /// The words that the judge is given after the folder of PostgreSQL's programs.
  let words: [String]

  /// Texts that mean something to psql, to SQL, to CSV or to a spreadsheet.
  static let hostile = [
    "'; DROP TABLE needs; --", "$$ $encadena$ END $encadena2$", "\\copy needs FROM '/etc/passwd'",
    "a\n\\.\nb", "\\.", "línea\r\ncon \"comillas\", y 'otras'", "=1+1", ":run_id %s % \\n \\\\",
    "`whoami`", "NULL", "\\N", "{a,\"b\"}", " blancos ", "ñ 漢字 🏭 \u{202E}abc", "\t", "''", "\"\"",
  ]

  init(of night: Night) throws {
    scratch = try ScratchFolder()
    let folder = try FileSystem.wholePath(night.folder)
    let second = scratch.file("noche 'rara' \\ \"dos\" $a `b` :c")
    let changed = scratch.file("otra")
    let torn = scratch.file("rota")
    try FileManager.default.copyItem(atPath: folder, toPath: second)
    try Self.replace(
      "manifest.json", in: second, [Self.run(folder): "noche 'dos' $encadena$ %s :run"])
    for file in ["manifest.json", "definition.json"] {
      try Self.replace(
        file, in: second,
        [
          "\"date\": \"2026-11-25\"": "\"date\": \"2026-11-26\"",
          "\"date\":\"2026-11-25\"": "\"date\":\"2026-11-26\"",
        ])
    }
    try Self.rewrite("2-normalize/needs.csv", in: second) { row, number, names in
      for name in ["title", "buyer", "description"] {
        guard let cell = names.firstIndex(of: name) else { continue }
        row[cell] = Self.hostile[(number + cell) % Self.hostile.count]
      }
    }
    // The first two firms of every need change places.
    try Self.rewrite("3-match/matches.csv", in: second) { row, _, names in
      guard let cell = names.firstIndex(of: "rank"), ["1", "2"].contains(row[cell]) else { return }
      row[cell] = row[cell] == "1" ? "2" : "1"
    }
    try FileManager.default.copyItem(atPath: second, toPath: torn)
    try FileManager.default.copyItem(atPath: folder, toPath: changed)
    try Self.replace("manifest.json", in: changed, [Self.run(folder): "2026-11-27T02-00-00Z"])
    try Self.replace(
      "3-match/datapackage.json", in: changed,
      [
        "{\"name\": \"near_misses\", \"type\": \"integer\"":
          "{\"name\": \"nueva\", \"type\": \"date\", \"title\": \"Nueva\"},\n"
          + "          {\"name\": \"near_misses\", \"type\": \"number\""
      ])
    try Self.rewrite(
      "3-match/unmatched_needs.csv", in: changed, heading: "need_id,reason,nueva,near_misses"
    ) {
      row, _, _ in row = [row[0], row[1], "2026-11-27", row[2] + ".5"]
    }
    var scripts: [String] = []
    let runs = [FileSystem.parent(folder) + "/" + "current", second, changed, torn]
    for (number, run) in runs.enumerated() {
      let told = Night("sql", run)
      guard told.exit == 0 else { throw Refused(errors: told.errors) }
      scripts.append(try scratch.write("\(number).sql", told.output))
    }
    // What is cut away after the script was written is missed when it is loaded.
    let matches = torn + "/3-match/matches.csv"
    let lines = try String(contentsOfFile: matches, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    try (lines.prefix(40).joined(separator: "\n") + "\n").write(
      toFile: matches, atomically: true, encoding: .utf8)
    words = [folder, scripts[0], second, scripts[1], changed, scripts[2], scripts[3]]
  }

  /// A script that could not be written.
  struct Refused: Error { let errors: String }

  private static func run(_ folder: String) -> String { FileSystem.name(folder) }

  /// Replaces texts of a file.
  static func replace(_ file: String, in folder: String, _ texts: [String: String]) throws {
    let path = folder + "/" + file
    var text = try String(contentsOfFile: path, encoding: .utf8)
    for (old, new) in texts { text = text.replacing(old, with: new) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Writes a table anew with its rows changed.
  static func rewrite(
    _ file: String, in folder: String, heading: String? = nil,
    _ change: (inout [String], Int, [String]) -> Void
  ) throws {
    let path = folder + "/" + file
    let table = try Table.read(file: path)
    var bytes = Array(((heading ?? table.names.joined(separator: ",")) + "\n").utf8)
    for number in 0..<table.rowCount {
      var row = table.columns.map { $0[number] }
      change(&row, number, table.names)
      for (place, cell) in row.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        CSVText.append(cell: cell, onto: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    try Data(bytes).write(to: URL(filePath: path))
  }
}
