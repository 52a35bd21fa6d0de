import Linkage
import Workbench

/// A file of a ``LinkFolder``, read whole.
struct ShardFile {
  let settingsKey: [UInt8]
  let recordsKey: [UInt8]
  let shard: Shard
  /// What comes after the head.
  var buffers: FlatBuffers
  private let path: String

  /// The digits of a digest.
  static let digestSize = 64

  /// Reads a file and compares it with its digest.
  init(_ path: String) throws {
    var bytes = try FileSystem.contents(path)
    let fault = ShardError.damaged(file: path)
    guard bytes.count > Self.digestSize else { throw fault }
    let stated = Array(bytes.suffix(Self.digestSize))
    bytes.removeLast(Self.digestSize)
    guard stated == Array(SHA256Digest.hex(of: bytes).utf8) else { throw fault }
    var buffers = FlatBuffers(bytes)
    guard let format = buffers.next(UInt8.self) else { throw fault }
    guard format == Array(LinkFolder.format.utf8) else {
      throw ShardError.otherSettings(file: path)
    }
    guard let settings = buffers.next(UInt8.self), let records = buffers.next(UInt8.self),
      let shard = buffers.next(Int.self), shard.count == 2
    else { throw fault }
    settingsKey = settings
    recordsKey = records
    self.shard = Shard(shard[0], of: shard[1])
    self.buffers = buffers
    self.path = path
  }

  /// Takes something off the buffers.
  ///
  /// - Throws: ``ShardError/damaged(file:)`` when it is not there.
  mutating func take<Value>(_ read: (inout FlatBuffers) -> Value?) throws(ShardError) -> Value {
    guard let value = read(&buffers) else { throw .damaged(file: path) }
    return value
  }
}

/// A file of a ``LinkFolder`` being written; it appears when it is whole.
struct ShardFileWriter: ~Copyable {
  private let path: String
  private var output: OutputFile
  private var digest = SHA256Digest()

  /// Begins a file.
  init(_ path: String) throws(FileFault) {
    let output = try OutputFile(path + ".tmp")
    self.path = path
    self.output = output
  }

  /// Adds bytes.
  mutating func put(_ bytes: [UInt8]) throws(FileFault) {
    digest.update(bytes.span)
    try output.write(bytes)
  }

  /// Ends the file with its digest and lets it appear.
  consuming func finish() throws(FileFault) {
    var last = SHA256Digest()
    swap(&last, &digest)
    try output.write(last.finish())
    let path = path
    _ = try output.finish()
    try FileSystem.rename(path + ".tmp", to: path)
  }
}
