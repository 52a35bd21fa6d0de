import Glibc
import XMLStream

/// A batch as texts, for comparison.
struct Texts: Equatable {
  var main: [[String]]
  var lists: [[[String]]]
  var parents: [[Int]]

  init(_ batch: XMLBatch) {
    main = Self.rows(batch.main)
    lists = batch.lists.map(Self.rows)
    parents = batch.lists.map(\.parents)
  }

  private static func rows(_ rows: XMLBatch.Rows) -> [[String]] {
    guard rows.count > 0 else { return [] }
    let width = rows.starts.count / rows.count
    return (0..<rows.count).map { row in
      (row * width..<(row + 1) * width).map { cell in
        String(decoding: rows.bytes[Int(rows.starts[cell])..<Int(rows.ends[cell])], as: UTF8.self)
      }
    }
  }
}

/// Reads a whole document, `piece` bytes at a time, into one batch.
func read(
  _ document: [UInt8], _ shape: XMLShape, piece: Int = 1 << 20, limits: XMLLimits = XMLLimits()
) throws -> XMLBatch {
  let reader = try XMLRecordReader(file: "F", shape: shape, limits: limits)
  var batch = XMLBatch()
  var start = 0
  while start < document.count {
    let end = min(start + piece, document.count)
    try reader.feed(document.span.extracting(start..<end), into: &batch)
    start = end
  }
  try reader.finish(into: &batch)
  return batch
}

/// Reads a whole document given as text.
func read(
  _ document: String, _ shape: XMLShape, piece: Int = 1 << 20, limits: XMLLimits = XMLLimits()
) throws -> XMLBatch {
  try read(Array(document.utf8), shape, piece: piece, limits: limits)
}

/// Seconds that the calling thread has worked; other tests and programs do not count.
func threadSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
