import Archives
import Foundation
import TestKit
import Testing

@Suite("Collected archives", .enabled(if: Places.hasShared))
struct SharedZipTests {
  @Test("no collected archive crashes the reader, and good ones are read")
  func all() throws {
    let walk = FileManager.default.enumerator(
      at: Places.shared.appending(path: "malformed"), includingPropertiesForKeys: nil)
    let files = (walk?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { ["zip", "gz"].contains($0.pathExtension) }.map(\.path).sorted()
    #expect(files.count > 20)
    for file in files {
      do {
        for entry in try Self.entries(file) {
          _ = try readAll(ByteStream(file: file, entry: entry))
        }
      } catch let error as ArchiveError {
        let isGood = file.contains("/success/") || file.contains("/frictionless/")
        // Encrypted, of an unknown method, without entries; libzip itself refuses the last.
        let isRefusedRightly = ["encryption", "bogus", "empty", "unicode-path"]
          .contains { file.contains($0) }
        #expect(!isGood || isRefusedRightly, "\(error)")
      }
    }
  }

  /// The entries of an archive, as its refusal to choose one tells them.
  private static func entries(_ file: String) throws -> [String?] {
    do {
      _ = try ByteStream(file: file)
      return [nil]
    } catch ArchiveError.severalEntries(_, _, let entries) {
      return entries
    }
  }
}
