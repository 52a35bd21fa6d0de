import Archives
import XMLStream

/// Reads the records of one XML part, piece by piece, in either dialect of the format.
final class PartReader {
  /// Prefixes of the paths: `s` the sheet's own elements, `r` references between parts.
  private static let dialects: [[String: String]] = [
    [
      "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "p": "http://schemas.openxmlformats.org/package/2006/relationships",
    ],
    [
      "s": "http://purl.oclc.org/ooxml/spreadsheetml/main",
      "r": "http://purl.oclc.org/ooxml/officeDocument/relationships",
      "p": "http://schemas.openxmlformats.org/package/2006/relationships",
    ],
  ]
  private static let pieceBytes = 256 << 10

  private let container: Container
  private let entry: String
  private let shape: (record: String, fields: [String], lists: [XMLShape.List])
  /// Whether a part without a record is in order.
  private let mayBeEmpty: Bool
  private let limits: XMLLimits
  private(set) var stream: ByteStream
  private var reader: XMLRecordReader
  private var dialect: Int
  private var piece = [UInt8](repeating: 0, count: PartReader.pieceBytes)
  private var isDone = false

  /// Opens a part.
  init(
    _ container: Container, entry: String, record: String, fields: [String] = [],
    lists: [XMLShape.List] = [], mayBeEmpty: Bool = false, recordBytes: Int = 64 << 20,
    dialect: Int = 0
  ) throws {
    self.container = container
    self.entry = entry
    self.mayBeEmpty = mayBeEmpty
    self.dialect = dialect
    shape = (record, fields, lists)
    limits = XMLLimits(recordBytes: recordBytes)
    stream = try container.open(entry)
    reader = try Self.reader(container, entry, shape, dialect, limits)
  }

  /// Adds the records of the next pieces; false when there are no more.
  ///
  /// - Throws: Errors of the archive and of the XML as they come.
  func next(into batch: inout XMLBatch) throws -> Bool {
    guard !isDone else { return false }
    let count = try stream.read(into: &piece, from: 0)
    if count > 0 {
      let bytes = piece
      try reader.feed(bytes.span.extracting(0..<count), into: &batch)
      return true
    }
    isDone = true
    do throws(XMLStreamError) {
      try reader.finish(into: &batch)
    } catch .noRecords(_, _, let root, let namespace, _) where isRoot(root) {
      return try restart(namespace, into: &batch)
    }
    return true
  }

  /// Whether a root is the one that the path starts with.
  private func isRoot(_ name: String) -> Bool {
    shape.record.split(separator: "/").first?.split(separator: ":").last.map { $0 == name } ?? false
  }

  /// Reads the part again in the dialect it turned out to have.
  private func restart(_ namespace: String?, into batch: inout XMLBatch) throws -> Bool {
    let prefix = shape.record.hasPrefix("/p:") ? "p" : "s"
    let found = Self.dialects.firstIndex { $0[prefix] == namespace }
    if found == dialect || (found != nil && prefix == "p") {
      if mayBeEmpty { return true }
    } else if let found {
      dialect = found
      stream = try container.open(entry)
      reader = try Self.reader(container, entry, shape, found, limits)
      isDone = false
      return true
    }
    // Throws again what it threw before.
    try reader.finish(into: &batch)
    return true
  }

  private static func reader(
    _ container: Container, _ entry: String,
    _ shape: (record: String, fields: [String], lists: [XMLShape.List]), _ dialect: Int,
    _ limits: XMLLimits
  ) throws -> XMLRecordReader {
    try XMLRecordReader(
      file: "\(container.file): \(entry)",
      shape: XMLShape(
        record: shape.record, namespaces: dialects[dialect], fields: shape.fields,
        lists: shape.lists),
      limits: limits)
  }
}

extension XMLBatch.Rows {
  /// A cell of a row, where each row has `width`.
  func range(_ row: Int, _ cell: Int, width: Int) -> Range<Int> {
    Int(starts[row * width + cell])..<Int(ends[row * width + cell])
  }

  /// A cell as text.
  func text(_ row: Int, _ cell: Int, width: Int) -> String {
    String(decoding: bytes[range(row, cell, width: width)], as: UTF8.self)
  }
}
