import Testing

@testable import Linkage

@Suite("Levels at which rare values count more")
struct RareLevelTests {
  private static let settings = LinkageSettings(
    fields: [LinkField("name", from: ["name"])],
    comparisons: [
      Comparison(
        "name",
        levels: [
          .init([.init("name", .equal)]), .init([.init("name", .words, 0.9)]),
          .init([.init("name", .words, 0.3)]),
        ], termFrequency: "name")
    ], blocking: [BlockingRule("name", [.init("name")])])

  private static func scorer(_ rows: [String], m: [Double]) -> LinkScorer {
    let records = LinkTable(["name"], rows.map { [$0] }).records(settings)
    let model = LinkageModel(
      prior: 0.01,
      parts: [.init(name: "name", m: m, u: [0.000_01, 0.000_1, 0.001, 0.998_89])])
    return LinkScorer(PairComparer(records, settings), model, settings)
  }

  @Test("more words in common weigh more than fewer, even when most matches share few")
  func moreWords() {
    let rows = ["comun rara", "rara comun", "rara otra"] + (0..<200).map { "comun v\($0)" }
    let scorer = Self.scorer(rows, m: [0.1, 0.05, 0.7, 0.15])
    // The rarest word shared is the same.
    #expect(scorer.weight(0, 1) > scorer.weight(0, 2))
    #expect(scorer.weight(0, 2) > scorer.weight(3, 4))
  }

  @Test("an equal value weighs by its own m and how rare it is")
  func equal() {
    let rows = ["unica", "unica"] + (0..<254).map { "v\($0)" }
    let scorer = Self.scorer(rows, m: [0.5, 0.2, 0.2, 0.1])
    let prior = LinkageModel(prior: 0.01, parts: []).priorWeight
    // Two of 256 have it.
    #expect(abs(scorer.weight(0, 1) - (prior - 1 + 7)) < 1e-4)
  }
}
