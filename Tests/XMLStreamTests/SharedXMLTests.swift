import Foundation
import TestKit
import Testing
import XMLStream

@Suite("Collected XML", .enabled(if: Places.hasShared))
struct SharedXMLTests {
  private let shape = XMLShape(
    record: "/*", fields: [".", "@a", "*", "*/*"],
    lists: [.init(each: "*", fields: [".", "*"])])

  private func documents(_ folder: String) throws -> [(name: String, bytes: [UInt8])] {
    let walk = FileManager.default.enumerator(
      at: Places.shared.appending(path: "malformed/\(folder)"), includingPropertiesForKeys: nil)
    return try (walk?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { ["xml", "xsd"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
      .map { ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0))) }
  }

  /// What came of a document, the same for any size of pieces.
  private func outcome(_ bytes: [UInt8]) -> Result<XMLBatch, XMLStreamError>? {
    let outcomes = [1, 7, 4096, 1 << 20].map { piece -> Result<XMLBatch, XMLStreamError>? in
      do {
        return .success(try read(bytes, shape, piece: piece))
      } catch let error as XMLStreamError {
        return .failure(error)
      } catch {
        return nil
      }
    }
    for other in outcomes {
      switch (outcomes[0], other) {
      case (.success(let one)?, .success(let two)?): #expect(one == two)
      case (.failure?, .failure?): break
      default: Issue.record("the size of the pieces decides")
      }
    }
    return outcomes[0]
  }

  @Test("every document gives records or a refusal, in time")
  func all() throws {
    let start = ContinuousClock.now
    let found = try documents("")
    #expect(found.count > 15)
    for document in found {
      let result = outcome(document.bytes)
      let isGood = ["utf", "simple"]
        .contains { document.name.contains($0) }
      if isGood {
        guard case .success? = result else {
          Issue.record("\(document.name): \(String(describing: result))")
          continue
        }
      }
    }
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test("entity bombs and outside entities are refused for what they declare")
  func entities() throws {
    for document in try documents("defusedxml") {
      guard
        ["cyclic", "external", "external_file", "quadratic", "xmlbomb", "xmlbomb2"]
          .contains(String(document.name.dropLast(4)))
      else { continue }
      guard case .failure(.entityDeclared)? = outcome(document.bytes) else {
        Issue.record("\(document.name) was not refused")
        continue
      }
    }
  }
}
