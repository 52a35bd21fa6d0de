import Foundation
import TestKit
import Testing
import Workbench

@testable import Ingest

@Suite("Head of a JSON document")
struct JSONHeadTests {
  private static let document =
    #"{"meta": {"n": "a]}\"b"}, "firms": [{"id": 1, "tags": ["x", "[y"], "p": [{"q": 1}, {"q": 2}]}, "#
    + #"{"id": 2, "tags": []}, {"id": 3, "p": [{"q": "ñ"}]}], "end": [[1], [2]]}"#

  @Test("cut anywhere, it is a document that begins as the whole does, or none")
  func cuts() throws {
    let whole = Array(Self.document.utf8)
    _ = try JSONSerialization.jsonObject(with: Data(whole))
    var documents = 0
    for end in 0..<whole.count {
      guard let head = JSONHead.closed(Array(whole[..<end])) else { continue }
      documents += 1
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(head)) }
      // All but the closing marks is the document's own.
      let own = zip(head, whole).prefix { $0 == $1 }.count
      #expect(head.count - own <= 4)
    }
    #expect(documents > 80)
    #expect(JSONHead.closed(Array("{\"a\": {\"b\": 1}".utf8)) == nil)
    #expect(JSONHead.closed(Array("]".utf8)) == nil)
  }

  @Test("a document beyond what is looked through is profiled whole by its head's paths")
  func long() throws {
    let scratch = try ScratchFolder()
    let filler = String(repeating: "Elaboración de pan. ", count: 60)
    var text = "{\"meta\": {\"n\": 1}, \"firms\": ["
    for row in 0..<7_000 {
      text += row == 0 ? "" : ","
      text += "{\"id\": \"F\(row)\", \"giro\": \"\(filler)\", \"tags\": [\"a\", \"b\"]}"
    }
    let found = try FileProfile.read(
      FileProfile.source(scratch.write("f.json", text + "]}")), threads: 1)
    #expect(found.bytes > 8 << 20)
    #expect(found.recordPath == "/firms" && found.records == 7_000)
    #expect(found.columns.map(\.heading) == ["id", "giro"])
    #expect(found.lists.map(\.rows) == [14_000])
  }
}
