import Tables

/// Finds the key that was probably meant.
enum KeySuggestion {
  /// The key of a column with the fewest edits from another, the first of equals; nil when even that
  /// one has less than half of it right.
  static func nearest(to key: String, in column: TextColumn) -> String? {
    let wanted = Array(key.utf8)
    var best: (row: Int, distance: Int)?
    var limit = max(1, wanted.count / 2) + 1
    for row in 0..<column.count {
      let range = column.bounds(row)
      guard abs(range.count - wanted.count) < limit else { continue }
      let distance = distance(wanted, column.bytes, range, limit)
      if distance < limit {
        best = (row, distance)
        limit = distance
      }
    }
    return best.map { column[$0.row] }
  }

  /// The edit distance of two runs of bytes, or the limit when it is no less.
  private static func distance(
    _ left: [UInt8], _ bytes: [UInt8], _ range: Range<Int>, _ limit: Int
  ) -> Int {
    var row = Array(0...left.count)
    for (place, index) in range.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      var least = row[0]
      for column in left.indices {
        let above = row[column + 1]
        row[column + 1] =
          bytes[index] == left[column] ? diagonal : 1 + min(diagonal, above, row[column])
        diagonal = above
        least = min(least, row[column + 1])
      }
      if least >= limit { return limit }
    }
    return min(limit, row[left.count])
  }
}
