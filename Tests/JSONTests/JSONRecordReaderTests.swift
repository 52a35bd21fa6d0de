import Tables
import Testing

@testable import JSON

@Suite("JSON record reader")
struct JSONRecordReaderTests {
  private func rows(_ text: String, _ record: String, _ fields: [String], rows: String? = nil)
    throws -> [[String]]
  {
    try Reading.read(text, JSONShape(record: record, rows: rows, fields: fields)).rows
  }

  private let release = """
    {"releases": [
      {"ocid": "o-1", "tender": {"id": 1, "items": [
         {"id": "a", "classification": {"scheme": "CPV", "id": "45000000-7"}},
         {"id": "b", "classification": {"scheme": "UNSPSC", "id": "72000000"}, "tags": ["x", "y"]}],
         "lots": []},
       "parties": [{"id": "P1", "name": "Uno", "roles": ["buyer"]},
         {"id": "P2", "name": "Dos", "roles": ["payer", "supplier"]}],
       "buyer": {"id": "P1"}},
      {"ocid": "o-2", "tender": null}
    ], "uri": "x"}
    """

  @Test("lists are so many occurrences of their member")
  func records() throws {
    #expect(try rows(release, "/releases", ["ocid"]) == [["o-1"], ["o-2"]])
    #expect(try rows(release, "/releases/parties", ["id"]) == [["P1"], ["P2"]])
    #expect(try rows(release, "/*/tender/items", ["id"]) == [["a"], ["b"]])
    #expect(try rows("[[1,[2]],3]", "/", ["."]) == [["1"], ["2"], ["3"]])
    #expect(try rows("{\"a\": 1}", "/", ["a"]) == [["1"]])
    #expect(try rows("\"a\\nb\"", "/", ["."]) == [["a\nb"]])
  }

  @Test("paths that stand side by side give the records of each")
  func alternatives() throws {
    let path = "/releases | /records/compiledRelease"
    #expect(try rows(release, path, ["ocid"]) == [["o-1"], ["o-2"]])
    let package =
      #"{"records": [{"releases": [{"ocid": "no"}], "compiledRelease": {"ocid": "c"}}]}"#
    #expect(try rows(package, path, ["ocid"]) == [["c"]])
  }

