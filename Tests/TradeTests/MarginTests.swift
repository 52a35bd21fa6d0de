import Registry
import Testing

@testable import Trade

@Suite("Preference margins")
struct MarginTests {
  private func rate(_ text: String) throws -> DutyRate { try #require(DutyRate(text)) }

  // formulas.md §6.
  @Test("absolute and relative margins come out as the golden values")
  func golden() throws {
    let plain = Margin(general: try rate("5"), preferential: .free)
    #expect(plain.absolute.description == "5")
    #expect(plain.relative?.percent(decimals: 6) == "5.000000")
    let phased = Margin(general: try rate("25"), preferential: try rate("2.5"))
    #expect(phased.absolute.description == "22.5")
    #expect(phased.relative?.percent(decimals: 6) == "21.951220")
  }

  @Test("a margin is never negative, and says when the preference is the worse one")
  func negative() throws {
    let margin = Margin(general: try rate("3"), preferential: try rate("5"))
    #expect(margin.absolute == .free && margin.isPreferenceWorse)
    #expect(margin.paid == (try rate("3")) && margin.relative?.percent(decimals: 2) == "0.00")
  }

  @Test(
    "duties are read as tariffs state them",
    arguments: [
      ("free", "0", 0), ("Exento", "0", 0), ("12.5 %", "12.5", 0), ("12.5", "12.5", 0),
      ("12.5 USD/kg + 3 %", "3", 1), ("3% + $0.35/kg", "3", 1), ("15.4¢/kg", "0", 1),
      ("$100 per kilo", "0", 1), ("EUR 5 / t", "0", 1), ("0.9 cents/kg + 2%", "2", 1),
    ])
  func duties(_ text: String, _ rate: String, _ specifics: Int) throws {
    let duty = try #require(DutyText(text))
    #expect(duty.rate.description == rate && duty.specifics.count == specifics)
  }

  @Test(
    "what says more than a sum of duties is not read",
    arguments: [
      "", "5 % (1 Jan – 31 May)", "10 % MIN 2 EUR/kg", "see note 3", "2 % + 3 %", "5 USD", "USD/kg",
      "5 % or 2 USD/kg", "-3 %", "0.00001 %",
    ])
  func unread(_ text: String) { #expect(DutyText(text) == nil) }

  @Test(
    "a duty on a quantity becomes a rate by the unit value, where both measure alike",
    arguments: [
      ("12.5 USD/kg + 3 %", "250", "USD", "kg", "8"), ("15.4¢/kg", "1.54", "USD", "kg", "10"),
      ("5 USD/t", "0.5", "USD", "kg", "1"), ("1 USD/kg", "3", "USD", "kg", "33.3333"),
      ("2 USD/kg", "3", "USD", "kg", "66.6667"), ("5 USD/kg", "1", "EUR", "kg", nil),
      ("5 USD/l", "1", "USD", "kg", nil), ("5 USD/pieza", "100", "usd", "unidad", "5"),
    ])
  func unitValues(
    _ text: String, _ amount: String, _ currency: String, _ unit: String, _ rate: String?
  ) throws {
    let value = try #require(
      UnitValue(amount: try Amount(amount), currency: currency, unit: unit))
    #expect(try #require(DutyText(text)).rate(on: value)?.description == rate)
  }

  private static func margin(
    _ rows: [[String]], _ hs: String = "854430", year: Int = 2026, unitValue: UnitValue? = nil
  ) -> PreferenceMargin {
    var fixture = AgreementFixture()
    fixture.preferences = rows.map { ["TMEC", "US"] + $0 }
    let agreements = fixture.load()
    guard let agreement = agreements["TMEC"] else { return .noPreference }
    return agreements.preference(of: agreement, importer: "US", hs: hs, year: year)?
      .margin(unitValue: unitValue) ?? .noPreference
  }

  @Test("the year's rate is the last one stated by then, never a later one")
  func years() throws {
    let rows = [
      ["854430", "2024", "5", "3"], ["854430", "2026", "5", "1"], ["854430", "2028", "5", "0"],
    ]
    #expect(Self.margin(rows, year: 2023) == .noPreference)
    let paid = [2024: "3", 2025: "3", 2026: "1", 2027: "1", 2028: "0", 2040: "0"]
    for (year, low) in paid {
      guard case .margin(let margin) = Self.margin(rows, year: year) else {
        Issue.record("\(year)")
        continue
      }
      #expect(margin.preferential == (try rate(low)))
    }
  }

  @Test("the line of most digits counts, and lines below a shorter code give the least margin")
  func lines() throws {
    let rows = [
      ["85", "2020", "9", "8"], ["854430", "2020", "5", "0"], ["85443001", "2020", "5", "4"],
      ["85443002", "2020", "5", "2"],
    ]
    func points(_ hs: String) -> String? {
      if case .margin(let margin) = Self.margin(rows, hs) { return margin.absolute.description }
      return nil
    }
    #expect(points("85443001") == "1" && points("85443003") == "5" && points("854430") == "5")
    #expect(points("850110") == "1" && points("870110") == nil)
    #expect(
      Self.margin(Array(rows.dropFirst(2)), "8544")
        == .margin(
          Margin(general: try rate("5"), preferential: try rate("4"), linesDiffer: true)))
  }

