@testable import Registry
import Testing

@testable import Trade

@Suite("Agreements")
struct AgreementsTests {
  private func bill(_ text: String) throws -> BillOfMaterials {
    try BillOfMaterials(notation: text)
  }

  private func range(_ from: String, _ to: String? = nil) throws -> CodeRange {
    try #require(CodeRange(from: from, to: to))
  }

  @Test("agreements are in force from their first day to their last, between their parties")
  func inForce() {
    var fixture = AgreementFixture()
    fixture.agreements.append(("OLD", "1994-01-01", "2020-06-30", "1992", "", "", ["MX", "US"]))
    fixture.agreements.append(("UE", "2000-07-01", "", "", "", "", ["MX", "EU"]))
    let agreements = fixture.load()
    func ids(_ day: String, _ to: String, from: String = "MX") -> [String] {
      agreements.inForce(on: day, from: from, to: to).map(\.id)
    }
    #expect(agreements.refusals.isEmpty)
    #expect(ids("2020-06-30", "US") == ["OLD"] && ids("2020-07-01", "US") == ["TMEC"])
    #expect(ids("2026-01-01", "CA") == ["TIPAT", "TMEC"] && ids("2026-01-01", "JP") == ["TIPAT"])
    #expect(ids("2026-01-01", "DE") == ["UE"] && ids("2026-01-01", "BR").isEmpty)
    #expect(ids("2026-01-01", "MX").isEmpty && ids("1980-01-01", "US").isEmpty)
    #expect(ids("2026-01-01", "MX", from: "DE") == ["UE"])
  }

  @Test("the narrowest range wins; a hole in a wider one is no rule")
  func narrowest() {
    var fixture = AgreementFixture()
    fixture.rules = [
      ["TMEC", "87", "", "CC"], ["TMEC", "8708", "", "CTH"],
      ["TMEC", "870810", "870829", "CTSH"], ["TMEC", "87082990", "", "AH"],
    ]
    let agreements = fixture.load()
    #expect(agreements.refusals.isEmpty)
    func found(_ hs: String) -> [String] {
      guard let agreement = agreements["TMEC"] else { return [] }
      return agreements.rules(of: agreement, for: hs).branches.map {
        $0.rule?.rule.description ?? "–"
      }
    }
    #expect(found("870110") == ["CC"] && found("870891") == ["CTH"] && found("870810") == ["CTSH"])
    #expect(found("870829") == ["CTSH", "AH"] && found("87082990") == ["AH"])
    #expect(found("8708") == ["CTH", "CTSH", "AH"] && found("880110") == ["–"])
  }

  @Test("rows that cannot be used are refused with their row, and never taken for no rule")
  func refusals() throws {
    var fixture = AgreementFixture()
    fixture.rules = [
      ["TMEC", "8541", "", "CTH"], ["TMEC", "8541", "", "CTSH"],
      ["TMEC", "0709", "0702", "CC"], ["TMEC", "8708", "", "b) 40% under the build-down method"],
      ["TMEC", "9018", "", ""], ["TMEC", "7318", "", "CTHH"], ["NADA", "7318", "", "CTH"],
      ["TMEC", "8501", "8507", "CTH"], ["TMEC", "8504", "8511", "CC"],
      ["TMEC", "3901", "3905", "CTH"], ["TMEC", "3904", "3906", "CTH"],
      ["TMEC", "2007", "", "CTH", "", "", "2007.10: 0805 BR 1", "2007.10: 0805 BR 1"],
      ["TMEC", "2008", "", "CTH", "", "", "2007.10: 0805 BR 1"],
      ["TMEC", "2009", "", "CTH", "", "", "", "2009: 2009 BR 1;"],
    ]
    let agreements = fixture.load()
    let fault = OriginNotationFault(
      column: 1, expectation: .rule, found: "CTHH", suggestion: "CTH")
    let expected: [(Int, AgreementRefusal.Reason)] = [
      (1, .overlap(otherRow: 2, try range("8541"), try range("8541"))),
      (2, .overlap(otherRow: 1, try range("8541"), try range("8541"))),
      (3, .badRange(from: "0709", to: "0702")),
      (4, .orphanFragment("b) 40% under the build-down method")), (5, .emptyRule),
      (6, .unreadableRule("CTHH", fault)), (7, .unknownAgreement),
      (8, .overlap(otherRow: 9, try range("8501", "8507"), try range("8504", "8511"))),
      (9, .overlap(otherRow: 8, try range("8504", "8511"), try range("8501", "8507"))),
      (12, .exampleDiffers(.fails, found: .met)), (13, .exampleOfOtherGood(.passes, "200710")),
      (
        14,
        .unreadableExample(
          .fails,
          BillNotationFault(column: 17, expectation: .material, found: "", suggestion: nil))
      ),
    ]
    #expect(agreements.refusals.map(\.row) == expected.map(\.0))
    for (refusal, wanted) in zip(agreements.refusals, expected) {
      #expect(refusal.reason == wanted.1)
      #expect(!refusal.description.isEmpty)
    }
    let agreement = try #require(agreements["TMEC"])
    for (hs, row) in [("854110", 1), ("070310", 3), ("870810", 4), ("901811", 5), ("731815", 6)] {
      let lookup = agreements.rules(of: agreement, for: hs)
      #expect(lookup.branches.allSatisfy { $0.rule == nil })
      #expect(lookup.branches.flatMap(\.refusals).contains { $0.row == row })
      let origin = agreements.origin(
        of: try bill("\(hs): 2804.61 JP 1"), hs: hs, under: agreement, home: "MX")
      #expect(origin.status == .unknown && origin.questions == [.rule])
    }
    // Rules that agree may overlap.
    #expect(agreements.rules(of: agreement, for: "390410").branches.map { $0.rule?.row } == [11])
  }

