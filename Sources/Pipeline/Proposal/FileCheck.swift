import Foundation
public import Ingest
import Workbench

/// Finds out what a file named to `check` is, and with which mapping it is read.
public enum FileCheck {
  /// Whether a file is a pipeline file: `.json` or `.json5` with an object that has `sources`.
  ///
  /// A file that cannot be read is taken for a pipeline when its name ends so: the reader of
  /// pipelines says best what is wrong.
  public static func isPipeline(_ file: String) -> Bool {
    let lower = file.lowercased()
    guard lower.hasSuffix(".json") || lower.hasSuffix(".json5") else { return false }
    guard let size = FileSystem.size(file), FileSystem.exists(file) else { return true }
    // No pipeline file is that long, so a registry is not read whole to find out.
    guard size < 4 << 20, let bytes = try? FileSystem.contents(file) else { return size < 4 << 20 }
    return PipelineText.isPipeline(name: file, bytes)
  }

  /// The source that a mapping makes of a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - mapping: The mapping file.
  ///   - registry: The registry; nil where the mapping states it.
  ///   - today: The day of the check.
  /// - Returns: The source.
  /// - Throws: `DefinitionError` with every fault of the mapping.
  public static func source(
    _ file: String, mapping: String, registry: String?, today: String
  ) throws -> Source {
    let here = FileManager.default.currentDirectoryPath
    func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : here + "/" + path }
    guard FileSystem.exists(mapping) else { throw FileFault.missing(path: mapping) }
    let known = try FileProfile.source(file)
    var keys = [
      "name: \"file\"", "path: \(JSONText.quoted(absolute(file)))",
      "mapping: \(JSONText.quoted(absolute(mapping)))", "format: \"\(known.format.rawValue)\"",
    ]
    if let registry { keys.append("registry: \(JSONText.quoted(registry))") }
    let text = "{ name: \"check\", sources: [{ \(keys.joined(separator: ", ")) }] }"
    var reader = DefinitionReader(file: "--mapping", today: today)
    let definition = try reader.read(Array(text.utf8), overrides: [])
    var source = definition.sources[0]
    source.path = file
    return source
  }

  /// A file's path as a pipeline file that stands elsewhere names it.
  ///
  /// - Parameters:
  ///   - file: The file as seen from the working folder.
  ///   - pipeline: The pipeline file; nil when it goes to standard output.
  /// - Returns: The path itself where both start from one folder, or else the absolute one.
  public static func path(of file: String, seenFrom pipeline: String?) -> String {
    guard !file.hasPrefix("/"), let pipeline, FileSystem.parent(pipeline) != "." else {
      return file
    }
    return FileManager.default.currentDirectoryPath + "/" + file
  }

  /// Writes a small text file.
  ///
  /// - Parameters:
  ///   - text: What it holds.
  ///   - file: Where.
  /// - Throws: `FileFault` when it cannot be created or written.
  public static func write(_ text: String, to file: String) throws {
    var output = try OutputFile(file)
    try output.write(text)
    _ = try output.finish()
  }
}