  @Test("a rate is the importer's own, else its customs union's, else every party's")
  func importers() throws {
    var fixture = AgreementFixture()
    fixture.agreements.append(("UE", "2000-07-01", "", "2022", "", "", ["MX", "EU"]))
    fixture.preferences = [
      ["UE", "DE", "8708", "2020", "4", "1"], ["UE", "EU", "8708", "2020", "4", "2"],
      ["UE", "", "8708", "2020", "4", "3"], ["UE", "", "8709", "2020", "4", "0"],
    ]
    let agreements = fixture.load()
    let agreement = try #require(agreements["UE"])
    func row(_ importer: String, _ hs: String = "870810") -> Int? {
      agreements.preference(of: agreement, importer: importer, hs: hs, year: 2026)?.lines[0].row
    }
    #expect(row("DE") == 1 && row("FR") == 2 && row("MX") == 3 && row("DE", "870911") == 4)
  }

  @Test("a line of the agreement's edition is found through the concordance")
  func bridged() throws {
    var fixture = AgreementFixture()
    fixture.links = [["hs2022", "854143", "hs2012", "854140"]]
    fixture.preferences = [["TMEC", "US", "854140", "2020", "4", "1"]]
    let agreements = fixture.load()
    let agreement = try #require(agreements["TMEC"])
    func row(_ hs: String) -> Int? {
      agreements.preference(of: agreement, importer: "US", hs: hs, year: 2026)?.lines[0].row
    }
    #expect(row("854143") == 1 && row("85414301") == 1 && row("854149") == nil)
  }

  @Test("zero general duty, no preference and duties that are no rates have their own verdicts")
  func verdicts() throws {
    #expect(Self.margin([["854110", "2020", "0", "0"]], "854110") == .mfnFree)
    #expect(Self.margin([["854110", "2020", "", "", "free", "free"]], "854110") == .mfnFree)
    #expect(Self.margin([]) == .noPreference)
    let stated = [["854430", "2020", "", "0", "12.5 USD/kg + 3 %"]]
    #expect(Self.margin(stated) == .notComparable(stated: "12.5 USD/kg + 3 % / 0 %"))
    let value = UnitValue(amount: try Amount("250"), currency: "USD", unit: "kg")
    #expect(
      Self.margin(stated, unitValue: value)
        == .margin(Margin(general: try rate("8"), preferential: .free, usesUnitValue: true)))
    #expect(
      Self.margin([["854430", "2020", "", "0"]]) == .notComparable(stated: "– / 0 %"))
    #expect(
      Self.margin([["854430", "2020", "5", "0", "5 % (1 Jan – 31 May)"]], unitValue: value)
        == .notComparable(stated: "5 % (1 Jan – 31 May) / 0 %"))
  }
}
