import Tables
import TestKit
import Testing
import Text
import Workbench

@testable import Match

/// Many suppliers with words of very unequal frequency, so that most postings can be skipped.
private struct SkewedInputs {
  var inputs = Inputs()

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let isFlat = seed % 7 == 0
    func word() -> String {
      // The lower a word's number, the more suppliers have it.
      let share = random.unit()
      return isFlat ? "w0" : "w\(Int(share * share * share * 60))"
    }
    for number in 0..<150 + random.below(250) {
      inputs["suppliers"].append([
        "supplier_id": "S\(1000 + number)",
        "text": (0..<1 + random.below(6)).map { _ in word() }.joined(separator: " "),
        "scian": ["326191", "326192", "334410", ""][random.below(4)],
        "size_band": "\(random.below(7))", "latitude": "\(15 + random.below(16))",
        "longitude": "-\(88 + random.below(28))",
      ])
    }
    for number in 0..<4 {
      inputs["needs"].append([
        "need_id": "N\(number)", "scian": random.below(3) == 0 ? "" : "326191",
        "text": (0..<1 + random.below(7)).map { _ in word() }.joined(separator: " "),
        "latitude": "20", "longitude": "-100", "size_band": "\(random.below(7))",
      ])
    }
    inputs.settings.topK = [1, 3, 20][random.below(3)]
    inputs.settings.textCandidates = [nil, 0, 1, 5, 40][random.below(5)]
    inputs.settings.textScale = random.below(2) == 0 ? .best : .supremum
    inputs.settings.scianDigits = 6
    inputs.settings.analyzer = .plain
    inputs.settings.minimumScore = [0, 0.4][random.below(2)]
    inputs.settings.weights = [
      .text: 0.1 + random.unit(), .code: 0.3, .place: random.unit(), .capacity: 0.2,
    ]
  }
}

@Suite struct PruningTests {
  /// The ranking when every supplier's sum and score is worked out.
  private func plainly(_ need: Need, _ context: MatchContext) -> [ScoredRow] {
    let texts = context.needs.texts
    let terms = NeedTerms(
      texts.bytes[texts.bounds(need.row)], language: need.language, context.index,
      by: NeedReader(context.settings))
    let sums = (0..<context.index.count).map { terms.sum($0, in: context.index) }
    let byText = sums.indices.filter { sums[$0] > 0 }
      .sorted { (sums[$0], $1) > (sums[$1], $0) }
      .prefix(context.settings.textCandidates ?? .max)
    var candidates = Set(byText)
    for target in need.targets where target.system == .scian && target.code.digits >= 6 {
      let groups = context.suppliers.byClass
      candidates.formUnion(groups.rows[groups.group(target.code)].map { Int($0) })
    }
    let scale = context.settings.textScale == .best ? sums.max() ?? 0 : terms.supremum
    let scorer = Scorer(need, terms: terms, scale: scale, in: context)
    let minimum = PointShares.points(context.settings.minimumScore)
    return candidates.sorted().compactMap { row in
      scorer.score(row, sum: sums[row], cut: minimum).map {
        ScoredRow(score: $0, row: UInt32(row), sum: sums[row])
      }
    }.sorted(by: >).prefix(context.settings.topK).map { $0 }
  }

  @Test("what is skipped changes no row, score or sum", arguments: 0..<200 as Range<UInt64>)
  func prunedEqualsPlain(seed: UInt64) throws {
    let inputs = SkewedInputs(seed: seed).inputs
    for size in [1, 7, 64, 1 << 15] {
      let context = try inputs.context(segmentSize: size)
      var scratch = RankScratch(context)
      for need in context.needs.all {
        let ranked = Ranker.rank(need, in: context, &scratch).ranked
        let expected = plainly(need, context)
        #expect(ranked == expected)
        #expect(ranked.map(\.sum) == expected.map(\.sum))
        #expect(scratch.sums.allSatisfy { $0 == 0 })
      }
    }
  }

  @Test("a segment whose best postings stay below the least sum is not gone through")
  func skipsSegments() throws {
    var inputs = Inputs()
    for number in 0..<40 {
      inputs["suppliers"].append([
        "supplier_id": "S\(100 + number)", "text": number < 20 ? "acero rara" : "acero",
      ])
    }
    inputs["needs"] = [["need_id": "N", "text": "acero rara"]]
    inputs.settings.analyzer = .plain
    let context = try inputs.context(segmentSize: 20)
    var scratch = RankScratch(context)
    let terms = NeedTerms(
      Array("acero rara".utf8)[...], language: .es, context.index, by: scratch.reader)
    scratch.nextRun = terms.known.map { context.index.runStarts[Int($0)] }
    let sum = terms.sum(0, in: context.index)
    let first = TextScan.add(0, terms, context.index, least: sum, &scratch)
    #expect(scratch.hits.count == 20)
    #expect(scratch.hits.allSatisfy { scratch.sums[Int($0)] == sum })
    scratch.clear(count: 20, isDense: first.isDense)
    let second = TextScan.add(1, terms, context.index, least: sum, &scratch)
    #expect(second.hasPostings)
    #expect(scratch.hits.isEmpty && scratch.touched.isEmpty)
    #expect(second.rest >= terms.sum(20, in: context.index) && second.rest < sum)
  }

  @Test("the bits of long runs find the postings that are there and no others")
  func denseRuns() {
    var random = SplitMix64(seed: 9)
    for count in [1, 63, 64, 65, 1000, 1 << 16] {
      var starts: [UInt32] = [0]
      var places: [UInt16] = []
      for share in [0.9, 0.01, 0.5, 1] {
        for place in 0..<count where random.unit() < share { places.append(UInt16(place)) }
        starts.append(UInt32(places.count))
      }
      let dense = DenseRuns(runStarts: starts, places: places, count: count)
      #expect((dense.number(startingAt: starts[0]) != nil) == (starts[1] >= max(64, count / 16)))
      for run in 0..<4 {
        guard let number = dense.number(startingAt: starts[run]) else { continue }
        let own = places[Int(starts[run])..<Int(starts[run + 1])]
        let found = (0..<count).filter { dense.posting(UInt16($0), in: number) != nil }
        #expect(found == own.map { Int($0) })
        #expect(own.enumerated().allSatisfy { dense.posting($1, in: number) == $0 })
      }
    }
  }

  @Test("sums do not depend on the order of their terms")
  func exactSums() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<200 {
      var impacts = (0..<30).map { _ in
        BM25.impact(
          idf: random.unit() * 16, count: Double(1 + random.below(9)), norm: random.unit() * 5)
      }
      let sum = impacts.reduce(0, +)
      impacts.shuffle(using: &random)
      #expect(impacts.reduce(0, +) == sum)
    }
  }

  @Test("the greatest hits are those of a full sort", arguments: 0..<50 as Range<UInt64>)
  func greatestHits(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let limit = 1 + random.below(9)
    let hits = (0..<random.below(200)).map { row in
      TextHit(sum: Double(1 + random.below(12)), row: UInt32(row))
    }.shuffled(using: &random)
    var greatest = GreatestHits()
    greatest.start(limit: limit)
    for hit in hits where hit.sum >= greatest.least { greatest.offer(hit) }
    greatest.finish()
    #expect(
      greatest.hits.sorted(by: >).map(\.row) == hits.sorted(by: >).prefix(limit).map(\.row))
  }
}
