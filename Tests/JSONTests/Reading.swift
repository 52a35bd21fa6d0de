import Tables

@testable import JSON

/// Rows as text, the way tests compare them.
struct Reading: Equatable {
  var rows: [[String]] = []
  var lists: [[[String]]] = []
  var parents: [[Int]] = []
  var lines: [Int] = []
  var offsets: [Int] = []
  var faults: [RecordFault] = []

  /// Reads a document that is fed in pieces of the sizes given, over and over.
  static func read(
    _ bytes: [UInt8], _ shape: JSONShape, pieces: [Int] = [1 << 20],
    limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> Reading {
    var reader = try JSONRecordReader(file: "x.json", shape: shape, limits: limits)
    var batch = JSONBatch()
    var start = 0
    var turn = 0
    while start < bytes.count {
      let end = min(start + pieces[turn % pieces.count], bytes.count)
      try reader.feed(bytes.span.extracting(start..<end), into: &batch)
      start = end
      turn += 1
    }
    try reader.finish(into: &batch)
    return Reading(batch)
  }

  /// Reads a text.
  static func read(
    _ text: String, _ shape: JSONShape, pieces: [Int] = [1 << 20],
    limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> Reading {
    try read(Array(text.utf8), shape, pieces: pieces, limits: limits)
  }

  /// The error of a text, as a person reads it; nil when there is none.
  static func error(
    _ bytes: [UInt8], _ shape: JSONShape = JSONShape(record: "/", fields: ["."]),
    pieces: [Int] = [1 << 20], limits: JSONLimits = JSONLimits()
  ) -> String? {
    do throws(JSONError) {
      _ = try read(bytes, shape, pieces: pieces, limits: limits)
      return nil
    } catch {
      return error.description
    }
  }

  init(_ batch: JSONBatch) {
    rows = Self.texts(batch.main)
    lists = batch.lists.map(Self.texts)
    parents = batch.lists.map(\.parents)
    lines = batch.main.lines
    offsets = batch.main.offsets
    faults = batch.main.faults
  }

  private static func texts(_ block: RecordBlock) -> [[String]] {
    (0..<block.rowCount).map { row in
      (0..<block.cellCount(row)).map { block.text(row, $0) }
    }
  }
}
