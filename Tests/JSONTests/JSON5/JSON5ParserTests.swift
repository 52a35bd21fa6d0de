import Testing

@testable import JSON

@Suite("JSON5 parser")
struct JSON5ParserTests {
  private func parse(_ text: String) throws -> JSON5Value {
    try JSON5Parser.parse(bytes: Array(text.utf8), file: "x.json")
  }

  @Test(
    "numbers in all their forms are read",
    arguments: [
      ("0", 0), ("-0", 0), ("+1", 1), (".5", 0.5), ("5.", 5), ("-.25", -0.25), ("1e3", 1000),
      ("1.5E-2", 0.015), ("0x1F", 31), ("-0XfF", -255), ("Infinity", .infinity),
      ("-Infinity", -.infinity), ("+Infinity", .infinity), ("1e999", .infinity),
      ("173.28679513998632", 173.286_795_139_986_32),
    ])
  func numbers(text: String, value: Double) throws {
    #expect(try parse(text).content == .number(value))
  }

  @Test("not-a-number is a number")
  func notANumber() throws {
    guard case .number(let number) = try parse("-NaN").content else {
      Issue.record("no number")
      return
    }
    #expect(number.isNaN)
  }

  @Test(
    "text in all its forms is read",
    arguments: [
      (#""a\"b'c""#, "a\"b'c"), (#"'a\'b"c'"#, "a'b\"c"),
      (#""\b\f\n\r\t\v""#, "\u{8}\u{C}\n\r\t\u{B}"),
      (#""\x41\u00e9\uD83D\uDE00""#, "Aé😀"), (#""\0""#, "\0"), (#""\q\/""#, "q/"),
      ("'one \\\ntwo'", "one two"), ("'one \\\r\ntwo'", "one two"), ("'a\u{2028}b'", "a\u{2028}b"),
      ("\"ñandú\t\"", "ñandú\t"), ("''", ""),
    ])
  func texts(text: String, value: String) throws {
    #expect(try parse(text).content == .text(value))
  }

  @Test("comments, trailing commas, bare keys and odd blanks are allowed")
  func relaxations() throws {
    let value = try parse(
      "\u{FEFF}// first\n/* * / */ {\u{A0}$a_1: [1, 2,], 'b-c': null,\r\n\\u0064é: true /**/,\u{B}}//"
    )
    #expect(value["$a_1"]?.kindInWords == "a list")
    #expect(value["b-c"]?.content == .null)
    #expect(value["dé"]?.content == .boolean(true))
    #expect(value.members?.count == 3)
  }

  @Test(
    "a document that is not JSON5 is refused where it stops being so",
    arguments: [
      ("", 1, 1, "expected a value, found the end of the file"),
      ("{", 1, 2, "expected a key or '}', found the end of the file"),
      ("{a 1}", 1, 4, "expected ':' after the key 'a', found '1'"),
      ("{a: 1 b: 2}", 1, 7, "expected ',' or '}', found 'b'"),
      ("{a: 1,, b: 2}", 1, 7, "expected a key or '}', found ','"),
      ("[1,\n 2;]", 2, 3, "expected ',' or ']', found ';'"),
      ("[,]", 1, 2, "expected a value, found ','"),
      ("{a: denue}", 1, 5, "expected a value; text stands in quotes, found 'denue'"),
      ("{á: 'b}", 1, 5, "text opens here; expected its closing quote in the same line"),
      ("{a: 'b\n'}", 1, 5, "text opens here; expected its closing quote in the same line"),
      ("\n /* {}", 2, 2, "a comment opens here; expected its '*/'"),
      ("{} {}", 1, 4, "expected the end of the file, found '{'"),
      ("010", 1, 1, "expected a number without a leading zero, found '010'"),
      ("1e", 1, 3, "expected a digit of the exponent, found the end of the file"),
      ("0x", 1, 3, "expected a hexadecimal digit, found the end of the file"),
      ("1.2.3", 1, 4, "expected the end of the number, found '.'"),
      ("12a", 1, 3, "expected the end of the number, found 'a'"),
      ("-", 1, 2, "expected a digit, found the end of the file"),
      (".", 1, 2, "expected a digit, found the end of the file"),
      (#""\x4""#, 1, 5, "expected 2 hexadecimal digits, found '\"'"),
      (#""\uD83D""#, 1, 2, "half a surrogate pair; expected both halves, '\\uD83D\\uDE00'"),
      (#""\01""#, 1, 4, "expected no digit after '\\0', found '1'"),
      (#""\7""#, 1, 2, "'\\7' is no escape; expected '\\x' or '\\u'"),
      ("{\u{1}: 1}", 1, 2, "expected a key or '}', found the control character U+1"),
    ])
  func faults(text: String, line: Int, column: Int, message: String) {
    let position = DefinitionPosition(file: "x.json", line: line, column: column)
    #expect(throws: JSON5SyntaxError(position: position, message: message)) { try parse(text) }
  }

  @Test("bytes that are not UTF-8 text are refused at their place")
  func encodings() {
    func error(_ bytes: [UInt8]) -> String? {
      do throws(JSON5SyntaxError) {
        _ = try JSON5Parser.parse(bytes: bytes, file: "x")
        return nil
      } catch {
        return "\(error.position.line):\(error.position.column) \(error.message)"
      }
    }
    #expect(
      error(Array("{\n a: '".utf8) + [0xE9, 0x27, 0x7D])
        == "2:6 byte 7 is not UTF-8; save the file as UTF-8")
    #expect(
      error(Array("{}\0".utf8)) == "1:3 a NUL byte; the file is damaged or not text")
    #expect(error([0xFF, 0xFE, 0x7B, 0]) == "1:1 the file is UTF-16; save it as UTF-8")
    #expect(error([0xEF, 0xBB, 0xBF, 0x7B, 0x7D]) == nil)
    #expect(
      error([UInt8](repeating: 0x20, count: 16 << 20 | 1))
        == "1:1 16777217 bytes; a definition has at most 16777216")
  }

  @Test("64 levels are read and 65 refused")
  func depth() throws {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try parse(deep) }
    let error = JSON5SyntaxError(
      position: DefinitionPosition(file: "x.json", line: 1, column: 65),
      message: "nested deeper than 64 levels")
    #expect(throws: error) { try parse("[" + deep + "]") }
  }

  @Test("columns count characters and every kind of line end counts once")
  func positions() throws {
    // The e and its accent are two scalars and one character.
    let value = try parse("{'cafe\u{301}': 1,\r\n b: 'ñ', c: 2,\r d: 3,\n\n\te: 4}")
    let places = value.members?.map { "\($0.position.line):\($0.position.column)" }
    #expect(places == ["1:2", "2:2", "2:10", "3:2", "5:2"])
    #expect(value["c"]?.position == DefinitionPosition(file: "x.json", line: 2, column: 13))
  }

  @Test("a key that stands twice remembers its first place")
  func repeatedKeys() throws {
    let members = try parse("{a: 1, b: 2,\n \"\\x61\": 3}").members ?? []
    #expect(members.map(\.earlier?.line) == [nil, nil, 1])
  }
}
