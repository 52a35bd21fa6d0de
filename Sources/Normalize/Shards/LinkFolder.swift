import Linkage
import Workbench

/// Where the rounds of linking in shards hand over what they found.
///
/// - `records.bin`: the records of every linked kind, cleaned; made once, read by every shard.
/// - `counts-1-of-3.bin`: what a shard counted. `pairs-1-of-3.bin`: its pairs, compared.
/// - `model.bin`: what all counts together teach.
/// - `links-1-of-3.bin`: the links among a shard's pairs.
///
/// Each begins with the form's number, the key of the settings, that of the records, and the shard,
/// and ends with the SHA-256 digest of all before. Numbers are in the byte order of the machine.
public struct LinkFolder: Sendable {
  /// The form of the files; another form has another number.
  static let format = "encadena links 1"

  /// The most shards that work is cut into.
  static let mostShards = 100_000

  /// The folder.
  let path: String
  /// Tells versions of the program and settings apart.
  let settingsKey: String
  /// Tells what Ingest wrote apart; nil where that is not at hand, as on an executor.
  let recordsKey: String?

  /// Names a folder.
  ///
  /// - Parameters:
  ///   - path: The folder; made when it is needed.
  ///   - settingsKey: Tells versions of the program and settings apart.
  ///   - recordsKey: Tells what Ingest wrote apart; nil where that is not at hand.
  public init(_ path: String, settingsKey: String, recordsKey: String?) {
    self.path = path
    self.settingsKey = settingsKey
    self.recordsKey = recordsKey
  }

  /// The path of a file.
  ///
  /// - Parameters:
  ///   - what: What it holds.
  ///   - shard: Whose it is; nil for one of all shards.
  /// - Returns: The path.
  func file(_ what: String, _ shard: Shard? = nil) -> String {
    let part = shard.map { "-\($0.number)-of-\($0.count)" } ?? ""
    return "\(path)/\(what)\(part).bin"
  }

  /// Opens a file, and checks that it is whole and fits.
  ///
  /// - Parameters:
  ///   - what: What it holds.
  ///   - shard: Whose it is; nil for one of all shards.
  ///   - records: The key that its records must have; nil for that of the folder, if it has one.
  /// - Returns: The file, after its head.
  /// - Throws: ``ShardError`` or `FileFault`.
  func open(
    _ what: String, _ shard: Shard? = nil, records: [UInt8]? = nil
  ) throws -> ShardFile {
    let file = file(what, shard)
    let opened = try ShardFile(file)
    guard opened.settingsKey == Array(settingsKey.utf8) else {
      throw ShardError.otherSettings(file: file)
    }
    guard opened.shard == shard ?? .whole else { throw ShardError.damaged(file: file) }
    if let wanted = records ?? recordsKey.map({ Array($0.utf8) }), wanted != opened.recordsKey {
      throw ShardError.otherRecords(file: file)
    }
    return opened
  }

  /// Begins a file.
  func create(
    _ what: String, _ shard: Shard? = nil, records: [UInt8]
  ) throws(FileFault) -> ShardFileWriter {
    try FileSystem.makeFolder(path)
    var writer = try ShardFileWriter(file(what, shard))
    try writer.put(FlatBuffers.bytes(of: Array(Self.format.utf8)))
    try writer.put(FlatBuffers.bytes(of: Array(settingsKey.utf8)))
    try writer.put(FlatBuffers.bytes(of: records))
    let own = shard ?? .whole
    try writer.put(FlatBuffers.bytes(of: [own.number, own.count]))
    return writer
  }

  /// The shards that have a file, all of them.
  func shards(having what: String) throws(ShardError) -> [Shard] {
    let names = FileSystem.names(in: path)
    var counts: Set<Int> = []
    for name in names {
      let words = name.split(separator: "-")
      guard words.count == 4, words[0] == what, words[2] == "of", words[3].hasSuffix(".bin"),
        let count = Int(words[3].dropLast(4)), (1...Self.mostShards).contains(count)
      else { continue }
      counts.insert(count)
    }
    guard let count = counts.first, counts.count == 1 else {
      throw .uncertain(folder: path, files: what, counts: counts.sorted())
    }
    let shards = (1...count).map { Shard($0, of: count) }
    let missing = shards.map { FileSystem.name(file(what, $0)) }.filter { !names.contains($0) }
    guard missing.isEmpty else { throw .incomplete(folder: path, files: missing) }
    return shards
  }
}
