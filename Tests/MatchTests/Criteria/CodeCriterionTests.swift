import Testing
import Text

@testable import Match

@Suite struct CodeCriterionTests {
  @Test(
    "codes share the leading digits they have",
    arguments: [
      ("326191", "326191", 6), ("326191", "326199", 5), ("3261", "326199", 4), ("32", "31", 1),
      ("", "326191", 0), ("39269099", "39269010", 6), ("3926909901", "39269099", 8),
      ("31-33", "311111", 0), ("99999999", "99999999", 8),
    ])
  func shared(left: String, right: String, expected: Int) {
    let first = PackedCode(left, limit: 8)
    let second = PackedCode(right, limit: 8)
    #expect(first.sharedDigits(second) == expected)
    #expect(second.sharedDigits(first) == expected)
  }

  @Test("a code keeps its digits", arguments: ["", "0", "00", "32619", "01012099", "9"])
  func text(code: String) {
    let packed = PackedCode(code, limit: 8)
    #expect(packed.text == code)
    #expect(packed.digits == code.count)
    for count in 0...8 {
      #expect(packed.prefix(count).text == String(code.prefix(count)))
    }
  }

  @Test(
    "levels are counted, not digits",
    arguments: [
      // Four levels of five shared by classes that differ in the last: 2·4/(5+5).
      (CodeSystem.scian, "326191", "326199", 0.8), (.scian, "326191", "326191", 1),
      (.scian, "326191", "336213", 0), (.scian, "326191", "3261", 2 * 3 / 8),
      (.hs, "854231", "854239", 2 * 2 / 6), (.hs, "8542", "85", 2 * 1 / 3),
      (.hs, "85423101", "85423199", 2 * 3 / 8), (.unspsc, "31161501", "31161599", 0.75),
      (.unspsc, "31161501", "31171501", 0.25),
    ] as [(CodeSystem, String, String, Double)])
  func wuPalmer(system: CodeSystem, wanted: String, has: String, expected: Double) throws {
    let need = Need(
      row: 0, language: .es,
      targets: [
        .init(
          system: system, code: PackedCode(wanted, limit: system.digitLimit), weight: 1,
          origin: nil)
      ],
      own: [], place: nil, halfDistance: nil, band: -1, volume: nil, unit: 0, certificates: [],
      skills: [])
    var inputs = Inputs()
    inputs["suppliers"] = [["supplier_id": "S", "scian": system == .scian ? has : ""]]
    switch system {
    case .scian: break
    case .hs: inputs["supplier_products"] = [["supplier_id": "S", "hs": has]]
    case .unspsc: inputs["supplier_products"] = [["supplier_id": "S", "unspsc": has]]
    }
    let context = try inputs.context()
    let criterion = CodeCriterion(need, settings: MatchSettings())
    #expect(criterion?.value(Candidate(row: 0, sum: 0), in: context) == expected)
    #expect(criterion?.best(0, in: context)?.value == expected)
  }

  @Test("a name of a system is known whatever its edition and case")
  func systems() {
    #expect(CodeSystem.Name("SCIAN 2018")?.system == .scian)
    #expect(CodeSystem.Name("naics2022")?.system == .scian)
    #expect(CodeSystem.Name("HS")?.system == .hs)
    #expect(CodeSystem.Name("unspsc")?.system == .unspsc)
    #expect(CodeSystem.Name("CUCOP") == nil)
    #expect(CodeSystem.Name("hs2017") == CodeSystem.Name("HS 2017"))
    #expect(CodeSystem.Name("hs2017") != CodeSystem.Name("hs2022"))
  }

  @Test("the sixth digit of NAICS is another country's and does not count")
  func national() {
    #expect(CodeSystem.Name("NAICS 2022")?.digitLimit == 5)
    #expect(CodeSystem.Name("SCIAN 2023")?.digitLimit == 6)
  }
}
