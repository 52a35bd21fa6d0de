import Testing
import Workbench

@testable import Linkage

@Suite("Records made ready for linking")
struct LinkRecordsTests {
  private static let settings = LinkageSettings(
    fields: [
      LinkField("name", from: ["a", "b"], cleaning: .text),
      LinkField("point", from: ["lat", "lon"], cleaning: .point),
      LinkField("none", from: ["absent"], cleaning: .text),
    ],
    comparisons: [Comparison("name", levels: [.init([.init("name", .words, 0.5)])])], blocking: [])

  @Test("values are folded, numbered by first appearance and counted once a record")
  func values() throws {
    let table = LinkTable(
      ["a", "b", "lat", "lon"],
      [
        ["Piñón, S.A.", "", "19.4326", "-99.1332"], ["otro", "PIÑON SA", "x", "-99"],
        ["pinon s a", "Pinón S.A.", "", ""],
      ])
    let records = table.records(Self.settings)
    guard case .values(let names) = records.columns[0] else { Issue.record("no texts"); return }
    #expect(names.ids == [1, 0, 2, 3, 1, 0])
    #expect(names.counts == [0, 2, 1, 1])
    #expect(String(decoding: names.bytes[names.value(1)], as: UTF8.self) == "pinon s a")
    #expect(names.wordRange(1).count == 3)
    #expect(names.wordCounts[0] == 3)
    guard case .points(let points) = records.columns[1] else { Issue.record("no points"); return }
    #expect(points.latitudes[0] == 19.4326)
    #expect(points.longitudes[0] == -99.1332)
    #expect(points.latitudes[1].isNaN)
    guard case .values(let none) = records.columns[2] else { Issue.record("no texts"); return }
    #expect(none.ids == [0, 0, 0])
  }

  @Test("a tax number is its letters and digits, and one that many share is none")
  func taxNumbers() {
    let table = LinkTable(
      ["rfc"], [["EKU-900317-3C9"], ["eku9003173c9"], ["XAXX010101000"], ["XEXX 010101 000"]])
    let settings = LinkageSettings(
      fields: [LinkField("rfc", from: ["rfc"], cleaning: .taxNumber)], comparisons: [],
      blocking: [])
    guard case .values(let numbers) = table.records(settings).columns[0] else {
      Issue.record("no texts")
      return
    }
    #expect(numbers.ids == [1, 1, 0, 0])
    #expect(String(decoding: numbers.bytes[numbers.value(1)], as: UTF8.self) == "eku9003173c9")
  }

  @Test("the columns are the same on one thread and two")
  func threads() {
    var random = SplitMix64(seed: 5)
    let table = LinkTable(
      ["a", "b", "lat", "lon"],
      (0..<500).map { _ in
        [
          "w\(random.below(30)) w\(random.below(9))", "v\(random.below(20))", "1\(random.below(9))",
          "9",
        ]
      })
    let one = table.records(Self.settings, workers: 1)
    let two = table.records(Self.settings, workers: 2)
    for (left, right) in zip(one.columns, two.columns) {
      switch (left, right) {
      case (.values(let a), .values(let b)):
        #expect(a.ids == b.ids && a.bytes == b.bytes && a.words == b.words)
        #expect(a.wordCounts == b.wordCounts && a.wordBytes == b.wordBytes)
      case (.points(let a), .points(let b)): #expect(a.latitudes == b.latitudes)
      default: Issue.record("columns of two kinds")
      }
    }
  }
}
