import Foundation
import Linkage
import Pipeline
import TestKit
import Testing

@Suite("Linkage of a definition")
struct LinkageDefinitionTests {
  private let text = """
    { name: 'p', date: '2026-11-25',
      registries: { persons: { fields: ['given_name', 'surname', { born: 'date' }] } },
      sources: [{ name: 'a', registry: 'suppliers', path: 'a.csv', format: 'csv',
        fields: { record_id: 'id' } }],
      linkage: {
        suppliers: {
          threshold: 0.95, scope: 'between-sources',
          fields: {
            name: { from: ['razon_social', 'nombre_comercial'], cleaning: 'name' },
            street: { from: 'street', cleaning: 'street' }, number: 'street_number',
            point: { from: ['latitude', 'longitude'], cleaning: 'point' },
            phone: { from: ['phone'], cleaning: 'phone' }, scian: 'scian',
            workers: { from: 'workers', cleaning: 'number' },
          },
          comparisons: {
            name: { termFrequency: 'name',
              levels: [{ name: 'equal' }, { name: { words: 0.9 } }, { name: { jaroWinkler: 0.92 } }] },
            place: { levels: [
              { street: { jaroWinkler: 0.9, edits: 3 }, number: 'equal', point: { distance: 0.3 } },
              { point: { distance: 3 } }] },
            size: { levels: [{ workers: { difference: 0 } }] },
          },
          blocking: [
            { name: 'phone', key: ['phone'], trains: false },
            { key: ['scian', { field: 'name', form: 'rarest-words', count: 2 }], maximumBlock: 50,
              sortedBy: 'name' },
            { key: [{ field: 'name', form: 'sorted-words' }], window: 8 },
            { key: ['scian', { field: 'point', form: 'grid', km: 0.5 }] },
            { key: [{ field: 'name', form: 'prefix', length: 6 }, { field: 'name', form: 'phonetic' },
              { field: 'phone', form: 'suffix', length: 4 }, { field: 'scian', form: 'whole' }] },
          ],
          conflicts: ['phone', { field: 'scian', within: 'source' }, { field: 'number' }],
          training: { seed: 7, randomPairs: 5000, rounds: 9, tolerance: 0.001 },
        },
        persons: {
          fields: { given_name: 'given_name' },
          comparisons: { given_name: { levels: [{ given_name: { prefix: 3 } }] } },
          blocking: [{ key: ['given_name'] }],
        },
      } }
    """

  @Test("every key of linkage is read")
  func everyKey() throws {
    let definition = try DefinitionScratch(text).read()
    #expect(definition.linkage.map(\.kind) == ["persons", "suppliers"])
    #expect(
      definition.linkage[0].settings
        == LinkageSettings(
          fields: [LinkField("given_name", from: ["given_name"])],
          comparisons: [
            Comparison("given_name", levels: [.init([.init("given_name", .prefix, 3)])])
          ],
          blocking: [BlockingRule("given_name", [.init("given_name")])]))
    let expected = LinkageSettings(
      fields: [
        LinkField("name", from: ["razon_social", "nombre_comercial"], cleaning: .name),
        LinkField("street", from: ["street"], cleaning: .street),
        LinkField("number", from: ["street_number"]),
        LinkField("point", from: ["latitude", "longitude"], cleaning: .point),
        LinkField("phone", from: ["phone"], cleaning: .phone),
        LinkField("scian", from: ["scian"]),
        LinkField("workers", from: ["workers"], cleaning: .number),
      ],
      comparisons: [
        Comparison(
          "name",
          levels: [
            .init([.init("name", .equal)]), .init([.init("name", .words, 0.9)]),
            .init([.init("name", .jaroWinkler, 0.92)]),
          ], termFrequency: "name"),
        Comparison(
          "place",
          levels: [
            .init([
              .init("street", .jaroWinkler, 0.9), .init("street", .edits, 3),
              .init("number", .equal), .init("point", .distance, 0.3),
            ]),
            .init([.init("point", .distance, 3)]),
          ]),
        Comparison("size", levels: [.init([.init("workers", .difference, 0)])]),
      ],
      blocking: [
        BlockingRule("phone", [.init("phone")], trains: false),
        BlockingRule(
          "scian + name rarest-words 2", [.init("scian"), .init("name", .rarestWords(2))],
          maximumBlock: 50, sortedBy: "name"),
        BlockingRule("name sorted-words", [.init("name", .sortedWords)], window: 8),
        BlockingRule("scian + point grid 0.5", [.init("scian"), .init("point", .grid(0.5))]),
        BlockingRule(
          "name prefix 6 + name phonetic + phone suffix 4 + scian",
          [
            .init("name", .prefix(6)), .init("name", .phonetic), .init("phone", .suffix(4)),
            .init("scian"),
          ]),
      ],
      conflicts: [.init("phone"), .init("scian", withinSource: true), .init("number")],
      scope: .betweenSources, threshold: 0.95,
      training: .init(seed: 7, randomPairs: 5000, rounds: 9, tolerance: 0.001))
    #expect(definition.linkage[1].settings == expected)
  }

  @Test("the canonical text is JSON that reads back to the same definition")
  func roundTrip() throws {
    let scratch = try DefinitionScratch(text)
    let definition = try scratch.read()
    let canonical = definition.canonicalText
    let copy = try scratch.folder.write("canonical.json", canonical)
    #expect(try Definition.read(file: copy) == definition)
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(canonical.utf8))
    }
  }

  @Test(
    "every change of linkage shows in the canonical text, and overrides reach it",
    arguments: [
      ("threshold", "0.5"), ("scope", "one-to-one"), ("fields.number", "postal_code"),
      ("fields.street.cleaning", "text"), ("comparisons.name.termFrequency", "street"),
      ("comparisons.size.levels", "[{ workers: { difference: 1 } }]"),
      ("blocking.phone.trains", "true"), ("blocking.phone.key", "['name']"),
      ("blocking.phone.maximumBlock", "3"), ("conflicts", "['phone']"), ("training.seed", "2"),
      ("training.tolerance", "0.01"),
    ])
  func changes(key: String, value: String) throws {
    let scratch = try DefinitionScratch(
      text.replacing("name: { termFrequency: 'name',\n", with: "name: {\n")
        .replacing(
          "levels: [{ name: 'equal' }", with: "levels: [{ name: 'equal', street: 'equal' }"))
    let plain = try scratch.read()
    let other = try scratch.read([("linkage.suppliers." + key, value)])
    #expect(plain.canonicalLinkageText != other.canonicalLinkageText)
    #expect(plain.canonicalSourcesText == other.canonicalSourcesText)
  }

  @Test("comments, blanks, defaults written out and keys of one rule in another order do not show")
  func cosmetics() throws {
    let plain = try DefinitionScratch(DefinitionScratch.linkage("threshold: 0.9")).read()
    let other = try DefinitionScratch(
      DefinitionScratch.linkage(
        """
        // anew
        scope: "all", conflicts: [], training: { rounds: 50, seed: 1 },
        blocking: [{ trains: true, maximumBlock: 100, key: [{ field: 'rfc' }], name: 'rfc' }]
        """)
    ).read()
    #expect(plain.canonicalText == other.canonicalText)
  }
}
