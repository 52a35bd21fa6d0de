import Testing
import Workbench
import XMLStream

@Suite("XML paths")
struct PathTests {
  @Test(
    "good paths are taken",
    arguments: [
      "a", "p:a", "*", "p:*", "a/b", "a/@b", "@b", "@p:b", ".", "a/.", "*/@xml:lang", "año/niño",
    ])
  func good(path: String) throws {
    try XMLShape(record: "/r", namespaces: ["p": "urn:p"], fields: [path]).validate()
  }

  @Test("an unknown prefix is named with its position")
  func unknownPrefix() {
    #expect(throws: XMLStreamError.unknownPrefix(path: "a/q:b", position: 3, prefix: "q")) {
      try XMLShape(record: "/r", namespaces: ["p": "urn:p"], fields: ["a/q:b"]).validate()
    }
    #expect(throws: XMLStreamError.unknownPrefix(path: "@q:b", position: 2, prefix: "q")) {
      try XMLRecordReader(file: "F", shape: XMLShape(record: "/r", fields: ["@q:b"]))
    }
  }

  @Test(
    "an empty step is refused at its position",
    arguments: [("", 1), ("a//b", 3), ("/a", 1), ("a/", 3)])
  func emptyStep(path: String, position: Int) {
    #expect(throws: XMLStreamError.emptyStep(path: path, position: position)) {
      try XMLShape(record: "/r", fields: [path]).validate()
    }
  }

  @Test(
    "a step that cannot stand there is refused",
    arguments: ["@a/b", "./a", "a/..", "a[1]", "a b", "text()", ":a", "a:", "@*", "1a"])
  func badStep(path: String) {
    #expect {
      try XMLShape(record: "/r", fields: [path]).validate()
    } throws: { error in
      if case .badStep(path, _, _)? = error as? XMLStreamError { return true }
      if case .unknownPrefix(path, _, _)? = error as? XMLStreamError { return true }
      return false
    }
  }

  @Test(
    "a record path starts with a slash and leads to an element",
    arguments: ["", "/", "r", "/r/@a", "/r/.", "/r//s"])
  func record(path: String) {
    #expect(throws: XMLStreamError.self) { try XMLShape(record: path, fields: []).validate() }
  }

  @Test("a list leads to elements", arguments: ["", ".", "@a", "/a"])
  func list(path: String) {
    let list = XMLShape.List(each: path, fields: ["a"])
    #expect(throws: XMLStreamError.self) {
      try XMLShape(record: "/r", fields: [], lists: [list]).validate()
    }
  }

  @Test("a wrong path ends the process with the code of a wrong definition")
  func exitCode() {
    #expect(XMLStreamError.emptyStep(path: "", position: 1).exitCode == .definition)
    #expect(XMLStreamError.empty(file: "F").exitCode == .data)
  }
}
