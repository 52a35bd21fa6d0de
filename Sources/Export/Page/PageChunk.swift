/// The needs whose rankings stand in one data script.
struct PageChunk: Equatable {
  /// The most needs of a script.
  static let needLimit = 100
  /// From this many rows on a script takes no further need.
  static let rowLimit = 2000

  /// The name of the script, without its ending.
  let name: String
  /// The page's needs.
  let needs: Range<Int>

  /// Divides the needs, in order.
  static func all(_ rows: PageRows) -> [PageChunk] {
    var chunks: [PageChunk] = []
    var first = 0
    var count = 0
    func close(_ end: Int) {
      let number = String(chunks.count + 1)
      let zeros = String(repeating: "0", count: max(0, 4 - number.count))
      chunks.append(PageChunk(name: "rankings-\(zeros)\(number)", needs: first..<end))
      first = end
      count = 0
    }
    for need in rows.needs.indices {
      let own = rows.matches.count(need) + rows.nearMisses.count(need) + rows.gone.count(need)
      if need > first, need - first >= needLimit || count + own > rowLimit { close(need) }
      count += own
    }
    if first < rows.needs.count { close(rows.needs.count) }
    return chunks
  }
}
