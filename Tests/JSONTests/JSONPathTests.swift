import Testing

@testable import JSON

@Suite("JSON paths")
struct JSONPathTests {
  @Test(
    "a path is refused at the character that cannot stand there",
    arguments: [
      ("", 1, "expected a member's name; one with signs in it stands in single quotes"),
      ("/a", 1, "the path lies below its record; leave out the first '/'"),
      ("a//b", 3, "expected a member's name; one with signs in it stands in single quotes"),
      ("a/", 3, "expected a member's name; one with signs in it stands in single quotes"),
      ("a/..", 5, "'..' can only stand at the start"),
      ("a/.", 4, "'.' can only stand alone"),
      ("a[", 3, "expected a member's name; one with signs in it stands in single quotes"),
      ("a[0]", 4, "positions count from 1"),
      ("a[b=]", 5, "expected a text in single quotes, a number, or '$' and a path"),
      ("a[b='c]", 5, "a quote opens here and does not close"),
      ("a[b='c'", 8, "expected ']'"),
      ("a]", 2, "']' cannot stand here"),
      ("concat(a", 9, "expected ',' or ')'"),
      ("string-join(a)", 14, "expected ',' and the text between values in quotes"),
      (
        "../../x", 1,
        "'..' leads above the record; take a record nearer the root, and its rows by 'rows'"
      ),
    ])
  func faults(path: String, position: Int, reason: String) {
    let shape = JSONShape(record: "/", rows: "r", fields: [path])
    #expect(throws: JSONError.badPath(path: path, position: position, reason: reason)) {
      try shape.validate()
    }
  }

  @Test("paths within each other are refused before they use up the stack")
  func nested() throws {
    func conditions(_ depth: Int) -> String {
      String(repeating: "a[", count: depth) + "b" + String(repeating: "]", count: depth)
    }
    try JSONShape(record: "/", fields: [conditions(60)]).validate()
    for path in [conditions(100_000), String(repeating: "concat(", count: 100_000)] {
      let error = #expect(throws: JSONError.self) {
        try JSONShape(record: "/", fields: [path]).validate()
      }
      #expect(error?.description.contains("more than 64 paths stand within each other") == true)
    }
  }

  @Test(
    "a record path starts at the root and has no conditions",
    arguments: [
      ("a", 1, "the path of a record starts with '/'"),
      ("/a|b", 4, "the path of a record starts with '/'"),
      ("/a[1]", 6, "a record path has no conditions; put them into 'rows'"),
      ("/a/", 4, "expected a member's name; one with signs in it stands in single quotes"),
    ])
  func records(path: String, position: Int, reason: String) {
    #expect(throws: JSONError.badPath(path: path, position: position, reason: reason)) {
      try JSONShape(record: path, fields: []).validate()
    }
  }

  @Test("names with blanks and letters of any script need no quotes, names with signs do")
  func names() throws {
    let text = #"{"año fiscal": 1, "a/b": 2, "it's": 3, "@type": 4, "$id": 5, "x-y.z": 6}"#
    let paths = ["año fiscal", "'a/b'", "'it''s'", "@type", "$id", "x-y.z", " año fiscal "]
    let read = try Reading.read(text, JSONShape(record: "/", fields: paths))
    #expect(read.rows == [["1", "2", "3", "4", "5", "6", "1"]])
  }
}
