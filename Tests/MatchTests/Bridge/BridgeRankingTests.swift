import Tables
import Testing
import Text
import Workbench

@testable import Match

@Suite struct BridgeRankingTests {
  private static let spanish = [
    "tornillos", "tornillo", "acero", "aceros", "caja", "cajas", "cartón", "plástico", "moldes",
    "bomba", "válvulas", "motor", "motores", "cable", "screws", "steel", "pump",
  ]
  private static let english = [
    "screw", "screws", "steel", "box", "boxes", "cardboard", "plastics", "mold", "pump", "valves",
    "motor", "engines", "cables", "inspection",
  ]

  private func inputs(_ random: inout SplitMix64) -> BridgeInputs {
    func text(_ words: [String], _ most: Int) -> String {
      (0..<1 + random.below(most)).map { _ in words[random.below(words.count)] }
        .joined(separator: " ")
    }
    var inputs = BridgeInputs()
    inputs.settings.topK = 1000
    for number in 0..<5 + random.below(60) {
      inputs.suppliers.append((id: "S\(100 + number)", text: text(Self.spanish, 6)))
    }
    for number in 0..<6 {
      let isSpanish = random.below(3) == 0
      inputs.needs.append(
        (
          id: "N\(number)", text: text(isSpanish ? Self.spanish : Self.english, 5),
          language: isSpanish ? "es" : "en", hs: random.below(2) == 0 ? "392690" : ""
        ))
    }
    for number in 0..<20 {
      inputs.codes.append(
        ["HS", "3926\(number + 80)", text(Self.spanish, 3), text(Self.english, 3)])
    }
    for _ in 0..<random.below(4) {
      inputs.lexicon.append([text(Self.spanish, 2), text(Self.english, 2), "0.8"])
      inputs.synonyms.append(["es", text(Self.spanish, 2), text(Self.spanish, 2)])
      inputs.synonyms.append(["en", text(Self.english, 1), text(Self.english, 2)])
    }
    return inputs
  }

  /// The stems of a supplier's text, over strings.
  private func stems(_ text: String, _ stemmer: borrowing Stemmer) -> [String] {
    text.split(separator: " ").map { Folding.fold(stemmer.stem(String($0))) }
  }

  @Test(
    "every score is the weighted sum over its scale, cut to 1", arguments: 0..<30 as Range<UInt64>)
  func weightedSums(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let inputs = inputs(&random)
    let found = try inputs.ranking()
    let context = try inputs.context()
    let reader = NeedReader(context.settings, bridge: context.bridge)
    let stemmer = Stemmer(.es)
    let texts = inputs.suppliers.map { stems($0.text, stemmer) }
    let average = Double(texts.reduce(0) { $0 + $1.count }) / Double(texts.count)
    for need in context.needs.all {
      let all = context.needs.texts
      let terms = NeedTerms(
        all.bytes[all.bounds(need.row)], language: need.language, codes: need.targets,
        context.index, by: reader)
      var expected: [String: Double] = [:]
      for (supplier, text) in zip(inputs.suppliers, texts) {
        var sum = 0.0
        for place in terms.known.indices {
          let term = context.index.terms[Int(terms.known[place])]
          let count = text.count { $0 == term }
          let holders = texts.count { $0.contains(term) }
          guard count > 0 else { continue }
          sum +=
            terms.weights[place]
            * BM25.impact(
              idf: BM25.idf(documents: texts.count, frequency: holders), count: Double(count),
              norm: BM25.norm(length: text.count, average: average))
        }
        if sum > 0 { expected[supplier.id] = min(1, sum / terms.supremum) }
      }
      let ranked = found["N\(need.row)", default: []]
      #expect(Set(ranked.map(\.id)) == Set(expected.keys))
      for (id, score) in ranked { #expect(abs(score - expected[id, default: -1]) < 2e-6) }
      for (one, next) in zip(ranked, ranked.dropFirst()) {
        #expect(one.score > next.score || one.score == next.score && one.id < next.id)
      }
    }
  }

  @Test(
    "a need's weights are above zero and its own words stay beside what stands for them",
    arguments: 0..<30 as Range<UInt64>)
  func weights(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let inputs = inputs(&random)
    let context = try inputs.context()
    let bridged = NeedReader(context.settings, bridge: context.bridge)
    let bare = NeedReader(context.settings)
    for need in context.needs.all {
      let all = context.needs.texts
      func terms(_ reader: NeedReader) -> NeedTerms {
        NeedTerms(
          all.bytes[all.bounds(need.row)], language: need.language, codes: need.targets,
          context.index, by: reader)
      }
      let (with, without) = (terms(bridged), terms(bare))
      #expect(Set(without.known).isSubset(of: Set(with.known)))
      #expect(with.known == with.known.sorted() && Set(with.known).count == with.known.count)
      #expect(with.weights.allSatisfy { $0 > 0 && $0.isFinite })
      #expect(with.known.isEmpty || with.supremum > 0)
      for place in with.known.indices {
        let isOwn = with.kinds[place] == .own
        #expect(isOwn == with.renderings[place].isEmpty)
        #expect((with.kinds[place] == .codeTitle) == with.words[place].isEmpty)
        // What a Spanish need says itself weighs what it always weighed.
        if need.language == .es, isOwn { #expect(with.weights[place] == 1) }
      }
    }
  }
}