  @Test("rows lie below a record and see the objects above them")
  func rowsBelow() throws {
    #expect(
      try rows(release, "/releases", ["../../ocid", "id", "../id"], rows: "tender/items")
        == [["o-1", "a", "1"], ["o-1", "b", "1"]])
    #expect(try rows(release, "/releases", ["id", "../ocid"], rows: "tender") == [["1", "o-1"]])
    #expect(
      try rows(release, "/releases", ["id"], rows: "parties[id='P2'] | tender/items | parties")
        == [["a"], ["b"], ["P1"], ["P2"]])
  }

  @Test(
    "conditions choose among occurrences",
    arguments: [
      ("tender/items/classification[scheme='UNSPSC']/id", "72000000"),
      ("tender/items/classification[scheme!='CPV']/id", "72000000"),
      ("tender/items[classification/scheme=\"CPV\"]/id", "a"),
      ("tender/items[2]/id", "b"), ("tender/items[3]/id", ""), ("tender/items[tags]/id", "b"),
      ("tender/items[tags='y']/id", "b"), ("tender/items/tags[2]", "y"),
      ("tender/items/tags[.!='x']", "y"), ("parties[roles='supplier']/name", "Dos"),
      ("parties[roles!='supplier'][id='P1']/name", "Uno"), ("parties[id=$buyer/id]/name", "Uno"),
      ("parties[id!=$buyer/id]/name", "Dos"), ("tender[id=1]/items/id", "a"),
      ("parties[roles='supplier'][1]/id", "P2"), ("parties[1][roles='supplier']/id", ""),
      ("concat(ocid, ':', tender/id)", "o-1:1"), ("concat(ocid, ':', tender/none)", ""),
      ("string-join(parties/id, '; ')", "P1; P2"), ("string-join(none, ';')", ""),
      ("concat(ocid, ' ', string-join(tender/items/tags, '+'))", "o-1 x+y"), ("'ocid'", "o-1"),
      ("*[id='P2']/name", "Dos"), ("tender/lots/id", ""),
    ])
  func conditions(path: String, value: String) throws {
    #expect(try rows(release, "/releases", [path])[0] == [value])
  }

  @Test("a value is the first that is not empty; null is empty, numbers keep their text")
  func values() throws {
    #expect(
      try rows(
        #"{"a": [null, "", {"b": 1}, 3.40, 2], "t": true, "f": false, "n": null}"#, "/",
        ["a", "t", "f", "n", "missing"]) == [["3.40", "true", "false", "", ""]])
  }

  @Test("lists give rows that lead to their row, and see above it")
  func lists() throws {
    let shape = JSONShape(
      record: "/releases", fields: ["ocid"],
      lists: [
        .init(each: "parties", fields: ["name", "../ocid"]),
        .init(each: "tender/items/tags", fields: [".", "../id"]),
      ])
    let read = try Reading.read(release, shape)
    #expect(read.rows == [["o-1"], ["o-2"]])
    #expect(read.lists == [[["Uno", "o-1"], ["Dos", "o-1"]], [["x", "b"], ["y", "b"]]])
    #expect(read.parents == [[0, 0], [0, 0]])
  }

  @Test(
    "rows tell the line and byte they start at, whatever the pieces", arguments: [1, 3, 7, 4096])
  func places(piece: Int) throws {
    let shape = JSONShape(record: "/releases", rows: "parties", fields: ["id"])
    let read = try Reading.read(release, shape, pieces: [piece])
    #expect(read.lines == [6, 7])
    let bytes = Array(release.utf8)
    #expect(
      read.offsets.map { Array(bytes[$0..<$0 + 8]) == Array("{\"id\": \"".utf8) } == [true, true])
  }

  @Test("JSON Lines are so many documents, with blank lines or none at the end")
  func lines() throws {
    let text = "\u{FEFF}{\"a\": 1}\r\n\n[{\"a\": 2}, {\"a\": 3}]\n{\"a\": \"\\n\"}"
    for piece in [1, 2, 5, 100] {
      let read = try Reading.read(text, JSONShape(record: "/", fields: ["a"]), pieces: [piece])
      #expect(read.rows == [["1"], ["2"], ["3"], ["\n"]])
      #expect(read.lines == [1, 3, 3, 4])
    }
    #expect(
      Reading.error(Array("{} {}".utf8))
        == "x.json:1:4 (byte 3): not JSON: expected the end of the document, or a line break, "
        + "found '{'; mend it or fetch it again")
    #expect(
      Reading.error(Array("{},\n{}".utf8))
        == "x.json:1:3 (byte 2): not JSON: expected the end of the document, or a line break, "
        + "found ','; mend it or fetch it again")
  }

  @Test(
    "what is wrong outside the records is told at its place",
    arguments: [
      ("{\"r\": [], \"s\": [01]}", "1:17 (byte 16)", "expected a value, found '01'"),
      ("{\"s\": [1}", "1:9 (byte 8)", "expected ',' or ']', found '}'"),
      ("{\n\"s\"; 1}", "2:4 (byte 5)", "expected ':', found ';'"),
      ("{\"s\": \"\\q\"}", "1:8 (byte 7)", "'\\q' is no escape of JSON"),
      ("{\"s\": 1,}", "1:9 (byte 8)", "expected a name in quotes, found '}'"),
      ("{\"s\": }", "1:7 (byte 6)", "expected a value, found '}'"),
      ("{\"r\": {\"a\" 1}}", "1:12 (byte 11)", "expected ':', found '1'"),
      ("{\"r\": {\"ñ\": nul}}", "1:13 (byte 13)", "expected a value, found 'nul'"),
      ("x", "1:1 (byte 0)", "expected a value, found 'x'"),
      // The bracket that does not match is told, not the end that it hides.
      ("{\"r\": {\"a\": [1}", "1:15 (byte 14)", "expected ',' or ']', found '}'"),
    ])
  func faults(text: String, place: String, reason: String) {
    for piece in [1, 2, 100] {
      #expect(
        Reading.error(Array(text.utf8), JSONShape(record: "/r", fields: ["a"]), pieces: [piece])
          == "x.json:\(place): not JSON: \(reason); mend it or fetch it again")
    }
  }

  @Test("a record path that leads nowhere is told with what stands there instead")
  func astray() {
    func error(_ record: String, rows: String? = nil, fields: [String] = ["ocid"]) -> String? {
      Reading.error(
        Array(release.utf8), JSONShape(record: record, rows: rows, fields: fields))
    }
    #expect(
      error("/records")
        == "x.json: no record '/records'; at '/' there is 'releases', 'uri'; check the record path")
    #expect(
      error("/releases/awards")
        == "x.json: no record '/releases/awards'; at '/releases' there is 'ocid', 'tender', "
        + "'parties', 'buyer'; check the record path")
    #expect(
      Reading.error(Array("[]".utf8))
        == "x.json: no record '/'; the document holds no object to look into; check the record path"
    )
    #expect(
      error("/releases", rows: "awards")
        == "x.json: none of the 2 records has a row 'awards'; check the rows path")
    #expect(
      error("/releases", fields: ["ocid", "buyer"])
        == "x.json: path 'buyer' leads to objects, never to a value; name a member below it")
  }

  @Test("limits have each their own message")
  func limits() {
    var limits = JSONLimits(depth: 3, recordBytes: 20, unfoldedBytes: 30, documentBytes: 60)
    func error(_ text: String, rows: String? = nil, fields: [String] = ["a"]) -> String? {
      Reading.error(
        Array(text.utf8), JSONShape(record: "/r", rows: rows, fields: fields), limits: limits)
    }
    #expect(
      error("{\"r\": {\"a\": \"0123456789ABC\"}}")
        == "x.json:1:7 (byte 6): what starts here is longer than 20 bytes; check the record path")
    #expect(
      error("{\"r\": [[[1]]]}")
        == "x.json:1:9 (byte 8): more than 3 objects and lists lie within each other; "
        + "check that the document is what it should be")
    #expect(
      error(String(repeating: " ", count: 61))
        == "x.json: the document is longer than 60 bytes; split it")
    limits.recordBytes = 50
    limits.values = 4
    #expect(
      error("{\"r\": {\"a\": [1,2,3]}}")
        == "x.json:1:18 (byte 17): the record holds more than 4 values by here; "
        + "check the record path")
    limits.values = 100
    #expect(
      error("{\"r\": {\"t\":\"0123456789\",\"a\":[1,2,3,4]}}", rows: "a", fields: ["../t"])
        == "x.json:1:7 (byte 6): the rows of the record that starts here unfold to more than 30 "
        + "bytes; check the rows path and the paths above it")
    limits.visits = 5
    #expect(
      error("{\"r\": {\"t\":\"0123456789\",\"a\":[1,2,3,4]}}", fields: ["a[9]"])
        == "x.json:1:7 (byte 6): the paths visit more than 5 members of the record that starts "
        + "here; check the paths that compare with others")
  }

  @Test("a record with a NUL or a text beyond the limit is marked, and the others are kept")
  func marked() throws {
    let text = "[{\"a\": \"1\"}, {\"a\": \"x\\u0000\"}, {\"a\": \"12345\"}, {\"b\": \"\\u0000\"}]"
    let read = try Reading.read(
      text, JSONShape(record: "/", fields: ["a"]), limits: JSONLimits(cellBytes: 4))
    #expect(
      read.faults == [RecordFault(row: 1, kind: .nulByte), RecordFault(row: 2, kind: .cellTooLong)])
    #expect(read.rows.count == 4)
  }

  @Test("a member that leads to the records cannot stand twice")
  func twice() {
    #expect(
      Reading.error(Array(#"{"r": [], "r": {}}"#.utf8), JSONShape(record: "/r", fields: ["a"]))
        == "x.json:1:11 (byte 10): the object has a member 'r' already; keep one of the two")
  }

  @Test("an error stays: a reader that failed does not go on")
  func failed() throws {
    var reader = try JSONRecordReader(file: "x", shape: JSONShape(record: "/", fields: ["."]))
    var batch = JSONBatch()
    let bad = Array("[1,,2]  ".utf8)
    #expect(throws: JSONError.self) { try reader.feed(bad.span, into: &batch) }
    #expect(throws: JSONError.self) { try reader.feed(bad.span, into: &batch) }
    #expect(throws: JSONError.self) { try reader.finish(into: &batch) }
    #expect(batch.main.rowCount == 1)
  }
}
