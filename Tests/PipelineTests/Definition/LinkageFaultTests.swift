import Linkage
import Testing

@testable import Pipeline

@Suite("Faults of linkage")
struct LinkageFaultTests {
  /// The faults of a pipeline with these keys in line 3, without file and line.
  private func faults(_ keys: String) throws -> [String] {
    try DefinitionScratch(DefinitionScratch.linkage(keys)).faults().map {
      $0.replacing("p.json:3:", with: "")
    }
  }

  private static let fields =
    "fields: { rfc: 'rfc', name: { from: 'razon_social', cleaning: 'name' },"
    + " at: { from: ['latitude', 'longitude'], cleaning: 'point' },"
    + " size: { from: 'workers', cleaning: 'number' } }"

  /// The cleanings of a kind, as messages list them.
  private static func cleanings(_ isWanted: (LinkField.Cleaning) -> Bool) -> String {
    LinkField.Cleaning.allCases.filter(isWanted).map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }

  /// The faults of something after sound fields, which are put behind it in the line.
  private func faults(of part: String) throws -> [String] {
    try faults("\(part), \(Self.fields)")
  }

  @Test("linkage is for suppliers and for kinds that the file declares")
  func kinds() throws {
    let text = """
      { name: 'p', date: '2026-11-25', registries: { persons: { fields: ['a'] } }, sources: [
      { name: 'a', registry: 'suppliers', path: 'a.csv', format: 'csv',
      fields: { record_id: 'id' } }], linkage: {
      person: {}, needs: {} } }
      """
    #expect(
      try DefinitionScratch(text).faults() == [
        "p.json:4:1: unknown key 'person' in linkage; did you mean 'persons'?",
        "p.json:4:13: unknown key 'needs' in linkage; its keys are suppliers, persons",
      ])
  }

  @Test("what is missing altogether is told")
  func missing() throws {
    let text = DefinitionScratch.linkage("threshold: 2").replacing("blocking:", with: "blokcing:")
      .replacing("comparisons:", with: "zzz:")
    #expect(
      try DefinitionScratch(text).faults() == [
        "p.json:2:85: linkage of suppliers has no 'comparisons'",
        "p.json:3:12: threshold must be a number from 0 to 1, found 2",
        "p.json:5:1: unknown key 'zzz' in linkage of suppliers; its keys are fields, comparisons,"
          + " blocking, conflicts, scope, threshold, training",
        "p.json:6:1: unknown key 'blokcing' in linkage of suppliers; did you mean 'blocking'?",
      ])
  }

  @Test(
    "a fault of a field is told",
    arguments: [
      ("a: 'razon'", "14: unknown column of suppliers 'razon'; it is one of 'record_id'"),
      (
        "a: 'razon_socail'",
        "14: unknown column of suppliers 'razon_socail'; did you mean 'razon_social'?"
      ),
      ("a: []", "14: the columns of field 'a' must not be empty"),
      ("a: ['rfc', 'rfc']", "22: field 'a' reads column 'rfc' twice"),
      ("a: 3", "14: the origin"),
      ("'a.b': 'rfc'", "11: a field's name has small letters"),
      ("a: {}", "14: field 'a' has no 'from'"),
      ("a: { from: 'rfc', cleaning: 'nmae' }", "39: unknown cleaning 'nmae'; did you mean 'name'?"),
      (
        "a: { from: 'latitude', cleaning: 'point' }",
        "22: field 'a' is a point and takes two columns, latitude and longitude, found 1"
      ),
      (
        "a: { from: ['longitude', 'latitude'], cleaning: 'point' }",
        "22: field 'a' is a point and takes the latitude first"
      ),
      (
        "a: { from: ['workers', 'capacity'], cleaning: 'number' }",
        "57: field 'a' is a number and takes one column"
      ),
      (
        "a: ['rfc', 'clee', 'scian', 'street', 'phone', 'email', 'state', 'locality', 'website']",
        "14: field 'a' reads at most 8 columns, found 9"
      ),
    ])
  func field(field: String, fault: String) throws {
    // The comparison and the key name what is at fault: they are not at fault themselves.
    let told = try faults(
      "fields: { \(field) }, comparisons: { a: { levels: [{ a: 'equal' }] } },"
        + " blocking: [{ key: ['a'] }]")
    let expected = fault == "14: the origin" ? "14: column of suppliers must be text" : fault
    let isOther = field.hasPrefix("'a.b'")
    #expect(told.count == (isOther ? 3 : 1))
    #expect(told.first?.hasPrefix(expected) == true, "\(told)")
  }

  @Test(
    "a fault of a comparison is told",
    arguments: [
      ("{}", "14: comparisons must hold at least one"),
      ("[]", "14: comparisons must be an object, found a list"),
      ("{ a: {} }", "19: comparison 'a' has no 'levels'"),
      ("{ a: { levels: [] } }", "29: comparison 'a' has no level"),
      ("{ a: { levels: [{}] } }", "30: a level of comparison 'a' has no condition"),
      (
        "{ a: { levels: [{ nam: 'equal' }] } }",
        "32: unknown field 'nam' in comparison 'a'; did you mean 'name'?"
      ),
      (
        "{ a: { levels: [{ street: 'equal' }] } }",
        "32: unknown field 'street' in comparison 'a'; the fields are 'rfc', 'name', 'at', 'size'"
      ),
      (
        "{ a: { levels: [{ name: 'equals' }] } }",
        "38: unknown measure of field 'name' 'equals'; did you mean 'equal'?"
      ),
      ("{ a: { levels: [{ name: 'words' }] } }", "38: measure 'words' needs a bound: { words: … }"),
      (
        "{ a: { levels: [{ name: true }] } }",
        "38: the measure of field 'name' must be 'equal' or an object, found true"
      ),
      ("{ a: { levels: [{ name: {} }] } }", "38: the measure of field 'name' is missing"),
      (
        "{ a: { levels: [{ name: { jarowinkler: 0.9 } }] } }",
        "40: unknown key 'jarowinkler' in measure of field 'name'; did you mean 'jaroWinkler'?"
      ),
      (
        "{ a: { levels: [{ name: { distance: 1 } }] } }",
        "40: measure 'distance' does not suit field 'name', which is cleaned as 'name'; it is for"
          + " 'point'"
      ),
      (
        "{ a: { levels: [{ at: 'equal' }] } }",
        "36: measure 'equal' does not suit field 'at', which is cleaned as 'point'; it is for "
          + LinkageFaultTests.cleanings { $0.isText }
      ),
      (
        "{ a: { levels: [{ size: { words: 1 } }] } }",
        "40: measure 'words' does not suit field 'size', which is cleaned as 'number'; it is for "
          + LinkageFaultTests.cleanings { $0.hasWords }
      ),
      (
        "{ a: { levels: [{ name: { words: 1.5 } }] } }",
        "47: words must be a number from 0 to 1, found 1.5"
      ),
      (
        "{ a: { levels: [{ rfc: { edits: 0 } }] } }",
        "46: edits must be a whole number from 1 to 20, found 0"
      ),
      (
        "{ a: { levels: [{ rfc: { edits: 1.5 } }] } }",
        "46: edits must be a whole number from 1 to 20, found 1.5"
      ),
      (
        "{ a: { levels: [{ rfc: { prefix: 0 } }] } }",
        "47: prefix must be a whole number from 1 to 1000, found 0"
      ),
      (
        "{ a: { levels: [{ at: { distance: 0 } }] } }",
        "48: distance must be a number from 0.001 to 20038, found 0"
      ),
      (
        "{ a: { levels: [{ size: { difference: -1 } }] } }",
        "52: difference must be a number of at least 0, found -1"
      ),
      (
        "{ a: { termFrequency: 'rfc', levels: [{ name: 'equal' }] } }",
        "36: termFrequency names 'rfc', which no level of comparison 'a' compares"
      ),
      (
        "{ a: { termFrequency: 'size', levels: [{ size: { difference: 1 } }] } }",
        "36: termFrequency needs a field of text, but 'size' is cleaned as 'number'"
      ),
    ])
  func comparison(comparisons: String, fault: String) throws {
    #expect(try faults(of: "comparisons: \(comparisons)") == [fault])
  }

  @Test("too many comparisons or levels are told at the first one too many")
  func tooMany() throws {
    let level = "{ rfc: 'equal' }"
    func comparisons(_ count: Int) -> String {
      (0..<count).map { "c\($0): { levels: [\(level)] }" }.joined(separator: ", ")
    }
    func levels(_ count: Int) -> String {
      [String](repeating: level, count: count).joined(separator: ", ")
    }
    #expect(try faults(of: "comparisons: { \(comparisons(15)) }").isEmpty)
    let told = try faults(of: "comparisons: { \(comparisons(16)) }")
    #expect(told.count == 1)
    #expect(told[0].hasSuffix(": at most 15 comparisons are possible, found 16"))
    #expect(try faults(of: "comparisons: { a: { levels: [\(levels(14))] } }").isEmpty)
    let more = try faults(of: "comparisons: { a: { levels: [\(levels(15))] } }")
    #expect(more.count == 1)
    #expect(more[0].hasSuffix(": comparison 'a' has at most 14 levels, found 15"))
  }

  @Test("more measures of fields than a pair has room for are told")
  func tooManyMeasures() throws {
    let names = (0..<10).map { "f\($0)" }
    // The blocking rule of every definition here is by this field.
    let fields =
      "rfc: 'rfc', "
      + names.map { "\($0): { from: 'razon_social', cleaning: 'name' }" }.joined(separator: ", ")
    func comparisons(_ measures: Int) -> String {
      let bounds = [
        "'equal'", "{ jaroWinkler: 0.9 }", "{ edits: 1 }", "{ words: 0.5 }", "{ prefix: 2 }",
      ]
      let all = names.flatMap { name in bounds.map { (name, "{ \(name): \($0) }") } }
      return names.map { name in
        let levels = all.prefix(measures).filter { $0.0 == name }.map(\.1)
        return "\(name): { levels: [\(levels.joined(separator: ", "))] }"
      }.joined(separator: ", ")
    }
    let fitting = try faults("comparisons: { \(comparisons(48)) }, fields: { \(fields) }")
    #expect(fitting.isEmpty)
    let told = try faults("comparisons: { \(comparisons(49)) }, fields: { \(fields) }")
    #expect(told.count == 1)
    #expect(told[0].hasSuffix(": at most 48 measures of fields are possible, found 49"))
  }

  @Test(
    "a fault of blocking is told",
    arguments: [
      ("[]", "11: blocking must hold at least one rule"),
      ("{}", "11: blocking must be a list, found an object"),
      ("[{}]", "12: blocking rule 1 has no 'key'"),
      ("[{ key: [] }]", "19: the key of blocking rule 1 must have a part"),
      ("[{ key: ['nmae'] }]", "20: unknown field 'nmae' in blocking rule 1; did you mean 'name'?"),
      (
        "[{ name: 'x', key: ['at'] }]",
        "31: form 'whole' does not suit field 'at', which is cleaned as 'point'"
      ),
      (
        "[{ key: [{ field: 'at', form: 'phonetic' }] }]",
        "20: form 'phonetic' does not suit field 'at', which is cleaned as 'point'"
      ),
      (
        "[{ key: [{ field: 'name', form: 'grid', km: 1 }] }]",
        "20: form 'grid' does not suit field 'name', which is cleaned as 'name'"
      ),
      (
        "[{ key: [{ field: 'name', form: 'sorted' }] }]",
        "43: unknown form of a key 'sorted'; it is one of 'whole', 'prefix', 'suffix',"
          + " 'rarest-words', 'sorted-words', 'phonetic', 'grid'"
      ),
      (
        "[{ key: [{ field: 'name', form: 'prefix' }] }]",
        "20: a key of blocking rule 1 has no 'length'"
      ),
      (
        "[{ key: [{ field: 'name', form: 'prefix', length: 0 }] }]",
        "61: length must be a whole number from 1 to 100, found 0"
      ),
      (
        "[{ key: [{ field: 'name', form: 'phonetic', count: 2 }] }]",
        "55: 'count' does not belong to form 'phonetic'"
      ),
      ("[{ key: [{ field: 'name', km: 2 }] }]", "37: 'km' does not belong to a whole value"),
      (
        "[{ key: ['name'], window: 0 }]",
        "37: window must be a whole number from 1 to 1000, found 0"
      ),
      (
        "[{ key: ['name'], window: 5, maximumBlock: 9 }]",
        "40: 'maximumBlock' is for blocks, but blocking rule 1 has a window"
      ),
      (
        "[{ key: [{ field: 'at', form: 'grid', km: 1 }], window: 5 }]",
        "20: a grid has no order and suits no window"
      ),
      (
        "[{ key: ['name'], sortedBy: 'size' }]",
        "39: sortedBy needs a field of text, but 'size' is cleaned as 'number'"
      ),
      ("[{ key: ['name'] }, { key: ['name'] }]", "31: two blocking rules are named 'name'"),
    ])
  func blocking(rules: String, fault: String) throws {
    // The comparison of the usual pipeline names a field that stands here too.
    #expect(try faults(of: "blocking: \(rules)") == [fault])
  }

  @Test("more blocking rules than can be told apart are refused")
  func tooManyRules() throws {
    func rules(_ count: Int) -> String {
      (0..<count).map { "{ name: 'r\($0)', key: ['name'] }" }.joined(separator: ", ")
    }
    #expect(try faults(of: "blocking: [\(rules(16))]").isEmpty)
    let told = try faults(of: "blocking: [\(rules(17))]")
    #expect(told.count == 1)
    #expect(told[0].hasSuffix(": at most 16 blocking rules are possible, found 17"))
  }

  @Test(
    "a fault of the other keys is told",
    arguments: [
      ("scope: 'al'", "8: unknown scope 'al'; did you mean 'all'?"),
      ("threshold: '0.9'", "12: threshold must be a number from 0 to 1, found text"),
      ("conflicts: 'rfc'", "12: conflicts must be a list, found text"),
      ("conflicts: ['rcf']", "13: unknown field 'rcf' in a conflict; did you mean 'rfc'?"),
      ("conflicts: [{ within: 'source' }]", "13: a conflict has no 'field'"),
      (
        "conflicts: [{ field: 'rfc', within: 'file' }]",
        "37: unknown within 'file'; it is one of 'source'"
      ),
      ("conflicts: ['rfc', 'rfc']", "20: field 'rfc' stands twice in conflicts"),
      (
        "conflicts: ['at']", "13: a conflict needs a field of text, but 'at' is cleaned as 'point'"
      ),
      (
        "training: { seed: -1 }",
        "19: seed must be a whole number from 0 to 9007199254740992, found -1"
      ),
      (
        "training: { rounds: 0 }", "21: rounds must be a whole number from 1 to 10000, found 0"
      ),
      (
        "training: { tolerance: 0 }", "24: tolerance must be a number from 1e-12 to 0.1, found 0"
      ),
      (
        "training: { randomPairs: 1 }",
        "26: randomPairs must be a whole number from 1000 to 1000000000, found 1"
      ),
    ])
  func others(keys: String, fault: String) throws {
    #expect(try faults(of: keys) == [fault])
  }
}
