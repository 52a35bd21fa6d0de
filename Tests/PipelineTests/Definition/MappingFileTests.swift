import Pipeline
import Testing

@Suite("Mapping file")
struct MappingFileTests {
  private let mapping = """
    { "$schema": "x", registry: 'suppliers', format: 'csv', encoding: 'utf-8', missing: ['ND'],
      fields: { record_id: 'id', rfc: { from: 'rfc' }, sales_mdp: { from: 'v', form: 'decimal-comma' } },
      lists: { products: { separator: '|', fields: { hs: 'sa', description: 'd' } } } }
    """

  private func pipeline(_ keys: String) -> String {
    "{ name: 'p', date: '2026-11-25', sources: [{ name: 'a', path: 'a.csv', mapping: 'm/a.json', \(keys) }] }"
  }

  @Test("a mapping supplies what the source does not state, field by field")
  func overlay() throws {
    let scratch = try DefinitionScratch(
      pipeline(
        "missing: ['x'], fields: { rfc: { constant: '' }, clee: 'c' },"
          + " lists: { products: { fields: { hs: 'own' } } }"),
      ["m/a.json": mapping])
    #expect(
      try scratch.read().canonicalSourcesText == """
        [{"encoding":"utf-8","fields":{"clee":{"from":["c"]},"record_id":{"from":["id"]},\
        "rfc":{"constant":""},"sales_mdp":{"form":"decimal-comma","from":["v"]}},"format":"csv",\
        "idPrefix":"","lists":{"products":{"fields":{"description":{"from":["d"]},\
        "hs":{"from":["own"]}},"separator":"|"}},"maximumRejectRate":0.05,"missing":["x"],\
        "name":"a","path":"a.csv","registry":"suppliers"}]
        """)
  }

  @Test("faults in a mapping carry its own name, once for all sources that share it")
  func faults() throws {
    let text = """
      { name: 'p', date: '2026-11-25', sources: [
      { name: 'a', path: 'a.csv', mapping: 'm/a.json' },
      { name: 'b', path: 'b.csv', mapping: 'm/a.json' } ] }
      """
    let scratch = try DefinitionScratch(
      text,
      [
        "m/a.json": """
        { registry: 'suppliers', format: 'csv', mapping: 'other.json',
          fields: { record_id: 'id', rcf: 'rfc' }, encodin: 'utf-8' }
        """
      ])
    #expect(
      scratch.faults() == [
        "m/a.json:1:41: unknown key 'mapping' in the mapping; its keys are $schema, name, registry,"
          + " path, format, encoding, delimiter, quote, escape, headingLine, sheet, entry, record,"
          + " rows, namespaces, only, idPrefix, keySalt, missing, maximumRejectRate,"
          + " maximumShrinkage, maximumAge, fields, lists",
        "m/a.json:2:30: unknown key 'rcf' in fields of suppliers; did you mean 'rfc'?",
        "m/a.json:2:44: unknown key 'encodin' in the mapping; did you mean 'encoding'?",
      ])
  }

  @Test("a mapping that is no JSON5 or no object is told with its place; the source is not blamed")
  func broken() throws {
    let scratch = try DefinitionScratch(pipeline("colour: 1"), ["m/a.json": "{\n fields: }"])
    let faults = scratch.faults()
    #expect(faults.count == 2)
    #expect(faults.first?.contains("unknown key 'colour' in source 'a'") == true)
    #expect(faults.last == "m/a.json:2:10: expected a value, found '}'")
    #expect(
      try DefinitionScratch(pipeline(""), ["m/a.json": "[]"]).faults()
        == ["m/a.json:1:1: the mapping must be an object, found a list"])
  }
}
