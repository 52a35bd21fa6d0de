import Foundation
import Pipeline
import TestKit
import Testing

@Suite("Shipped pipelines")
struct SamplePipelineTests {
  static let files = names(in: "Pipelines").filter { $0 != "Pipelines/pipeline.schema.json" }
  static let mappings = names(in: "Pipelines/mappings")

  @Test("every shipped pipeline is read without faults", arguments: files)
  func pipeline(file: String) throws {
    let definition = try Definition.read(file: Places.package(file), today: "2026-11-25")
    #expect(!definition.sources.isEmpty)
  }

  /// The JSON files of a folder of the package, in order.
  private static func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: Places.package(folder))
    return (names ?? []).filter { $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
  }
}
