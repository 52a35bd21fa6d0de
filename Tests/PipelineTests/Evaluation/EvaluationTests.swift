import Export
import TestKit
import Testing
import Workbench

@testable import Pipeline

@Suite("Evaluation")
struct EvaluationTests {
  private func evaluate(
    _ run: LinkedRun, _ labels: String, _ options: EvaluationOptions = EvaluationOptions()
  ) throws -> Evaluation {
    let file = try run.folder.write("labels.csv", labels)
    return try Evaluation(run: run.path, pairs: file, options: options, language: .es)
  }

  /// Clusters of `count` records, drawn so that most have few.
  private func clusters(_ count: Int, _ random: inout SplitMix64) -> [Int] {
    (0..<count).map { _ in random.below(max(1, count / 2)) }
  }

  @Test("a worked example by clusters, with a record nobody labelled")
  func workedExample() throws {
    // Found: {0 1 2} {3} {4 5}; true: {0 1} {2 3}; 4 and 5 are not named, so they are alone.
    let run = try LinkedRun([0, 0, 0, 1, 2, 2])
    let found = try evaluate(run, "record_id,firm\nr0,A\nr1,A\nr2,B\nr3,B\n")
    // Joined: 01 02 12 45; true: 01 23; right: 01.
    #expect(found.pairs == PairCounts(correct: 1, predicted: 4, actual: 2))
    #expect(found.pairs.precision == 0.25)
    #expect(found.pairs.recall == 0.5)
    // 2 · 1 / (4 + 2)
    #expect(abs(found.pairs.f1 - 1.0 / 3) < 1e-12)
    var options = EvaluationOptions()
    options.onlyListed = true
    let listed = try evaluate(run, "record_id,firm\nr0,A\nr1,A\nr2,B\nr3,B\n", options)
    #expect(listed.pairs == PairCounts(correct: 1, predicted: 3, actual: 2))
    #expect(listed.clusters == ClusterCounts(actual: 2, predicted: 1, exact: 0, split: 1, mixed: 1))
  }

