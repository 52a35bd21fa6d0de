import Ingest
import Pipeline
import Registry
import TestKit
import Testing

@Suite("Declared registries")
struct DeclaredRegistryTests {
  /// A pipeline that declares registries and reads one of them.
  private func text(_ registries: String, fields: String = "record_id: 'id'") -> String {
    """
    { name: 'p', date: '2026-11-25', registries: { \(registries) },
    sources: [{ name: 'a', registry: 'persons', path: 'a.csv', format: 'csv',
    fields: { \(fields) } }] }
    """
  }

  @Test("a list of names is text after the key, an object says what each field holds")
  func fields() throws {
    let persons = try DefinitionScratch(
      text("persons: { fields: ['surname', { born: 'date', town: 'text' }, 'name'] }")
    ).read().registries
    #expect(persons.map(\.name) == ["persons"])
    #expect(persons[0].fields.map(\.name) == ["record_id", "surname", "born", "town", "name"])
    #expect(persons[0].fields.map(\.kind) == [.identifier, .text, .date, .text, .text])
    #expect(persons[0].fields.map(\.isRequired) == [true, false, false, false, false])
    #expect(persons[0].lists.isEmpty)

    let places = try DefinitionScratch(
      text("persons: { fields: { x: 'latitude', y: 'longitude' } }")
    ).read().registries
    #expect(places[0].fields.map(\.kind) == [.identifier, .latitude, .longitude])
  }

  @Test("a source of a declared registry carries its kind, whatever the order in the file")
  func sources() throws {
    let definition = try DefinitionScratch(
      """
      { name: 'p', date: '2026-11-25',
      sources: [{ name: 'a', registry: 'zoo', path: 'a.csv', format: 'csv',
      fields: { record_id: 'id', species: 's' } },
      { name: 'b', registry: 'suppliers', path: 'b.csv', format: 'csv',
      fields: { record_id: 'id' } }],
      registries: { zoo: { fields: ['species'] }, apes: { fields: ['name'] } } }
      """
    ).read()
    #expect(definition.registries.map(\.name) == ["apes", "zoo"])
    #expect(definition.sources[0].kind == definition.registries[1])
    #expect(definition.sources[1].declared == nil)
    #expect(definition.sources[1].kind == RegistryKind.suppliers)
  }

  @Test("the canonical text reads back to the same definition, and keeps the fields' order")
  func roundTrip() throws {
    let scratch = try DefinitionScratch(
      text("persons: { fields: ['b', { a: 'date' }] }", fields: "record_id: 'id', a: 'x'"))
    let definition = try scratch.read()
    #expect(
      definition.canonicalRegistriesText == #"{"persons":{"fields":[{"b":"text"},{"a":"date"}]}}"#)
    let copy = try scratch.folder.write("canonical.json", definition.canonicalText)
    #expect(try Definition.read(file: copy) == definition)
    let other = try scratch.read([("registries.persons.fields", "['a', 'b']")])
    #expect(other.canonicalText != definition.canonicalText)
    #expect(other.registries[0].fields.map(\.name) == ["record_id", "a", "b"])
  }

  @Test("a pipeline without registries and linkage has the canonical text it always had")
  func absent() throws {
    let canonical = try DefinitionScratch(DefinitionScratch.source("")).read().canonicalText
    #expect(!canonical.contains("registries") && !canonical.contains("linkage"))
  }

