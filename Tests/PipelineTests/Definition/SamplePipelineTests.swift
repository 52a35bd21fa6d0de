import Foundation
import Pipeline
import TestKit
import Testing

@Suite("Shipped pipelines")
struct SamplePipelineTests {
  /// The pipeline files of the package, in order.
  static let files: [String] = {
    let folder = Places.package("Pipelines")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") && $0 != "pipeline.schema.json" }.sorted()
      .map { "Pipelines/\($0)" }
  }()

  @Test("every shipped pipeline is read without faults", arguments: files)
  func pipeline(file: String) throws {
    let definition = try Definition.read(file: Places.package(file), today: "2026-11-25")
    #expect(!definition.sources.isEmpty)
  }
}
