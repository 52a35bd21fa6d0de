import Testing

@testable import Pipeline

@Suite("Pipeline text")
struct PipelineTextTests {
  private func isPipeline(_ text: String, name: String = "p.json") -> Bool {
    PipelineText.isPipeline(name: name, Array(text.utf8))
  }

  @Test(
    "an object with sources is a pipeline, however it is written and broken",
    arguments: [
      "{ sources: [] }", "{\"sources\": []}", "// {\n{ 'sources' : [",
      "/* { */ { name: \"a\", x: { y: [1] }, sources: [ } }", "{ name: 'it\\'s', sources: 1",
    ])
  func pipelines(text: String) {
    #expect(isPipeline(text))
    #expect(isPipeline(text, name: "P.JSON5"))
    #expect(!isPipeline(text, name: "p.csv"))
  }

  @Test(
    "anything else is a registry",
    arguments: [
      "", "{}", "[{ \"sources\": [] }]", "{ \"a\": { \"sources\": [] } }",
      "{ \"a\": \"sources: []\" }", "{ // sources: []\n }", "{ \"sources\" }",
      "{ datasources: [] }",
      "{ \"a\\\"", "{ /*", "id,sources:\n",
    ])
  func registries(text: String) {
    #expect(!isPipeline(text))
  }
}
