import Testing
import XMLStream

@Suite("Limits of a document")
struct LimitTests {
  private let shape = XMLShape(record: "/r/e", fields: ["@a", "t"])
  private static let long = String(repeating: "x", count: 11)

  /// A limit that a document just passes, one that it does not, and the refusal.
  private static let cases: [(document: String, good: XMLLimits, bad: XMLLimits, said: String)] = [
    (
      "<r>\n<e><t>x<i/></t></e></r>", XMLLimits(depth: 4), XMLLimits(depth: 3),
      "F:2: more than 3 elements lie within each other; check that the document is what it should be"
    ),
    (
      "<r>\n<e><t>\(long)</t></e></r>", XMLLimits(cellBytes: 11), XMLLimits(cellBytes: 10),
      "F:2: the text of 't' is longer than 10 bytes; shorten it"
    ),
    (
      "<r>\n<e a='\(long)'/></r>", XMLLimits(cellBytes: 11), XMLLimits(cellBytes: 10),
      "F:2: the text of '@a' is longer than 10 bytes; shorten it"
    ),
    (
      "<r>\n<e xmlns:p='u' p:a='' b=''/></r>", XMLLimits(attributes: 3), XMLLimits(attributes: 2),
      "F:2: an element has more than 2 attributes; check that the document is what it should be"
    ),
    (
      "<r>\n<e a='\(long)'><t>\(long)</t></e></r>", XMLLimits(recordBytes: 22),
      XMLLimits(recordBytes: 21), "F:2: the record is longer than 21 bytes; check the record path"
    ),
    (
      "<r>\n<e/></r>", XMLLimits(documentBytes: 12), XMLLimits(documentBytes: 11),
      "F: the document is longer than 11 bytes; split it"
    ),
    (
      "<r>\n<e a='\(long)'/><e a='\(long)'/></r>", XMLLimits(batchBytes: 22),
      XMLLimits(batchBytes: 21),
      "F:2: more than 21 bytes of text in one batch; feed the document in smaller pieces"
    ),
  ]

  @Test("each limit lets through what it allows, and refuses the next with its own words")
  func each() throws {
    for item in Self.cases {
      #expect(try read(item.document, shape, limits: item.good).main.count > 0)
      let error = #expect(throws: XMLStreamError.self, "\(item.said)") {
        try read(item.document, shape, limits: item.bad)
      }
      #expect(error?.description == item.said)
    }
  }

  @Test(
    "markup that does not end is refused by its length",
    arguments: ["<!--", "<?p ", "<e a='", "<![CDATA[", "<!DOCTYPE r [", "</"])
  func markup(start: String) {
    let document =
      (start.hasPrefix("<!D") ? "" : "<r>") + start + String(repeating: "x", count: 300_000)
    let error = #expect(throws: XMLStreamError.self) {
      try read(document, shape, piece: 10_000, limits: XMLLimits(markupBytes: 100_000))
    }
    switch error {
    case .markupTooLong(_, _, 100_000)?:
      #expect(
        error?.description
          == "F:1: a tag, comment or document type is longer than 100000 bytes; "
          + "look for one that is not closed")
    case .malformed?: #expect(["</", "<!DOCTYPE r ["].contains(start))
    case .cellTooLong?, .truncated?: #expect(start == "<![CDATA[")
    default: Issue.record("\(String(describing: error))")
    }
  }

  @Test("the default values of attributes have a limit of their own")
  func defaults() {
    let value = String(repeating: "v", count: 40_000)
    let type = "<!DOCTYPE r [<!ATTLIST e a CDATA '\(value)'>]>"
    let error = #expect(throws: XMLStreamError.self) {
      try read(type + "<r>\n" + String(repeating: "<e/>", count: 1_000) + "</r>", shape)
    }
    #expect(
      error?.description == "F:2: default values of attributes are longer than the document; "
        + "have it written without a document type")
  }

  @Test("an element may have as many declared attributes as written ones")
  func declarations() throws {
    let type = { (count: Int) in
      "<!DOCTYPE r [<!ATTLIST e \((0..<count).map { "a\($0) (x|y) 'x'" }.joined(separator: " "))>]>"
    }
    #expect(try read(type(256) + "<r><e/></r>", shape).main.count == 1)
    let start = threadSeconds()
    #expect(throws: XMLStreamError.tooManyAttributes(file: "F", line: 1, limit: 256)) {
      try read(type(20_000) + "<r>" + String(repeating: "<e/>", count: 10_000) + "</r>", shape)
    }
    #expect(throws: XMLStreamError.defaultsTooLong(file: "F", line: 1)) {
      try read(type(256) + "<r>" + String(repeating: "<e/>", count: 10_000) + "</r>", shape)
    }
    #expect(threadSeconds() - start < 0.9)
  }

  @Test("names without end are refused")
  func names() {
    let names = (0..<100_000).map { "<n\($0)/>" }.joined()
    #expect {
      try read("<r>\(names)</r>", shape, limits: XMLLimits(names: 50_000))
    } throws: { error in
      (error as? XMLStreamError)?.description
        == "F:1: there are more than 50000 different names of elements and attributes; "
        + "check that the document is what it should be"
    }
  }

  @Test("a tag is refused by a length of its own", arguments: ["<e a='", "<"])
  func tag(start: String) {
    let document = "<r>" + start + String(repeating: "x", count: 300_000)
    #expect(throws: XMLStreamError.markupTooLong(file: "F", line: 1, limit: 100_000)) {
      try read(document, shape, piece: 10_000, limits: XMLLimits(tagBytes: 100_000))
    }
  }

  @Test("an outline has the same limits on the document")
  func outlines() {
    let refusals: [(String, XMLLimits, XMLStreamError)] = [
      ("<r><e><t/></e></r>", XMLLimits(depth: 2), .tooDeep(file: "F", line: 1, limit: 2)),
      (
        "<r a='' b=''/>", XMLLimits(attributes: 1),
        .tooManyAttributes(file: "F", line: 1, limit: 1)
      ),
      ("<r></r>", XMLLimits(documentBytes: 6), .documentTooLong(file: "F", limit: 6)),
      ("<r>", XMLLimits(), .truncated(file: "F", line: 1)), ("", XMLLimits(), .empty(file: "F")),
    ]
    for (document, limits, refusal) in refusals {
      #expect(throws: refusal) { try outline(document, limits: limits) }
    }
  }
}
