import Command
import Foundation
import Synchronization
import TestKit
import Workbench

/// One call of the command, as a user would make it, and what it said.
struct Night: Sendable {
  let exit: Int32
  let output: String
  let errors: String

  /// Carries out a command line in this process.
  init(_ arguments: String...) { self.init(arguments) }

  /// Carries out a command line in this process.
  init(_ arguments: [String]) {
    let said = Mutex((output: "", errors: ""))
    exit = Command(
      output: { text in said.withLock { $0.output += text } },
      errors: { text in said.withLock { $0.errors += text } }
    ).run(arguments)
    (output, errors) = said.withLock { $0 }
  }

  /// The folder that a run printed.
  var folder: String { output.trimmingCharacters(in: .newlines) }

  /// The digests of every file of a run's stages, by path.
  static func digests(_ folder: String, stages: [String]? = nil) throws -> [String: String] {
    var digests: [String: String] = [:]
    for stage in FileSystem.names(in: folder) where FileSystem.isFolder("\(folder)/\(stage)") {
      if let stages, !stages.contains(stage) { continue }
      try digest(folder, stage, into: &digests)
    }
    return digests
  }

  private static func digest(
    _ folder: String, _ inner: String, into digests: inout [String: String]
  ) throws {
    for name in FileSystem.names(in: "\(folder)/\(inner)") {
      let path = "\(inner)/\(name)"
      if FileSystem.isFolder("\(folder)/\(path)") {
        try digest(folder, path, into: &digests)
      } else {
        digests[path] = SHA256Digest.hex(of: try FileSystem.contents("\(folder)/\(path)"))
      }
    }
  }
}
