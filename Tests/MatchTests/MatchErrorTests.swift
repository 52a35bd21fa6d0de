import TestKit
import Testing
import Text

@testable import Match

@Suite struct MatchErrorTests {
  private func inputs() -> Inputs {
    var inputs = Inputs()
    inputs["suppliers"] = [["supplier_id": "F-000123", "text": "moldes"]]
    inputs["needs"] = [["need_id": "N-1", "text": "moldes"]]
    return inputs
  }

  private func explained(_ need: String, _ supplier: String, date: String = Inputs.date) throws
    -> Explanation
  {
    let folder = try ScratchFolder()
    return try explain(
      input: inputs().write(to: folder, "in"), date: date, settings: MatchSettings(), threads: 1,
      need: need, supplier: supplier, language: .es)
  }

  @Test("an unknown key is named with the nearest one")
  func unknownKeys() {
    #expect(throws: MatchError.unknownNeed("N-2", suggestion: "N-1")) {
      try explained("N-2", "F-000123")
    }
    #expect(throws: MatchError.unknownSupplier("F-00123", suggestion: "F-000123")) {
      try explained("N-1", "F-00123")
    }
    #expect(throws: MatchError.unknownSupplier("other", suggestion: nil)) {
      try explained("N-1", "other")
    }
  }

  @Test(
    "a date that is none is refused", arguments: ["", "25/11/2026", "2026-13-01", "2026-02-29"])
  func badDate(text: String) {
    #expect(throws: MatchError.badDate(text)) { try explained("N-1", "F-000123", date: text) }
  }

  @Test("a key that names two rows is refused", arguments: ["suppliers", "needs"])
  func repeatedKey(table: String) throws {
    var inputs = inputs()
    inputs[table] += inputs[table]
    let folder = try ScratchFolder()
    let input = try inputs.write(to: folder, "in")
    let key = table == "needs" ? "N-1" : "F-000123"
    #expect(throws: MatchError.repeatedKey(table: table, key: key)) {
      try match(
        input: input, output: folder.path + "/out", date: Inputs.date, settings: MatchSettings(),
        threads: 1)
    }
  }

  @Test("a table that is missing is named")
  func missingTable() throws {
    let folder = try ScratchFolder()
    #expect(throws: (any Error).self) {
      try match(
        input: folder.path, output: folder.path + "/out", date: Inputs.date,
        settings: MatchSettings(), threads: 1)
    }
  }
}
