import Pipeline
import Testing

@Suite("Overrides of the command line")
struct DefinitionOverrideTests {
  @Test("dotted keys replace, add and go below a source by its name; the last one counts")
  func replace() throws {
    let scratch = try DefinitionScratch(DefinitionScratch.source("maximumRejectRate: 0.5"))
    let definition = try scratch.read([
      ("date", "2026-11-26"), ("name", "night"), ("match.topK", "7"), ("match.topK", "8"),
      ("match.weights", "{code: 1, text: 0}"), ("export.workbook", "false"),
      ("export.page", "false"),
      ("sources.a.path", "b=c.csv"), ("sources.a.fields.rfc", "RFC"),
      ("sources.a.fields.latitude.from", "['lat', 'LAT']"), ("sources.a.missing", "['x']"),
    ])
    #expect(definition.date == "2026-11-26")
    #expect(definition.name == "night")
    #expect(
      definition.canonicalMatchText.contains(
        #""topK":8,"unspscDigits":6,"weights":{"code":1,"text":0}"#))
    #expect(definition.canonicalExportText.contains(#""page":false,"workbook":false"#))
    let sources = definition.canonicalSourcesText
    #expect(sources.contains(#""path":"b=c.csv""#))
    #expect(sources.contains(#""rfc":{"from":["RFC"]}"#))
    #expect(sources.contains(#""latitude":{"from":["lat","LAT"]}"#))
    #expect(sources.contains(#""maximumRejectRate":0.5"#))
  }

  @Test(
    "a bad override is a fault of the command line",
    arguments: [
      ("match.topk", "5", "unknown key 'topk' in match; did you mean 'topK'?", 7),
      ("mach.topK", "5", "unknown key 'mach' in the pipeline; did you mean 'match'?", 1),
      ("match.topK", "many", "topK must be a whole number from 1 to 1000, found text", 12),
      ("match.topK", "", "topK must be a whole number from 1 to 1000, found text", 12),
      ("date", "26-11-2026", "date '26-11-2026' is no day written as YYYY-MM-DD", 6),
      ("sources.b.path", "x", "no source 'b'; did you mean 'a'?", 9),
      ("sources.0.path", "x", "no source '0'; did you mean 'a'?", 9),
      ("sources.a.pth", "x", "unknown key 'pth' in source 'a'; did you mean 'path'?", 11),
      ("name.first", "x", "'first' lies in a value without keys", 6),
      ("match..topK", "5", "key 'match..topK' has an empty step", 1),
      ("match", "{topK: 5, topK: 6}", "key 'topK' stands twice in match; first in line 2", 7),
    ])
  func faults(key: String, value: String, fault: String, column: Int) throws {
    let scratch = try DefinitionScratch(DefinitionScratch.source(""))
    #expect(
      scratch.faults([("language", "es"), (key, value)]) == ["--set:2:\(column): \(fault)"])
  }

  @Test("faults of the file come before those of the command line")
  func order() throws {
    let scratch = try DefinitionScratch(
      DefinitionScratch.source("entry: 1, mapping: 'm.json'"), ["m.json": "{ idPrefix: 5 }"])
    #expect(
      scratch.faults([("match.nearMisses", "-1")]) == [
        "p.json:2:101: entry must be text, found a number",
        "m.json:1:13: idPrefix must be text, found a number",
        "--set:1:18: nearMisses must be a whole number from 0 to 1000, found -1",
      ])
  }
}
