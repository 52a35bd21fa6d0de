import Archives
import Pipeline
import Registry

/// An archive, read to its end or its fault.
@Sendable func fuzzArchive(_ input: [UInt8]) {
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  do {
    let limits = ArchiveLimits(maximumBytes: 64 << 20)
    let stream = try ByteStream(
      file: FuzzFile.path(holding: input), entry: input.count % 2 == 0 ? nil : "*",
      limits: limits)
    var total = 0
    while true {
      let count = try stream.read(into: &buffer, from: 0)
      precondition(count <= buffer.count)
      if count == 0 { break }
      total += count
      precondition(total <= 64 << 20, "more came out than the limit allows")
    }
    _ = try stream.digest()
  } catch {}
}

/// A pipeline file; what is read writes itself out to the same definition.
@Sendable func fuzzPipeline(_ input: [UInt8]) {
  let path = FuzzFile.path(holding: input)
  guard let definition = try? Definition.read(file: path, overrides: []) else { return }
  _ = definition.canonicalText
}

/// A rule of origin: what is read has a notation that reads back.
@Sendable func fuzzOrigin(_ input: [UInt8]) {
  guard let goods = CodeRange(from: "85", to: "8542") else { return }
  var sequence = OriginSequence()
  for text in String(decoding: input, as: UTF8.self).split(separator: "\u{1}") {
    guard let row = try? sequence.read(String(text), of: goods) else { continue }
    precondition(OriginRule(notation: row.rule.description) == row.rule, "\(row.rule)")
  }
}
