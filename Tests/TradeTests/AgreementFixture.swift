import Registry
import Tables

@testable import Trade

/// Tables of agreements as Normalize writes them, from a few cells.
struct AgreementFixture {
  /// Key, from, until, edition, de minimis, cumulation, parties.
  var agreements: [(String, String, String, String, String, String, [String])] = [
    ("TMEC", "2020-07-01", "", "2012", "10", "", ["MX", "US", "CA"]),
    ("TIPAT", "2018-12-30", "", "2012", "10", "full", ["MX", "CA", "JP"]),
  ]
  /// Agreement, importer, line, year, general, preferential, general and preferential in words.
  var preferences: [[String]] = []
  /// Agreement, from, to, rule, heading, goods, passes, fails, illustrative.
  var rules: [[String]] = []
  /// From system, from code, to system, to code.
  var links: [[String]] = []

  func load() -> Agreements {
    Agreements(
      agreements: Table(
        names: [
          "source", "agreement_id", "name", "in_force_from", "in_force_until", "hs_edition",
          "de_minimis", "cumulation",
        ], rows: agreements.map { ["s", $0.0, $0.0, $0.1, $0.2, $0.3, $0.4, $0.5] }),
      parties: Table(
        names: ["source", "record_id", "country"],
        rows: agreements.flatMap { row in row.6.map { ["s", row.0, $0] } }),
      preferences: Table(
        names: [
          "source", "record_id", "importer", "hs", "year", "mfn_rate", "preferential_rate",
          "mfn_duty", "preferential_duty", "illustrative",
        ],
        rows: preferences.map {
          ["s"] + $0 + Array(repeating: "", count: 8 - $0.count) + ["false"]
        }),
      rules: Table(
        names: [
          "source", "record_id", "hs_from", "hs_to", "rule", "heading", "goods", "passes", "fails",
          "illustrative", "authority",
        ],
        rows: rules.map {
          ["s"] + $0 + Array(repeating: "", count: 9 - $0.count) + ["Anexo"]
        }),
      concordance: Table(
        names: ["from_system", "from_code", "to_system", "to_code"], rows: links))
  }
}
