import Foundation
import Linkage
import TestKit
import Testing

@testable import Pipeline

@Suite("Linkage settings in a file")
struct LinkageFileTests {
  private static let settings = """
    {
      "$schema": "x",
      threshold: 0.97,
      fields: { rfc: { from: 'rfc', cleaning: 'tax-number' } },
      comparisons: { rfc: { levels: [{ rfc: 'equal' }] } },
      blocking: [{ key: ['rfc'] }], // a comment
      conflicts: ['rfc'],
    }
    """

  private func pipeline(_ linkage: String) -> String {
    """
    { name: 'p', date: '2026-11-25', registries: { plants: { fields: ['rfc'] } },
    sources: [{ name: 'a', registry: 'suppliers', path: 'a.csv', format: 'csv',
    fields: { record_id: 'id' } }],
    linkage: { \(linkage) } }
    """
  }

  @Test("a file says what the pipeline file could, for one kind or several")
  func read() throws {
    let named = try DefinitionScratch(
      pipeline("suppliers: 'm/s.json', plants: 'm/s.json'"), ["m/s.json": Self.settings])
    let stated = Self.settings.replacing(#""$schema": "x","#, with: "")
      .replacing("// a comment", with: "")
    let inline = try DefinitionScratch(pipeline("suppliers: \(stated), plants: \(stated)"))
    let definition = try named.read()
    #expect(definition.linkage == (try inline.read().linkage))
    #expect(definition.linkage.map(\.kind) == ["plants", "suppliers"])
    #expect(definition.linkage[1].settings.threshold == 0.97)
    #expect(definition.linkage[1].settings.fields[0].cleaning == .taxNumber)
  }

  @Test("the canonical text and the key of a run hold what the file says, not its name")
  func canonicalText() throws {
    func definition(_ name: String, _ text: String) throws -> Definition {
      try DefinitionScratch(pipeline("suppliers: '\(name)'"), [name: text]).read()
    }
    let one = try definition("s.json", Self.settings)
    let renamed = try definition(
      "other.json", Self.settings.replacing("// a comment", with: "\n\n"))
    let changed = try definition("s.json", Self.settings.replacing("0.97", with: "0.98"))
    #expect(one.canonicalText == renamed.canonicalText)
    #expect(one.canonicalText.contains("\"threshold\":0.97"))
    #expect(!one.canonicalText.contains("s.json"))
    #expect(one.canonicalLinkageText != changed.canonicalLinkageText)
    let again = try DefinitionScratch(one.canonicalText).read()
    #expect(again.linkage == one.linkage)
  }

  @Test("faults in the file are told in its name with line and column")
  func faults() throws {
    let text = """
      {
        fields: { rfc: { from: 'rcf', cleaning: 'code' } },
        comparisons: { rfc: { levels: [{ rfc: 'equal' }] } },
        blockng: [{ key: ['rfc'] }],
      }
      """
    let scratch = try DefinitionScratch(pipeline("suppliers: 'm/s.json'"), ["m/s.json": text])
    #expect(
      scratch.faults() == [
        "m/s.json:2:26: unknown column of suppliers 'rcf'; did you mean 'rfc'?",
        "m/s.json:4:3: unknown key 'blockng' in linkage of suppliers; did you mean 'blocking'?",
      ])
  }

  @Test("a file that is missing is told where it is named; one that is no object, in its own name")
  func broken() throws {
    #expect(
      try DefinitionScratch(pipeline("suppliers: 'm/s.json'")).faults()
        == ["p.json:4:23: linkage 'm/s.json': no such file"])
    func told(_ text: String) throws -> [String] {
      try DefinitionScratch(pipeline("suppliers: 's.json'"), ["s.json": text]).faults()
    }
    #expect(
      try told("['x']") == ["s.json:1:1: linkage of suppliers must be an object, found a list"])
    #expect(
      try told("'other.json'")
        == ["s.json:1:1: linkage of suppliers must be an object, found text"])
    #expect(try told("{\n fields: }") == ["s.json:2:10: expected a value, found '}'"])
    #expect(
      try DefinitionScratch(pipeline("suppliers: ''")).faults()
        == ["p.json:4:23: linkage of suppliers must not be empty"])
  }

  @Test("another file is chosen on the command line")
  func override() throws {
    let scratch = try DefinitionScratch(
      pipeline("suppliers: 'none.json'"), ["own.json": Self.settings])
    let definition = try scratch.read([("linkage.suppliers", "own.json")])
    #expect(definition.linkage[0].settings.threshold == 0.97)
  }

  @Test("a single key of the file is changed on the command line, and its faults are told there")
  func overriddenKey() throws {
    let scratch = try DefinitionScratch(
      pipeline("suppliers: 's.json', plants: 's.json'"), ["s.json": Self.settings])
    let definition = try scratch.read([("linkage.suppliers.training.randomPairs", "5000")])
    #expect(definition.linkage.map(\.settings.training.randomPairs) == [2_000_000, 5000])
    #expect(definition.linkage.map(\.settings.threshold) == [0.97, 0.97])
    #expect(
      scratch.faults([("linkage.suppliers.threshold", "2")])
        == ["--set:1:29: threshold must be a number from 0 to 1, found 2"])
    #expect(
      try DefinitionScratch(pipeline("suppliers: 's.json'"))
        .faults([("linkage.suppliers.threshold", "0.9")])
        .contains("p.json:4:23: linkage 's.json': no such file"))
  }

  @Test(
    "the shipped nights link suppliers by the house's own settings, and the benchmark by none",
    arguments: ["nightly", "denue", "retc", "bench"])
  func shipped(name: String) throws {
    let definition = try Definition.read(
      file: Places.package("Pipelines/\(name).json"), today: "2026-11-25")
    if name == "bench" {
      #expect(definition.linkage == [])
      return
    }
    #expect(definition.linkage.map(\.kind) == ["suppliers"])
    let settings = try #require(definition.linkage.first?.settings)
    #expect(
      settings.conflicts == [.init("rfc"), .init("clee", withinSource: true)])
    // No key is a whole municipality, state, postal code or class.
    let wide = ["municipality", "state", "postal_code", "scian"]
    for rule in settings.blocking where rule.window == nil {
      #expect(rule.parts.contains { !wide.contains($0.field) }, "\(rule.name)")
    }
  }
}
