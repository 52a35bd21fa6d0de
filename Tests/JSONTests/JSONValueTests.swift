import Testing

@testable import JSON

@Suite("JSON values")
struct JSONValueTests {
  private func parse(_ text: String) throws(JSONError) -> JSONValue {
    try JSONValue.parse(Array(text.utf8), file: "x.json")
  }

  private func error(_ bytes: [UInt8]) -> String? {
    do throws(JSONError) {
      _ = try JSONValue.parse(bytes, file: "x.json")
      return nil
    } catch {
      return error.description
    }
  }

  @Test(
    "numbers keep the text they are written as",
    arguments: [
      "0", "-0", "10", "0.50", "1e3", "1E+3", "-1.5e-10", "45233130.0", "3.40",
      "12345678901234567890123",
    ])
  func numbers(text: String) throws {
    #expect(try parse(text) == .number(text))
    #expect(try parse("[\(text)]") == .list([.number(text)]))
    #expect(try parse("{\"a\":\(text)}") == .object([("a", .number(text))]))
  }

  @Test(
    "text is unescaped",
    arguments: [
      (#""""#, ""), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u00E9""#, "éé"),
      (#""\uD83D\uDE00 \ud83d\ude00""#, "😀 😀"), (#""\u0000""#, "\0"), ("\"\u{7F}\"", "\u{7F}"),
      ("\"中ñ😀\"", "中ñ😀"), (#""e\u0301""#, "e\u{301}"), (#""\uFFFF""#, "\u{FFFF}"),
    ])
  func texts(text: String, value: String) throws {
    #expect(try parse(text) == .text(value))
    #expect(try parse("{\(text):1}") == .object([(value, .number("1"))]))
  }

  @Test("objects keep the order of their members, and lists nest")
  func containers() throws {
    #expect(
      try parse("\u{FEFF} {\"b\" : [ ] ,\r\n\"a\":[[true , false],{}, null]}\t")
        == .object([
          ("b", .list([])),
          ("a", .list([.list([.boolean(true), .boolean(false)]), .object([]), .null])),
        ]))
  }

  @Test(
    "what is not JSON is refused where it stops being so",
    arguments: [
      ("[1,]", "1:4 (byte 3)", "expected a value, found ']'"),
      ("[1 2]", "1:4 (byte 3)", "expected ',' or ']', found '2'"),
      ("{\"a\":1,}", "1:8 (byte 7)", "expected a name in quotes, found '}'"),
      ("{a:1}", "1:2 (byte 1)", "expected a name in quotes or '}', found 'a'"),
      ("{'a':1}", "1:2 (byte 1)", "expected a name in quotes or '}', found ''a''"),
      ("{\"a\" 1}", "1:6 (byte 5)", "expected ':', found '1'"),
      ("{\"a\":}", "1:6 (byte 5)", "expected a value, found '}'"),
      ("{\"a\":1]", "1:7 (byte 6)", "expected ',' or '}', found ']'"),
      ("[1}", "1:3 (byte 2)", "expected ',' or ']', found '}'"),
      ("[01]", "1:2 (byte 1)", "expected a value, found '01'"),
      ("[+1]", "1:2 (byte 1)", "expected a value, found '+1'"),
      ("[.5]", "1:2 (byte 1)", "expected a value, found '.5'"),
      ("[1.]", "1:2 (byte 1)", "expected a value, found '1.'"),
      ("[1e]", "1:2 (byte 1)", "expected a value, found '1e'"),
      ("[-]", "1:2 (byte 1)", "expected a value, found '-'"),
      ("[0x1]", "1:2 (byte 1)", "expected a value, found '0x1'"),
      ("[NaN]", "1:2 (byte 1)", "expected a value, found 'NaN'"),
      ("[True]", "1:2 (byte 1)", "expected a value, found 'True'"),
      ("[\n ñ]", "2:2 (byte 3)", "expected a value, found 'ñ'"),
      ("[\"ñ\", x]", "1:7 (byte 7)", "expected a value, found 'x'"),
      ("[\"a\nb\"]", "1:4 (byte 3)", "the end of the line in a text; write it as an escape"),
      ("[\"\t\"]", "1:3 (byte 2)", "the control character U+0009 in a text; write it as an escape"),
      (#"["\x41"]"#, "1:3 (byte 2)", "'\\x' is no escape of JSON"),
      (#"["\u00g0"]"#, "1:3 (byte 2)", "'\\u' needs four hexadecimal digits after it"),
      (#"["\uD83D"]"#, "1:3 (byte 2)", "half a surrogate pair; expected both halves"),
      (#"["\uD83D\u0041"]"#, "1:3 (byte 2)", "half a surrogate pair; expected both halves"),
      (#"["\uDE00"]"#, "1:3 (byte 2)", "half a surrogate pair; expected both halves"),
      ("/* */ 1", "1:1 (byte 0)", "expected a value, found '/*'"),
      ("[1]\u{FEFF}", "1:4 (byte 3)", "expected a value, found '\u{FEFF}'"),
      ("1 2", "1:3 (byte 2)", "expected the end of the document"),
      ("[\u{A0}1]", "1:2 (byte 1)", "expected a value, found '\u{A0}1'"),
    ])
  func faults(text: String, place: String, reason: String) {
    #expect(
      error(Array(text.utf8)) == "x.json:\(place): not JSON: \(reason); mend it or fetch it again")
  }

  @Test(
    "a document that ends too early is told so",
    arguments: ["{", "[", "[1", "[1,", "{\"a\"", "{\"a\":", "{\"a\":1", "\"a", "\"\\", "[\"\\u00"])
  func truncation(text: String) {
    let end = "x.json:1:\(text.count + 1) (byte \(text.utf8.count))"
    #expect(
      error(Array(text.utf8))
        == "\(end): the document ends before its last value does; fetch it again")
  }

  @Test("a name that stands twice is told at its second value", arguments: [1, 30])
  func duplicates(others: Int) {
    let many = (0..<others).map { "\"m\($0)\": 0," }.joined()
    let text = "{\(many)\"a\": 1,\n\"\\u0061\": 2}"
    #expect(
      error(Array(text.utf8))
        == "x.json:2:11 (byte \(text.utf8.count - 2)): the object has a member 'a' already; "
        + "keep one of the two")
    #expect(error(Array("{\(many)\"a\": {\"a\": 1}}".utf8)) == nil)
  }

  @Test("bytes that are not UTF-8 text are refused at their place")
  func encodings() {
    #expect(
      error(Array("[\"Per".utf8) + [0xFA] + Array("\"]".utf8))
        == "x.json:1:6 (byte 5): the bytes are not UTF-8 from here on; save the document as UTF-8")
    let wide = "x.json:1:1 (byte 0): the document is UTF-16 or UTF-32; save it as UTF-8"
    #expect(error([0xFF, 0xFE, 0x5B, 0, 0x5D, 0]) == wide)
    #expect(error([0xFE, 0xFF, 0, 0x5B]) == wide)
    #expect(error([0x5B, 0, 0x5D, 0]) == wide)
    #expect(error([0, 0x5B, 0, 0x5D]) == wide)
    #expect(
      error(Array("[\"a".utf8) + [0, 0x22, 0x5D])
        == "x.json:1:4 (byte 3): not JSON: the control character U+0000 in a text; write it as an "
        + "escape; mend it or fetch it again")
    #expect(error([]) == "x.json: the document is empty; fetch it again")
    #expect(error([0xEF, 0xBB, 0xBF, 0x20]) == "x.json: the document is empty; fetch it again")
  }

  @Test("256 levels are read and 257 refused")
  func depth() {
    let deep = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
    #expect(error(Array(deep.utf8)) == nil)
    #expect(
      error(Array("[\(deep)]".utf8))
        == "x.json:1:257 (byte 256): more than 256 objects and lists lie within each other; "
        + "check that the document is what it should be")
  }
}
