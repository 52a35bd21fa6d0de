import Match
import Registry
import Testing

@testable import Pipeline

@Suite("Inclusion in a definition")
struct InclusionDefinitionTests {
  private func scratch(_ keys: String) throws -> DefinitionScratch {
    try DefinitionScratch(DefinitionScratch.match("inclusion: { \(keys) }"))
  }

  @Test("groups, floors and limits are read, and read back from the canonical text")
  func groups() throws {
    let definition = try scratch(
      """
      groups: {
        women: { floor: 'fair', share: 0.3, alpha: 0.05 }, lgbtqi: {},
        rural: { floor: 'proportion', share: 0.1, certifiedOnly: true },
        migrants: { protection: 'sensitive' },
      },
      shortlists: { perNeed: 4, perSupplier: 2, keeping: 0.01 },
      threshold: 4, sensitiveThreshold: 6, thinBelow: 2, unlockSteps: 7
      """
    ).read()
    let inclusion = definition.match.inclusion
    #expect(
      inclusion.groups == [
        .init(key: "lgbtqi", protection: .sensitive),
        .init(key: "migrants", protection: .sensitive),
        .init(
          key: "rural", protection: .ordinary, floor: .proportion(share: 100_000),
          certifiedOnly: true),
        .init(key: "women", protection: .ordinary, floor: .fair(share: 300_000, alpha: 0.05)),
      ])
    #expect(inclusion.shortlists == .init(perNeed: 4, perSupplier: 2, keeping: 10_000))
    #expect(inclusion.threshold == 4)
    #expect(inclusion.sensitiveThreshold == 6)
    #expect(inclusion.thinBelow == 2)
    #expect(inclusion.unlockSteps == 7)
    let again = try DefinitionScratch(definition.canonicalText).read()
    #expect(again.match == definition.match)
  }

  @Test(
    "a fault of inclusion is told",
    arguments: [
      (
        "groups: { wimen: { protection: 'ordinary', floor: 'none' }, woman: {} }",
        "unknown group 'woman'; a group of your own states its 'protection', and the others are "
          + "women, youth, indigenous, lgbtqi, afromexican, disability, rural; did you mean 'women'?"
      ),
      (
        "groups: { Mujeres: { protection: 'ordinary' } }",
        "the key of a group has small letters and digits alone, and is no other name of one; "
          + "did you mean 'women'?"
      ),
      (
        "groups: { indigenous: { protection: 'ordinary' } }",
        "group 'indigenous' is sensitive and stays so"
      ),
      ("groups: { women: { floor: 'fair' } }", "group 'women' has a floor and no 'share'"),
      ("groups: { women: { share: 0.2 } }", "group 'women' has a share and no 'floor'"),
      (
        "groups: { women: { floor: 'proportion', share: 0.2, alpha: 0.1 } }",
        "only a floor that is 'fair' has an alpha"
      ),
      (
        "groups: { women: { floor: 'fair', share: 1.2 } }",
        "share of group 'women' must be a number from 0 to 1, found 1.2"
      ),
      ("threshold: 2", "threshold must be a whole number from 3 to 100, found 2"),
      (
        "threshold: 6, sensitiveThreshold: 5",
        "sensitiveThreshold cannot be below threshold, which is 6"
      ),
      (
        "shortlists: { perNeed: 0 }", "perNeed must be a whole number from 1 to 1000, found 0"
      ),
    ])
  func faults(_ keys: String, _ fault: String) throws {
    let told = try scratch(keys).faults()
    #expect(told.count == 1)
    #expect(told.first?.hasSuffix(": " + fault) == true, "\(told)")
  }
}
