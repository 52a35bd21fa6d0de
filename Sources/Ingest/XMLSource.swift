import Archives
import Registry
import Tables
import XMLStream

/// Reads one XML registry in blocks of whole records.
final class XMLSource {
  /// Bytes fed to the parser at a time.
  private static let pieceBytes = 1 << 20

  private let stream: ByteStream
  private let reader: XMLRecordReader
  private let listCount: Int
  private var piece = [UInt8](repeating: 0, count: XMLSource.pieceBytes)
  private var isDone = false

  /// Opens a file.
  init(_ source: Source, kind: RegistryKind) throws {
    let lists = kind.lists.compactMap { list in
      source.lists[list.name].map {
        XMLShape.List(
          each: $0.each, fields: RecordPlan.paths(of: $0.fields, in: list.fields))
      }
    }
    let shape = XMLShape(
      record: source.record, namespaces: source.namespaces,
      fields: RecordPlan.paths(of: source.fields, in: kind.fields), lists: lists)
    stream = try ByteStream(file: source.path, entry: source.entry)
    reader = try XMLRecordReader(file: source.path, shape: shape)
    listCount = lists.count
  }

  /// The size of the file.
  var sourceBytes: Int { stream.sourceBytes }
  /// `plain`, `gzip` or `zip` with its entry.
  var form: String { "\(stream.form)" }
  /// The digest of the file, once it is read to its end.
  func digest() throws -> String { try stream.digest() }

  /// The next records and the rows of their lists, or nil at the end.
  func next() throws -> (main: RecordBlock, lists: [RecordBlock])? {
    var batch = XMLBatch()
    while !isDone, batch.main.lines.count < 4096 {
      let count = try stream.read(into: &piece, from: 0)
      if count == 0 {
        isDone = true
        try reader.finish(into: &batch)
      } else {
        let bytes = piece
        try reader.feed(bytes.span.extracting(0..<count), into: &batch)
      }
    }
    guard !batch.main.lines.isEmpty else { return nil }
    var lists = batch.lists.map(Self.block)
    // A batch has no lists until the first record has one.
    while lists.count < listCount { lists.append(RecordBlock()) }
    return (Self.block(batch.main), lists)
  }

  private static func block(_ rows: XMLBatch.Rows) -> RecordBlock {
    var block = RecordBlock(bytes: rows.bytes)
    block.starts = rows.starts
    block.ends = rows.ends
    block.lines = rows.lines
    block.offsets = rows.offsets
    block.parents = rows.parents
    let width = rows.lines.isEmpty ? 0 : rows.starts.count / rows.lines.count
    block.firstCell = (0...rows.lines.count).map { UInt32($0 * width) }
    return block
  }
}
