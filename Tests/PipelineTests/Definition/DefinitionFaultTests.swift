import Testing

@Suite("Faults of a definition")
struct DefinitionFaultTests {
  @Test(
    "a fault at the top of the file is told",
    arguments: [
      ("[]", "1:1: the pipeline must be an object, found a list"),
      (
        "{ name: 'p', date: '2026-02-29', sources: [] }",
        "1:20: date '2026-02-29' is no day written as YYYY-MM-DD"
          + "\n1:43: sources must hold at least one source"
      ),
      (
        "{ nmae: 'p', date: '2026-01-01', sources: 'a' }",
        "1:3: unknown key 'nmae' in the pipeline; did you mean 'name'?"
          + "\n1:43: sources must be a list, found text"
      ),
      (
        "{ name: '', date: '2026-01-01', language: 'fr' }",
        "1:1: the pipeline has no 'sources'\n1:9: name must not be empty"
          + "\n1:43: unknown language 'fr'; it is one of 'es', 'en'"
      ),
      (
        "{ name: 'p', date: '2026-1-1', sources: [3], colour: 1, name: 'q' }",
        "1:20: date '2026-1-1' is no day written as YYYY-MM-DD"
          + "\n1:42: source 1 must be an object, found a number"
          + "\n1:46: unknown key 'colour' in the pipeline; its keys are $schema, name, date,"
          + " language, registries, sources, gates, linkage, coding, match, export"
          + "\n1:57: key 'name' stands twice in the pipeline; first in line 1"
      ),
    ])
  func top(text: String, faults: String) throws {
    #expect(try DefinitionScratch(text).faults() == lines(faults))
  }

  @Test(
    "a fault of a source is told",
    arguments: [
      ("encoding: 'utf8'", "unknown encoding 'utf8'; did you mean 'utf-8'?"),
      (
        "delimiter: ';;'",
        "delimiter must be one byte, such as ',' or '\\t', and no quote or line break"
      ),
      (
        "delimiter: '\"'",
        "delimiter must be one byte, such as ',' or '\\t', and no quote or line break"
      ),
      (
        "delimiter: '¦'",
        "delimiter must be one byte, such as ',' or '\\t', and no quote or line break"
      ),
      ("delimiter: null", "delimiter must be text, found null"),
      ("maximumRejectRate: 1.5", "maximumRejectRate must be a number from 0 to 1, found 1.5"),
      ("maximumRejectRate: NaN", "maximumRejectRate must be a number from 0 to 1, found NaN"),
      ("maximumRejectRate: '5%'", "maximumRejectRate must be a number from 0 to 1, found text"),
      ("maximumShrinkage: 30", "maximumShrinkage must be a number from 0 to 1, found 30"),
      ("maximumAge: 1.5", "maximumAge must be a whole number from 0 to 36500, found 1.5"),
      ("idPrefix: 'a b'", "idPrefix holds a blank, which keys cannot have"),
      ("missing: 'ND'", "missing must be a list, found text"),
      ("missing: ['ND', 1]", "each of missing must be text, found a number"),
      ("entry: ''", "entry must not be empty"),
      ("record: '/a/b'", "'record' belongs to format 'xml' or 'json', but source 'a' is 'csv'"),
      ("namespaces: {p: 'u'}", "'namespaces' belongs to format 'xml', but source 'a' is 'csv'"),
      (
        "lists: { product: {} }",
        "unknown key 'product' in lists of suppliers; did you mean 'products'?"
      ),
      ("lists: { products: {} }", "list 'products' has no 'fields'"),
      ("lists: { products: { fields: {} } }", "list 'products' binds no field"),
      (
        "lists: { products: { each: 'a', fields: { hs: 'h' } } }",
        "'each' in list 'products' belongs to format 'xml' or 'json'"
      ),
      (
        "lists: { products: { fields: { hss: 'h' } } }",
        "unknown key 'hss' in fields of list 'products'; did you mean 'hs'?"
      ),
      (
        "lists: { credentials: { fields: { issuer: 'i' } } }",
        "required field 'certificate' of list 'credentials' is not bound"
      ),
      ("mapping: 'none.json'", "mapping 'none.json': no such file"),
      ("mapping: '.'", "mapping '.': not a file"),
    ])
  func source(keys: String, fault: String) throws {
    let faults = try DefinitionScratch(DefinitionScratch.source(keys)).faults()
    #expect(faults.count == 1)
    let messages = faults.map { $0.split(separator: ": ", maxSplits: 1).last.map(String.init) }
    #expect(messages == [fault])
  }

