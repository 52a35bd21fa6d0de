import Registry
import Testing

@testable import Trade

@Suite("Origin: worked figures")
struct OriginGoldenTests {
  static let terms = OriginTerms(home: "MX", parties: ["MX", "US", "CA"])

  static func status(
    _ rule: String, _ bill: String, _ terms: OriginTerms = terms
  ) throws -> OriginStatus {
    OriginEvaluator(terms: terms).status(
      of: try OriginRule(parsing: rule), for: try BillOfMaterials(notation: bill))
  }

  static func verdict(
    _ rule: String, _ bill: String, _ terms: OriginTerms = terms
  ) throws -> OriginVerdict {
    OriginEvaluator(terms: terms).verdict(
      of: try OriginRule(parsing: rule), for: try BillOfMaterials(notation: bill))
  }

  // formulas.md §5.
  @Test(
    "contents come out as the formulas' golden values",
    arguments: [
      ("RVC(TV)>=60", "8541.10 TV=1000: 8534.00 JP 300", "70.000000"),
      ("RVC(NC)>=60", "8541.10 NC=850: 8534.00 JP 300", "64.705882"),
      ("RVC(BU)>=40", "8541.10 TV=1000: 8534.00 MX 420 originating", "42.000000"),
      ("RVC(FV 8534)>=50", "8541.10 TV=1000: 8534.00 JP 250; 7408.11 JP 300", "75.000000"),
      ("MAXNOM<=40", "8541.10 EXW=900: 8534.00 JP 300", "33.333333"),
    ])
  func golden(_ rule: String, _ bill: String, _ figure: String) throws {
    let verdict = try Self.verdict(rule, bill)
    #expect(verdict.contents.count == 1 && verdict.status == .met)
    #expect(verdict.contents[0].figure?.percent(decimals: 6) == figure)
  }

  @Test("the net cost trap gives 64.7 %, not −34.3 %, and 59.999 is not 60")
  func traps() throws {
    #expect(try Self.status("RVC(NC)>=64.70", "8541.10 NC=850: 8534.00 JP 300") == .met)
    #expect(try Self.status("RVC(NC)>=64.71", "8541.10 NC=850: 8534.00 JP 300") == .notMet)
    #expect(try Self.status("RVC(TV)>=60", "8541.10 TV=1000: 8534.00 JP 400.01") == .notMet)
    #expect(try Self.status("RVC(TV)>=60", "8541.10 TV=1000: 8534.00 JP 400") == .met)
    #expect(try Self.status("MAXNOM<=40", "8541.10 EXW=1000: 8534.00 JP 400.000001") == .notMet)
    // The most that an amount holds, against itself.
    let most = "9223372036854.775807"
    #expect(try Self.status("RVC(TV)>=0.01", "8541.10 TV=\(most): 8534.00 JP \(most)") == .notMet)
    #expect(try Self.status("RVC(TV)>=0", "8541.10 TV=\(most): 8534.00 JP \(most)") == .met)
  }

  // The table of formulas.md §5: each alternative met alone, and none.
  @Test(
    "the table of test rules is met by each of its alternatives and by nothing else",
    arguments: [
      ("CTSH OR RVC(BU)>=30 OR RVC(BD)>=40 OR RVC(FV SUBHEADING)>=50", "854110", [30, 40, 50]),
      ("CTSH OR RVC(BU)>=45 OR RVC(NC)>=45 OR RVC(BD)>=55", "870810", [45, 55]),
      ("CTSH OR RVC(BU)>=40 OR RVC(NC)>=40 OR RVC(BD)>=50", "870829", [40, 50]),
      ("CTSH OR RVC(BU)>=35 OR RVC(NC)>=35 OR RVC(BD)>=45", "870870", [35, 45]),
      ("CTSH OR RVC(BU)>=30 OR RVC(BD)>=40 OR RVC(FV SUBHEADING)>=50", "901811", [30, 40, 50]),
      ("CTSH OR RVC(BU)>=30 OR RVC(BD)>=40", "901831", [30, 40]),
    ])
  func table(_ rule: String, _ hs: String, _ limits: [Int]) throws {
    let (buildUp, buildDown) = (limits[0], limits[1])
    // Another subheading.
    #expect(try Self.verdict(rule, "\(hs) TV=1000: 850000 JP 999").metBy?.description == "CTSH")
    // Enough of one's own.
    let enough = "\(hs) TV=1000 NC=1000: \(hs) JP 999; 850000 MX \(buildUp * 10) originating"
    #expect(try Self.verdict(rule, enough).metBy?.description == "RVC(BU)>=\(buildUp)")
    // Little enough of others', the threshold itself and a millionth beyond it.
    let most = 1000 - buildDown * 10
    let isFocused = rule.contains("FV")
    let few = "\(hs) TV=1000 NC=1: \(hs) JP \(most)"
    #expect(try Self.verdict(rule, few).metBy?.description == "RVC(BD)>=\(buildDown)")
    let many = "\(hs) TV=1000 NC=1: \(hs) JP \(most).000001"
    #expect(try Self.status(rule, many) == .notMet)
    if isFocused {
      let focused = "\(hs) TV=1000: \(hs) JP 500; 850000 JP 400"
      #expect(try Self.verdict("RVC(FV SUBHEADING)>=50", focused).status == .met)
      #expect(try Self.status("RVC(FV SUBHEADING)>=50", "\(hs) TV=1000: \(hs) JP 501") == .notMet)
    }
    if rule.contains("NC") {
      let cost = "\(hs) TV=1000 NC=2000: \(hs) JP \(most + 1)"
      #expect(try Self.verdict(rule, cost).metBy?.description == "RVC(NC)>=\(buildUp)")
    }
  }

