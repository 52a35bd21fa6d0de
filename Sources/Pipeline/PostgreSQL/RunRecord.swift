import JSON
import Workbench

/// What a database knows of a run: its row of `runs`, its files and what became of its sources.
struct RunRecord {
  /// A file that went into the run or came out of it.
  struct File {
    let path: String
    let kind: String
    let bytes: Int
    let sha256: String
    /// Records read of an input, rows of a table.
    let rows: Int
  }

  /// The name of the run's folder; of a folder that `run` did not make, the key of its data.
  let id: String
  let key: String
  let date: String
  let pipeline: String
  let version: String
  let definition: String
  let started: String?
  let ended: String?
  let files: [File]
  let quality: [SourceQuality]

  /// Reads what a run's folder tells of it.
  ///
  /// - Parameters:
  ///   - folder: The run's folder, absolute.
  ///   - definition: Its definition.
  ///   - tables: The tables that are loaded; the digests of others, and what registries of firms gave
  ///     where one tells who owns them, are left out.
  /// - Throws: ``LoadError/failedRun(folder:)``, or an error of its files.
  init(folder: String, definition: Definition, tables: [PackageTable]) throws {
    let file = folder + "/manifest.json"
    let manifest =
      FileSystem.exists(file)
      ? try JSON5Value(file: file) : nil
    if let manifest, manifest.whole("exit") != 0 { throw LoadError.failedRun(folder: folder) }
    let counts = try SourceCounts.read(folder: folder)
    key = try RunKey(definition: definition, folder: folder).text
    id = manifest?.text("run") ?? key
    date = definition.date
    pipeline = definition.name
    version = manifest?.text("version") ?? Version.current
    self.definition = SHA256Digest.hex(of: Array(definition.canonicalText.utf8))
    started = manifest?["timings"]?.text("started")
    ended = manifest?["timings"]?.text("ended")
    quality = try SourceQuality.read(counts, definition: definition, folder: folder)
    let isTelling = SourceQuality.isTelling(definition)
    let inputs = counts.filter { !isTelling || $0.registry != "suppliers" }
    let loaded = Set(tables.compactMap(\.file))
    files =
      inputs.map {
        File(path: $0.file, kind: "input", bytes: $0.bytes, sha256: $0.sha256, rows: $0.read)
      } + (try Self.outputs(folder).filter { loaded.contains("\(folder)/\($0.path)") })
  }

  /// The tables of the run with their digests.
  private static func outputs(_ folder: String) throws -> [File] {
    var files: [File] = []
    for stage in [Stage.normalize, .match] {
      for fact in try PackageFacts.read("\(folder)/\(stage.folder)/datapackage.json") {
        files.append(
          File(
            path: "\(stage.folder)/\(fact.path)", kind: "output", bytes: fact.bytes,
            sha256: fact.sha256, rows: fact.rows))
      }
    }
    return files
  }
}
