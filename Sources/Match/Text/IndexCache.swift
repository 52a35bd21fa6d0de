import Workbench

/// Where the index of the suppliers' texts is kept from one run to the next.
///
/// One file, named by what it was made from and by the digest of its own bytes: a file that is torn,
/// or is not ours, does not have the digest of its name. It is never part of a package, and can be
/// deleted at any time.
public struct IndexCache: Sendable {
  /// The form of the file; another form has another number.
  private static let format = "encadena index 1"

  private let folder: String
  private let inputs: [String]
  private let bytes: Int
  /// Whether an index that is not there is not kept either.
  private(set) var isReadOnly = false

  /// Keeps the index in a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder; made when it is needed.
  ///   - suppliers: The SHA-256 digest of the table of suppliers, as its package states it.
  ///   - bytes: The size of that table; one of another size was changed by hand and is not trusted.
  ///   - version: The version of the program, since another may break text up differently.
  public init(folder: String, suppliers: String, bytes: Int, version: String) {
    self.folder = folder
    inputs = [version, suppliers]
    self.bytes = bytes
  }

  /// The same place, where indexes are read and none is kept: for readers of nights long past, whose
  /// index would take the place of tonight's.
  public var readOnly: IndexCache {
    var cache = self
    cache.isReadOnly = true
    return cache
  }

  /// Whether the table is the one whose digest is known.
  func isValid(for file: String) -> Bool { FileSystem.size(file) == bytes && bytes > 0 }

  /// What an index made with some settings is called.
  func key(_ settings: MatchSettings, _ weights: FieldWeights, segmentSize: Int) -> String {
    let parts =
      [Self.format, settings.analyzer.rawValue, "\(segmentSize)", "\(weights.unit)"]
      + weights.fields.indices.map { place in
        "\(weights.units[place]) " + weights.fields[place].joined(separator: " ")
      } + settings.stopWords.sorted() + inputs
    return String(SHA256Digest.hex(of: Array(parts.joined(separator: "\n").utf8)).prefix(32))
  }

  /// Reads an index that was kept.
  ///
  /// - Parameters:
  ///   - key: What it is called.
  ///   - threads: Number of threads.
  /// - Returns: The index, or nil when there is none that is whole.
  func read(_ key: String, threads: Int) -> TextIndex? {
    let suffix = ".index"
    for name in FileSystem.names(in: folder) where name.hasPrefix(key + "-") {
      guard name.hasSuffix(suffix), let bytes = try? FileSystem.contents("\(folder)/\(name)"),
        name == "\(key)-\(SHA256Digest.hex(of: bytes))\(suffix)"
      else { continue }
      return IndexBytes.index(bytes, threads: threads)
    }
    return nil
  }

  /// Keeps an index, and forgets the others.
  ///
  /// - Throws: `FileFault` when the file cannot be written.
  func save(_ index: TextIndex, unit: Double, as key: String) throws(FileFault) {
    try FileSystem.makeFolder(folder)
    let temporary = "\(folder)/\(key).\(ProcessFacts.identifier).tmp"
    var file = try OutputFile(temporary)
    for part in IndexBytes.parts(index, unit: unit) { try file.write(part()) }
    let written = try file.finish()
    let name = "\(key)-\(written.sha256).index"
    try FileSystem.rename(temporary, to: "\(folder)/\(name)")
    for other in FileSystem.names(in: folder) where other != name {
      guard other.hasSuffix(".index") || other.hasSuffix(".tmp") else { continue }
      try FileSystem.remove("\(folder)/\(other)")
    }
  }
}