  @Test(
    "a change is judged at its level, less what is excepted, and with what is included",
    arguments: [
      ("CC", "8541.10: 8536.90 JP 1", OriginStatus.notMet), ("CC", "8541.10: 7408.11 JP 1", .met),
      ("CTH", "8541.10: 8536.90 JP 1", .met), ("CTH", "8541.10: 8541.90 JP 1", .notMet),
      ("CTSH", "8541.10: 8541.90 JP 1", .met), ("CTSH", "8541.10: 8541.10 JP 1", .notMet),
      ("CTH EXCEPT 8536", "8541.10: 8536.90 JP 1", .notMet),
      ("CTH EXCEPT 8536 INCLUDING 853690", "8541.10: 8536.90 JP 1", .met),
      ("CTH INCLUDING 854190", "8541.10: 8541.90 JP 1", .met),
      ("CTH", "8541.10: 8541.90 US 1 originating", .met),
      ("CTH", "8541.10: 8541.90 US 1 non-originating", .notMet),
      // What originates in Japan does so under another agreement.
      ("CTH", "8541.10: 8541.90 JP 1 originating", .notMet),
      // Nothing failed is worth nothing: even what was free spoils a rule without de minimis.
      ("CTH", "8541.10: 8541.90 JP 0", .notMet),
      ("AH", "8541.10: 8541.10 JP 1", .met),
    ])
  func changes(_ rule: String, _ bill: String, _ expected: OriginStatus) throws {
    #expect(try Self.status(rule, bill) == expected)
  }