  @Test(
    "a fault of a binding is told",
    arguments: [
      ("rfc: 'r'", "required field 'record_id' of suppliers is not bound"),
      ("recordid: 'r'", "unknown key 'recordid' in fields of suppliers; did you mean 'record_id'?"),
      ("record_id: 1", "field 'record_id' must be text, a list or an object, found a number"),
      ("record_id: {}", "field 'record_id' needs 'from' or 'constant'"),
      (
        "record_id: { form: 'degrees' }",
        "field 'record_id' needs 'from' or 'constant'|form 'degrees' does not suit field 'record_id'"
      ),
      (
        "record_id: { from: 'a', constant: 'b' }",
        "field 'record_id' has both 'from' and 'constant'"
      ),
      (
        "record_id: { form: 'degres', frm: 'a' }",
        "unknown form 'degres'; did you mean 'degrees'?"
          + "|unknown key 'frm' in field 'record_id'; did you mean 'from'?"
      ),
      ("record_id: { constant: 'b' }", "'record_id' tells records apart and cannot be a constant"),
      ("record_id: []", "the origin of field 'record_id' must not be empty"),
      ("record_id: ['a', '']", "the origin of field 'record_id' must not be empty"),
      ("record_id: 'a\\nb'", "the origin of field 'record_id' holds a control character"),
      (
        "record_id: 'r', rfc: { from: 'f', form: 'day-month-year' }",
        "form 'day-month-year' does not suit field 'rfc'"
      ),
      (
        "record_id: 'r', latitude: { from: 'f', form: 'degrees-west' }",
        "form 'degrees-west' does not suit field 'latitude'"
      ),
    ])
  func binding(fields: String, faults: String) throws {
    let scratch = try DefinitionScratch(DefinitionScratch.source("", fields: fields))
    let messages = scratch.faults().compactMap {
      $0.split(separator: ": ", maxSplits: 1).last.map(String.init)
    }
    #expect(messages.sorted() == faults.split(separator: "|").map(String.init).sorted())
  }

  @Test(
    "a fault of an XML path is told",
    arguments: [
      (
        "p:r/p:e", "p:id",
        "path 'p:r/p:e' must start at the root, with '/'; did you mean '/p:r/p:e'?"
      ),
      ("/p:r/q:e", "p:id", "path '/p:r/q:e': prefix 'q' is not in namespaces; did you mean 'p'?"),
      ("/p:r//p:e", "p:id", "path '/p:r//p:e': an empty step"),
      ("/p:r/@e", "p:id", "path '/p:r/@e': an attribute can only be the last step of a value"),
      ("/p:r/p:e", "/p:id", "path '/p:id' lies below its record; leave out the first '/'"),
      ("/p:r/p:e", "@a/p:b", "path '@a/p:b': an attribute can only be the last step of a value"),
      ("/p:r/p:e", "p:a/prod:b", "path 'p:a/prod:b': prefix 'prod' is not in namespaces"),
      ("/p:r/p:e", "p:a/2b", "path 'p:a/2b': '2b' is no XML name"),
      ("/p:r/p:e", "p:a[1]", "path 'p:a[1]': 'p:a[1]' is no XML name"),
      ("/p:r/p:e", "p:id/", "path 'p:id/': an empty step"),
      ("/p:r/p:e", "@*", "path '@*': '*' is no XML name"),
      ("/p:r/p:e", "./p:a", "path './p:a': '.' is no XML name"),
    ])
  func path(record: String, field: String, fault: String) throws {
    let text = DefinitionScratch.xml(record: record, fields: "record_id: '\(field)'")
    let messages = try DefinitionScratch(text).faults().compactMap {
      $0.split(separator: ": ", maxSplits: 1).last.map(String.init)
    }
    #expect(messages == [fault])
  }

  @Test(
    "paths of every allowed form are taken",
    arguments: [
      "id", "p:id", "*", "p:*", "@id", "@p:id", "@xml:lang", ".", "p:a/.", "*/p:b/@c", "ñ/é",
    ])
  func goodPaths(path: String) throws {
    let text = DefinitionScratch.xml(fields: "record_id: '\(path)'")
    #expect(try DefinitionScratch(text).faults() == [])
  }

