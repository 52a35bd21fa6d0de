import Tables
import TestKit
import Testing

@testable import Match

@Suite struct OriginGapTests {
  @Test("an input that spoils origin is told with the change and who makes it, nearest first")
  func gap() throws {
    let folder = try ScratchFolder()
    var inputs = PlantedPair.inputs()
    inputs["requirements"] = []
    let report = try match(
      input: inputs.write(to: folder, "in"), output: folder.path + "/out", date: Inputs.date,
      settings: inputs.settings, threads: 1)
    let table = try Table.read(file: folder.path + "/out/origin_gaps.csv")
    #expect(report.originGaps == table.rowCount)
    func rows(_ table: Table) -> [[String]] {
      (0..<table.rowCount).map { row in table.columns.map { $0[row] } }
    }
    let change =
      "bastaría comprar en la región «clavijas» (SA 853669, hoy de CN), y el contenido pasaría de"
      + " 55.00 % a 100.00 %"
    // F-6 makes it too and is barred.
    #expect(
      rows(table) == [
        [
          "N-1", "F-2", "TMEC", "B-2", "1", "853669", "clavijas", "CN", "0.4500", change, "55.00",
          "100.00", "F-4; F-5; F-1", "true",
        ]
      ])
    let barred = try Table.read(file: folder.path + "/out/barred.csv")
    #expect(
      rows(barred) == [
        [
          "N-1", "1", "F-6", "0.476195", "X-1", "name", "Órgano Interno de Control", "OIC/12/2025",
          "información falsa", "2025-06-01", "2027-05-31",
        ]
      ])
    let matches = try Table.read(
      file: folder.path + "/out/matches.csv",
      columns: ["supplier_id", "agreement", "margin_pp", "origin", "illustrative"])
    #expect(
      rows(matches) == [
        ["F-1", "TMEC", "2.7000", "met", "true"], ["F-3", "TMEC", "2.7000", "unknown", "true"],
        ["F-5", "TMEC", "2.7000", "unknown", "true"],
        ["F-2", "TMEC", "2.7000", "not_met", "true"],
        ["F-4", "TMEC", "2.7000", "unknown", "true"],
      ])
  }
}
