import Foundation
import Pipeline
import TestKit
import Testing

/// The schema that editors use against what the reader itself accepts, as its messages tell.
@Suite("JSON Schema of pipeline files")
struct PipelineSchemaTests {
  private let schema: [String: Any]

  init() throws {
    let data = try Data(
      contentsOf: Places.package.appending(path: "Pipelines/pipeline.schema.json"))
    schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("the keys of every part are those the reader takes")
  func keys() throws {
    let stranger = "zzzzzzzz: 1"
    let parts: [(path: String, text: String, part: String)] = [
      ("", "{ \(stranger) }", "the pipeline"),
      ("$defs/source", DefinitionScratch.source(stranger), "source 'a'"),
      ("$defs/mapping", DefinitionScratch.source("mapping: 'm.json'"), "the mapping"),
      ("$defs/match", DefinitionScratch.match(stranger), "match"),
      (
        "$defs/match/properties/weights", DefinitionScratch.match("weights: {\(stranger)}"),
        "weights"
      ),
      ("$defs/match/properties/priors", DefinitionScratch.match("priors: {\(stranger)}"), "priors"),
      (
        "$defs/match/properties/inclusion", DefinitionScratch.match("inclusion: {\(stranger)}"),
        "inclusion"
      ),
      (
        "$defs/match/properties/inclusion/properties/shortlists",
        DefinitionScratch.match("inclusion: { shortlists: {\(stranger)} }"), "shortlists"
      ),
      (
        "$defs/match/properties/inclusion/properties/groups/additionalProperties",
        DefinitionScratch.match("inclusion: { groups: { women: {\(stranger)} } }"),
        "group 'women'"
      ),
      ("properties/gates", "{ gates: { \(stranger) } }", "gates"),
      ("$defs/export", "{ export: { \(stranger) } }", "export"),
      ("$defs/registry", "{ registries: { persons: { \(stranger) } } }", "registry 'persons'"),
      ("$defs/linkage", DefinitionScratch.linkage(stranger), "linkage of suppliers"),
      ("$defs/linkageFile", "{ linkage: { suppliers: 'm.json' } }", "linkage of suppliers"),
      (
        "$defs/linkage/properties/training", DefinitionScratch.linkage("training: {\(stranger)}"),
        "training"
      ),
      (
        "$defs/linkage/properties/conflicts/items/anyOf/1",
        DefinitionScratch.linkage("conflicts: [{\(stranger)}]"), "a conflict"
      ),
      (
        "$defs/linkField/anyOf/1", DefinitionScratch.linkage("fields: { a: {\(stranger)} }"),
        "field 'a'"
      ),
      (
        "$defs/comparison", DefinitionScratch.linkage("comparisons: { c: {\(stranger)} }"),
        "comparison 'c'"
      ),
      (
        "$defs/measures",
        DefinitionScratch.linkage("comparisons: { c: { levels: [{ rfc: {\(stranger)} }] } }"),
        "measure of field 'rfc'"
      ),
      (
        "$defs/blockingRule", DefinitionScratch.linkage("blocking: [{ \(stranger) }]"),
        "blocking rule 1"
      ),
      (
        "$defs/keyPart", DefinitionScratch.linkage("blocking: [{ key: [{ \(stranger) }] }]"),
        "a key of blocking rule 1"
      ),
      (
        "$defs/list", DefinitionScratch.source("lists: {products: {\(stranger)}}"),
        "list 'products'"
      ),
    ]
    for (path, text, part) in parts {
      let scratch = try DefinitionScratch(text, ["m.json": "{ \(stranger) }"])
      #expect(try properties(path) == told(scratch.faults(), "in \(part); its keys are "))
      #expect(try node(path)["additionalProperties"] as? Bool == false, "\(path)")
    }
    let binding = try DefinitionScratch(
      DefinitionScratch.source("", fields: "record_id: {\(stranger)}"))
    #expect(
      try properties("$defs/binding/anyOf/1")
        == told(binding.faults(), "in field 'record_id'; its keys are "))
    let row = try DefinitionScratch(
      DefinitionScratch.source("lists: { products: { fields: { hs: {\(stranger)} } } }"))
    #expect(
      try properties("$defs/listBinding/anyOf/1")
        == told(row.faults(), "in field 'hs'; its keys are "))
  }

  @Test("the words of every choice are those the reader takes")
  func choices() throws {
    let choices: [(path: String, text: String)] = [
      ("properties/language", "{ language: 'zzzzzzzz' }"),
      ("$defs/export/properties/language", "{ export: { language: 'zzzzzzzz' } }"),
      ("$defs/source/properties/registry/anyOf/0", "{ sources: [{ registry: 'zzzzzzzz' }] }"),
      (
        "$defs/fieldKinds/additionalProperties",
        "{ registries: { a: { fields: { b: 'zzzzzzzz' } } } }"
      ),
      ("$defs/linkage/properties/scope", DefinitionScratch.linkage("scope: 'zzzzzzzz'")),
      (
        "$defs/linkField/anyOf/1/properties/cleaning",
        DefinitionScratch.linkage("fields: { a: { from: 'rfc', cleaning: 'zzzzzzzz' } }")
      ),
      (
        "$defs/keyPart/properties/form",
        DefinitionScratch.linkage("blocking: [{ key: [{ field: 'rfc', form: 'zzzzzzzz' }] }]")
      ),
      ("$defs/source/properties/format", "{ sources: [{ format: 'zzzzzzzz' }] }"),
      ("$defs/source/properties/encoding", DefinitionScratch.source("encoding: 'zzzzzzzz'")),
      ("$defs/match/properties/analyzer", DefinitionScratch.match("analyzer: 'zzzzzzzz'")),
      ("$defs/match/properties/textScale", DefinitionScratch.match("textScale: 'zzzzzzzz'")),
      (
        "$defs/match/properties/inclusion/properties/groups/additionalProperties/properties/floor",
        DefinitionScratch.match("inclusion: { groups: { women: { floor: 'zzzzzzzz' } } }")
      ),
      (
        "$defs/match/properties/inclusion/properties/groups/additionalProperties/properties/protection",
        DefinitionScratch.match("inclusion: { groups: { women: { protection: 'zzzzzzzz' } } }")
      ),
    ]
    for (path, text) in choices {
      let told = try told(DefinitionScratch(text).faults(), "'zzzzzzzz'; it is one of ")
      #expect(Set(try node(path)["enum"] as? [String] ?? []) == told, "\(path)")
    }
  }

  @Test("the fields and lists of every registry are those the reader takes")
  func registries() throws {
    let registries = try #require(
      try node("$defs/source/properties/registry/anyOf/0")["enum"] as? [String])
    for registry in registries {
      let faults = try DefinitionScratch(source(registry, "zzzzzzzz: 'x'", "")).faults()
      #expect(
        try properties("$defs/\(registry)Fields")
          == told(faults, "in fields of \(registry); its keys are "))
      let required = faults.compactMap { fault in
        fault.firstMatch(of: /required field '(\w+)' of \w+ is not bound/).map { String($0.1) }
      }
      #expect(try self.required(registry) == Set(required), "\(registry)")

      let lists = try properties("$defs/\(registry)Lists")
      let listFaults = try DefinitionScratch(source(registry, "", "zzzzzzzz: {}")).faults()
      #expect(lists == told(listFaults, "in lists of \(registry); its keys are "))
      for list in lists {
        let text = source(registry, "", "\(list): { fields: { zzzzzzzz: 'x' } }")
        let path = "$defs/\(registry)Lists/properties/\(list)/properties/fields"
        #expect(
          try properties(path)
            == told(DefinitionScratch(text).faults(), "in fields of list '\(list)'; its keys are "))
      }
    }
  }

  private func source(_ registry: String, _ fields: String, _ lists: String) -> String {
    "{ sources: [{ name: 'a', registry: '\(registry)', format: 'csv', path: 'a',"
      + " fields: { \(fields) }, lists: { \(lists) } }] }"
  }

  /// The words that a message lists after some text; none when no message has the text.
  private func told(_ faults: [String], _ text: String) -> Set<String> {
    guard let fault = faults.first(where: { $0.contains(text) }),
      let list = fault.split(separator: text).last
    else { return [] }
    return Set(
      list.split(separator: ", ").map { $0.trimmingCharacters(in: ["'"]) })
  }

  private func node(_ path: String) throws -> [String: Any] {
    var node = schema
    var branches: [Any] = []
    for step in path.split(separator: "/") {
      if let branch = Int(step), branches.indices.contains(branch) {
        node = try #require(branches[branch] as? [String: Any], "\(path)")
      } else if let several = node[String(step)] as? [Any] {
        branches = several
      } else {
        node = try #require(node[String(step)] as? [String: Any], "\(path)")
      }
    }
    return node
  }

  private func properties(_ path: String) throws -> Set<String> {
    Set(try #require(try node(path)["properties"] as? [String: Any], "\(path)").keys)
  }

  /// The fields a source of a registry must bind, by the schema.
  private func required(_ registry: String) throws -> Set<String> {
    let conditions = try #require(try node("$defs/source")["allOf"] as? [[String: Any]])
    for condition in conditions {
      let when = condition["if"] as? [String: Any] ?? [:]
      let properties = when["properties"] as? [String: Any] ?? [:]
      let then = condition["then"] as? [String: Any] ?? [:]
      let fields = (then["properties"] as? [String: Any])?["fields"] as? [String: Any]
      guard (properties["registry"] as? [String: Any])?["const"] as? String == registry,
        let required = fields?["required"] as? [String]
      else { continue }
      return Set(required)
    }
    return []
  }
}