  @Test("figures of agreements and rates that are none are refused with their row")
  func badFigures() {
    var fixture = AgreementFixture()
    fixture.agreements += [
      ("A", "2020-13-01", "", "", "", "", ["MX"]),
      ("B", "2020-02-01", "2019-01-01", "", "", "", []),
      ("C", "", "", "12", "", "", []), ("D", "", "", "", "110", "", []),
      ("E", "", "", "", "", "trilateral", []), ("TMEC", "", "", "", "", "", []),
      ("F", "2020-01-01", "", "", "", "diagonal: CO, PE", ["MX", "Mex"]),
    ]
    fixture.preferences = [
      ["TMEC", "US", "8541", "2026", "5", "0"], ["TMEC", "US", "8541", "2026", "5", "0"],
      ["TMEC", "US", "8541", "2026", "5", "1"], ["TMEC", "US", "854", "2026", "5", "0"],
      ["TMEC", "USA", "8541", "2026", "5", "0"], ["TMEC", "US", "8541", "26", "5", "0"],
      ["TMEC", "US", "8542", "2026", "x", "0"], ["X", "US", "8542", "2026", "5", "0"],
    ]
    let agreements = fixture.load()
    let reasons = agreements.refusals.map(\.reason)
    #expect(
      reasons == [
        .badDates("2020-13-01 – "), .badDates("2020-02-01 – 2019-01-01"), .badEdition("12"),
        .badDeMinimis("110"), .badCumulation("trilateral"), .repeatedKey(otherRow: 1),
        .badCountry("Mex"), .contradictoryRate(otherRow: 1), .badCode("854"), .badCountry("USA"),
        .badYear("26"), .badRate("x"), .unknownAgreement,
      ])
    #expect(agreements["F"]?.furtherCountries == ["CO", "PE"])
    #expect(agreements["TIPAT"]?.cumulation == .full && agreements["TMEC"]?.deMinimis == 1000)
  }

  @Test("a code that the nomenclature split keeps every branch, and is met only if under all")
  func branches() throws {
    var fixture = AgreementFixture()
    fixture.links = [
      ["hs2022", "854143", "hs2017", "854140"], ["hs2022", "854142", "hs2017", "854140"],
      ["hs2022", "852491", "hs2017", "853120"], ["hs2022", "852491", "hs2017", "852990"],
      // Stated the other way round, as the older edition's own tables do.
      ["hs2012", "853120", "hs2017", "853120"],
    ]
    fixture.rules = [
      ["TMEC", "854140", "", "CTSH"], ["TMEC", "8531", "", "CTH"],
      ["TMEC", "8529", "", "CTH OR RVC(TV)>=60"],
    ]
    let agreements = fixture.load()
    let agreement = try #require(agreements["TMEC"])
    func origin(_ text: String) throws -> AgreementOrigin {
      let bill = try bill(text)
      return agreements.origin(of: bill, hs: bill.hs, under: agreement, home: "MX")
    }
    let cells = agreements.rules(of: agreement, for: "85414300")
    #expect(cells.codes == ["854140"] && !cells.isUnbridged)
    #expect(cells.branches.map { $0.rule?.row } == [1])
    // In the agreement's edition a diode of 8541.42 is of the good's own subheading.
    #expect(try origin("854143 TV=9: 854142 JP 1").status == .notMet)
    #expect(try origin("854143: 854190 JP 1").status == .met)
    let display = try origin("852491 TV=100: 853120 JP 30")
    #expect(display.codes == ["852990", "853120"])
    #expect(display.branches.map(\.status) == [.met, .notMet])
    #expect(display.status == .unknown && display.questions == [.branch(["852990", "853120"])])
    #expect(try origin("852491 TV=100: 740811 JP 30").status == .met)
    let part = try origin("853120 TV=100: 852491 JP 30")
    #expect(
      part.status == .unknown && part.questions == [.materialBranch(1, ["852990", "853120"])])
  }

  @Test("without a concordance codes are taken as they are, and that is told")
  func unbridged() throws {
    var fixture = AgreementFixture()
    fixture.rules = [["TMEC", "8541", "", "CTSH"]]
    let agreements = fixture.load()
    let agreement = try #require(agreements["TMEC"])
    #expect(agreements.rules(of: agreement, for: "854143").isUnbridged)
  }

  @Test("a rule for part of a heading stands beside the wider one")
  func part() throws {
    var fixture = AgreementFixture()
    fixture.rules = [
      ["TMEC", "09", "", "CC"], ["TMEC", "0910", "", "AH", "ex 0910", "Jengibre"],
    ]
    let agreements = fixture.load()
    let agreement = try #require(agreements["TMEC"])
    let bill = try bill("0910.11 TV=9: 0904.11 BR 1")
    let origin = agreements.origin(of: bill, hs: "091011", under: agreement, home: "MX")
    #expect(origin.branches.map(\.status) == [.met, .notMet])
    #expect(origin.status == .unknown && origin.questions == [.goods(["Jengibre"])])
  }
}
