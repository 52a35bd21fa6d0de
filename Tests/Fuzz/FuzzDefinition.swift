import Ingest
import Pipeline
import Registry

/// A pipeline file; what is read writes itself out to the same definition.
@Sendable func fuzzPipeline(_ input: [UInt8]) {
  let path = FuzzFile.path(holding: input, name: "pipeline.json")
  guard let read = try? Definition.read(file: path, today: "2026-11-25") else { return }
  let text = read.canonicalText
  // A salt is written as its digest.
  guard !read.sources.contains(where: { $0.keySalt != nil }) else { return }
  let again = FuzzFile.path(holding: Array(text.utf8), name: "pipeline.json")
  do {
    let back = try Definition.read(file: again)
    require(back == read, "read back otherwise: \(text)")
  } catch {
    require(false, "not read back: \(error)\n\(text)")
  }
}

/// Rules of origin of one agreement, one after the other; what is read has a notation that reads
/// back.
@Sendable func fuzzOrigin(_ input: [UInt8]) {
  let ranges = [("85", "8542"), ("6101", "6117"), ("01", "05"), ("870322", "870322")]
  guard let first = input.first else { return }
  let (from, to) = ranges[Int(first) % ranges.count]
  guard let goods = CodeRange(from: from, to: to) else { return }
  var sequence = OriginSequence()
  for text in input.dropFirst().split(separator: 1) {
    guard let row = try? sequence.read(String(decoding: text, as: UTF8.self), of: goods) else {
      continue
    }
    let notation = row.rule.description
    require(
      OriginRule(notation: notation) == row.rule,
      "\(String(decoding: text, as: UTF8.self)) is read as \(notation)")
  }
}
