import Foundation
import Pipeline
import TestKit
import Testing
import Workbench

/// The programs of a PostgreSQL server, the newest this machine has.
private let programs: String? = {
  let home = "/usr/lib/postgresql"
  return FileSystem.names(in: home).reversed().map { "\(home)/\($0)/bin" }
    .first { FileSystem.exists($0 + "/initdb") }
}()

/// A night loaded into a real PostgreSQL, judged by what Python reads in its files.
@Suite("Loading into PostgreSQL", .enabled(if: Places.python != nil && programs != nil))
struct LoadScriptTests {
  /// What the judge said, by check.
  private static let verdict: [String: String] = {
    do {
      let nights = try PreparedNights(of: SharedNight.quick)
      let told = try Judge.run(
        Places.python ?? "python3",
        ["-B", Places.package("Tests/Judges/postgresql.py"), programs ?? ""] + nights.words)
      let lines = told.text.split(separator: "\n").map(String.init)
      var checks = ["": told.text]
      for line in lines where line.hasPrefix("ok ") { checks[String(line.dropFirst(3))] = "ok" }
      for line in lines where line.hasPrefix("FAIL ") {
        let name = line.dropFirst(5).prefix { $0 != ":" }
        checks[String(name)] = line
      }
      return checks
    } catch {
      return ["": "\(error)"]
    }
  }()

  private func expect(_ checks: String..., location: SourceLocation = #_sourceLocation) {
    for check in checks {
      let said = Self.verdict[check] ?? Self.verdict[""] ?? ""
      #expect(said == "ok", "\(check)", sourceLocation: location)
    }
  }

  @Test("every table has the rows, the values and the sums of its file, once and twice")
  func equal() { expect("load", "equal", "load again", "equal again") }

  @Test("a second night stands beside the first, whatever its texts and its folder's name hold")
  func beside() { expect("load beside", "equal beside", "first untouched") }

  @Test("codes are text, and an empty cell is NULL but for text keys")
  func nulls() { expect("nulls") }

  @Test("keys and references hold, and a broken one is refused")
  func keys() { expect("keys") }

  @Test("every table and view has its comment, every column that of its description")
  func comments() { expect("comments") }

  @Test("owners, the registries of firms and persons' tax numbers are not there")
  func privacy() { expect("private") }

  @Test("the views answer what the files say")
  func views() { expect("views") }

  @Test("a load that does not come to its end changes nothing")
  func torn() { expect("torn refused", "torn leaves all") }

  @Test("a package of another version adds its columns, and the nights before stay")
  func changed() { expect("load changed", "changed", "changed leaves others") }
}

/// The script as text, without a server.
@Suite("Load script")
struct LoadScriptTextTests {
  @Test("comments are in the language asked for, the schema is the one named")
  func language() throws {
    let spanish = Night("sql", SharedNight.quick.folder)
    let english = Night("sql", SharedNight.quick.folder, "--language", "en", "--schema", "a \"b")
    #expect(spanish.exit == 0 && english.exit == 0, "\(spanish.errors) \(english.errors)")
    #expect(spanish.output.contains("IS 'Necesidades sin proveedor'"))
    #expect(english.output.contains("COMMENT ON TABLE \"a \"\"b\".\"unmatched_needs\" IS"))
    #expect(english.output.contains("IS 'Needs without a supplier'"))
    #expect(spanish.errors == "")
  }

  @Test("the same run gives the same script")
  func stable() {
    let folder = SharedNight.quick.folder
    #expect(Night("sql", folder).output == Night("sql", folder).output)
  }

  @Test(
    "a name that no schema can have is refused",
    arguments: ["pg_mine", "", String(repeating: "x", count: 64), "a\nb"])
  func schema(name: String) {
    let told = Night("sql", SharedNight.quick.folder, "--schema", name)
    #expect(told.exit == 64, "\(told.errors)")
    #expect(told.output == "")
  }

  @Test("a folder that is no run is told, with 66")
  func noRun() throws {
    let scratch = try ScratchFolder()
    let told = Night("sql", scratch.path)
    #expect(told.exit == 66)
    #expect(told.errors.contains("not a run folder"))
  }

  @Test("a file with NUL is refused with its line before anything is written")
  func nul() throws {
    let scratch = try ScratchFolder()
    let copy = scratch.file("night")
    try FileManager.default.copyItem(
      atPath: try FileSystem.wholePath(SharedNight.quick.folder), toPath: copy)
    try PreparedNights.rewrite("2-normalize/needs.csv", in: copy) { row, number, _ in
      if number == 1 { row[2] = "a\0b" }
    }
    let told = Night("sql", copy)
    #expect(told.exit == 65)
    #expect(
      told.errors.contains("needs.csv:3: byte") && told.errors.contains("NUL"), "\(told.errors)")
    #expect(told.output == "")
  }

  @Test("a heading that is not the description's is refused")
  func heading() throws {
    let scratch = try ScratchFolder()
    let copy = scratch.file("night")
    try FileManager.default.copyItem(
      atPath: try FileSystem.wholePath(SharedNight.quick.folder), toPath: copy)
    try PreparedNights.replace(
      "3-match/unmatched_needs.csv", in: copy, ["need_id,reason": "need_id,cause"])
    let told = Night("sql", copy)
    #expect(told.exit == 65)
    #expect(told.errors.contains("unmatched_needs.csv"), "\(told.errors)")
  }
}
