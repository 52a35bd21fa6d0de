import Tables
import Testing

@testable import Match

@Suite struct ConcordanceTests {
  private func concordance(_ rows: [[String]]) throws -> Concordance {
    try Concordance(
      table: Table(
        names: ["from_system", "from_code", "to_system", "to_code", "weight"], rows: rows))
  }

  private func editions(_ code: String, _ rows: [[String]]) throws -> [String: Double] {
    let found = try concordance(rows).editions(of: PackedCode(code, limit: 8), in: .hs)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.code.text, $0.weight) })
  }

  @Test("a code that was split keeps every branch, each at its part")
  func split() throws {
    let rows = [
      ["hs2017", "854140", "hs2022", "854141", ""], ["hs2017", "854140", "hs2022", "854142", ""],
      ["hs2017", "854140", "hs2022", "854143", "0.8"],
      ["hs2017", "854140", "hs2022", "854149", ""],
    ]
    #expect(
      try editions("85414001", rows)
        == ["854141": 0.25, "854142": 0.25, "854143": 0.8, "854149": 0.25])
    // Seen from the other side there is one way back, and from there on to its sisters.
    #expect(try editions("854142", rows) == ["854140": 1])
    #expect(try editions("8541", rows) == [:])
  }

  @Test("two steps lead from edition to edition, and never back to the first")
  func steps() throws {
    let rows = [
      ["hs2012", "852841", "hs2017", "852842", ""], ["hs2017", "852842", "hs2022", "852849", ""],
      ["hs2017", "852842", "hs2022", "852842", ""],
    ]
    #expect(try editions("852841", rows) == ["852842": 1, "852849": 0.5])
  }

  @Test("links between systems are used both ways, by shorter and by longer codes")
  func links() throws {
    let table = try concordance([["HS", "392690", "UNSPSC", "311615", "0.5"]])
    func found(_ code: String, _ system: CodeSystem) -> [String] {
      table.links(of: PackedCode(code, limit: 8), in: system).map { "\($0.system) \($0.to.text)" }
    }
    #expect(found("39269099", .hs) == ["unspsc 311615"])
    #expect(found("3926", .hs) == ["unspsc 311615"])
    #expect(found("31161501", .unspsc) == ["hs 392690"])
    #expect(found("311616", .unspsc) == [])
  }
}
