import Testing
import Workbench
import XMLStream

@Suite("XML record reader")
struct XMLRecordReaderTests {
  private let shape = XMLShape(
    record: "/r/e", fields: ["@id", "name", "place/@code", "place", "missing"],
    lists: [.init(each: "goods/item", fields: ["@hs", ".", "note"])])
  private let document = """
    <?xml version="1.0"?>
    <!-- firms -->
    <r>
      <e id=" 09 "><name> Compa&#241;ía &amp; <![CDATA[<Hijos>]]>
      </name><place code='x&lt;y'>Puebla</place>
        <goods><item hs="8541">a</item><item
           hs="8542">b<note>n</note></item></goods></e>
      <other><name>no</name></other>
      <e
        id="10"><name/></e>
    </r>

    """

  @Test("records, attributes, text and lists come out in order")
  func wholeDocument() throws {
    let batch = try read(document, shape)
    let texts = Texts(batch)
    #expect(
      texts.main == [
        ["09", "Compañía & <Hijos>", "x<y", "Puebla", ""], ["10", "", "", "", ""],
      ])
    #expect(texts.lists == [[["8541", "a", ""], ["8542", "bn", "n"]]])
    #expect(texts.parents == [[0, 0]])
    #expect(batch.main.lines == [4, 9])
    #expect(batch.lists[0].lines == [6, 6])
    for rows in [batch.main, batch.lists[0]] {
      for offset in rows.offsets {
        let start = String(decoding: Array(document.utf8)[offset..<offset + 2], as: UTF8.self)
        #expect(["<e", "<i"].contains(start))
      }
    }
    #expect(batch.main.parents.isEmpty)
  }

  @Test("cutting the document anywhere gives the same batch", arguments: [1, 2, 3, 7, 64, 4096])
  func pieces(size: Int) throws {
    #expect(try read(document, shape, piece: size) == read(document, shape))
    #expect(try read(wide(300), shape, piece: size) == read(wide(300), shape))
  }

  @Test("a batch may be emptied after any piece", arguments: 0..<60 as Range<UInt64>)
  func emptied(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bytes = Array(wide(30).utf8)
    let whole = Texts(try read(bytes, shape))
    let reader = try XMLRecordReader(file: "F", shape: shape)
    var main: [[String]] = []
    var list: [[String]] = []
    var parents: [Int] = []
    var batch = XMLBatch()
    func take() {
      let texts = Texts(batch)
      parents += texts.parents.first.map { $0.map { $0 + main.count } } ?? []
      main += texts.main
      list += texts.lists.first ?? []
      batch.removeAll()
    }
    var start = 0
    while start < bytes.count {
      let end = min(start + 1 + random.below(200), bytes.count)
      try reader.feed(bytes.span.extracting(start..<end), into: &batch)
      take()
      start = end
    }
    try reader.finish(into: &batch)
    take()
    #expect(main == whole.main)
    #expect(list == whole.lists[0])
    #expect(parents == whole.parents[0])
    #expect(reader.recordCount == 30)
  }

  /// A document of equal records.
  private func wide(_ count: Int) -> String {
    let records = (0..<count).map { row in
      "<e id='\(row)'><name>Núm. \(row)</name><goods>"
        + (0..<row % 3).map { "<item hs='\($0)'>€\(row)</item>\n" }.joined() + "</goods></e>\n"
    }
    return "<r>" + records.joined() + "</r>"
  }

  @Test("the default namespace and a prefix give the same records")
  func namespaces() throws {
    let body = { (p: String, declaration: String) in
      "<\(p)r \(declaration)><\(p)e k='1' q:k='2' xmlns:q='urn:q'><\(p)n>x</\(p)n></\(p)e></\(p)r>"
    }
    let byDefault = body("", "xmlns='urn:x'")
    let byPrefix = body("z:", "xmlns:z='urn:x'")
    let fields = { (p: String) in ["\(p)n", "@k", "@w:k"] }
    let prefixed = XMLShape(
      record: "/p:r/p:e", namespaces: ["p": "urn:x", "w": "urn:q"], fields: fields("p:"))
    let plain = XMLShape(
      record: "/r/e", namespaces: ["": "urn:x", "w": "urn:q"], fields: fields(""))
    for document in [byDefault, byPrefix] {
      for shape in [prefixed, plain] {
        #expect(try Texts(read(document, shape)).main == [["x", "1", "2"]])
      }
    }
  }

  @Test("a missed namespace is told with what the document has")
  func missedNamespace() throws {
    let document = "<proveedores xmlns='urn:x'><p/></proveedores>"
    #expect(
      throws: XMLStreamError.noRecords(
        file: "F", record: "/proveedores/p", root: "proveedores", namespace: "urn:x",
        instead: "the path wants 'proveedores'")
    ) { try read(document, XMLShape(record: "/proveedores/p", fields: [])) }
    #expect(
      throws: XMLStreamError.noRecords(
        file: "F", record: "/a/b", root: "a", namespace: nil,
        instead: "below '/a' comes 'b' in namespace 'urn:y', not 'b'")
    ) { try read("<a><b xmlns='urn:y'/></a>", XMLShape(record: "/a/b", fields: [])) }
    #expect(throws: XMLStreamError.self) { try read("<a/>", XMLShape(record: "/a/b", fields: [])) }
  }

  @Test("a star stands for any element")
  func wildcards() throws {
    let shape = XMLShape(
      record: "/*/e", namespaces: ["p": "urn:p"], fields: ["*/n", "p:*", "a/n"])
    let document = "<r xmlns:p='urn:p'><e><a><n>1</n></a><p:q>2</p:q></e></r>"
    #expect(try Texts(read(document, shape)).main == [["1", "2", "1"]])
  }

  @Test("of a repeated field the first value is kept, and the others are counted")
  func repeats() throws {
    let reader = try XMLRecordReader(
      file: "F", shape: XMLShape(record: "/r/e", fields: ["a", "b"]))
    var batch = XMLBatch()
    let document = Array("<r><e><a>1</a><a>2</a></e><e><a/><a>3</a><b>4</b></e></r>".utf8)
    try reader.feed(document.span, into: &batch)
    try reader.finish(into: &batch)
    #expect(Texts(batch).main == [["1", ""], ["", "4"]])
    #expect(reader.repeats == [2, 0])
  }

  @Test("an ampersand in an attribute is one character, however it is written")
  func ampersand() throws {
    let type = "<!DOCTYPE r [<!ATTLIST e c CDATA '&amp;d'>]>"
    let shape = XMLShape(record: "/r/e", fields: ["@a", "@b", "@c", "."])
    #expect(
      try Texts(read("\(type)<r><e a='S &amp; A&#38;' b='&amp;#38;&lt;'>&amp;x</e></r>", shape))
        .main
        == [["S & A&", "&#38;<", "&d", "&x"]])
  }

  @Test("the root itself may be the record")
  func rootRecord() throws {
    let shape = XMLShape(record: "/r", fields: [".", "@a"])
    #expect(try Texts(read("<r a='1'>x<b>y</b> </r>", shape)).main == [["xy", "1"]])
  }

  @Test("a document of 12 MB is read in pieces")
  func large() throws {
    let record = "<e id='1'><name>\(String(repeating: "ñ", count: 500))</name></e>\n"
    let count = 12_000_000 / record.utf8.count
    var document = Array("<r>".utf8)
    for _ in 0..<count { document.append(contentsOf: record.utf8) }
    document.append(contentsOf: "</r>".utf8)
    let reader = try XMLRecordReader(file: "F", shape: shape)
    var batch = XMLBatch()
    var rows = 0
    var start = 0
    while start < document.count {
      let end = min(start + 100_000, document.count)
      try reader.feed(document.span.extracting(start..<end), into: &batch)
      if let last = batch.main.offsets.last { #expect((last - 3) % record.utf8.count == 0) }
      rows += batch.main.count
      batch.removeAll()
      start = end
    }
    try reader.finish(into: &batch)
    #expect(rows == count)
  }

  @Test("a text of many megabytes that nobody asks for does no harm")
  func longText() throws {
    let document = "<r><x>" + String(repeating: "y", count: 15_000_000) + "</x><e/></r>"
    #expect(try read(document, shape).main.count == 1)
  }
}
