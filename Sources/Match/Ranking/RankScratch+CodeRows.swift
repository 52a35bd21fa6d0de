import Workbench

extension RankScratch {
  /// Gathers the suppliers that share a code of enough digits with a need, each once, ascending.
  mutating func gatherCodeRows(_ need: Need, in context: MatchContext) {
    codeRows.removeAll(keepingCapacity: true)
    codeSums.removeAll(keepingCapacity: true)
    var groups = 0
    for target in need.targets {
      guard let (codes, range) = context.eligible(by: target), !range.isEmpty else { continue }
      groups += 1
      codeRows += codes.rows[range]
    }
    guard groups > 1 else { return }
    codeRows.sort()
    var kept = 0
    for row in codeRows where kept == 0 || codeRows[kept - 1] != row {
      codeRows[kept] = row
      kept += 1
    }
    codeRows.removeSubrange(kept...)
  }

  /// Whether a supplier is among those that share a code.
  func hasCodeRow(_ row: UInt32) -> Bool {
    let place = codeRows.indices.firstPlace { codeRows[$0] < row }
    return place < codeRows.count && codeRows[place] == row
  }
}