  @Test("de minimis lets pass a tenth of the value and not a millionth more, and never for WO")
  func deMinimis() throws {
    var terms = Self.terms
    terms.deMinimis = 1000
    let passing = "8541.10 TV=1000: 8541.90 JP 60; 8541.10 CN 40; 7408.11 JP 500"
    #expect(try Self.status("CTH", passing) == .notMet)
    let verdict = try Self.verdict("CTH", passing, terms)
    #expect(verdict.status == .met && verdict.tolerated == [1, 2])
    #expect(
      try Self.status("CTH", "8541.10 TV=1000: 8541.90 JP 60; 8541.10 CN 40.000001", terms)
        == .notMet)
    #expect(
      try Self.status("WO", "0702.00 TV=1000: 0702.00 US 1 originating not-wholly-obtained", terms)
        == .notMet)
    #expect(
      try Self.status("WO(07)", "2002.10 TV=1000: 0702.00 CN 1; 7010.90 CN 9", terms) == .notMet)
    terms.deMinimisBasis = .netCost
    #expect(try Self.status("CTH", "8541.10 TV=1000 NC=500: 8541.90 JP 60", terms) == .notMet)
  }

  @Test("a tolerance of the rule is for materials of the good's heading, not for those excepted")
  func tolerance() throws {
    let rule = "CTH EXCEPT 8536 TOLERANCE 20"
    #expect(try Self.status(rule, "8541.10 EXW=1000: 8541.90 JP 200") == .met)
    #expect(try Self.status(rule, "8541.10 EXW=1000: 8541.90 JP 200.5") == .notMet)
    #expect(try Self.status(rule, "8541.10 EXW=1000: 8536.90 JP 1") == .notMet)
  }

  @Test("wholly obtained needs every input to be so; of codes, those of the codes")
  func obtained() throws {
    #expect(try Self.status("WO", "0702.00: 0702.00 MX 1 wholly-obtained") == .met)
    #expect(
      try Self.status("WO", "0702.00: 0702.00 MX 1 wholly-obtained; 3923.30 CN 1") == .notMet)
    #expect(
      try Self.status("WO(07)", "2002.10: 0702.00 MX 1 wholly-obtained; 3923.30 CN 1") == .met)
    #expect(try Self.status("WO", "0702.00: 0702.00 CN 1 wholly-obtained") == .notMet)
    let asked = try Self.verdict("WO", "0702.00: 0702.00 MX 1 originating")
    #expect(asked.status == .unknown && asked.questions == [.whollyObtained(1)])
  }

  @Test("diagonal cumulation counts further countries, full cumulation the work done in a party")
  func cumulation() throws {
    let japan = "8541.10 TV=100: 8541.10 JP 80 originating"
    #expect(try Self.status("CTSH", japan) == .notMet)
    var terms = Self.terms
    terms.cumulation = .diagonal
    terms.furtherCountries = ["JP"]
    #expect(try Self.status("CTSH", japan, terms) == .met)
    let worked = "8541.10 TV=100: 8541.10 US 80 non-originating outside=30"
    #expect(try Self.status("RVC(BD)>=70", worked, terms) == .notMet)
    terms.cumulation = .full
    #expect(try Self.status("RVC(BD)>=70", worked, terms) == .met)
    #expect(try Self.status("RVC(BU)>=50", worked, terms) == .met)
    #expect(try Self.status("RVC(BU)>=51", worked, terms) == .notMet)
    #expect(try Self.status("CTSH", worked, terms) == .notMet)
    #expect(try Self.status("CTSH", japan, terms) == .notMet)
  }

  @Test("processes are all done, not all done, or not told")
  func processes() throws {
    let rule = "CTH OR SP(assembly-and-test,burn-in)"
    let bill = { (done: String) in "8541.10\(done): 8541.10 JP 1" }
    #expect(try Self.status(rule, bill(" SP(assembly-and-test,burn-in,x)")) == .met)
    #expect(try Self.status(rule, bill(" SP(burn-in)")) == .notMet)
    #expect(
      try Self.verdict(rule, bill("")).questions
        == [.process("assembly-and-test"), .process("burn-in")])
  }

  @Test("the smallest change says which input, from where, and what the content becomes")
  func change() throws {
    let bill =
      "8541.10 TV=1000: 8541.10 JP 400; 8534.00 CN 238; 7408.11 CN 48; 2804.61 MX 1 originating"
    let verdict = try Self.verdict("CTSH OR RVC(BD)>=40", bill)
    #expect(verdict.status == .notMet)
    guard case .replace(let change) = verdict.change else {
      Issue.record("\(String(describing: verdict.change))")
      return
    }
    #expect(change.positions == [2] && change.value?.description == "238")
    #expect(change.metBy.description == "RVC(BD)>=40" && change.isProvenLeast)
    #expect(change.contents[0].before?.percent(decimals: 1) == "31.4")
    #expect(change.contents[0].after?.percent(decimals: 1) == "55.2")
    #expect(verdict.zone == ["MX", "CA", "US"])
    #expect(verdict.spoilers.map(\.position) == [1, 2, 3])
    #expect(verdict.spoilers.filter(\.isInSmallestChange).map(\.hs) == ["853400"])
  }

  @Test("where no replacement helps, that is said, with the processes that are missing")
  func noChange() throws {
    let verdict = try Self.verdict("SP(burn-in)", "8541.10 SP(): 8541.10 JP 1")
    #expect(verdict.change == .noReplacement(missingProcesses: ["burn-in"]))
    let low = try Self.verdict("RVC(BU)>=90", "8541.10 TV=1000: 8541.10 JP 100")
    #expect(low.change == .noReplacement(missingProcesses: []))
  }

  @Test(
    "what is asked is what could settle it, and nothing else",
    arguments: [
      ("CTH", "8541.10: ? JP 5; 7408.11 ? 5", [OriginQuestion.materialHS(1, digits: 4)]),
      ("CTH", "8541.10: 85 JP 5", [.materialHS(1, digits: 4)]),
      ("CTH", "8541.10: 8541 ? 5", [.materialOrigin(1), .originates(1)]),
      ("CTH", "8541.10: 8541 MX 5; 8541 US 5", [.originates(1), .originates(2)]),
      ("CTSH OR RVC(NC)>=50", "8541.10: 8541.10 JP 5", [.base(.netCost)]),
      (
        "RVC(BD)>=40", "8541.10 TV=100: 8541.10 JP ?; 8541.10 US 10 originating",
        [.materialValue(1)]
      ),
      // Ten more or less cannot matter.
      ("RVC(BD)>=40", "8541.10 TV=100: 8541.10 JP 30; 8541.10 US 10", []),
      (
        "RVC(BD)>=40", "8541.10 TV=100: 8541.10 JP 55; 8541.10 US 10; 8541.10 US 0.5",
        [.originates(2)]
      ),
      (
        "RVC(BU)>=40 AND SP(x)", "8541.10 SP(x): 8541.10 MX 55 originating",
        [.base(.transactionValue)]
      ),
      ("CTH", "8541.10:", [.materials]),
    ])
  func questions(_ rule: String, _ bill: String, _ expected: [OriginQuestion]) throws {
    let verdict = try Self.verdict(rule, bill)
    #expect(verdict.questions == expected)
    #expect((verdict.status == .unknown) == !expected.isEmpty)
  }
}
