import JSON
import Tables
import XMLStream

// Nested documents: however they are cut into pieces, the records are the same.

private let namespaces = ["p": "urn:p", "": ""]

/// The first byte of an input is the size of the pieces.
///
/// libxml2 refuses a document type when a piece ends within one of its literals that has a `>`; so
/// only what is read both ways is compared where there is one.
@Sendable func fuzzXML(_ input: [UInt8]) {
  guard let first = input.first else { return }
  let body = Array(input.dropFirst())
  let step = Int(first) + 1
  let shape = XMLShape(
    record: "/r/p:s", namespaces: namespaces, fields: ["@id", "p:n", "p:a/@k", "."],
    lists: [.init(each: "p:l/*", fields: ["@v", "."])])
  func records(_ step: Int) -> XMLBatch? {
    guard let reader = try? XMLRecordReader(file: "f", shape: shape) else { return nil }
    var batch = XMLBatch()
    do {
      try inPieces(of: step, body) { piece in try reader.feed(piece, into: &batch) }
      try reader.finish(into: &batch)
    } catch {
      return nil
    }
    return batch
  }
  let hasType = String(decoding: body, as: UTF8.self).contains("<!DOCTYPE")
  func agree<Read: Equatable>(_ pieces: Read?, _ whole: Read?) -> Bool {
    pieces == whole || hasType && (pieces == nil || whole == nil)
  }
  require(
    agree(records(step), records(1 << 20)), "in pieces of \(step) other records come out")
  let trees = XMLTreeShape(
    record: "/r/p:s", rows: ".|p:l/*", namespaces: namespaces,
    fields: ["@id", "p:n", "count(ancestor::*)", "string(.)"],
    lists: [.init(each: "p:l/*", fields: ["@v", ".", "$row/@id"])])
  func rows(_ step: Int) -> XMLBatch? {
    guard let reader = try? XMLTreeReader(file: "f", shape: trees) else { return nil }
    var batch = XMLBatch()
    do {
      try inPieces(of: step, body) { piece in try reader.feed(piece, into: &batch) }
      try reader.finish(into: &batch)
    } catch {
      return nil
    }
    return batch
  }
  require(agree(rows(step), rows(1 << 20)), "in pieces of \(step) other rows come out")
  func outline(_ step: Int) -> XMLOutline.Result? {
    guard let outline = try? XMLOutline(file: "f") else { return nil }
    do {
      try inPieces(of: step, body) { piece in try outline.feed(piece) }
      return try outline.finish()
    } catch {
      return nil
    }
  }
  require(
    agree(outline(step), outline(1 << 20)), "in pieces of \(step) the outline is another")
}

/// JSON, likewise; what is not JSON to the letter is refused by the tree too.
@Sendable func fuzzJSON(_ input: [UInt8]) {
  guard let first = input.first else { return }
  let body = Array(input.dropFirst())
  let step = Int(first) + 1
  let shape = JSONShape(
    record: "/r|/s/*", rows: "s|.", fields: ["id", "../n", "a[k='x']/v", "concat(id, '-', n)"],
    lists: [.init(each: "l", fields: [".", "v", "string-join(w, ';')"])])
  func read(_ step: Int) -> JSONBatch? {
    guard var reader = try? JSONRecordReader(file: "f", shape: shape) else { return nil }
    var batch = JSONBatch()
    do {
      try inPieces(of: step, body) { piece in try reader.feed(piece, into: &batch) }
      try reader.finish(into: &batch)
    } catch {
      return nil
    }
    return batch
  }
  let whole = read(1 << 20)
  let pieces = read(step)
  require(same(pieces, whole), "in pieces of \(step) other records come out")
  let outline = try? JSONOutline(body, file: "f")
  require(whole == nil || outline != nil, "records are read of what is no JSON")
  _ = try? JSONOutline(body, file: "f", isWhole: false)
  let value = try? JSONValue.parse(body, file: "f")
  require(
    (value != nil) == (outline?.documents == 1),
    "value \(value != nil), outline of \(outline?.documents ?? 0) documents")
}

private func inPieces(
  of step: Int, _ body: [UInt8], _ feed: (Span<UInt8>) throws -> Void
) throws {
  var place = 0
  while place < body.count {
    let end = min(place + step, body.count)
    try feed(body.span.extracting(place..<end))
    place = end
  }
}

private func same(_ one: JSONBatch?, _ other: JSONBatch?) -> Bool {
  guard let one, let other else { return one == nil && other == nil }
  return same(one.main, other.main) && one.lists.count == other.lists.count
    && zip(one.lists, other.lists).allSatisfy { same($0, $1) }
}

private func same(_ one: RecordBlock, _ other: RecordBlock) -> Bool {
  one.bytes == other.bytes && one.starts == other.starts && one.ends == other.ends
    && one.firstCell == other.firstCell && one.lines == other.lines
    && one.offsets == other.offsets && one.parents == other.parents
}
