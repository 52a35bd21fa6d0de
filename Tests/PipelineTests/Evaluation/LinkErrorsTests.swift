import Export
import Registry
import TestKit
import Testing
import Workbench

@testable import Pipeline

@Suite("Errors of links")
struct LinkErrorsTests {
  @Test(
    "errors are the pairs that two clusterings judge unlike",
    arguments: 1...20 as ClosedRange<UInt64>)
  func twin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = 2 + random.below(30)
    let found = (0..<count).map { _ in random.below(8) }
    let truth: [Int?] = (0..<count).map { _ in random.below(5) == 0 ? nil : random.below(8) }
    guard truth.contains(where: { $0 != nil }) else { return }
    let run = try LinkedRun(found, candidates: [(0, 1, 2.5)])
    var labels = "record_id,cluster\n"
    for record in 0..<count { if let thing = truth[record] { labels += "r\(record),\(thing)\n" } }
    try run.folder.write("1-ingest/suppliers.csv", "source,line,record_id,razon_social\n")
    for onlyListed in [false, true] {
      var options = EvaluationOptions()
      (options.errors, options.onlyListed) = (1, onlyListed)
      let evaluation = try Evaluation(
        run: run.path, pairs: try run.folder.write("l.csv", labels), options: options, language: .es
      )
      let errors = try #require(evaluation.errors)
      // Records are numbered in the order of the links; back to their own numbers by their keys.
      func number(_ record: UInt32) throws -> Int {
        try #require(Int(evaluation.records.keys.text(Int(record)).dropFirst()))
      }
      var wrong: Set<[Int]> = []
      for pair in errors.pairs {
        let (left, right) = (try number(pair.left), try number(pair.right))
        wrong.insert([min(left, right), max(left, right), pair.isJoined ? 1 : 0])
        #expect((pair.weight == 2.5) == ([min(left, right), max(left, right)] == [0, 1]))
      }
      var expected: Set<[Int]> = []
      for left in 0..<count {
        for right in left + 1..<max(count, left + 1) {
          if onlyListed, truth[left] == nil || truth[right] == nil { continue }
          let isFound = found[left] == found[right]
          let isTrue = truth[left] != nil && truth[left] == truth[right]
          if isFound != isTrue { expected.insert([left, right, isFound ? 1 : 0]) }
        }
      }
      #expect(wrong == expected)
      #expect(errors.pairs.count == expected.count)
      #expect(errors.leftOut == 0)
    }
  }

  @Test(
    "two values are told apart by kind",
    arguments: [
      ("ACEROS DEL NORTE", "Aceros del Norte", ValueDifference.equal),
      ("A.B.C.", "ABC", .equal),
      ("ACEROS DEL NORTE", "NORTE DEL ACEROS", .reordered),
      ("ACEROS DEL NORTE", "ACEROS DEL NORTE SA DE CV", .contained),
      ("ACEROS DEL NORTE", "ACERO DEL NORTES", .near),
      ("TORNILLOS GARCIA", "GARCIA HERMANOS", .partly),
      ("TORNILLOS", "PINTURAS", .different),
      ("TORNILLOS", "", .missing),
      ("", " - ", .absent),
    ])
  func differences(left: String, right: String, expected: ValueDifference) {
    let (one, other) = (Array(left.utf8), Array(right.utf8))
    #expect(ValueDifference(one[...], other[...]) == expected)
    #expect(ValueDifference(other[...], one[...]) == expected)
  }

  @Test("positions are told apart by their distance")
  func positions() {
    // A degree of the meridian is 6371.0088 · π / 180 = 111.195 km.
    let degree = GreatCircle.distance(19, -99, 20, -99)
    #expect(abs(degree - 111.1950797) < 1e-6)
    #expect(ValueDifference(kilometres: 0.02, isEitherThere: true) == .equal)
    #expect(ValueDifference(kilometres: 0.5, isEitherThere: true) == .near)
    #expect(ValueDifference(kilometres: 5, isEitherThere: true) == .partly)
    #expect(ValueDifference(kilometres: degree, isEitherThere: true) == .different)
    #expect(ValueDifference(kilometres: nil, isEitherThere: true) == .missing)
    #expect(ValueDifference(kilometres: nil, isEitherThere: false) == .absent)
  }

  @Test("the report shows both records, what differs, and the commonest kinds")
  func report() throws {
    let run = try LinkedRun(
      links: """
        supplier_id,source,record_id,evidence,match_weight
        S1,a,r0,own,
        S1,a,r1,name,6.0
        S2,a,r2,own,
        S3,a,r3,own,
        S4,a,r4,own,

        """,
      suppliers: """
        source,line,record_id,razon_social,street,latitude,longitude
        a,2,r0,ACEROS DEL NORTE,Hidalgo,19.0,-99.0
        a,3,r1,ACERO DEL NORTES,Juárez,19.0,-99.0
        a,4,r2,PINTURAS,Allende,,
        a,5,r3,PINTURAS SA,Allende,,
        a,6,r4,TORNILLOS,Allende,20.0,-99.0

        """)
    try run.folder.write(
      "2-normalize/candidate_links.csv",
      "kind,record_a,source_a,record_b,source_b,match_weight,probability,agreements,outcome\n"
        + "suppliers,r0,a,r1,a,6.0,0.98,,joined\nsuppliers,r2,a,r3,a,-1.5,0.26,,weak\n")
    var options = EvaluationOptions()
    options.errors = 5
    let file = try run.folder.write("l.csv", "record_id,firm\nr0,A\nr1,B\nr2,C\nr3,C\nr4,C\n")
    let text = try Evaluation(run: run.path, pairs: file, options: options, language: .es).text
    try expectGolden(
      text.replacing(run.path, with: "RUN"), "evaluate-errors.txt")
  }
}
