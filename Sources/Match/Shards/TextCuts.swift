import Tables
import Workbench

/// What all shards have of each need's text: the greatest sum, and the least that still enters.
struct TextCuts: Sendable {
  /// What all shards have of one need's text.
  struct Cut: Sendable {
    /// The greatest sum.
    let best: Double
    /// The least sum that enters by text, and of the suppliers here the first that does not with it; nil
    /// when everyone enters.
    let least: (sum: Double, end: UInt32)?
  }

  private let cuts: [Cut?]

  /// Works out which of a shard's suppliers enter.
  ///
  /// - Parameters:
  ///   - lists: The greatest sums of all shards.
  ///   - settings: How many enter.
  ///   - needs: The number of needs.
  ///   - ids: The keys of the shard's suppliers, ascending.
  /// - Throws: ``ShardFault`` when a line is torn.
  init(
    _ lists: MergedLists, settings: MatchSettings, needs: Int, suppliers ids: TextColumn
  ) throws(ShardFault) {
    // Where all enter, or nobody does, the last sum is only the best one again.
    let isCut = settings.textCandidates.map { $0 > 0 } ?? false
    var cuts: [Cut?] = []
    for need in 0..<needs {
      guard let found = try lists.texts(need) else {
        cuts.append(nil)
        continue
      }
      var least: (sum: Double, end: UInt32)?
      if isCut, let last = found.last {
        let key = Array(last.key)
        let bytes = ids.bytes
        // Of equal sums the lower keys enter.
        let end = (0..<ids.count).firstPlace { row in
          !RowFinder.precedes(key, 0..<key.count, bytes, ids.bounds(row))
        }
        least = (last.sum, UInt32(end))
      }
      cuts.append(Cut(best: found.best, least: least))
    }
    self.cuts = cuts
  }

  /// What all shards have of a need's text; nil when none has a word of it.
  subscript(need: Int) -> Cut? { cuts[need] }
}