  @Test(
    "clusters are counted as looking at every pair counts them",
    arguments: 1...20 as ClosedRange<UInt64>)
  func clusterTwin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = 2 + random.below(40)
    let found = clusters(count, &random)
    let truth: [Int?] = clusters(count, &random).map { random.below(4) == 0 ? nil : $0 }
    guard truth.contains(where: { $0 != nil }) else { return }
    let run = try LinkedRun(found)
    var labels = "record_id,cluster\n"
    for record in 0..<count { if let thing = truth[record] { labels += "r\(record),\(thing)\n" } }
    for onlyListed in [false, true] {
      var options = EvaluationOptions()
      options.onlyListed = onlyListed
      let evaluation = try evaluate(run, labels, options)
      #expect(
        evaluation.pairs == SlowMeasures.pairs(found: found, truth: truth, onlyListed: onlyListed))
      #expect(
        evaluation.clusters
          == SlowMeasures.clusters(found: found, truth: truth, onlyListed: onlyListed))
    }
  }

  @Test("the curve is the closure at each threshold", arguments: 1...20 as ClosedRange<UInt64>)
  func curveTwin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = 4 + random.below(30)
    let truth: [Int?] = clusters(count, &random).map { random.below(5) == 0 ? nil : $0 }
    let candidates = (0..<count * 2).compactMap { _ -> (Int, Int, Double)? in
      let (left, right) = (random.below(count), random.below(count))
      return left == right ? nil : (left, right, Double(random.below(60)) / 4 - 5)
    }
    guard truth.contains(where: { $0 != nil }), !candidates.isEmpty else { return }
    // Every record is alone in the run: the curve does not look at what the run joined.
    let run = try LinkedRun(Array(0..<count), candidates: candidates)
    var labels = "record_id,cluster\n"
    for record in 0..<count { if let thing = truth[record] { labels += "r\(record),\(thing)\n" } }
    for onlyListed in [false, true] {
      var options = EvaluationOptions()
      options.onlyListed = onlyListed
      let curve = try #require(try evaluate(run, labels, options).curve)
      #expect(curve.points.count > 1)
      for point in curve.points {
        let found = SlowMeasures.closure(count, candidates, atLeast: point.weight)
        #expect(
          point.counts == SlowMeasures.pairs(found: found, truth: truth, onlyListed: onlyListed))
      }
    }
  }

  @Test(
    "where some pairs are different, only the labelled ones count",
    arguments: 1...20 as ClosedRange<UInt64>)
  func pairTwin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = 6 + random.below(20)
    let found = clusters(count, &random)
    var labelled: [(Int, Int, Bool)] = [(0, 1, false)]
    for left in 0..<count {
      for right in left + 1..<count where random.below(6) == 0 && (left, right) != (0, 1) {
        labelled.append((left, right, random.below(2) == 0))
      }
    }
    let candidates = labelled.map { ($0.0, $0.1, Double(random.below(20)) - 10) }
    let run = try LinkedRun(found, candidates: candidates)
    var labels = "left,right,label\n"
    for (left, right, isSame) in labelled {
      // A pair may be written either way round, and twice.
      let row = random.below(2) == 0 ? "r\(left),r\(right)" : "r\(right),r\(left)"
      labels += row + "," + (isSame ? "misma" : "distinta") + "\n"
      if random.below(4) == 0 { labels += "r\(right),r\(left)," + (isSame ? "1" : "0") + "\n" }
    }
    let evaluation = try evaluate(run, labels)
    #expect(evaluation.pairs == SlowMeasures.pairs(found: found, labelled: labelled))
    #expect(evaluation.clusters == nil)
    for point in try #require(evaluation.curve).points {
      let joined = SlowMeasures.closure(count, candidates, atLeast: point.weight)
      #expect(point.counts == SlowMeasures.pairs(found: joined, labelled: labelled))
    }
  }

  @Test("pairs without a label are matches, and so are those that follow from them")
  func matchesAlone() throws {
    let run = try LinkedRun([0, 0, 0, 1])
    let found = try evaluate(run, "record_a,record_b\nr0,r1\nr1,r2\n")
    #expect(found.pairs == PairCounts(correct: 3, predicted: 3, actual: 3))
    #expect(found.clusters?.exact == 1)
  }

  @Test("keys that are not in the run are counted, with the pairs they lose")
  func unknownKeys() throws {
    let run = try LinkedRun([0, 0, 1])
    let found = try evaluate(run, "id,cluster\nr0,A\nr1,A\nx,A\nx,A\ny,B\n")
    #expect(found.labels.unknown == 2)
    // Three records of A make three pairs, of which one is in the run.
    #expect(found.labels.lostPairs == 2)
    #expect(found.pairs == PairCounts(correct: 1, predicted: 1, actual: 1))
    #expect(found.text.contains("2 claves no están en la corrida"))
    #expect(found.text.contains("pares verdaderos que así se pierden: 2"))
  }

  @Test("a key of several sources tells nothing without its source, and all with it")
  func sources() throws {
    let run = try LinkedRun(
      links: """
        supplier_id,source,record_id,evidence,match_weight
        S1,a,1,own,
        S1,b,2,name,7.5
        S2,b,1,own,

        """)
    let bare = try evaluate(run, "record_id,firm\n1,X\n2,X\n")
    #expect(bare.labels.ambiguous == 1)
    #expect(bare.pairs.correct == 0)
    let full = try evaluate(run, "source,record_id,firm\na,1,X\nb,2,X\nb,1,Y\n")
    #expect(full.labels.ambiguous == 0)
    #expect(full.pairs == PairCounts(correct: 1, predicted: 1, actual: 1))
    var options = EvaluationOptions()
    (options.left, options.right) = ("s1,k1", "s2,k2")
    let named = try evaluate(run, "s1,k1,s2,k2\na,1,b,2\n", options)
    #expect(named.pairs == PairCounts(correct: 1, predicted: 1, actual: 1))
  }

  @Test("without the pairs compared there is no curve, and the report says so")
  func noCurve() throws {
    let found = try evaluate(try LinkedRun([0, 0]), "id,cluster\nr0,A\nr1,A\n")
    #expect(found.text.contains("Sin curva"))
    #expect(throws: EvaluationError.self) { try found.curveCSV() }
  }

  @Test("records joined by a key are joined at every threshold")
  func keyLinks() throws {
    let run = try LinkedRun(
      links: """
        supplier_id,source,record_id,evidence,match_weight
        S1,a,r0,own,
        S1,a,r1,rfc,
        S2,a,r2,own,

        """)
    try run.folder.write(
      "2-normalize/candidate_links.csv",
      "record_a,record_b,source_a,source_b,match_weight,probability,joined\n"
        + "r1,r2,a,a,3.2,0.9,0\n")
    let curve = try #require(try evaluate(run, "id,cluster\nr0,A\nr1,A\n").curve)
    // 3.2 bits rounded up to half a bit, and down to where the pair is joined.
    #expect(curve.points.map(\.weight) == [3.5, 3])
    #expect(
      curve.points.map(\.counts) == [
        PairCounts(correct: 1, predicted: 1, actual: 1),
        PairCounts(correct: 1, predicted: 3, actual: 1),
      ])
    #expect(
      try evaluate(run, "id,cluster\nr0,A\nr1,A\n").curveCSV() == """
        match_weight,probability,precision,recall,f1,predicted,correct,true
        3.5,0.918790,1.000000,1.000000,1.000000,1,1,1
        3.0,0.888889,0.333333,1.000000,0.500000,3,1,1

        """)
  }
}
