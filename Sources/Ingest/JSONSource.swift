import Archives
import JSON
import Registry
import Tables

/// Reads one JSON registry, or one of JSON Lines, in blocks of whole records.
final class JSONSource: RecordSource {
  /// Rows and bytes of text after which a block is handed on.
  private static let blockRows = 4096
  private static let blockBytes = 16 << 20

  private let stream: ByteStream
  private var reader: JSONRecordReader
  private let listCount: Int
  private var piece: [UInt8]
  private var isDone = false
  /// The encoding of the bytes; JSON is UTF-8 unless the source states another, or it is UTF-16.
  private(set) var encoding: TextEncoding
  /// How the encoding is known.
  private(set) var encodingEvidence: String
  private var wide: UTF16Decoder?
  private var isBegun = false

  /// Opens a file.
  convenience init(_ source: Source, kind: RegistryKind) throws {
    try self.init(source, shape: Self.shape(source, kind))
  }

  /// Opens a file whose records have a shape.
  init(_ source: Source, shape: JSONShape) throws {
    // The paths are checked before the file is looked for: they are the mapping's own fault.
    reader = try JSONRecordReader(file: source.path, shape: shape)
    stream = try ByteStream(file: source.path, entry: source.entry)
    listCount = shape.lists.count
    let columns = shape.lists.reduce(shape.fields.count) { $0 + $1.fields.count }
    piece = [UInt8](repeating: 0, count: PieceSize.bytes(columns: columns))
    let stated = source.encoding.flatMap(TextEncoding.named)
    encoding = stated ?? .utf8
    encodingEvidence = stated == nil ? "as JSON requires" : "stated"
  }

  /// Checks the paths of a mapping.
  static func checkPaths(_ source: Source, _ kind: RegistryKind) throws {
    try shape(source, kind).validate()
  }

  private static func shape(_ source: Source, _ kind: RegistryKind) -> JSONShape {
    let lists = kind.lists.compactMap { list in
      source.lists[list.name].map {
        JSONShape.List(each: $0.each, fields: RecordPlan.paths(of: $0.fields, in: list.fields))
      }
    }
    return JSONShape(
      record: source.record, rows: source.rows,
      fields: RecordPlan.paths(of: source, kind: kind), lists: lists)
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

  /// The next rows and the rows of their lists, or nil at the end.
  func next() throws -> (main: RecordBlock, lists: [RecordBlock])? {
    var batch = JSONBatch()
    while !isDone, batch.main.rowCount < Self.blockRows, batch.byteCount < Self.blockBytes,
      batch.main.starts.count < PieceSize.blockCells
    {
      let count = try stream.read(into: &piece, from: 0)
      if !isBegun { begin(piece[..<count]) }
      if count == 0 {
        isDone = true
        var rest: [UInt8] = []
        wide?.finish(onto: &rest)
        try reader.feed(rest.span, into: &batch)
        try reader.finish(into: &batch)
      } else {
        let bytes = decoded(count)
        let length = encoding == .utf8 ? count : bytes.count
        try reader.feed(bytes.span.extracting(0..<length), into: &batch)
      }
    }
    guard batch.main.rowCount > 0 else { return nil }
    // A batch has no lists until the first row has one.
    while batch.lists.count < listCount { batch.lists.append(RecordBlock()) }
    return (batch.main, batch.lists)
  }

  /// Looks at the head of the file for UTF-16.
  private func begin(_ head: ArraySlice<UInt8>) {
    isBegun = true
    if encoding == .utf8 || !encoding.isASCIIBased, let found = TextEncoding.sniffUTF16(head) {
      if encoding == .utf8 { encodingEvidence = "byte-order mark or NUL pattern" }
      encoding = found
    }
    if !encoding.isASCIIBased {
      wide = UTF16Decoder(isLittleEndian: encoding == .utf16LittleEndian)
    }
  }

  /// The bytes just read as UTF-8; bytes that are so already come with what lies behind them.
  private func decoded(_ count: Int) -> [UInt8] {
    if encoding == .utf8 { return piece }
    guard wide != nil else { return encoding.decode(piece[..<count]) }
    var text: [UInt8] = []
    wide?.decode(piece[..<count], onto: &text)
    return text
  }
}
