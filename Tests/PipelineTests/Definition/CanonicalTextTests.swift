import Foundation
import Pipeline
import TestKit
import Testing

@Suite("Canonical text")
struct CanonicalTextTests {
  private let text = DefinitionScratch.xml("missing: ['a', 'ñ\"\\\\']")

  @Test("comments, blanks, quotes, order of keys and the folder it is called from do not matter")
  func cosmetics() throws {
    let plain = try DefinitionScratch(text).read()
    let other = try DefinitionScratch(
      """
      /* anew */ { "date": "2026-11-25", match: {}, language: "es", sources: [ {
        fields: { record_id: { from: ["p:id"] }, }, namespaces: { p: "urn:p" },
        missing: [ "a", "\\xF1\\"\\\\" ], maximumRejectRate: 5e-2,
        record: "/p:r/p:e", format: "xml", path: "a.xml", registry: "suppliers", name: "a", }, ],
        name: "p" }
      """
    ).read()
    #expect(plain.folder != other.folder)
    #expect(plain.canonicalText == other.canonicalText)
  }

  @Test(
    "every change of meaning shows",
    arguments: [
      ("name", "q"), ("date", "2026-11-26"), ("language", "en"), ("sources.a.path", "b.xml"),
      ("sources.a.missing", "[]"), ("sources.a.fields.record_id", "@id"),
      ("sources.a.namespaces.p", "urn:q"), ("match.topK", "21"),
      ("gates.maximumShrinkage", "0.3"), ("gates.maximumAge", "0"),
      ("gates.minimumMatchedNeeds", "1"), ("sources.a.maximumShrinkage", "1"),
      ("sources.a.maximumAge", "7"), ("match.codeScale", "[0,0,0,0,1]"),
      ("export.contact", "x"),
    ])
  func changes(key: String, value: String) throws {
    let scratch = try DefinitionScratch(text)
    #expect(
      try scratch.read().canonicalText != scratch.read([(key, value)]).canonicalText)
  }

  @Test("the canonical text is a pipeline file that reads back to the same definition")
  func roundTrip() throws {
    let scratch = try DefinitionScratch(text)
    let definition = try scratch.read([
      ("sources.a.lists", "{products: {each: 'p:x', fields: {hs: 'p:y'}}}"),
      ("sources.a.fields.latitude", "{from: 'p:l', form: 'degrees'}"),
      ("sources.a.maximumShrinkage", "0.25"), ("sources.a.maximumAge", "3"),
      ("gates", "{maximumShrinkage: 0.3, maximumAge: 7, minimumMatchedNeeds: 2}"),
    ])
    let file = try scratch.folder.write("canonical.json", definition.canonicalText + "\n")
    #expect(try Definition.read(file: file) == definition)
    let csv = try DefinitionScratch(
      DefinitionScratch.source("lists: {products: {fields: {hs: 'h'}}}"))
    let other = try csv.read([("sources.a.fields.rfc", "{constant: ''}")])
    let copy = try csv.folder.write("canonical.json", other.canonicalText)
    #expect(try Definition.read(file: copy) == other)
  }

  @Test("the canonical text is JSON by an independent reader")
  func strictJSON() throws {
    let text = try DefinitionScratch(text).read().canonicalText
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
  }
}
