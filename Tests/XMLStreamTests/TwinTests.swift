import Testing
import Workbench
import XMLStream

@Suite("Reading against a slow twin")
struct TwinTests {
  private func step(_ random: inout SplitMix64) -> String {
    ["a", "b", "c", "*", "k:a", "k:*", "l:b"][random.below(7)]
  }

  private func field(_ random: inout SplitMix64) -> String {
    var steps = (0..<random.below(3)).map { _ in step(&random) }
    switch random.below(4) {
    case 0: steps.append(["@a", "@b", "@k:a", "@l:c"][random.below(4)])
    case 1: steps.append(".")
    default: if steps.isEmpty { steps.append(step(&random)) }
    }
    return steps.joined(separator: "/")
  }

  private func shape(_ random: inout SplitMix64) -> XMLShape {
    let record = ["/a/b", "/*/b", "/a/*", "/*/*/*", "/a", "/*/k:*", "/*/*"][random.below(7)]
    var spaces = ["k": "urn:a", "l": "urn:b"]
    if random.below(6) == 0 { spaces[""] = "urn:a" }
    let lists = (0..<random.below(4)).map { _ in
      let each = (0..<1 + random.below(2)).map { _ in step(&random) }.joined(separator: "/")
      return XMLShape.List(each: each, fields: (0..<random.below(4)).map { _ in field(&random) })
    }
    return XMLShape(
      record: record, namespaces: spaces, fields: (0..<random.below(7)).map { _ in field(&random) },
      lists: lists)
  }

  @Test(
    "ten thousand random documents give what a walk over their trees gives",
    arguments: 0..<20 as Range<UInt64>)
  func twin(part: UInt64) throws {
    var found = 0
    for seed in part * 500..<(part + 1) * 500 {
      var written = WrittenXML(seed: seed)
      let bytes = written.bytes()
      var random = SplitMix64(seed: ~seed)
      let shape = shape(&random)
      let slow = SlowReading(written.root, shape)
      let reader = try XMLRecordReader(file: "F", shape: shape)
      let piece = [1, 5, 50, 10_000][random.below(4)]
      var batch = XMLBatch()
      do {
        for start in stride(from: 0, to: bytes.count, by: piece) {
          let end = min(start + piece, bytes.count)
          try reader.feed(bytes.span.extracting(start..<end), into: &batch)
        }
        try reader.finish(into: &batch)
      } catch XMLStreamError.noRecords where slow.main.isEmpty {
        continue
      } catch {
        Issue.record("seed \(seed): \(error)\n\(String(decoding: bytes, as: UTF8.self))")
        continue
      }
      found += slow.main.count
      let fast = Texts(batch)
      let isEqual =
        fast.main == slow.main && fast.lists == slow.lists && fast.parents == slow.parents
        && reader.repeats == slow.repeats && places(batch.main) == slow.mainPlaces
        && batch.lists.map(places) == slow.listPlaces && reader.recordCount == slow.main.count
      if !isEqual {
        Issue.record(
          "seed \(seed): \(shape)\n\(fast) \(slow)\n\(String(decoding: bytes, as: UTF8.self))")
      }
    }
    #expect(found > 300)
  }

  private func places(_ rows: XMLBatch.Rows) -> [[Int]] {
    zip(rows.lines, rows.offsets).map { [$0, $1] }
  }
}
