import Registry
import Testing

@Suite("Fragments of rules of origin")
struct OriginFragmentTests {
  private let goods: CodeRange
  private let heading: CodeRange
  private let first =
    "No change in tariff classification required for a good of heading 8541, provided there is a"
    + " regional value content of not less than:\n\n- a) 30% under the build-up method."

  init() throws {
    goods = try #require(CodeRange(from: "8541000000", to: "8542999999"))
    heading = try #require(CodeRange(from: "8541"))
  }

  @Test("a fragment takes its goods from the sentence that it goes on, and from no other")
  func goesOn() throws {
    var sequence = OriginSequence()
    #expect(try sequence.read(first, of: goods).rule.description == "RVC(BU)>=30")
    let second = try sequence.read("- b) 40% under the build-down method.", of: goods)
    #expect(second.rule.description == "RVC(BD)>=40" && second.goods == heading)
    #expect(throws: OriginRefusal.orphanFragment) {
      try sequence.read("- d) 40% under the net cost method.", of: goods)
    }
    #expect(throws: OriginRefusal.orphanFragment) {
      try sequence.read("- e) 40% under the net cost method.", of: goods)
    }
    _ = try sequence.read(first, of: goods)
    let other = try #require(CodeRange(from: "8543"))
    #expect(throws: OriginRefusal.orphanFragment) {
      try sequence.read("- b) 40% under the build-down method.", of: other)
    }
  }

  @Test(
    "a fragment without its sentence is an orphan",
    arguments: [
      "- b) **40%** under the build-down method.", "b) 40% under the build-down method",
      "- a) 40% under the build-down method.",
    ])
  func orphans(_ text: String) throws {
    var sequence = OriginSequence()
    #expect(throws: OriginRefusal.orphanFragment) { try sequence.read(text, of: goods) }
  }

  @Test("a fragment goes with the change and the scope of its sentence")
  func base() throws {
    var sequence = OriginSequence()
    let text =
      "A change to any other good of heading 8541 from any other heading, provided there is a"
      + " regional value content of not less than:\n\n- a) 45% under the build-up method."
    #expect(try sequence.read(text, of: goods).rule.description == "CTH AND RVC(BU)>=45")
    let second = try sequence.read("- b) 55% under the build-down method.", of: goods)
    #expect(second.rule.description == "CTH AND RVC(BD)>=55")
    #expect(second.scope == "any other good" && second.goods == heading)
  }

  @Test("what follows a value is a reference or refuses it")
  func after() throws {
    var sequence = OriginSequence()
    _ = try sequence.read(first, of: goods)
    let second = try sequence.read(
      "- b) 40% under the build-down method.\n\nSee also Appendix 1 (Provisions).", of: goods)
    #expect(second.hasReference)
    _ = try sequence.read(first, of: goods)
    #expect(throws: OriginRefusal.furtherCondition) {
      try sequence.read(
        "- b) 40% under the build-down method.\n\nFor goods from Malaysia, the rule is another.",
        of: goods)
    }
  }
}
