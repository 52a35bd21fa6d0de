import Testing
import XMLStream

@Suite("Outline of a document")
struct OutlineTests {
  private let document = """
    <?xml version="1.0"?>
    <registro fuente="SE">
      <fecha>2026-11-25</fecha>
      <firma id="1"><nombre>Uno &amp; C</nombre>
        <bien hs="8541">diodo</bien><bien hs="8542">chip</bien></firma>
      <firma id="2" nota="a&amp;b"><nombre>Dos</nombre><giro/>
        <bien hs="8542"> chip
        </bien></firma>
      <firma id="3"><nombre><b>Tres</b> y más</nombre></firma>
    </registro>
    """

  @Test("paths come in order with what they hold", arguments: [1, 7, 4096])
  func paths(piece: Int) throws {
    let result = try outline(document, piece: piece)
    #expect(
      result.paths.map(\.path) == [
        "/registro", "/registro/fecha", "/registro/firma", "/registro/firma/nombre",
        "/registro/firma/bien", "/registro/firma/giro", "/registro/firma/nombre/b",
      ])
    #expect(result.paths.map(\.count) == [1, 1, 3, 3, 3, 1, 1])
    #expect(result.paths.map(\.isRepeated) == [false, false, true, false, true, false, false])
    #expect(result.paths.map(\.hasChildren) == [true, false, true, true, false, false, false])
    #expect(result.paths.map(\.hasText) == [false, true, false, true, true, false, true])
    #expect(result.paths.map(\.parent) == [nil, 0, 0, 2, 2, 2, 3])
    #expect(
      result.paths.map(\.samples) == [
        [], ["2026-11-25"], [], ["Uno & C", "Dos"], ["diodo", "chip"], [], ["Tres"],
      ])
    #expect(result.paths[2].attributes.map(\.step) == ["@id", "@nota"])
    #expect(result.paths[2].attributes.map(\.count) == [3, 1])
    #expect(result.paths[2].attributes.map(\.samples) == [["1", "2", "3"], ["a&b"]])
    #expect(result.record == 2)
    #expect(result.namespaces.isEmpty)
    #expect(result.isWhole && result.bytes == document.utf8.count && result.leftOut == 0)
    #expect(result.path(from: 2, to: 6) == "nombre/b")
    #expect(result.path(from: 2, to: 2) == ".")
    #expect(result.path(from: 2, to: 1) == nil)
  }

  @Test("what it proposes can be read")
  func proposal() throws {
    let result = try outline(document)
    let shape = XMLShape(
      record: result.paths[result.record].path, namespaces: result.prefixes,
      fields: ["@id", result.path(from: result.record, to: 3) ?? ""])
    #expect(
      try Texts(read(document, shape)).main == [
        ["1", "Uno & C"], ["2", "Dos"], ["3", "Tres y más"],
      ])
  }

  @Test("each namespace gets a prefix of its own, that of the document where it can be had")
  func prefixes() throws {
    let proposals: [(String, [String: String], [String])] = [
      ("<r xmlns='urn:a'><e/></r>", ["": "urn:a"], ["/r", "/r/e"]),
      ("<p:r xmlns:p='urn:a'><p:e/></p:r>", ["p": "urn:a"], ["/p:r", "/p:r/p:e"]),
      // A step without a prefix means no namespace as soon as there is an element in none.
      ("<r><e xmlns='urn:a'/></r>", ["ns": "urn:a"], ["/r", "/r/ns:e"]),
      (
        "<r xmlns='urn:a'><e xmlns='urn:b'/></r>", ["": "urn:a", "ns": "urn:b"], ["/r", "/r/ns:e"]
      ),
      (
        "<p:r xmlns:p='urn:a'><p:e xmlns:p='urn:b'/></p:r>", ["p": "urn:a", "p2": "urn:b"],
        ["/p:r", "/p:r/p2:e"]
      ),
      // An attribute cannot be reached without a prefix when its namespace is the default.
      (
        "<r xmlns='urn:a' xmlns:p='urn:a' p:k='1'/>", ["ns": "urn:a"], ["/ns:r"]
      ),
      ("<r xml:lang='es'/>", [:], ["/r"]),
    ]
    for (document, prefixes, paths) in proposals {
      let result = try outline(document)
      #expect(result.prefixes == prefixes, "\(document)")
      #expect(result.paths.map(\.path) == paths, "\(document)")
      for path in result.paths {
        let shape = XMLShape(
          record: path.path, namespaces: prefixes, fields: path.attributes.map(\.step))
        #expect(try read(document, shape).main.count == path.count, "\(document) \(path.path)")
      }
    }
  }

  @Test("the record is what repeats and holds the most, next to the root")
  func record() throws {
    let record = { (document: String) throws -> String in
      let result = try outline(document)
      return result.paths[result.record].path
    }
    #expect(try record("<r><h><x/><x/></h><e a='1'><i/><i/></e><e a='2'/></r>") == "/r/e")
    #expect(
      try record("<r><h><x/><x/></h><l><e>some long text</e><e>and even more</e></l></r>")
        == "/r/l/e")
    // A page is no record.
    #expect(try record("<r><p><e a='1'/><e/></p><p><e/></p></r>") == "/r/p/e")
    #expect(try record("<r><a k='1'>11</a><b k='1'>1</b><a k='2'/><b k='2'/></r>") == "/r/a")
    // A notice with a few repeated words is one record.
    #expect(try record("<r><t>a title that is long</t><k>a</k><k>b</k></r>") == "/r")
    #expect(try record("<r><a/><b/></r>") == "/r")
  }

  @Test("too many different paths are counted and not kept")
  func manyPaths() throws {
    let names = (0..<300).map { "<e\($0) a\($0)=''><i/></e\($0)>" }.joined()
    let result = try outline("<r>\(names)<e0/></r>", mostPaths: 100)
    #expect(result.paths.count + result.paths.map(\.attributes.count).reduce(0, +) == 100)
    #expect(result.paths.map(\.count).reduce(result.leftOut, +) == 602)
  }

  @Test("names that are long, odd or deep are counted and not kept")
  func oddNames() throws {
    let long = String(repeating: "n", count: 101)
    let uri = String(repeating: "u", count: 100_000)
    let deep = String(repeating: "<d>", count: 80) + String(repeating: "</d>", count: 80)
    let result = try outline("<r><\(long)/><a \(long)=''/><b xmlns='\(uri)'/><:x/>\(deep)</r>")
    #expect(result.paths.count == 65)
    #expect(result.leftOut == 3 + 17)
    #expect(result.paths[1].path == "/r/a" && result.paths[1].attributes.isEmpty)
  }

  @Test("only the first part of a document is looked at if so asked", arguments: [1, 64, 100_000])
  func part(piece: Int) throws {
    let document = "<r>" + String(repeating: "<e>1</e>", count: 1_000) + "</wrong>"
    let result = try outline(document, piece: piece, mostBytes: 803)
    #expect(result.paths.map(\.count) == [1, 100])
    #expect(result.paths[1].isRepeated && !result.isWhole && result.bytes == 803)
    #expect(throws: XMLStreamError.self) { try outline(document, mostBytes: 9_000) }
  }

  @Test("long samples are cut at a whole character")
  func samples() throws {
    let result = try outline(
      "<r a='\(String(repeating: "ñ", count: 500))'>x\(String(repeating: "ñ", count: 500))</r>")
    #expect(result.paths[0].attributes[0].samples == [String(repeating: "ñ", count: 60)])
    #expect(result.paths[0].samples == ["x" + String(repeating: "ñ", count: 59)])
  }

  @Test("a document that declares an entity is refused")
  func entity() {
    #expect(throws: XMLStreamError.entityDeclared(file: "F", line: 1, name: "a")) {
      try outline("<!DOCTYPE r [<!ENTITY a 'x'>]><r/>")
    }
  }
}
