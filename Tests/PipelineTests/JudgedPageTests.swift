import Foundation
import TestKit
import Testing

/// The review page of the sample night in a browser; `make test` names the Python that drives it.
@Suite("Judged page", .enabled(if: Places.python != nil))
struct JudgedPageTests {
  private func judge(_ arguments: String...) throws -> Judge.Verdict {
    let night = SharedNight.whole
    #expect(night.exit == 0, "\(night.errors)")
    return try Judge.run(
      try #require(Places.python),
      [Places.package("Tests/Judges/browser.py")] + arguments + [night.folder + "/4-export"])
  }

  @Test(
    "the page opens from the disk: search, filters, explanations, languages, axe; review takes what it saves"
  )
  func page() throws {
    let scratch = try ScratchFolder()
    let saved = scratch.file("decisions.csv")
    let verdict = try judge("--saved", saved)
    #expect(verdict.exit == 0, "\(verdict.text)")
    // Without --yes nothing is written; a row with a problem would end it with 65.
    let review = Night(["review", SharedNight.whole.folder, saved, "--language", "en"])
    #expect(review.exit == 0, "\(review.errors)")
    #expect(review.output.contains("rejected 1"), "\(review.output)")
  }

  @Test("names that are markup are shown as they are, and do nothing")
  func hostileNames() throws {
    let verdict = try judge("--hostile")
    #expect(verdict.exit == 0, "\(verdict.text)")
  }

  @Test("a page of 10 000 needs opens and searches in under two seconds")
  func manyNeeds() throws {
    let verdict = try judge("--large")
    #expect(verdict.exit == 0, "\(verdict.text)")
  }
}