  @Test(
    "a fault of a declared registry is told with its place",
    arguments: [
      ("suppliers: { fields: ['a'] }", 48, "registry 'suppliers' is one of the house's own"),
      ("phrases: { fields: ['a'] }", 48, "registry 'phrases' is one of the house's own"),
      ("rejects: { fields: ['a'] }", 48, "'rejects' is the name of another table of the run"),
      (
        "supplier_products: { fields: ['a'] }", 48,
        "'supplier_products' is the name of another table of the run"
      ),
      (
        "'../x': { fields: ['a'] }", 48,
        "a registry's name has small letters, digits and underscores, and a letter first, found '../x'"
      ),
      (
        "Apes: { fields: ['a'] }", 48,
        "a registry's name has small letters, digits and underscores, and a letter first, found 'Apes'"
      ),
      (
        "apes: { felds: ['a'] }", 56,
        "unknown key 'felds' in registry 'apes'; did you mean 'fields'?"
      ),
      ("apes: {}", 54, "registry 'apes' has no 'fields'"),
      ("apes: { fields: [] }", 64, "registry 'apes' has no fields"),
      ("apes: { fields: {} }", 64, "registry 'apes' has no fields"),
      (
        "apes: { fields: 'a' }", 64,
        "fields of registry 'apes' must be a list or an object, found text"
      ),
      (
        "apes: { fields: [1] }", 65,
        "each of fields of registry 'apes' must be text, found a number"
      ),
      ("apes: { fields: ['a', 'a'] }", 70, "field 'a' of registry 'apes' stands twice"),
      (
        "apes: { fields: ['record_id'] }", 65, "every registry has 'record_id' first; leave it out"
      ),
      ("apes: { fields: ['line'] }", 65, "'line' is a column of every table"),
      (
        "apes: { fields: { a: 'lattitude' } }", 69,
        "unknown kind of field 'a' 'lattitude'; did you mean 'latitude'?"
      ),
      (
        "apes: { fields: ['a b'] }", 65,
        "a field's name has small letters, digits and underscores, and a letter first, found 'a b'"
      ),
      (
        "apes: { fields: ['a'] }, apes: { fields: ['b'] }", 73,
        "key 'apes' stands twice in registries; first in line 1"
      ),
    ] as [(String, Int, String)])
  func faults(registries: String, column: Int, fault: String) throws {
    let scratch = try DefinitionScratch(
      text("\(registries), persons: { fields: ['b'] }"))
    #expect(scratch.faults() == ["p.json:1:\(column): \(fault)"])
  }

  @Test("an unknown registry is told with the declared one that was probably meant")
  func suggestion() throws {
    let scratch = try DefinitionScratch(text("person: { fields: ['b'] }"))
    #expect(
      scratch.faults() == ["p.json:2:34: unknown registry 'persons'; did you mean 'person'?"])
  }

  @Test("bindings of a declared registry are checked like the house's own")
  func bindings() throws {
    let own = try DefinitionScratch(
      text("persons: { fields: ['surname'] }", fields: "surnam: 'x'"))
    #expect(
      own.faults() == [
        "p.json:3:9: required field 'record_id' of persons is not bound",
        "p.json:3:11: unknown key 'surnam' in fields of persons; did you mean 'surname'?",
      ])
    let unknownKind = try DefinitionScratch(
      text("persons: { fields: { born: 'dat' } }", fields: "record_id: 'id', born: 'x'"))
    #expect(
      unknownKind.faults() == [
        "p.json:1:75: unknown kind of field 'born' 'dat'; did you mean 'date'?"
      ])
  }

  @Test("a key may be the number of the line, and a value the last one above it")
  func linesAndCarried() throws {
    let scratch = try DefinitionScratch(
      text(
        "persons: { fields: ['a'] }",
        fields: "record_id: { line: true }, a: { from: 'A', carried: true }"))
    let definition = try scratch.read()
    #expect(definition.sources[0].fields["record_id"] == .init(from: [], isLine: true))
    #expect(definition.sources[0].fields["a"] == .init(from: ["A"], isCarried: true))
    let copy = try scratch.folder.write("canonical.json", definition.canonicalText)
    #expect(try Definition.read(file: copy) == definition)
  }

  @Test(
    "a line or a carried value where it does not belong is told",
    arguments: [
      ("record_id: { line: true, from: 'id' }", "36: field 'record_id' has both 'line' and 'from'"),
      ("record_id: { line: false }", "22: field 'record_id' needs 'from' or 'constant'"),
      ("record_id: { line: 1 }", "30: line must be true or false, found a number"),
      ("record_id: 'id', rfc: { line: true }", "33: a line does not suit field 'rfc'"),
      (
        "record_id: 'id', rfc: { constant: 'x', carried: true }",
        "50: 'carried' needs 'from', which says what is carried"
      ),
    ])
  func misplaced(fields: String, fault: String) throws {
    let scratch = try DefinitionScratch(
      """
      { name: 'p', date: '2026-11-25', sources: [{ name: 'a', registry: 'suppliers', path: 'a',
      format: 'csv',
      fields: { \(fields) } }] }
      """)
    #expect(scratch.faults() == ["p.json:3:\(fault)"])
    let xml = try DefinitionScratch(
      DefinitionScratch.xml(fields: "record_id: 'p:id', rfc: { from: 'p:r', carried: true }"))
    #expect(
      xml.faults() == ["p.json:3:75: 'carried' belongs to format 'csv' or 'xlsx'"])
  }
}
