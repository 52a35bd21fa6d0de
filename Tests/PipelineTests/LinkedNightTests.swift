import Pipeline
import TestKit
import Testing
import Workbench

/// The sample night against the firms that are planted in it.
@Suite("Linked night")
struct LinkedNightTests {
  private static func text(_ file: String) throws -> String {
    String(decoding: try FileSystem.contents(file), as: UTF8.self)
  }

  @Test("every planted firm is found whole, those known by name and place too, and none is wrong")
  func plantedFirms() throws {
    let night = SharedNight.whole
    #expect(night.exit == 0, "\(night.errors)")
    let found = try Evaluation(
      run: night.folder, pairs: Places.package("SampleInputs/truth.csv"),
      options: EvaluationOptions())
    let clusters = try #require(found.clusters)
    #expect(clusters.actual == 171 && clusters.exact == 171)
    #expect(clusters.predicted == 171 && clusters.mixed == 0 && clusters.split == 0)
    #expect(found.pairs == PairCounts(correct: 205, predicted: 205, actual: 205))
    // 121 of them share a key; what joined the others is told with its evidence.
    let links = try Self.text("\(night.folder)/2-normalize/entity_links.csv")
      .split(separator: "\n")
    let byModel = links.filter { $0.contains(",model,") }
    #expect(byModel.count >= 50)
    #expect(byModel.allSatisfy { $0.contains("name=") && $0.contains("place=") })
  }

  @Test("what tells how firms were linked stays in the house, and says nothing of owners")
  func privacy() throws {
    let night = SharedNight.whole
    let normalized = "\(night.folder)/2-normalize"
    let tables = [
      "candidate_links.csv", "identity_ledger.csv", "identity_notes.csv", "linkage_model.csv",
      "linkage_blocks.csv", "field_sources.csv", "supplier_names.csv", "firm_decisions.csv",
    ]
    let exported = Set(FileSystem.names(in: "\(night.folder)/4-export"))
    for table in tables {
      #expect(FileSystem.exists("\(normalized)/\(table)"), "\(table)")
      #expect(!exported.contains(table))
    }
    // Keys, weights and levels: no value of a record, no group, no claim.
    let candidates = try Self.text("\(normalized)/candidate_links.csv").split(separator: "\n")
    #expect(
      candidates[0]
        == "kind,record_a,source_a,record_b,source_b,match_weight,probability,agreements,outcome")
    #expect(candidates.count > 171)
    for line in candidates.dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(cells.count == 9 && cells[1].hasPrefix("F-") && cells[3].hasPrefix("F-"))
    }
    let ledger = try Self.text("\(normalized)/identity_ledger.csv").split(separator: "\n")
    #expect(ledger[0] == "seq,run_date,event,supplier_id,record_id,other_id,why")
    for table in tables {
      let text = try Self.text("\(normalized)/\(table)")
      for word in ["women", "indigenous", "consent", "claimed"] {
        #expect(!text.contains(word), "\(table): \(word)")
      }
    }
  }
}
