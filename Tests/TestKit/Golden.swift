import Foundation
public import Testing

/// Compares text with a file of `Tests/Goldens`, or rewrites that file when RECORD_GOLDENS is set
/// (and fails, so that no test run blesses itself unseen).
///
/// - Parameters:
///   - actual: The text.
///   - name: The file's name.
///   - sourceLocation: The place of the call.
/// - Throws: When the file cannot be read or written.
public func expectGolden(
  _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Places.package.appending(path: "Tests/Goldens/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); read the diff, then run again", sourceLocation: sourceLocation)
  } else {
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(actual == expected, "differs from Goldens/\(name)", sourceLocation: sourceLocation)
  }
}
