import Foundation
import TestKit
import Testing
import Workbench

/// The sample night before independent programs; `make test` names the Python that has them.
@Suite("Judged night", .enabled(if: Places.python != nil))
struct JudgedNightTests {
  @Test("frictionless accepts the data package of every stage")
  func frictionless() throws {
    let night = SharedNight.whole
    #expect(night.exit == 0, "\(night.errors)")
    let python = try #require(Places.python)
    for stage in ["1-ingest", "2-normalize", "3-match", "4-export"] {
      let verdict = try Judge.run(
        python, ["-m", "frictionless", "validate", "datapackage.json"],
        in: URL(filePath: "\(night.folder)/\(stage)"))
      #expect(verdict.exit == 0, "\(stage): \(verdict.text)")
    }
  }

  @Test("Python reads the page's data, and they are those of the tables")
  func page() throws {
    let night = SharedNight.whole
    let verdict = try Judge.run(
      try #require(Places.python), [Places.package("Tests/Judges/page.py"), night.folder])
    #expect(verdict.exit == 0, "\(verdict.text)")
  }

  @Test("openpyxl opens the workbook: codes are text, filters and drop-downs are there")
  func workbook() throws {
    let night = SharedNight.whole
    let verdict = try Judge.run(
      try #require(Places.python),
      [Places.package("Tests/Judges/night.py"), night.folder])
    #expect(verdict.exit == 0, "\(verdict.text)")
  }
}
