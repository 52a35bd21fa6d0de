import Registry
import Tables
import Testing

@testable import Trade

@Suite("The best agreement")
struct BestAgreementTests {
  private func question(_ hs: String, to: String = "CA", year: Int = 2026) -> TradeQuestion {
    TradeQuestion(origin: "MX", destination: to, hs: hs, day: "2026-11-25", year: year)
  }

  private var fixture: AgreementFixture {
    var fixture = AgreementFixture()
    fixture.preferences = [
      ["TMEC", "CA", "854430", "2026", "5", "0"], ["TIPAT", "CA", "854430", "2026", "5", "2"],
      ["TMEC", "CA", "854110", "2026", "0", "0"], ["TIPAT", "CA", "854110", "2026", "0", "0"],
      ["TMEC", "CA", "848010", "2026", "5", "1"], ["TIPAT", "CA", "848010", "2026", "5", "1"],
      ["TMEC", "CA", "040900", "2026", "", "0", "2 CAD/kg", ""],
    ]
    fixture.rules = [
      ["TMEC", "854430", "", "CTH", "", "", "", "", "true"],
      ["TIPAT", "854430", "", "CTSH OR RVC(BD)>=40"], ["TMEC", "8480", "", "CTH"],
      ["TIPAT", "8480", "", "CTH"],
    ]
    return fixture
  }

  @Test("the greatest margin that origin lets one claim is the best, and all are kept")
  func best() throws {
    let options = AgreementOptions(question("854430"), in: fixture.load())
    let plain = options.best(
      for: try BillOfMaterials(notation: "8544.30 TV=100: 7408.11 CN 90"), unknownPrior: 5000)
    #expect(plain.choices.map(\.agreement.id) == ["TMEC", "TIPAT"])
    #expect(plain.choices.map(\.worth) == [500_000_000, 300_000_000])
    #expect(plain.isIllustrative && plain.best?.origin.status == .met)
    // Cable from cable: T-MEC is not met, TIPAT is by content.
    let cable = options.best(
      for: try BillOfMaterials(notation: "8544.30 TV=100: 8544.42 CN 50"), unknownPrior: 5000,
      detailed: true)
    #expect(cable.choices.map(\.agreement.id) == ["TIPAT", "TMEC"] && !cable.isIllustrative)
    #expect(cable.choices.map(\.worth) == [300_000_000, 0])
    #expect(cable.choices[1].origin.spoilers.map(\.hs) == ["854442"])
    guard case .margin(let margin) = cable.verdict else {
      Issue.record("\(cable.verdict)")
      return
    }
    #expect(margin.absolute.description == "3")
    // Nobody declared a bill: the prior counts.
    let undeclared = options.best(for: nil, unknownPrior: 5000, detailed: true)
    #expect(undeclared.choices.map(\.worth) == [250_000_000, 150_000_000])
    #expect(undeclared.best?.origin.questions == [.bill])
    #expect(options.greatestWorth == 500_000_000)
  }

  @Test("equal agreements are ordered by key; a zero general duty is its own verdict")
  func ties() throws {
    let agreements = fixture.load()
    let mould = BestAgreement.find(question("848010"), in: agreements, unknownPrior: 5000)
    #expect(mould.choices.map(\.agreement.id) == ["TIPAT", "TMEC"])
    let diode = BestAgreement.find(question("854110"), in: agreements, unknownPrior: 5000)
    #expect(diode.verdict == .mfnFree && diode.choices.allSatisfy { $0.worth == 0 })
  }

  @Test("no agreement, no preference and duties not to be compared are told apart")
  func nothing() throws {
    let agreements = fixture.load()
    func verdict(_ question: TradeQuestion) -> BestAgreement.Verdict {
      BestAgreement.find(question, in: agreements, unknownPrior: 5000).verdict
    }
    #expect(verdict(question("854430", to: "BR")) == .noAgreement)
    #expect(verdict(question("999999")) == .noPreference)
    #expect(verdict(question("854430", year: 2025)) == .noPreference)
    #expect(verdict(question("040900")) == .notComparable(stated: "2 CAD/kg / 0 %"))
    #expect(verdict(question("854")) == .noAgreement)
  }

  @Test("bills of firms are found by the good's code, and unreadable ones are told")
  func bills() throws {
    let bills = SupplierBills(
      bills: .init(
        names: [
          "bill_id", "supplier_id", "hs", "currency", "transaction_value", "processes",
        ],
        rows: [
          ["B1", "S1", "854430", "USD", "100", "twisting;sheathing"],
          ["B2", "S1", "854442", "USD", "100", ""], ["B3", "S2", "8480", "USD", "0", ""],
          ["B4", "S2", "8480", "USD", "5", ""], ["B5", "S2", "8480", "USD", "5", "none"],
          ["B5", "S2", "8481", "USD", "5", ""],
        ]),
      materials: .init(
        names: ["bill_id", "position", "hs", "origin", "value", "originating"],
        rows: [
          ["B1", "2", "740811", "MX", "20.5", "true"], ["B1", "1", "390410", "US", "", ""],
          ["B4", "1", "7326", "MX", "x", ""], ["B9", "1", "7326", "MX", "1", ""],
        ]))
    let entry = try #require(bills.entry(of: "S1", for: "85443001"))
    #expect(entry.id == "B1")
    #expect(
      entry.bill.description
        == "854430 TV=100 SP(sheathing,twisting): 390410 US ?; 740811 MX 20.5 originating")
    #expect(bills.entry(of: "S1", for: "854460")?.id == "B1")
    #expect(bills.entry(of: "S1", for: "850110") == nil && bills.entries(of: "S2").isEmpty)
    #expect(
      bills.faults.map { "\($0.bill) \($0.position ?? "-")" } == [
        "B3 -", "B4 -", "B4 1", "B5 -",
      ])
  }
}
