import Testing

@testable import Linkage

@Suite("A comparison that is required")
struct RequiredComparisonTests {
  /// Firms that each stand twice with name and telephone, the second time in another order; then
  /// two of other names and one without a name, on the telephone of the first.
  private static let table = LinkTable(
    ["name", "phone"],
    (0..<60).map { ["firma \($0 % 30)", "55\(10_000_000 + $0 % 30)"] }
      + [["otra", "5510000000"], ["", "5510000000"]])

  private func linker(isRequired: Bool) -> Linker {
    let settings = LinkageSettings(
      fields: [
        LinkField("name", from: ["name"]), LinkField("phone", from: ["phone"], cleaning: .phone),
      ],
      comparisons: [
        Comparison(
          "name", levels: [.init([.init("name", .equal)])], isRequired: isRequired),
        Comparison("phone", levels: [.init([.init("phone", .equal)])]),
      ],
      blocking: [BlockingRule("phone", [.init("phone")]), BlockingRule("name", [.init("name")])])
    return Linker(Self.table.records(settings), settings, workers: 1)
  }

  @Test("what does not agree on it, or lacks it, is never one, whatever else agrees")
  func required() {
    let free = linker(isRequired: false)
    let bound = linker(isRequired: true)
    #expect(free.scorer.weight(0, 60) > -20)
    #expect(bound.scorer.weight(0, 60) < -900)
    #expect(bound.scorer.weight(0, 61) < -900)
    #expect(!bound.links.contains { $0.right >= 60 })
  }

  @Test("what agrees on it weighs as it did, and the model is the same")
  func others() {
    let free = linker(isRequired: false)
    let bound = linker(isRequired: true)
    #expect(free.model == bound.model)
    #expect(free.scorer.weight(0, 30) == bound.scorer.weight(0, 30))
    #expect(bound.links.contains { $0.left == 0 && $0.right == 30 })
  }
}
