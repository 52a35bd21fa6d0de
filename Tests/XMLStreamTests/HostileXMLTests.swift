import Foundation
import Testing
import XMLStream

@Suite("Hostile and broken XML")
struct HostileXMLTests {
  private let shape = XMLShape(record: "/r/e", fields: ["@a", "t"])

  @Test(
    "a declared entity is refused, whatever its kind",
    arguments: [
      "<!ENTITY a 'x'>", "<!ENTITY a SYSTEM 'file:///etc/hostname'>", "<!ENTITY % a 'x'>",
      "<!ENTITY % a SYSTEM 'http://127.0.0.1/x'>",
      "<!NOTATION n SYSTEM 'n'><!ENTITY a SYSTEM 'x' NDATA n>",
    ])
  func entityDeclared(declaration: String) {
    let document = "<!DOCTYPE r [\n\(declaration)\n%a;]>\n<r><e><t>&a;</t></e></r>"
    #expect(throws: XMLStreamError.entityDeclared(file: "F", line: 2, name: "a")) {
      try read(document, shape)
    }
  }

  @Test("a billion laughs and quadratic blow-up are refused at once")
  func bombs() {
    var declarations = "<!ENTITY e0 'ha'>"
    for level in 1...40 {
      let use = String(repeating: "&e\(level - 1);", count: 10)
      declarations += "<!ENTITY e\(level) '\(use)'>"
    }
    let laughs = "<!DOCTYPE r [\(declarations)]><r><e><t>&e40;</t></e></r>"
    let long = String(repeating: "a", count: 100_000)
    let uses = String(repeating: "&a;", count: 100_000)
    let quadratic = "<!DOCTYPE r [<!ENTITY a '\(long)'>]><r><e><t>\(uses)</t></e></r>"
    let start = threadSeconds()
    #expect(throws: XMLStreamError.entityDeclared(file: "F", line: 1, name: "e0")) {
      try read(laughs, shape)
    }
    #expect(throws: XMLStreamError.entityDeclared(file: "F", line: 1, name: "a")) {
      try read(quadratic, shape)
    }
    #expect(threadSeconds() - start < 0.9)
  }

  @Test(
    "an entity that XML does not know is named with its line",
    arguments: [
      "<r>\n<e><t>Compa&ntilde;ia</t></e></r>", "<r>\n<e a='Compa&ntilde;ia'/></r>",
      "<!DOCTYPE r SYSTEM 'none.dtd'><r>\n<e><t>&ntilde;</t></e></r>",
    ])
  func undeclaredEntity(document: String) {
    #expect(throws: XMLStreamError.undeclaredEntity(file: "F", line: 2, name: "ntilde")) {
      try read(document, shape, piece: 5)
    }
  }

  @Test("a document type is passed over and nothing it names is loaded")
  func documentType() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).dtd")
    try Data("<!ENTITY secret 'told'>".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let type = "<!DOCTYPE r SYSTEM '\(file.path)' [<!ELEMENT r ANY>]>"
    #expect(try read("\(type)<r><e><t>x</t></e></r>", shape).main.count == 1)
    #expect(throws: XMLStreamError.undeclaredEntity(file: "F", line: 1, name: "secret")) {
      try read("\(type)<r><e><t>&secret;</t></e></r>", shape)
    }
  }

  @Test("default values of attributes count, and cannot blow up")
  func defaults() throws {
    let type = { (value: String) in "<!DOCTYPE r [<!ATTLIST e a CDATA '\(value)'>]>" }
    #expect(
      try Texts(read("\(type("MX"))<r><e/><e a='US'/></r>", shape)).main == [
        ["MX", ""], ["US", ""],
      ])
    let long = String(repeating: "x", count: 50_000)
    let many = String(repeating: "<e/>", count: 50_000)
    #expect(throws: XMLStreamError.defaultsTooLong(file: "F", line: 1)) {
      try read("\(type(long))<r>\(many)</r>", shape)
    }
  }

  @Test("each limit has its own refusal")
  func limits() {
    let limits = XMLLimits(
      depth: 4, cellBytes: 10, attributes: 3, markupBytes: 100_000, recordBytes: 40,
      documentBytes: 200_000)
    let text = String(repeating: "x", count: 11)
    let refusals: [(String, XMLStreamError)] = [
      ("<r><e><a><b><c/></b></a></e></r>", .tooDeep(file: "F", line: 1, limit: 4)),
      ("<r><e>\n<t>\(text)</t></e></r>", .cellTooLong(file: "F", line: 2, path: "t", limit: 10)),
      ("<r><e a='\(text)'/></r>", .cellTooLong(file: "F", line: 1, path: "@a", limit: 10)),
      ("<r><e a='' b='' c='' d=''/></r>", .tooManyAttributes(file: "F", line: 1, limit: 3)),
      (
        "<r><e xmlns:a='u:a' xmlns:b='u:b' a:c='' b:c=''/></r>",
        .tooManyAttributes(file: "F", line: 1, limit: 3)
      ),
      (
        "<r><!--" + String(repeating: "x", count: 190_000),
        .markupTooLong(file: "F", line: 1, limit: 100_000)
      ),
      (
        "<r>" + String(repeating: " ", count: 200_000),
        .documentTooLong(file: "F", limit: 200_000)
      ),
    ]
    for (document, refusal) in refusals {
      #expect(throws: refusal) { try read(document, shape, limits: limits) }
    }
    let list = XMLShape(record: "/r/e", fields: [], lists: [.init(each: "i", fields: ["."])])
    #expect(throws: XMLStreamError.recordTooLong(file: "F", line: 1, limit: 40)) {
      try read(
        "<r><e>" + String(repeating: "<i>1</i>", count: 9) + "</e></r>", list, limits: limits)
    }
  }

  @Test(
    "a tag with a hundred thousand attributes is refused before it is read",
    arguments: [1_000, 1 << 20])
  func attributeFlood(piece: Int) {
    let attributes = (0..<100_000).map { " a\($0)=''" }.joined()
    let start = threadSeconds()
    #expect(throws: XMLStreamError.tooManyAttributes(file: "F", line: 1, limit: 256)) {
      try read("<r><e\(attributes)/></r>", shape, piece: piece)
    }
    #expect(threadSeconds() - start < 0.9)
  }

  @Test("a document cut short anywhere is refused", arguments: 1..<62)
  func truncated(length: Int) {
    let document = "<?xml version='1.0'?><r><e a='1'><t>x</t></e><e a='2'/></r>   "
    let part = String(document.prefix(length))
    if length >= 59 { return }
    #expect(throws: XMLStreamError.self) { try read(part, shape) }
    if (24..<59).contains(length) {
      #expect(throws: XMLStreamError.truncated(file: "F", line: 1)) { try read(part, shape) }
    }
  }

  @Test(
    "a document that ends before its root is told as cut short",
    arguments: ["<", "<r", "<r>", "<r/"])
  func hardlyBegun(document: String) {
    #expect(throws: XMLStreamError.truncated(file: "F", line: 1)) { try read(document, shape) }
  }

  @Test(
    "what is not XML is refused, and a failed reader stays so",
    arguments: [
      "clave,nombre\n", "{}", "<r><e></r>", "<r/><r/>", "<r><x:e/></r>", "<r>\u{1}</r>",
      "<r a='1' a='2'/>",
      "<r></r>x", "<", "<r", "  ", "<?xml version='1.0'?>",
    ])
  func malformed(document: String) throws {
    let reader = try XMLRecordReader(file: "F", shape: shape)
    var batch = XMLBatch()
    let first = #expect(throws: XMLStreamError.self) {
      try reader.feed(Array(document.utf8).span, into: &batch)
      try reader.finish(into: &batch)
    }
    let again = #expect(throws: XMLStreamError.self) { try reader.finish(into: &batch) }
    #expect(first == again)
  }

  @Test("an empty document is told as such")
  func empty() {
    #expect(throws: XMLStreamError.empty(file: "F")) { try read("", shape) }
  }

  @Test("a namespace that is not a URI, or a name with a colon in front, does no harm")
  func oddNames() throws {
    #expect(try read("<r><:x :y='1'/><e/></r>", shape).main.count == 1)
    #expect(try read("<r xmlns:a='not a uri' xmlns:b='rel'><e/></r>", shape).main.count == 1)
  }

  @Test("a reader that is given up half-way leaves nothing behind")
  func abandoned() throws {
    for _ in 0..<50 {
      let reader = try XMLRecordReader(file: "F", shape: shape)
      var batch = XMLBatch()
      try reader.feed(Array("<r><e><t>x".utf8).span, into: &batch)
    }
  }
}
