import Testing
import Workbench
import XMLStream

/// The streaming reader is the twin of the tree reader wherever both can read: plain paths, and no
/// value twice.
@Suite("Rows by XPath against streaming")
struct XMLTreeTwinTests {
  private static let texts = [
    "", " ", "a", "é ñ", "a &amp; b", "&lt;&#233;&gt;", "<![CDATA[ <x> ]]>", " a\n b ",
    "x<!-- c -->y",
    "<?p i?>z", "日本",
  ]
  private static let values = ["", "v", "&quot;é&amp;", " v ", "&#10;n", "a&lt;b"]

  private static func document(_ random: inout SplitMix64) -> String {
    func pick(_ list: [String]) -> String { list[Int(random.next() % UInt64(list.count))] }
    func chance(_ of: UInt64) -> Bool { random.next() % of == 0 }
    var out = chance(3) ? "<?xml version='1.0'?>\n" : ""
    out += "<p:r xmlns:p='urn:p' xmlns='urn:d'>"
    for _ in 0..<(1 + random.next() % 4) {
      if chance(3) { out += "<other>\(pick(texts))<p:e>no</p:e></other>" }
      out += chance(2) ? "\n" : "text"
      out += "<p:e" + (chance(2) ? " k='\(pick(values))'" : "") + ">"
      if chance(2) { out += "<p:n>\(pick(texts))</p:n>" }
      if chance(2) { out += "<q:n xmlns:q='urn:p2'>\(pick(texts))</q:n>" }
      if chance(2) {
        out += "<m x='\(pick(values))' p:x='\(pick(values))'><s>\(pick(texts))</s></m>"
      }
      out += "<p:l>"
      for _ in 0..<(random.next() % 4) {
        out += chance(3) ? "\n" : ""
        out += "<p:i" + (chance(2) ? " c='\(pick(values))'" : "") + ">"
        if chance(2) { out += "<t>\(pick(texts))</t>" }
        out += pick(texts) + "</p:i>"
      }
      out += "</p:l></p:e>"
    }
    return out + "</p:r>\n"
  }

  @Test("both give the same cells, lines and offsets on 2,000 seeded documents")
  func twin() throws {
    let spaces = ["p": "urn:p", "d": "urn:d", "p2": "urn:p2"]
    let fields = ["@k", "p:n", "p2:n", "d:m/@x", "d:m/@p:x", "d:m/d:s", "."]
    let list = XMLShape.List(each: "p:l/p:i", fields: ["@c", "d:t", "."])
    let stream = XMLShape(record: "/p:r/p:e", namespaces: spaces, fields: fields, lists: [list])
    let tree = XMLTreeShape(
      record: "/p:r/p:e", rows: ".", namespaces: spaces, fields: fields, lists: [list])
    var random = SplitMix64(seed: 2026)
    for number in 0..<2000 {
      let document = Self.document(&random)
      let piece = [1, 2, 17, 1 << 20][number % 4]
      let expected = try read(document, stream)
      let found = try readTrees(document, tree, piece: piece)
      #expect(Texts(found) == Texts(expected), "\(document)")
      #expect(
        found.main.lines == expected.main.lines && found.main.offsets == expected.main.offsets)
      #expect(found.lists[0].lines == expected.lists[0].lines)
      #expect(found.lists[0].offsets == expected.lists[0].offsets)
      if Texts(found) != Texts(expected) { return }
    }
  }
}
