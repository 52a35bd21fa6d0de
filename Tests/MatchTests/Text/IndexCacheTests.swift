import TestKit
import Testing
import Workbench

@testable import Match

@Suite struct IndexCacheTests {
  private static let tables = ["matches", "near_misses", "unmatched_needs"]

  /// The cache for the table of suppliers as it is now.
  private func cache(_ folder: ScratchFolder, _ input: String, version: String = "1") throws
    -> IndexCache
  {
    let bytes = try FileSystem.contents(input + "/suppliers.csv")
    return IndexCache(
      folder: folder.path + "/index-cache", suppliers: SHA256Digest.hex(of: bytes),
      bytes: bytes.count, version: version)
  }

  private func answer(
    _ folder: ScratchFolder, _ inputs: Inputs, _ input: String, _ cache: IndexCache?
  ) throws -> (text: String, report: MatchReport) {
    let output = folder.path + "/out"
    let report = try match(
      input: input, output: output, date: Inputs.date, settings: inputs.settings, threads: 2,
      segmentSize: 7, cache: cache)
    let text = try Self.tables.map { try folder.text("out/\($0).csv") }.joined()
    try FileSystem.remove(output)
    return (text, report)
  }

  private func files(_ folder: ScratchFolder) -> [String] {
    FileSystem.names(in: folder.path + "/index-cache")
  }

  @Test(
    "an index that was kept gives the same bytes as one made anew",
    arguments: 0..<20 as Range<UInt64>)
  func sameBytes(seed: UInt64) throws {
    let inputs = Inputs(seed: seed)
    let folder = try ScratchFolder()
    let input = try inputs.write(to: folder, "in")
    let plain = try answer(folder, inputs, input, nil)
    let first = try answer(folder, inputs, input, cache(folder, input))
    let second = try answer(folder, inputs, input, cache(folder, input))
    #expect(first.text == plain.text)
    #expect(second.text == plain.text)
    #expect(!first.report.isIndexKept && second.report.isIndexKept)
    #expect(first.report.indexFault == nil)
    #expect(second.report.postings == plain.report.postings)
    #expect(files(folder).count == 1)
  }

  @Test("whoever only reads keeps nothing and takes nothing away")
  func readOnly() throws {
    let inputs = Inputs(seed: 4)
    let folder = try ScratchFolder()
    let input = try inputs.write(to: folder, "in")
    let plain = try answer(folder, inputs, input, cache(folder, input).readOnly)
    #expect(files(folder).isEmpty && !plain.report.isIndexKept)
    _ = try answer(folder, inputs, input, cache(folder, input))
    let kept = files(folder)
    _ = try answer(folder, inputs, input, cache(folder, input, version: "2").readOnly)
    #expect(files(folder) == kept)
    let reader = try answer(folder, inputs, input, cache(folder, input).readOnly)
    #expect(reader.report.isIndexKept && reader.text == plain.text)
  }

  @Test("other firms, settings or versions make another index, and only the newest is kept")
  func changedInputs() throws {
    var inputs = Inputs(seed: 4)
    let folder = try ScratchFolder()
    var input = try inputs.write(to: folder, "in")
    _ = try answer(folder, inputs, input, cache(folder, input))
    let name = files(folder)
    inputs["suppliers"].append(["supplier_id": "ZZ", "text": "moldes"])
    input = try inputs.write(to: folder, "in")
    var report = try answer(folder, inputs, input, cache(folder, input)).report
    #expect(!report.isIndexKept)
    inputs.settings.stopWords.append("moldes")
    report = try answer(folder, inputs, input, cache(folder, input)).report
    #expect(!report.isIndexKept)
    report = try answer(folder, inputs, input, cache(folder, input, version: "2")).report
    #expect(!report.isIndexKept)
    #expect(files(folder).count == 1 && files(folder) != name)
  }

  @Test("a torn, altered or foreign file is made anew")
  func tornFile() throws {
    let inputs = Inputs(seed: 4)
    let folder = try ScratchFolder()
    let input = try inputs.write(to: folder, "in")
    let plain = try answer(folder, inputs, input, cache(folder, input)).text
    let name = files(folder)[0]
    let path = "index-cache/" + name
    let whole = try FileSystem.contents(folder.path + "/" + path)
    var altered = whole
    altered[altered.count / 2] ^= 1
    for bytes in [Array(whole.dropLast(9)), altered, [], Array("not an index".utf8)] {
      try folder.write(path, bytes)
      let again = try answer(folder, inputs, input, cache(folder, input))
      #expect(!again.report.isIndexKept)
      #expect(again.text == plain)
      #expect(files(folder) == [name])
    }
  }

  @Test("bytes that do not fit together are no index, even under their own digest")
  func oddBytes() throws {
    let inputs = Inputs(seed: 4)
    let index = try inputs.context().index
    let whole = IndexBytes.parts(index, unit: 1).flatMap { $0() }
    #expect(IndexBytes.index(whole, threads: 1)?.segments == index.segments)
    for length in 0..<whole.count {
      #expect(IndexBytes.index(Array(whole[..<length]), threads: 1) == nil)
    }
  }

  @Test("a table that was changed by hand is not trusted to have its package's digest")
  func otherSize() throws {
    var inputs = Inputs(seed: 4)
    let folder = try ScratchFolder()
    var input = try inputs.write(to: folder, "in")
    let stale = try cache(folder, input)
    _ = try answer(folder, inputs, input, stale)
    inputs["suppliers"].append(["supplier_id": "ZZ", "text": "moldes"])
    input = try inputs.write(to: folder, "in")
    let report = try answer(folder, inputs, input, stale).report
    #expect(!report.isIndexKept)
  }

  @Test("a folder that cannot be made costs time and nothing else")
  func noFolder() throws {
    let inputs = Inputs(seed: 4)
    let folder = try ScratchFolder()
    let input = try inputs.write(to: folder, "in")
    try folder.write("index-cache", "a file stands here")
    let run = try answer(folder, inputs, input, cache(folder, input))
    #expect(run.report.indexFault != nil)
    #expect(try run.text == answer(folder, inputs, input, nil).text)
  }
}
