import Foundation
import TestKit
import Testing

@testable import JSON

@Suite("JSON outline")
struct JSONOutlineTests {
  private func outline(_ text: String, isWhole: Bool = true) throws(JSONError) -> JSONOutline {
    try JSONOutline(Array(text.utf8), file: "x.json", isWhole: isWhole)
  }

  @Test("paths come with their counts and samples, in the order they first stand")
  func paths() throws {
    let read = try outline(
      #"{"r": [{"a": 1, "t": ["x", "y", "x", "z", "w"]}, {"a": null, "a/b": {"it's": "\n"}}], "n": ""}"#
    )
    #expect(
      read.paths.map { "\($0.path) \($0.objects) \($0.values) \($0.samples)" } == [
        #"/ 1 0 []"#, #"/r 2 0 []"#, #"/r/a 0 1 ["1"]"#, #"/r/t 0 5 ["x", "y", "z"]"#,
        #"/r/'a/b' 1 0 []"#, #"/r/'a/b'/'it''s' 0 1 ["�"]"#, #"/n 0 0 []"#,
      ])
    #expect(read.record == "/r")
    #expect(read.fields(below: "/r").map(\.field) == ["a", "t", "'a/b'/'it''s'"])
  }

  @Test(
    "the records are the objects in a list that take most of the document",
    arguments: [
      (#"[{"a": 1}]"#, "/"), (#"{"a": 1, "b": ["x", "y"]}"#, "/"), ("{\"a\": 1}\n{\"a\": 2}", "/"),
      (
        #"{"meta": [{"x": 1}], "data": {"rows": [{"a": 1, "b": "long enough"}, {"a": 2}]}}"#,
        "/data/rows"
      ),
      (#"{"v": "a text far longer than all of the rest of the document", "l": [{"a": 1}]}"#, "/"),
    ])
  func record(text: String, path: String) throws {
    #expect(try outline(text).record == path)
  }

  @Test("every field that is proposed can be read", arguments: 0..<300 as Range<UInt64>)
  func fields(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    random.names += [
      "", ".", "..", "*", " x", "it's", "a/b", "concat(a)", "a[1]", "x=y", "$a", "-",
    ]
    let value = JSONValue.list([random.object(), random.object(), random.object()])
    let text = random.written(value)
    let read = try outline(text)
    #expect(read.documents == 1 && read.record == "/")
    for (field, path) in read.fields(below: "/") {
      let rows = try Reading.read(text, JSONShape(record: "/", fields: [field])).rows
      #expect(rows.contains { !$0[0].isEmpty }, "\(field) \(text)")
      #expect(path.values > 0)
    }
  }

  @Test("a head that is cut anywhere gives what stands before the cut")
  func heads() throws {
    let text = #"{"r": [{"a": 12, "b": true}, {"a": "ñ", "b": false}]}"#
    let bytes = Array(text.utf8)
    for cut in 1..<bytes.count {
      let read = try JSONOutline(Array(bytes[..<cut]), file: "x.json", isWhole: false)
      #expect(read.paths.first?.path == "/")
      #expect(throws: JSONError.self) { try JSONOutline(Array(bytes[..<cut]), file: "x.json") }
    }
    #expect(try outline("{\"r\": [{\"a\": 12, \"b\"", isWhole: false).record == "/r")
    #expect(throws: JSONError.self) { try outline("{\"r\": [}", isWhole: false) }
  }

  @Test(
    "the records of real registries are found", .enabled(if: Places.hasShared),
    arguments: [
      ("demand/ocds_213czf-000-00001_releases.json", "/releases"),
      ("demand/ocds_ppp_full_record_package.json", "/records"),
      ("trade_agreements/roo_mexico.json", "/rule_sets"),
      ("trade_agreements/roo_schemes_uk.json", "/schemes"),
      ("trade_agreements/fta_countries.json", "/countries"),
      ("denue/denue_api_buscar_09_sample.json", "/"),
      ("supplier_registries/ares_cz_25110161.json", "/"),
    ])
  func registries(file: String, record: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: Places.shared(file))))
    #expect(try JSONOutline(bytes, file: file).record == record)
    let head = Array(bytes.prefix(20_000))
    #expect(try JSONOutline(head, file: file, isWhole: head.count == bytes.count).record == record)
  }
}