  @Test("an XML source needs its record and takes no delimiter, nor separators")
  func xmlKeys() throws {
    let text = DefinitionScratch.xml(
      "delimiter: ',', lists: { products: { separator: ';', fields: { hs: 'h' } } }"
    ).replacing("record: '/p:r/p:e',", with: "")
    #expect(
      try DefinitionScratch(text).faults() == [
        "p.json:2:1: source 'a' has no 'record'",
        "p.json:3:56: 'delimiter' belongs to format 'csv', but source 'a' is 'xml'",
        "p.json:3:91: list 'products' has no 'each'",
        "p.json:3:93: 'separator' in list 'products' belongs to format 'csv' or 'xlsx'",
      ])
  }

  @Test("two sources of one name, and names that cannot stand in a dotted key, are told")
  func sourceNames() throws {
    let text = """
      { name: 'p', date: '2026-11-25', sources: [
      { name: 'a', registry: 'places', path: 'a', format: 'csv', mapping: 'm' },
      { name: 'a', registry: 'places', path: 'b', format: 'csv', mapping: 'm' },
      { name: 'a.b', registry: 'places', path: 'c', format: 'csv', mapping: 'm' }] }
      """
    let scratch = try DefinitionScratch(
      text,
      ["m": "{ fields: { place_id: 'p', state_key: 's', municipality_key: 'm' } }"])
    #expect(
      scratch.faults() == [
        "p.json:3:9: two sources are named 'a'; the first in line 2",
        "p.json:4:9: a source's name has no blanks, dots, semicolons or slashes",
      ])
  }

  @Test(
    "a fault of the match settings is told",
    arguments: [
      ("topK: 0", "topK must be a whole number from 1 to 1000, found 0"),
      ("topK: 1001", "topK must be a whole number from 1 to 1000, found 1001"),
      ("topK: 2.5", "topK must be a whole number from 1 to 1000, found 2.5"),
      ("topK: 'x'", "topK must be a whole number from 1 to 1000, found text"),
      ("topK: Infinity", "topK must be a whole number from 1 to 1000, found Infinity"),
      ("minimumScore: -0.1", "minimumScore must be a number from 0 to 1, found -0.1"),
      ("nearMisses: -1", "nearMisses must be a whole number from 0 to 1000, found -1"),
      ("weights: {}", "weights must not all be 0: nothing would count"),
      ("weights: { code: 0, text: 0 }", "weights must not all be 0: nothing would count"),
      ("weights: { code: -1 }", "weights of 'code' must be a number from 0 to 1000000, found -1"),
      ("weights: { cod: 1 }", "unknown key 'cod' in weights; did you mean 'code'?"),
      ("weights: [1]", "weights must be an object, found a list"),
      ("priors: { place: 2 }", "priors of 'place' must be a number from 0 to 1, found 2"),
      ("textCandidates: 0", "textCandidates must be a whole number from 1 to 10000000, found 0"),
      ("scianDigits: 1", "scianDigits must be a whole number from 2 to 6, found 1"),
      ("hsDigits: 5", "hsDigits must be 2, 4 or 6, found 5"),
      ("hsDigits: 8", "hsDigits must be a whole number from 2 to 6, found 8"),
      ("unspscDigits: 3", "unspscDigits must be 2, 4, 6 or 8, found 3"),
      ("selfDeclaredShare: 1.5", "selfDeclaredShare must be a number from 0 to 1, found 1.5"),
      ("skillsReachKm: -1", "skillsReachKm must be a number from 0 to 500, found -1"),
      ("skillsReachShare: 'x'", "skillsReachShare must be a number from 0 to 1, found text"),
      ("environmentalWishes: ['']", "each of environmentalWishes must not be empty"),
      ("experienceHalf: 0", "experienceHalf must be a number from 0.1 to 1000, found 0"),
      ("experienceYears: 0", "experienceYears must be a whole number from 1 to 100, found 0"),
      ("marginScale: 0", "marginScale must be a number from 0.1 to 1000, found 0"),
      ("priors: { trade: -1 }", "priors of 'trade' must be a number from 0 to 1, found -1"),
      ("codeScale: [0, 1]", "codeScale must hold five numbers, for 2 to 6 shared digits, found 2"),
      (
        "codeScale: [0, 0.5, 0.4, 1, 1]",
        "codeScale must rise: more shared digits cannot count less"
      ),
      ("codeScale: [0, 0.5, 0.6, 1, 2]", "each of codeScale must be a number from 0 to 1, found 2"),
      ("analyzer: 'stem'", "unknown analyzer 'stem'; it is one of 'plain', 'stemmed'"),
      ("analyzer: 'stemed'", "unknown analyzer 'stemed'; did you mean 'stemmed'?"),
      ("textScale: 'Best'", "unknown textScale 'Best'; did you mean 'best'?"),
      ("stopWords: ['']", "each of stopWords must not be empty"),
      ("halfDistance: 0", "halfDistance must be a number from 0.001 to 20038, found 0"),
      ("graceDays: 1e999", "graceDays must be a whole number from 0 to 3650, found Infinity"),
    ])
  func match(keys: String, fault: String) throws {
    let messages = try DefinitionScratch(DefinitionScratch.match(keys)).faults().compactMap {
      $0.split(separator: ": ", maxSplits: 1).last.map(String.init)
    }
    #expect(messages == [fault])
  }

  @Test("control characters of the file do not reach the terminal")
  func controlCharacters() throws {
    let faults = try DefinitionScratch(
      "{ name: 'p', date: '2026-11-25', sources: [], '\\x1B[2J': 1, match: { analyzer: '\\u202E' } }"
    ).faults()
    #expect(faults.allSatisfy { !$0.unicodeScalars.contains("\u{1B}") })
    #expect(faults.contains { $0.contains("unknown key '\\u{1b}[2J'") })
    #expect(faults.contains { $0.contains("unknown analyzer '\\u{202e}'") })
  }

  private func lines(_ faults: String) -> [String] {
    faults.split(separator: "\n").map { "p.json:\($0)" }
  }
}
