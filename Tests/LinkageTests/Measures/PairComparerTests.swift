import Glibc
import Testing

@testable import Linkage

@Suite("Comparing pairs")
struct PairComparerTests {
  private static let settings = LinkageSettings(
    fields: [
      LinkField("name", from: ["legal", "trade"], cleaning: .name),
      LinkField("phone", from: ["phone"], cleaning: .digits),
      LinkField("point", from: ["lat", "lon"], cleaning: .point),
      LinkField("workers", from: ["workers"], cleaning: .number),
      LinkField("code", from: ["code"], cleaning: .code),
    ],
    comparisons: [
      Comparison(
        "name",
        levels: [
          .init([.init("name", .equal)]), .init([.init("name", .words, 0.7)]),
          .init([.init("name", .jaroWinkler, 0.9)]),
        ], termFrequency: "name"),
      Comparison(
        "phone", levels: [.init([.init("phone", .equal)]), .init([.init("phone", .edits, 1)])]),
      Comparison(
        "place",
        levels: [
          .init([.init("point", .distance, 1), .init("code", .prefix, 4)]),
          .init([.init("point", .distance, 100)]),
        ]),
      Comparison("workers", levels: [.init([.init("workers", .difference, 5)])]),
    ], blocking: [])

  private static func comparer(_ table: [[String]]) -> PairComparer {
    let own = LinkTable(["legal", "trade", "phone", "lat", "lon", "workers", "code"], table)
    return PairComparer(own.records(settings), settings)
  }

  private static func pattern(_ a: [String], _ b: [String]) -> UInt64 {
    var scratch = PairComparer.Scratch()
    return comparer([a, b]).pattern(0, 1, &scratch)
  }

  @Test("the first level whose conditions all hold is taken, else otherwise")
  func levels() {
    let one = ["Molinos Azteca, S.A. de C.V.", "", "5512345678", "19.4", "-99.1", "12", "332710"]
    #expect(
      Self.pattern(
        one, ["MOLINOS AZTECA SA DE CV", "", "5512345679", "19.401", "-99.1", "16", "332799"])
        == 0x1121)
    #expect(
      Self.pattern(one, ["Hilos Reyes", "", "3398765432", "20.7", "-103.3", "90", "332710"])
        == 0xFFFF)
    // 45 km away: the second level of place.
    #expect(
      Self.pattern(one, ["", "", "", "19.8", "-99.1", "", ""]) == 0x0200)
  }

  @Test("a record with two names agrees as well as the better of them")
  func twoNames() {
    let pattern = Self.pattern(
      ["Inversiones del Golfo SA", "Molinos Azteca", "", "", "", "", ""],
      ["Molinos Azteca SA de CV", "", "", "", "", "", ""])
    #expect(pattern == 0x0001)
  }

  @Test("missing values say nothing")
  func silence() {
    let none = ["", "", "", "", "", "", ""]
    #expect(Self.pattern(none, none) == 0)
    #expect(Self.pattern(["A y B", "", "", "19", "", "", ""], none) == 0)
  }

  @Test("names of initials differ when their letters do")
  func initials() {
    let pattern = Self.pattern(
      ["A.B.C., S.A. de C.V.", "", "", "", "", "", ""],
      ["X.Y.Z., S.A. de C.V.", "", "", "", "", "", ""])
    #expect(pattern == 0x000F)
  }

  @Test("what is rarer among the records is rarer for a pair")
  func rarity() {
    var table = (0..<62).map { _ in ["Abarrotes Lupita", "", "", "", "", "", ""] }
    table += (0..<2).map { _ in ["Xolotl Nanotecnia", "", "", "", "", "", ""] }
    let comparer = Self.comparer(table)
    #expect(abs(comparer.rarity(0, 0, 1) - log2(64.0 / 62)) < 1e-6)
    #expect(abs(comparer.rarity(0, 62, 63) - 5) < 1e-9)
  }
}
