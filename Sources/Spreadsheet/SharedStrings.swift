import XMLStream

/// The texts that the cells of all sheets share, as flat bytes.
struct SharedStrings {
  /// Bytes that each text counts beside its own.
  private static let overhead = 4

  private(set) var bytes: [UInt8] = []
  /// Where each text ends in `bytes`; it starts where the one before ends.
  private var ends: [UInt32] = []

  /// The number of texts.
  var count: Int { ends.count }

  /// Reads the shared strings; without a part there are none.
  init(_ container: Container, entry: String?, limit: Int) throws {
    guard let entry else { return }
    let part = try PartReader(
      container, entry: entry, record: "/s:sst/s:si", fields: ["s:t", "."],
      lists: [.init(each: "s:r", fields: ["s:t"])], mayBeEmpty: true)
    var batch = XMLBatch()
    let ceiling = min(limit, Int(UInt32.max))
    while try part.next(into: &batch) {
      take(batch)
      if bytes.count + Self.overhead * ends.count > ceiling {
        throw SpreadsheetError.stringsTooLong(file: container.file, limit: limit)
      }
      batch.removeAll()
    }
  }

  /// Where a text lies in `bytes`; nil when there is none of that number.
  @inline(__always)
  func range(_ index: Int) -> Range<Int>? {
    guard index < ends.count else { return nil }
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  private mutating func take(_ batch: XMLBatch) {
    let texts = batch.main
    let runs = batch.lists.first ?? XMLBatch.Rows()
    var run = 0
    for row in 0..<texts.count {
      let first = run
      while run < runs.count, runs.parents[run] == row { run += 1 }
      let plain = texts.range(row, 0, width: 2)
      if first == run {
        EscapedText.append(texts.bytes, plain, onto: &bytes)
      } else {
        // A text before the runs is rare; it is taken for one of them.
        let pieces = (first..<run).map { runs.bytes[runs.range($0, 0, width: 1)] }
        RichText.append(
          whole: texts.bytes, texts.range(row, 1, width: 2), pieces: [texts.bytes[plain]] + pieces,
          isLaidOut: runs.lines[first] > texts.lines[row], onto: &bytes)
      }
      ends.append(UInt32(truncatingIfNeeded: bytes.count))
    }
  }
}
