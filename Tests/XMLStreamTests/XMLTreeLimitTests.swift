import Foundation
import TestKit
import Testing
import XMLStream

@Suite("Hostile records")
struct XMLTreeLimitTests {
  private let all = XMLTreeShape(record: "/r/x", rows: ".", fields: ["."])

  @Test("a record with too many nodes is refused at its line")
  func nodes() throws {
    let limits = XMLTreeLimits(nodes: 10)
    let fine = "<r>\n<x><a/><a/><a/><a/><a/><a/><a/><a/><a/></x><x/></r>"
    #expect(try readTrees(fine, all, treeLimits: limits).main.count == 2)
    let documents = [
      "<r>\n<x><a/><a/><a/><a/><a/><a/><a/><a/><a/><a/></x></r>",
      "<r>\n<x><a/>1<a/>2<a/>3<a/>4<a/>5</x></r>",
      "<r>\n<x a='' b='' c='' d='' e='' f='' g='' h='' i='' j=''/></r>",
      "<r>\n<x xmlns:a='a' xmlns:b='a' xmlns:c='a' xmlns:d='a' xmlns:e='a'><y a='' b='' c='' d=''/></x></r>",
    ]
    for document in documents {
      #expect(throws: XPathError.tooManyNodes(file: "F", line: 2, limit: 10)) {
        try readTrees(document, all, treeLimits: limits)
      }
    }
  }

  @Test("a record of too many bytes is refused at its line")
  func bytes() {
    let limits = XMLTreeLimits(bytes: 1000)
    for document in [
      "<r>\n<x>\(String(repeating: "a", count: 900))</x></r>",
      "<r>\n<x k='\(String(repeating: "a", count: 900))'/></r>",
    ] {
      #expect(throws: XPathError.recordTooLong(file: "F", line: 2, limit: 1000)) {
        try readTrees(document, all, piece: 64, treeLimits: limits)
      }
    }
  }

  @Test("limits count one record, not the document")
  func perRecord() throws {
    let record = "<x a='1'><y>text</y></x>"
    let document = "<r>" + String(repeating: record, count: 5000) + "</r>"
    let limits = XMLTreeLimits(nodes: 4, bytes: 800)
    #expect(try readTrees(document, all, treeLimits: limits).main.count == 5000)
  }

  @Test("expressions that would take too many steps are stopped")
  func steps() {
    let shape = XMLTreeShape(
      record: "/r", rows: "x", fields: ["count(//x[count(//x[count(//x) > 0]) > 0])"])
    let document = "<r>" + String(repeating: "<x/>", count: 1000) + "</r>"
    let error = #expect(throws: XPathError.self) {
      try readTrees(document, shape, treeLimits: XMLTreeLimits(operations: 100_000))
    }
    #expect(
      error
        == .tooMuchWork(file: "F", line: 1, expression: shape.fields[0], limit: 100_000))
  }

  @Test("the steps of all rows of a record count together")
  func stepsOfRows() throws {
    let shape = XMLTreeShape(record: "/r/g", rows: "x", fields: ["count(../x)"])
    let group = { (rows: Int) in "<g>" + String(repeating: "<x/>", count: rows) + "</g>" }
    let limits = XMLTreeLimits(operations: 20_000)
    let small = "<r>" + String(repeating: group(20), count: 100) + "</r>"
    #expect(try readTrees(small, shape, treeLimits: limits).main.count == 2000)
    #expect(throws: XPathError.self) {
      try readTrees("<r>" + group(2000) + "</r>", shape, treeLimits: limits)
    }
  }

  @Test("cells, records and batches have the limits of streaming")
  func sharedLimits() {
    let document = "<r><x>\(String(repeating: "a", count: 100))</x></r>"
    #expect(
      throws: XPathError.document(.cellTooLong(file: "F", line: 1, path: ".", limit: 50))
    ) { try readTrees(document, all, limits: XMLLimits(cellBytes: 50)) }
    #expect(throws: XPathError.document(.recordTooLong(file: "F", line: 1, limit: 60))) {
      try readTrees(document, all, limits: XMLLimits(recordBytes: 60))
    }
    #expect(throws: XPathError.document(.tooDeep(file: "F", line: 1, limit: 3))) {
      try readTrees("<r><x><y><z/></y></x></r>", all, limits: XMLLimits(depth: 3))
    }
    #expect(throws: XPathError.document(.tooManyAttributes(file: "F", line: 1, limit: 1))) {
      try readTrees("<r a='' b=''><x/></r>", all, limits: XMLLimits(attributes: 1))
    }
  }

  @Test("entities are refused where they are declared, and unknown ones where they stand")
  func entities() {
    let bomb = "<!DOCTYPE r [<!ENTITY a 'aa'>\n<!ENTITY b '&a;&a;'>]><r><x>&b;</x></r>"
    #expect(throws: XPathError.document(.entityDeclared(file: "F", line: 1, name: "a"))) {
      try readTrees(bomb, all)
    }
    #expect(throws: XPathError.document(.undeclaredEntity(file: "F", line: 2, name: "ntilde"))) {
      try readTrees("<r>\n<x>Compa&ntilde;ia</x></r>", all)
    }
    let outside = "<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r><x>a</x></r>"
    #expect(throws: Never.self) { try readTrees(outside, all) }
  }

  @Test("default attributes are read, and stopped when they unfold without end")
  func defaults() throws {
    let shape = XMLTreeShape(record: "/r/x", rows: ".", fields: ["@a"])
    let type = { (value: String) in "<!DOCTYPE r [<!ATTLIST x a CDATA '\(value)'>]>" }
    #expect(
      Texts(try readTrees(type("d") + "<r><x/><x a='w'/></r>", shape)).main == [["d"], ["w"]])
    let long = type(String(repeating: "d", count: 10_000))
    let document = long + "<r>" + String(repeating: "<x/>", count: 1000) + "</r>"
    #expect(throws: XPathError.document(.defaultsTooLong(file: "F", line: 1))) {
      try readTrees(document, shape)
    }
  }

  @Test("a truncated record is not a record")
  func truncated() {
    #expect(throws: XPathError.document(.truncated(file: "F", line: 1))) {
      try readTrees("<r><x>a</x><x>b", all)
    }
  }

  @Test(
    "collected attacks give rows or a refusal, whatever the pieces", .enabled(if: Places.hasShared))
  func collected() throws {
    let shape = XMLTreeShape(record: "/*", rows: ". | *", fields: [".", "@*", "*", "count(//*)"])
    let folder = FileManager.default.enumerator(
      at: Places.shared.appending(path: "malformed"), includingPropertiesForKeys: nil)
    let files = (folder?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { ["xml", "xsd"].contains($0.pathExtension) }
    #expect(files.count > 15)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      let outcomes = [7, 1 << 20].map { piece in
        Result { () throws(XPathError) -> XMLBatch in try readTrees(bytes, shape, piece: piece) }
      }
      switch (outcomes[0], outcomes[1]) {
      case (.success(let one), .success(let two)): #expect(one == two)
      case (.failure, .failure): break
      default: Issue.record("\(file.lastPathComponent): the size of the pieces decides")
      }
      let declares = ["cyclic", "external", "external_file", "quadratic", "xmlbomb", "xmlbomb2"]
      if declares.contains(file.deletingPathExtension().lastPathComponent) {
        guard case .failure(.document(.entityDeclared)) = outcomes[1] else {
          Issue.record("\(file.lastPathComponent) was not refused")
          continue
        }
      }
    }
  }
}
