/// A supplier with its score; greater when the score is higher, or the same and the row lower.
struct ScoredRow: Sendable, Comparable {
  /// The score above, the complement of the row below.
  private let key: UInt64
  /// The supplier's BM25 sum.
  let sum: Double

  init(score: Int, row: UInt32, sum: Double) {
    key = UInt64(score) << 32 | UInt64(~row)
    self.sum = sum
  }

  /// The score, in millionths.
  var score: Int { Int(key >> 32) }
  /// The supplier.
  var row: Int { Int(~UInt32(truncatingIfNeeded: key)) }

  static func < (left: ScoredRow, right: ScoredRow) -> Bool { left.key < right.key }
  static func == (left: ScoredRow, right: ScoredRow) -> Bool { left.key == right.key }
}

/// A supplier with its BM25 sum; greater when the sum is higher, or the same and the row lower.
struct TextHit: Sendable, Comparable {
  let sum: Double
  let row: UInt32

  static func < (left: TextHit, right: TextHit) -> Bool {
    left.sum != right.sum ? left.sum < right.sum : left.row > right.row
  }
}
