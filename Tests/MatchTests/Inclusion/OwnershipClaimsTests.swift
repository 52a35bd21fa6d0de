import Registry
import TestKit
import Testing

@testable import Match

@Suite("Claims of owners")
struct OwnershipClaimsTests {
  /// What becomes of the claims of one supplier: neither, counted, or named as well.
  private func standing(
    _ claims: [Inputs.Row], protection: OwnershipGroup.Protection = .ordinary,
    certifiedOnly: Bool = false
  ) throws -> String {
    var inputs = Inputs()
    inputs["suppliers"] = [["supplier_id": "S", "text": "acero"]]
    inputs["supplier_ownership"] = claims.map { claim in
      var row: Inputs.Row = [
        "supplier_id": "S", "group": "women", "consent_use": "true", "consent_named": "true",
        "claimed_by": "la empresa",
      ]
      row.merge(claim) { $1 }
      return row
    }
    let folder = try ScratchFolder()
    let context = try inputs.context()
    let found = try OwnershipClaims(
      EvidenceSource(folder: inputs.write(to: folder, "in"), threads: 1),
      suppliers: context.suppliers.ids,
      groups: [
        .init(key: "women", protection: protection, certifiedOnly: certifiedOnly)
      ], validity: Validity(today: DayNumber.day(Inputs.date) ?? 0, graceDays: 180))
    let named = NamedGroups(found, count: 1)
    #expect(found.counted.allSatisfy { $0.mayBeNamed == (named[0] == 1) })
    return found.counted.isEmpty ? "neither" : named[0] == 1 ? "named" : "counted"
  }

  @Test("consent must be said, by every record of the claim")
  func consent() throws {
    #expect(try standing([[:]]) == "named")
    #expect(try standing([["consent_named": ""]]) == "counted")
    #expect(try standing([["consent_named": "false"]]) == "counted")
    #expect(try standing([["consent_use": ""]]) == "neither")
    #expect(try standing([["consent_use": "false"]]) == "neither")
    #expect(try standing([[:], ["consent_named": "false"]]) == "counted")
    #expect(
      try standing([[:], ["consent_use": "false", "valid_until": "2020-01-01"]]) == "neither")
    #expect(try standing([]) == "neither")
  }

  @Test("a claim holds from its first day, through its last, and through the days of grace")
  func validity() throws {
    #expect(try standing([["valid_until": "2026-11-25"]]) == "named")
    #expect(try standing([["valid_until": "2026-05-29"]]) == "named")
    #expect(try standing([["valid_until": "2026-05-28"]]) == "neither")
    #expect(try standing([["valid_from": "2026-11-26"]]) == "neither")
    #expect(try standing([["valid_until": "2020-01-01"], [:]]) == "named")
  }

  @Test("of what is sensitive it must be known who says so")
  func speaker() throws {
    #expect(try standing([["claimed_by": ""]]) == "named")
    #expect(try standing([["claimed_by": ""]], protection: .sensitive) == "neither")
    #expect(try standing([[:]], protection: .sensitive) == "named")
  }

  @Test("where only certified claims count, the firm's own word does not")
  func certified() throws {
    #expect(try standing([[:]], certifiedOnly: true) == "neither")
    #expect(try standing([["assurance": "self_declared"]], certifiedOnly: true) == "neither")
    #expect(try standing([["assurance": "certified"]], certifiedOnly: true) == "named")
  }

  @Test("nothing is inherited from the other firms of a group of establishments")
  func inheritance() throws {
    var inputs = Inputs()
    inputs["suppliers"] = ["A", "B"].map { ["supplier_id": $0, "text": "acero", "group_id": "A"] }
    inputs["supplier_ownership"] = [
      ["supplier_id": "A", "group": "women", "consent_use": "true", "consent_named": "true"]
    ]
    inputs.settings.inclusion.groups = [.init(key: "women", protection: .ordinary)]
    let named = try inputs.context().floors.named
    #expect([named[0], named[1]] == [1, 0])
  }
}
