import Testing
import XMLStream

@Suite("Rows by XPath")
struct XMLTreeReaderTests {
  private static let notice = """
    <n:notices xmlns:n="urn:n" xmlns:o="urn:o" edition="7">
      <n:about>before the records</n:about>
      <n:notice id="N1" lang="es">
        <o:org key="a"><o:name>Alfa</o:name></o:org>
        <o:org key="b"><o:name xml:lang="fr">Bêta</o:name><o:name> Beta </o:name></o:org>
        <n:lot no="1" org="b">
          <n:title/>
          <n:title lang="en">Bolts &amp; <![CDATA[nuts <M8>]]></n:title>
          <n:item code="7318"/><n:item code="7616"/>
        </n:lot>
        <n:lot no="2" org="a"><n:title lang="es">Tuercas</n:title></n:lot>
      </n:notice>
      <n:notice id="N2"/>
      <n:notice id="N3"><n:lot no="1" org="z"><n:item code="1"/></n:lot></n:notice>
    </n:notices>
    """

  private static let shape = XMLTreeShape(
    record: "/n:notices/n:notice", rows: "n:lot",
    namespaces: ["n": "urn:n", "o": "urn:o"],
    fields: [
      "concat(../@id, '-', @no)", "n:title",
      "$record/o:org[@key = $row/@org]/o:name[not(@xml:lang)]",
      "count(n:item)", "boolean(n:item)", "number(n:title)", "/*/@edition",
      "ancestor::n:notices/n:about",
      "../preceding-sibling::*/@id", "n:title/@lang[. = 'es' or . = 'en']",
    ],
    lists: [
      .init(
        each: "n:item",
        fields: ["@code", "$row/@no", "count(preceding-sibling::n:item[@code != $item/@code])"])
    ])

  @Test(
    "fields are asked of each row, with joins, ancestors and computed values",
    arguments: [1, 3, 64, 1 << 20])
  func rows(piece: Int) throws {
    let texts = Texts(try readTrees(Self.notice, Self.shape, piece: piece))
    #expect(
      texts.main == [
        [
          "N1-1", "Bolts & nuts <M8>", "Beta", "2", "true", "", "7", "", "", "en",
        ],
        ["N1-2", "Tuercas", "Alfa", "0", "false", "", "7", "", "", "es"],
        // What lies before a record, beside it, is gone.
        ["N3-1", "", "", "1", "true", "", "7", "", "", ""],
      ])
    #expect(texts.lists == [[["7318", "1", "0"], ["7616", "1", "1"], ["1", "1", "0"]]])
    #expect(texts.parents == [[0, 0, 2]])
  }

  @Test("lines and offsets are those of the row elements, whatever the encoding")
  func places() throws {
    let batch = try readTrees(Self.notice, Self.shape, piece: 5)
    #expect(batch.main.lines == [6, 11, 14])
    let bytes = Array(Self.notice.utf8)
    for offset in batch.main.offsets {
      #expect(bytes[offset...].starts(with: "<n:lot ".utf8))
    }
    #expect(batch.lists[0].lines == [9, 9, 14])
    let latin =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><r>".utf8)
      + [0xE9, 0xE9, 0x0A] + Array("<x>".utf8) + [0xE9] + Array("</x><x/></r>".utf8)
    let found = try readTrees(latin, XMLTreeShape(record: "/r", rows: "x", fields: ["."]))
    #expect(found.main.lines == [2, 2])
    #expect(found.main.offsets == [49, 57])
    #expect(Texts(found).main == [["é"], [""]])
  }

  @Test("rows come once and in the order of the document, whatever the expression's order")
  func order() throws {
    let shape = XMLTreeShape(
      record: "/r", rows: "c | a | b | *[@x] | a/..//b", fields: ["name()", "@x"])
    let texts = Texts(try readTrees("<r><a x='1'/><b/><c><b x='2'/></c><a/></r>", shape))
    #expect(texts.main == [["a", "1"], ["b", ""], ["c", ""], ["b", "2"], ["a", ""]])
  }

  @Test("a value is the first node with any text, in the order of the document")
  func firstText() throws {
    let shape = XMLTreeShape(
      record: "/r", rows: ".", fields: ["z | y", "y/@k", "string(y)", "text()"])
    let texts = Texts(
      try readTrees("<r> <y k=''> </y>\n<y k='2'> \t Y\n y </y><z>Z</z> own </r>", shape))
    #expect(texts.main == [["Y\n y", "2", "", "own"]])
  }

  @Test("a default namespace needs a prefix in XPath, but not in the record path")
  func defaultNamespace() throws {
    let spaces = ["": "urn:d", "d": "urn:d"]
    let document = "<r xmlns='urn:d'><x>1</x></r>"
    let with = XMLTreeShape(record: "/r", rows: "d:x", namespaces: spaces, fields: ["."])
    #expect(Texts(try readTrees(document, with)).main == [["1"]])
    let without = XMLTreeShape(record: "/r", rows: "x", namespaces: spaces, fields: ["."])
    #expect(
      throws: XPathError.noRows(
        file: "F", line: 1, record: "/r", rows: "x", element: "'r' in namespace 'urn:d'")
    ) { try readTrees(document, without) }
  }

  @Test("the record itself, its parent's attributes and text nodes can be rows")
  func oddRows() throws {
    let shape = { (rows: String) in
      XMLTreeShape(record: "/r/x", rows: rows, fields: [".", "count(.)"])
    }
    let document = "<r a='1'>\n<x>one<y/>two</x></r>"
    #expect(Texts(try readTrees(document, shape("."))).main == [["onetwo", "1"]])
    #expect(Texts(try readTrees(document, shape("../@a"))).main == [["1", "1"]])
    let texts = try readTrees(document, shape("text()"))
    #expect(Texts(texts).main == [["one", "1"], ["two", "1"]])
    #expect(texts.main.lines == [2, 2])
  }

  @Test("a document without a record says where the path was left")
  func noRecord() {
    #expect(
      throws: XPathError.document(
        .noRecords(
          file: "F", record: "/r/x", root: "r", namespace: nil,
          instead: "below '/r' comes 'y' in no namespace, not 'x'"))
    ) { try readTrees("<r><y/></r>", XMLTreeShape(record: "/r/x", rows: ".", fields: ["."])) }
  }

  @Test("every later call gives the same failure")
  func failsForGood() throws {
    let shape = XMLTreeShape(record: "/r", rows: ".", fields: ["."])
    let reader = try XMLTreeReader(file: "F", shape: shape)
    var batch = XMLBatch()
    let bad = Array("<r><a></b></r>".utf8)
    let first = try #require(throws: XPathError.self) { try reader.feed(bad.span, into: &batch) }
    guard case .document(.malformed) = first else {
      Issue.record("\(first)")
      return
    }
    #expect(throws: first) { try reader.finish(into: &batch) }
    #expect(throws: first) { try reader.feed(bad.span, into: &batch) }
  }
}
