import Foundation
import TestKit
import Testing

@testable import Export

@Suite("Summary on paper")
struct SummaryPrintTests {
  /// The browser that prints; `make deps-test` installs it.
  private static let browser = "/usr/bin/chromium"

  /// How many sheets of a paper a page takes.
  private func sheets(_ html: String, paper: String, in folder: ScratchFolder) throws -> Int {
    // The page leaves the size to the printer; the browser has no other way to state one.
    let sized = html.replacing("@page { ", with: "@page { size: \(paper); ")
    #expect(sized != html)
    let page = try folder.write("page.html", sized)
    let pdf = folder.file("page.pdf")
    try? FileManager.default.removeItem(atPath: pdf)
    let verdict = try Judge.run(
      Self.browser,
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        "--user-data-dir=" + folder.file("profile"), "--print-to-pdf=" + pdf, "file://" + page,
      ])
    let bytes = try folder.bytes("page.pdf")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("%PDF"), "\(verdict.text)")
    return text.matches(of: /\/Type\s*\/Page\b(?!s)/).count
  }

  @Test(
    "a night of any size prints on one sheet of A4 or letter, in both languages",
    arguments: [("small", "A4"), ("usual", "letter"), ("largest", "A4"), ("largest", "letter")])
  func oneSheet(size: String, paper: String) throws {
    let fixture = try ReviewFixture()
    try fixture.writeReports()
    switch size {
    case "small": break
    case "usual": try BigNight().write(to: fixture)
    default: try BigNight.largest.write(to: fixture)
    }
    let review = try Review(normalized: fixture.normalized, matched: fixture.matched, workers: 1)
    let folder = try ScratchFolder()
    for language in ExportSettings.Language.allCases {
      let html = SummaryPage(
        review: review, run: ReviewFixture.run, contact: "cadenas@example.gob.mx",
        language: language
      ).html
      #expect(PageReader(html).fault == nil)
      #expect(try sheets(html, paper: paper, in: folder) == 1, "\(language)")
    }
  }
}
