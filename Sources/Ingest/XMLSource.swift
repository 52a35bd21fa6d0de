import Archives
import Registry
import Tables
import XMLStream

/// Reads one XML registry in blocks of whole records.
final class XMLSource: RecordSource {
  /// How records are found: by plain paths, or by XPath where the source has `rows`.
  private enum Reader {
    case records(XMLRecordReader)
    case trees(XMLTreeReader)
  }

  private let stream: ByteStream
  private let reader: Reader
  private let listCount: Int
  private var piece: [UInt8]
  private var isDone = false

  /// Opens a file.
  init(_ source: Source, kind: RegistryKind) throws {
    let shape = Self.records(source, kind)
    listCount = shape.lists.count
    piece = Self.piece(of: shape)
    // The paths are checked before the file is touched.
    if let rows = source.rows {
      reader = .trees(
        try XMLTreeReader(file: source.path, shape: Self.trees(source, kind, rows: rows)))
    } else {
      reader = .records(try XMLRecordReader(file: source.path, shape: shape))
    }
    stream = try ByteStream(file: source.path, entry: source.entry)
  }

  /// Opens a file of which no mapping but the shape of its records is known.
  init(_ source: Source, shape: XMLShape) throws {
    listCount = shape.lists.count
    piece = Self.piece(of: shape)
    reader = .records(try XMLRecordReader(file: source.path, shape: shape))
    stream = try ByteStream(file: source.path, entry: source.entry)
  }

  /// The size of the file.
  var sourceBytes: Int { stream.sourceBytes }
  var sourceBytesRead: Int { stream.sourceBytesRead }
  /// The version of the file that is read.
  var version: FileVersion { stream.version }
  /// `plain`, `gzip` or `zip` with its entry.
  var form: String { "\(stream.form)" }
  /// The digest of the file, once it is read to its end.
  func digest() throws -> String { try stream.digest() }

  /// The next records and the rows of their lists, or nil at the end.
  func next() throws -> (main: RecordBlock, lists: [RecordBlock])? {
    var batch = XMLBatch()
    while !isDone, batch.main.lines.count < 4096, batch.main.starts.count < PieceSize.blockCells {
      let count = try stream.read(into: &piece, from: 0)
      isDone = count == 0
      let bytes = piece
      let span = bytes.span.extracting(0..<count)
      switch reader {
      case .records(let reader) where isDone: try reader.finish(into: &batch)
      case .records(let reader): try reader.feed(span, into: &batch)
      case .trees(let reader) where isDone: try reader.finish(into: &batch)
      case .trees(let reader): try reader.feed(span, into: &batch)
      }
    }
    guard !batch.main.lines.isEmpty else { return nil }
    var lists = batch.lists.map(Self.block)
    // A batch has no lists until the first record has one.
    while lists.count < listCount { lists.append(RecordBlock()) }
    return (Self.block(batch.main), lists)
  }

  /// Checks the paths of a mapping.
  static func checkPaths(_ source: Source, _ kind: RegistryKind) throws {
    if let rows = source.rows {
      try trees(source, kind, rows: rows).validate()
    } else {
      try records(source, kind).validate()
    }
  }

  private static func trees(
    _ source: Source, _ kind: RegistryKind, rows: String
  ) -> XMLTreeShape {
    XMLTreeShape(
      record: source.record, rows: rows, namespaces: source.namespaces,
      fields: RecordPlan.paths(of: source, kind: kind), lists: lists(source, kind))
  }

  private static func records(_ source: Source, _ kind: RegistryKind) -> XMLShape {
    XMLShape(
      record: source.record, namespaces: source.namespaces,
      fields: RecordPlan.paths(of: source, kind: kind), lists: lists(source, kind))
  }

  private static func lists(_ source: Source, _ kind: RegistryKind) -> [XMLShape.List] {
    kind.lists.compactMap { list in
      source.lists[list.name].map {
        XMLShape.List(
          each: $0.each, fields: RecordPlan.paths(of: $0.fields, in: list.fields))
      }
    }
  }

  /// Room for the bytes fed to the parser at a time.
  private static func piece(of shape: XMLShape) -> [UInt8] {
    let columns = shape.lists.reduce(shape.fields.count) { $0 + $1.fields.count }
    return [UInt8](repeating: 0, count: PieceSize.bytes(columns: columns))
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
