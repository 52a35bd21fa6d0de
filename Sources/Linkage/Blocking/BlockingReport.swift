/// What one blocking rule gave, and what it left out.
public struct BlockingReport: Sendable, Equatable {
  /// The rule's name.
  public var rule: String
  /// How many records have a key by it.
  public var records = 0
  /// How many keys two records or more share, of which at least one pair is allowed; one for a
  /// sorted neighbourhood.
  public var blocks = 0
  /// The records of the three largest blocks, the largest first.
  public var largestBlocks: [Int] = []
  /// How many blocks were too large for each record to be compared with each.
  public var cutBlocks = 0
  /// How many pairs it gave, each counted once.
  public var pairs = 0
  /// How many of them no other rule gave.
  public var pairsOfItsOwn = 0
  /// How many allowed pairs of blocks too large were passed over. One that another rule or another
  /// key of the two records gives is counted here all the same.
  public var pairsLeftOut = 0

  /// The records of the largest block.
  public var largestBlock: Int { largestBlocks.first ?? 0 }

  /// Notes a block's size among the three largest.
  mutating func note(size: Int) {
    blocks += 1
    guard largestBlocks.count < 3 || size > largestBlocks[2] else { return }
    let place = largestBlocks.firstIndex { $0 < size } ?? largestBlocks.count
    largestBlocks.insert(size, at: place)
    if largestBlocks.count > 3 { largestBlocks.removeLast() }
  }
}
