import Pipeline
import TestKit
import Testing
import Workbench

@Suite("Definition")
struct DefinitionTests {
  @Test("a pipeline with every key is read")
  func everyKey() throws {
    let scratch = try DefinitionScratch(
      """
      // Nightly.
      {
        "$schema": "pipeline.schema.json",
        name: 'nightly', date: "2026-11-25", language: "en",
        sources: [
          { name: 'denue', registry: 'suppliers', path: 'in/denue.zip', format: 'csv',
            encoding: 'windows-1252', delimiter: '\\t', entry: '*.csv', idPrefix: 'd-',
            missing: ['ND', ''], maximumRejectRate: 0.01,
            fields: {
              record_id: ['id', 'ID'], sales_mdp: { from: 'ventas', form: 'decimal-comma' },
              state_key: { constant: '09' },
            },
            lists: { products: { separator: '|', fields: { hs: 'fracciones' } } },
          },
          { name: 'padron', registry: 'suppliers', path: '/data/padron.xml', format: 'xml',
            record: '/p:registro/p:empresa', namespaces: { p: 'urn:p' },
            fields: { record_id: '@clave', rfc: 'p:fiscal/p:rfc', activity: '.' },
            lists: { products: { each: 'p:productos/*', fields: { hs: 'p:codigo/@sa' } } },
          },
        ],
        match: {
          topK: 5, minimumScore: 0.1, nearMisses: 0, weights: { code: 1, text: 0.5 },
          priors: { place: 0.5 }, textCandidates: 500, scianDigits: 6, hsDigits: 2,
          codeScale: [0, 0.25, 0.5, 0.75, 1], analyzer: 'plain', stopWords: ['de'],
          textScale: 'best', halfDistance: 173.28679513998632, graceDays: 0, unspscDigits: 8,
          selfDeclaredShare: 0.25, skillsReachKm: 50, skillsReachShare: 0.75,
          environmentalWishes: ['ISO_14001'], experienceHalf: 2, experienceYears: 5,
          marginScale: 20,
        },
        export: { language: 'es', workbook: false, contact: 'padron@example.mx' },
      }
      """)
    let definition = try scratch.read()
    #expect(definition.name == "nightly")
    #expect(definition.date == "2026-11-25")
    #expect(
      definition.canonicalSourcesText == """
        [{"delimiter":"\\t","encoding":"windows-1252","entry":"*.csv",\
        "fields":{"record_id":{"from":["id","ID"]},\
        "sales_mdp":{"form":"decimal-comma","from":["ventas"]},"state_key":{"constant":"09"}},\
        "format":"csv","idPrefix":"d-",\
        "lists":{"products":{"fields":{"hs":{"from":["fracciones"]}},"separator":"|"}},\
        "maximumRejectRate":0.01,"missing":["ND",""],"name":"denue","path":"in/denue.zip",\
        "registry":"suppliers"},\
        {"fields":{"activity":{"from":["."]},"record_id":{"from":["@clave"]},\
        "rfc":{"from":["p:fiscal/p:rfc"]}},"format":"xml","idPrefix":"",\
        "lists":{"products":{"each":"p:productos/*","fields":{"hs":{"from":["p:codigo/@sa"]}}}},\
        "maximumRejectRate":0.05,"missing":[],"name":"padron","namespaces":{"p":"urn:p"},\
        "path":"/data/padron.xml","record":"/p:registro/p:empresa","registry":"suppliers"}]
        """)
    #expect(
      definition.canonicalMatchText == """
        {"analyzer":"plain","codeScale":[0,0.25,0.5,0.75,1],"environmentalWishes":["ISO_14001"],\
        "experienceHalf":2,"experienceYears":5,"graceDays":0,"halfDistance":173.2867951399863,\
        "hsDigits":2,\
        "inclusion":{"groups":{},"sensitiveThreshold":5,"thinBelow":3,"threshold":3,"unlockSteps":20},\
        "marginScale":20,"minimumScore":0.1,"nearMisses":0,"priors":{"place":0.5},\
        "scianDigits":6,"selfDeclaredShare":0.25,"skillsReachKm":50,"skillsReachShare":0.75,\
        "stopWords":["de"],"textCandidates":500,"textScale":"best","topK":5,"unspscDigits":8,\
        "weights":{"code":1,"text":0.5}}
        """)
    #expect(
      definition.canonicalExportText
        == #"{"contact":"padron@example.mx","language":"es","page":true,"workbook":false}"#)
  }

  @Test("what is not stated has the defaults of the settings, in the pipeline's language")
  func defaults() throws {
    let text = """
      { name: 'p', date: '2026-11-25', language: 'en',
        sources: [{ name: 'a', registry: 'decisions', path: 'a.csv', format: 'csv', fields: {
          decision_id: 'id', need_id: 'n', supplier_id: 's', verdict: 'v' } }] }
      """
    let definition = try DefinitionScratch(text).read()
    #expect(
      definition.canonicalMatchText == """
        {"analyzer":"stemmed","codeScale":null,"environmentalWishes":[],"experienceHalf":3,\
        "experienceYears":null,"graceDays":180,"halfDistance":300,"hsDigits":4,\
        "inclusion":{"groups":{},"sensitiveThreshold":5,"thinBelow":3,"threshold":3,"unlockSteps":20},\
        "marginScale":10,\
        "minimumScore":0,"nearMisses":5,"priors":{"capacity":0.5,"place":0.25,"trade":0.5},\
        "scianDigits":4,"selfDeclaredShare":0.5,"skillsReachKm":30,"skillsReachShare":0.5,\
        "stopWords":[],"textCandidates":null,"textScale":"supremum","topK":20,"unspscDigits":6,\
        "weights":{"capacity":0.1,"code":0.25,"credentials":0.1,"environment":0.05,\
        "experience":0.05,"place":0.1,"skills":0.05,"text":0.2,"trade":0.1}}
        """)
    #expect(
      definition.canonicalExportText
        == #"{"contact":"","language":"en","page":true,"workbook":true}"#)
  }

  @Test("three faults are told at once, each with its place and what was meant")
  func threeFaults() throws {
    let scratch = try DefinitionScratch(
      """
      { name: 'p', date: '2026-11-25',
        sources: [
          { name: 'denue', registry: 'supplier', path: 'd.csv', format: 'csv',
            fields: { record_id: 'id' } },
        ],
        match: { topk: 5, scianDigits: 7 },
      }
      """)
    let expected: [DefinitionFault] = [
      DefinitionFault(
        file: scratch.file, line: 3, column: 32, message: "unknown registry 'supplier'",
        suggestion: "suppliers"),
      DefinitionFault(
        file: scratch.file, line: 6, column: 12, message: "unknown key 'topk' in match",
        suggestion: "topK"),
      DefinitionFault(
        file: scratch.file, line: 6, column: 34,
        message: "scianDigits must be a whole number from 2 to 6, found 7"),
    ]
    #expect(throws: DefinitionError.faults(expected)) { try scratch.read() }
    #expect(
      scratch.faults() == [
        "p.json:3:32: unknown registry 'supplier'; did you mean 'suppliers'?",
        "p.json:6:12: unknown key 'topk' in match; did you mean 'topK'?",
        "p.json:6:34: scianDigits must be a whole number from 2 to 6, found 7",
      ])
    #expect(DefinitionError.faults(expected).exitCode == .definition)
  }

  @Test("a file that is no JSON5 has one fault")
  func syntax() throws {
    let scratch = try DefinitionScratch("{ name: 'p'\n  date: 1 }")
    #expect(scratch.faults() == ["p.json:2:3: expected ',' or '}', found 'date'"])
  }

  @Test("a file that is not there, or is a folder or a device, is refused as such")
  func missingFiles() throws {
    let folder = try ScratchFolder()
    let absent = folder.path + "/none.json"
    #expect(throws: DefinitionError.missing(file: absent)) {
      try Definition.read(file: absent)
    }
    #expect(throws: DefinitionError.notAFile(file: folder.path)) {
      try Definition.read(file: folder.path)
    }
    #expect(throws: DefinitionError.notAFile(file: "/dev/null")) {
      try Definition.read(file: "/dev/null")
    }
    #expect(DefinitionError.missing(file: absent).exitCode == .inputMissing)
    #expect(DefinitionError.notAFile(file: absent).exitCode == .inputMissing)
  }

  @Test("a file without a date takes the day of the run, and is refused when there is none")
  func today() throws {
    let scratch = try DefinitionScratch(
      DefinitionScratch.source("").replacing("date: '2026-11-25', ", with: ""))
    let definition = try Definition.read(file: scratch.file, today: "2026-11-26")
    #expect(definition.date == "2026-11-26")
    #expect(scratch.faults() == ["p.json:1:1: the pipeline has no 'date'"])
  }
}
