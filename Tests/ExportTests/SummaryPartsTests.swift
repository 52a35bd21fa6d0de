import Tables
import Testing

@testable import Export

@Suite("Parts of the summary")
struct SummaryPartsTests {
  @Test("numbers have a fixed count of decimals, and what is promised is not rounded up")
  func numerals() {
    #expect(Numeral.fixed(0.005, 2) == "0.01")
    #expect(Numeral.fixed(-0.004, 2) == "0.00")
    #expect(Numeral.fixed(1234.5, 1) == "1,234.5")
    #expect(Numeral.fixed(12, 0) == "12")
    #expect(Numeral.percent(0.29, .en, rounding: .down) == "29%")
    #expect(Numeral.percent(0.9999, .en, rounding: .down) == "99%")
    #expect(Numeral.percent(0.000_01, .en, decimals: 2, rounding: .up) == "0.01%")
    #expect(Numeral.percent(0.5, .es) == "50\u{A0}%")
    #expect(Numeral.value("nan") == nil && Numeral.value("inf") == nil && Numeral.value("") == nil)
  }

  @Test("a bar stays within its scale, whatever its value")
  func bars() {
    for value in [-1, 0, 0.5, 1, 99] {
      let drawing = Bar(value: value, before: value, scale: 2, due: 1, label: "x").svg.html
      let read = PageReader(drawing)
      #expect(read.fault == nil)
      for part in read.all("rect") {
        let start = Int(part.attributes["x"] ?? "") ?? -1
        let width = Int(part.attributes["width"] ?? "") ?? -1
        #expect(start >= 0 && width > 0 && start + width <= 1000)
      }
    }
  }

  @Test("a share within a fifth of the due one, as it is shown, counts as even")
  func shares() {
    #expect(Phrase.Brief.share(0.79).english == "below")
    #expect(Phrase.Brief.share(0.8).english == "even")
    #expect(Phrase.Brief.share(1.24).english == "even")
    #expect(Phrase.Brief.share(1.246).english == "above")
    #expect(Phrase.Brief.share(1.25).english == "above")
    #expect(Phrase.Brief.share(nil).english == "nobody")
  }

  @Test("stages that more parties list as critical come first, then those with most needs unserved")
  func stages() {
    func row(_ stage: String, _ parties: [String], _ unserved: String) -> [String] {
      ["c", stage] + ["mx", "us", "eu"].map { parties.contains($0) ? "true" : "false" }
        + ["", unserved, "1"]
    }
    let table = Table(
      names: [
        "chain_id", "stage_id", "critical_mx", "critical_us", "critical_eu", "state_key",
        "needs_unserved", "firms_now",
      ],
      rows: [
        row("none", [], "9"), row("two", ["mx", "eu"], "1"), row("more", ["us", "eu"], "3"),
        row("well", ["mx", "us", "eu"], "0"),
      ])
    let stages = StageFigures.all(table)
    #expect(stages.map(\.stage) == ["well", "more", "two", "none"])
    #expect(stages.filter(\.isWeak).map(\.stage) == ["more", "two", "none"])
  }

  @Test("the worst loss of each kind is told, and no loss is not")
  func losses() {
    func row(_ kind: String, _ key: String, _ left: String, _ score: String) -> [String] {
      [kind, key, "c", "s", left, score, left == "0" && score == "0" ? "0" : "1"]
    }
    let table = Table(
      names: [
        "kind", "key", "chain_id", "stage_id", "needs_left_without", "score_lost",
        "needs_weakened",
      ],
      rows: [
        row("state", "09", "0", "0"), row("firm", "a", "1", "0.9"), row("firm", "b", "2", "0.1"),
        row("firm", "c", "2", "0.4"), row("municipality", "19046", "0", "0.3"),
        row("firm", "d", "2", "0.4"),
      ])
    #expect(DropOut.worst(table).map(\.row) == [3, 4])
  }

  @Test("a sum that is proven the best is told so, and another by what it may lack")
  func gaps() {
    #expect(Phrase.Brief.pairs(3, gap: 0).english.hasSuffix("is the best possible (proven)."))
    #expect(
      Phrase.Brief.pairs(3, gap: 0.000_001).english.hasSuffix("at most 0.01% of the best possible.")
    )
    #expect(Phrase.Brief.pairs(1234, gap: nil).english == "Pairs of need and firm: 1,234.")
  }

  @Test("a skill is told by its name, without a key before it")
  func skills() {
    #expect(SummaryPage.title("EC1 (Soldar (fino))", of: "EC1") == "Soldar (fino)")
    #expect(SummaryPage.title("Soldar", of: "EC1") == "Soldar")
    #expect(SummaryPage.title("EC1 (Soldar", of: "EC1") == "EC1 (Soldar")
    #expect(SummaryPage.title("", of: "EC1") == "EC1")
  }

  @Test("keys in a cell are read with or without blanks")
  func keyLists() {
    #expect(KeyList.parts("a; b;c ;; ") == ["a", "b", "c"])
    #expect(KeyList.parts("") == [])
    #expect(KeyList.words("a;b") { $0 + $0 } == "aa; bb")
  }
}
