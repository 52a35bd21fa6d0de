import Testing
import Workbench
import XMLStream

@Suite("Wrong expressions")
struct XPathErrorTests {
  private func error(_ field: String, namespaces: [String: String] = ["n": "urn:n"]) -> XPathError?
  {
    let shape = XMLTreeShape(record: "/r", rows: ".", namespaces: namespaces, fields: [field])
    do throws(XPathError) {
      try shape.validate()
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "what XPath 1.0 allows is allowed",
    arguments: [
      ".", "..", "/", "//n:a", "n:a/@n:b", "@*", "n:*", "*", "a | b", "a[1][last()]", "a * 2",
      "and and and", "or or or", "div div div", "mod[mod mod mod]", "a -1", "-a", "a-b", "a.b",
      "count(a)*count(b)", "ancestor-or-self::n:a", "self :: node()", "processing-instruction('x')",
      "'it is ) $x n2:y f()'", "\"'\"", "1.5 + .5", "$row/a", "$record//a[@b = $row/@b]",
      "translate(normalize-space(.), 'é', 'e')", "xml:lang | @xml:lang", "lang('es')",
      "a[not(b) and (c or d)]", "é", "concat(a, ' ', b)", "comment()", "text () ", "n:a [ n:b ]",
    ])
  func allowed(expression: String) { #expect(error(expression) == nil) }

  @Test("an unknown prefix is told with its place")
  func prefixes() {
    #expect(
      error("n:a[m:b]") == .unknownPrefix(expression: "n:a[m:b]", position: 5, prefix: "m"))
    #expect(error("@q:*") == .unknownPrefix(expression: "@q:*", position: 2, prefix: "q"))
    #expect(error("a and m:b") == .unknownPrefix(expression: "a and m:b", position: 7, prefix: "m"))
  }

  @Test("functions that XPath 1.0 does not have are told with their place")
  func functions() {
    #expect(
      error("a[matches(., 'x')]")
        == .unknownFunction(expression: "a[matches(., 'x')]", position: 3, name: "matches"))
    #expect(error("document('/etc/passwd')") != nil)
    #expect(error("upper-case(.)") != nil)
    #expect(error("current()") != nil)
  }

  @Test("variables are known where they stand for something")
  func variables() {
    #expect(
      error("$item/a")
        == .unknownVariable(
          expression: "$item/a", position: 1, name: "item", known: ["record", "row"]))
    let rows = XMLTreeShape(record: "/r", rows: "a[. = $row]", fields: ["."])
    #expect(throws: XPathError.self) { try rows.validate() }
    let list = XMLTreeShape(
      record: "/r", rows: "a", fields: ["."], lists: [.init(each: "$row/b", fields: ["$item"])])
    #expect(throws: Never.self) { try list.validate() }
  }

  @Test(
    "what is no expression is told as such",
    arguments: [
      "", "a[", "a]", "a) | (b", "'a", "a b", "a//", "a[1", "1 +", "@", "a::b", "$", "/a/",
    ])
  func syntax(expression: String) {
    guard let error = error(expression) else {
      Issue.record("'\(expression)' was taken")
      return
    }
    #expect(error.exitCode == .definition)
    #expect(error.description.hasPrefix("XPath '\(expression)'"))
  }

  @Test("rows must be nodes, and types must fit")
  func types() {
    for rows in ["'x'", "count(a)", "true()", "1"] {
      #expect(throws: XPathError.notNodes(expression: rows)) {
        try XMLTreeShape(record: "/r", rows: rows, fields: []).validate()
      }
    }
    #expect(throws: XPathError.notNodes(expression: "count(b)")) {
      try XMLTreeShape(
        record: "/r", rows: "a", fields: [], lists: [.init(each: "count(b)", fields: [])]
      ).validate()
    }
    for expression in ["count('a')", "sum(1)", "'a'/b", "concat('a')", "not()"] {
      guard case .syntax? = error(expression) else {
        Issue.record("'\(expression)' was taken")
        continue
      }
    }
  }

  @Test("a wrong record path is told as in streaming")
  func recordPath() {
    #expect(throws: XPathError.document(.unknownPrefix(path: "/x:r", position: 2, prefix: "x"))) {
      try XMLTreeShape(record: "/x:r", rows: ".", fields: []).validate()
    }
  }
}
