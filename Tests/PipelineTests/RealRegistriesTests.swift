import Foundation
import TestKit
import Testing

/// Real registries, where this machine has them beside the project.
@Suite("Real registries", .enabled(if: Places.hasShared))
struct RealRegistriesTests {
  @Test(
    "real establishments and plants are ranked, no record is lost, and explanations add up",
    arguments: [("denue", 4_672, 0), ("retc", 16_321, 3)])
  func ranked(pipeline: String, records: Int, rejected: Int) throws {
    let scratch = try ScratchFolder()
    let night = Night(
      "run", Places.package("Pipelines/\(pipeline).json"), "--out", scratch.path, "--set",
      "linkage.suppliers.training.randomPairs=20000")
    #expect(night.exit == 0, "\(night.errors)")
    let manifest = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(filePath: night.folder + "/manifest.json"))) as? [String: Any])
    var read = 0
    var lost = 0
    for input in try #require(manifest["inputs"] as? [[String: Any]])
    where input["registry"] as? String == "suppliers" {
      let number = { (key: String) in input[key] as? Int ?? -1 }
      #expect(number("read") == number("accepted") + number("merged") + number("rejected"))
      read += number("read")
      lost += number("rejected")
    }
    #expect(read == records)
    #expect(lost == rejected)
    let ranking = try String(
      contentsOfFile: night.folder + "/3-match/matches.csv", encoding: .utf8)
    let rows = ranking.split(separator: "\n").dropFirst()
    #expect(rows.count > 200)
    let cells = try #require(rows.first).split(separator: ",", omittingEmptySubsequences: false)
    let parts = cells[5...9].compactMap { Decimal(string: String($0)) }
    #expect(parts.reduce(0, +) == Decimal(string: String(cells[3])))
    let told = Night("explain", night.folder, String(cells[0]), String(cells[2]))
    #expect(told.exit == 0, "\(told.errors)")
    #expect(told.output.contains(cells[3]))
    // What nobody makes finds nobody: a fact of both sets of needs.
    let unmatched = try String(
      contentsOfFile: night.folder + "/3-match/unmatched_needs.csv", encoding: .utf8)
    #expect(unmatched.split(separator: "\n").count <= 4)
  }
}
