import XMLStream

/// Reads all records of a small part at once.
enum AllRows {
  /// The fields of every record.
  static func read(_ part: PartReader) throws -> [[String]] {
    try batch(part).main.rows
  }

  /// The records and lists of a part.
  static func batch(_ part: PartReader) throws -> XMLBatch {
    var batch = XMLBatch()
    while try part.next(into: &batch) {}
    return batch
  }
}

extension XMLBatch.Rows {
  /// Every row as texts.
  var rows: [[String]] {
    let width = count == 0 ? 0 : starts.count / count
    return (0..<count).map { row in (0..<width).map { text(row, $0, width: width) } }
  }
}
