import Foundation
import TestKit
import Testing

@testable import JSON

@Suite("Public JSON files", .enabled(if: Places.hasShared))
struct SharedJSONTests {
  /// The files below a folder, their paths below that of the public files.
  private static func files(under limit: Int) throws -> [String] {
    let root = Places.shared("")
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter { file in
      guard file.hasSuffix(".json") else { return false }
      let size = try? FileManager.default.attributesOfItem(atPath: root + file)[.size] as? Int
      return (size ?? .max) < limit
    }.sorted()
  }

  @Test("each is read as Foundation reads it, or refused as it refuses it")
  func alike() throws {
    let files = try Self.files(under: .max)
    #expect(files.count > 60)
    for file in files {
      let data = try Data(contentsOf: URL(filePath: Places.shared(file)))
      let ours = try? JSONValue.parse([UInt8](data), file: file)
      let theirs = try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
      switch (ours, theirs) {
      case (nil, nil): continue
      case (let ours?, let theirs?):
        #expect(JSONRandomTests.isSame(ours, theirs), "\(file)")
      default: Issue.record("\(file): only one of us reads it")
      }
    }
  }

  @Test("each gives the same rows in pieces of any size")
  func pieces() throws {
    for file in try Self.files(under: 60_000) {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: Places.shared(file))))
      let shape = JSONShape(
        record: "/*", fields: ["string-join(*, '|')"],
        lists: [.init(each: "*", fields: ["string-join(*, '|')", "../*"])])
      let whole = try? Reading.read(bytes, shape)
      for size in [1, 1000, 4097] {
        #expect((try? Reading.read(bytes, shape, pieces: [size])) == whole, "\(file) \(size)")
      }
    }
  }
}
