import Linkage
import Normalize

extension Folder {
  /// How the tests link suppliers: by name, keys, telephone and place.
  static let linkage = LinkageSettings(
    fields: [
      LinkField("name", from: ["razon_social", "nombre_comercial"], cleaning: .name),
      LinkField("rfc", from: ["rfc"], cleaning: .taxNumber),
      LinkField("clee", from: ["clee"], cleaning: .code),
      LinkField("phone", from: ["phone"], cleaning: .phone),
      LinkField("street", from: ["street"], cleaning: .street),
      LinkField("municipality", from: ["municipality_key"]),
    ],
    comparisons: [
      Comparison(
        "name",
        levels: [
          .init([.init("name", .equal)]), .init([.init("name", .words, 0.9)]),
          .init([.init("name", .jaroWinkler, 0.92)]),
        ], termFrequency: "name", isRequired: true),
      Comparison("rfc", levels: [.init([.init("rfc", .equal)])]),
      Comparison("clee", levels: [.init([.init("clee", .equal)])]),
      Comparison("phone", levels: [.init([.init("phone", .equal)])]),
      Comparison(
        "place",
        levels: [
          .init([.init("street", .jaroWinkler, 0.9), .init("municipality", .equal)]),
          .init([.init("municipality", .equal)]),
        ]),
    ],
    blocking: [
      BlockingRule("rfc", [.init("rfc")]), BlockingRule("clee", [.init("clee")]),
      BlockingRule("phone", [.init("phone")], maximumBlock: 40),
      BlockingRule("place", [.init("street"), .init("municipality")], sortedBy: "name"),
      BlockingRule("name", [.init("name")], maximumBlock: 40, trains: false),
      BlockingRule("names", [.init("name", .sortedWords)], window: 5, trains: false),
    ],
    conflicts: [.init("rfc"), .init("clee", withinSource: true)], scope: .oneToOne,
    threshold: 0.9, training: .init(randomPairs: 20_000))

  /// Normalizes with suppliers linked.
  @discardableResult
  func linked(
    _ output: String = "2-normalize", threads: Int = 1, settings: LinkageSettings = Folder.linkage
  ) throws -> NormalizeReport {
    try normalize(
      input: input, output: "\(path)/\(output)",
      settings: NormalizeSettings(linkage: ["suppliers": settings], date: "2026-11-25"),
      threads: threads)
  }

  /// The weight and outcome of a pair of records, by their keys.
  func candidate(_ left: String, _ right: String) throws -> (weight: Double, outcome: String)? {
    let row = try rows("candidate_links").first {
      $0["record_a"] == left && $0["record_b"] == right
    }
    return row.flatMap { row in
      Double(row["match_weight"] ?? "").map { ($0, row["outcome"] ?? "") }
    }
  }
}
