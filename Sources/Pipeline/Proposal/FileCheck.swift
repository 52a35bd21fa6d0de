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
  ///   - entry: Zip: the name or pattern of the entry; nil takes the mapping's, or the only one.
  ///   - sheet: XLSX: the sheet; nil takes the mapping's, or the only one.
  ///   - headingLine: The line of the heading; nil takes the mapping's, or finds out.
  ///   - today: The day of the check.
  /// - Returns: The source.
  /// - Throws: `DefinitionError` with every fault of the mapping.
  public static func source(
    _ file: String, mapping: String, registry: String?, entry: String? = nil,
    sheet: String? = nil, headingLine: Int? = nil, today: String
  ) throws -> Source {
    guard FileSystem.exists(mapping) else { throw FileFault.missing(path: mapping) }
    var keys = [
      "name: \"file\"", "path: \(JSONText.quoted(absolute(file)))",
      "mapping: \(JSONText.quoted(absolute(mapping)))",
    ]
    // Which entry a mapping picks is known only once it is read.
    if let known = try? FileProfile.source(file, entry: entry, sheet: sheet) {
      keys.append("format: \"\(known.format.rawValue)\"")
    }
    if let entry { keys.append("entry: \(JSONText.quoted(entry))") }
    if let sheet { keys.append("sheet: \(JSONText.quoted(sheet))") }
    if let headingLine { keys.append("headingLine: \(headingLine)") }
    if let registry { keys.append("registry: \(JSONText.quoted(registry))") }
    let text = "{ name: \"check\", sources: [{ \(keys.joined(separator: ", ")) }] }"
    var reader = DefinitionReader(file: "--mapping", today: today)
    let definition = try reader.read(Array(text.utf8), overrides: [])
    var source = definition.sources[0]
    source.path = file
    return source
  }

  /// A path from the root.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  /// A file's path as a pipeline file that stands elsewhere names it.
  ///
  /// - Parameters:
  ///   - file: The file as seen from the working folder.
  ///   - pipeline: The pipeline file; nil when it goes to standard output.
  /// - Returns: The path from the pipeline file's folder, or an absolute one where the file's or
  ///   the pipeline's leads from the root or out of the working folder.
  public static func path(of file: String, seenFrom pipeline: String?) -> String {
    guard !file.hasPrefix("/"), let pipeline, FileSystem.parent(pipeline) != "." else {
      return file
    }
    let steps = FileSystem.parent(pipeline).split(separator: "/").filter { $0 != "." }
    guard !pipeline.hasPrefix("/"), !steps.contains("..") else { return absolute(file) }
    return String(repeating: "../", count: steps.count) + file
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
