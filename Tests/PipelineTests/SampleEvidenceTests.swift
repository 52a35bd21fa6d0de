import Foundation
import TestKit
import Testing
import Workbench

/// What the sample night brings to its firms beside their own records.
@Suite("Evidence of the sample night")
struct SampleEvidenceTests {
  private let scratch: ScratchFolder
  private let folder: String

  init() throws {
    scratch = try ScratchFolder()
    let night = Night(
      "run", Places.package("Pipelines/nightly.json"), "--out", scratch.file("Runs"), "--to",
      "normalize", "--set", "coding=false", "--set",
      "linkage.suppliers.training.randomPairs=20000")
    #expect(night.exit == 0, "\(night.errors)")
    folder = night.folder
  }

  private func table(_ name: String) throws -> DelimitedRegistriesTests.WrittenTable {
    .init(try FileSystem.contents("\(folder)/2-normalize/\(name).csv"))
  }

  @Test("sanctions reach the firms they were planted for, skills, awards and bills theirs")
  func evidence() throws {
    // Two in force, one lapsed, one by name alone; a fine bars nobody, and two are nobody's.
    let barred = try table("supplier_exclusions").columns(
      "exclusion_id", "evidence", "until", "until_basis")
    #expect(
      barred.sorted { $0[0] < $1[0] } == [
        ["SAN-001", "rfc", "2027-06-30", "stated"], ["SAN-002", "rfc", "2027-11-19", "term"],
        ["SAN-003", "rfc", "2024-05-01", "term"], ["SAN-004", "name", "2028-03-01", "term"],
      ])
    let left = try table("unjoined_records").columns("registry", "record_id", "reason")
    #expect(
      left.filter { $0[0] == "exclusions" }.map { "\($0[1]) \($0[2])" } == [
        "SAN-005 no_firm", "SAN-006 no_firm", "SAN-007 does_not_bar",
      ])
    // Thirty contracts are of firms that stand in no registry, and of a few the number has a fault.
    #expect(30...36 ~= left.count { $0[0] == "awards" })
    #expect(
      try table("supplier_awards").column("award_id").count + left.count { $0[0] == "awards" }
        == 200)
    #expect(try table("supplier_bills").column("bill_id").count == 31)

    // Every skill that is named is one of the table's, under whatever spelling.
    let skills = Set(try table("skills").column("skill"))
    for name in ["supplier_skills", "skill_requirements", "skill_supply", "skill_covers"] {
      #expect(Set(try table(name).column("skill")).isSubset(of: skills), "\(name)")
    }
    #expect(try table("skill_supply").column("latitude").allSatisfy { !$0.isEmpty })
    let assurance = try table("supplier_credentials").column("assurance")
    #expect(Set(assurance) == ["certified", "self_declared"])
  }

  @Test("firms made for a need that requires a skill have it")
  func skilled() throws {
    let needs = try table("skill_requirements").columns("need_id", "skill", "hard")
      .filter { $0[2] == "true" }
    #expect(needs.map { $0[0] } == ["NEC-002", "NEC-020", "NEC-041", "US-017"])
    let held = try table("supplier_skills").columns("supplier_id", "skill")
    for need in needs {
      #expect(held.count { $0[1] == need[1] } >= 2, "\(need)")
    }
  }
}
