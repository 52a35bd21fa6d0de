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
    let start = threadSeconds()
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
    #expect(threadSeconds() - start < 30)
  }

  @Test(
    "entity bombs and outside entities are refused at once for what they declare",
    arguments: [
      ("cyclic", 2, "a"), ("external", 2, "ee"), ("external_file", 2, "ee"), ("quadratic", 2, "a"),
      ("xmlbomb", 2, "a"), ("xmlbomb2", 2, "a"),
    ])
  func entities(name: String, line: Int, entity: String) throws {
    let path = Places.shared("malformed/defusedxml/\(name).xml")
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let error = XMLStreamError.entityDeclared(file: "F", line: line, name: entity)
    for piece in [1, 1 << 20] {
      let start = threadSeconds()
      #expect(throws: error) { try read(bytes, shape, piece: piece) }
      #expect(threadSeconds() - start < 0.5)
    }
  }

  @Test(
    "a document type without entities is passed over",
    arguments: [
      ("dtd.xml", "text"), ("dtd_element.xml", "A test"), ("simple.xml", "text\n   texttail"),
      ("simple-ns.xml", "text\n   texttail"), ("schema-include.xsd", ""),
    ])
  func harmless(name: String, text: String) throws {
    let path = Places.shared("malformed/defusedxml/\(name)")
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    #expect(try Texts(read(bytes, shape)).main[0][0] == text)
  }
}
