import Foundation
import TestKit

/// The public files that may be delimited text.
enum PublicFiles {
  /// Their paths, in order, at most a few megabytes each.
  static func texts() throws -> [String] {
    let folder = Places.shared.path(percentEncoded: false)
    let endings = [".csv", ".txt", ".tsv", ".CSV", ".tab"]
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    return names.filter { name in endings.contains { name.hasSuffix($0) } }
      .map { folder + "/" + $0 }
  }
}
