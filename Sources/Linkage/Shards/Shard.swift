/// One of several equal parts of the work of linking, each of which can be done on a machine of its own.
///
/// Work is cut into blocks, small enough that their costs even out, and a shard takes every n-th of
/// them. What all shards together find is what one finds that takes them all.
public struct Shard: Sendable, Equatable {
  /// Which, from 1.
  public let number: Int
  /// Of how many.
  public let count: Int

  /// All the work.
  public static let whole = Shard(1, of: 1)

  /// States a shard.
  ///
  /// - Parameters:
  ///   - number: Which, from 1 to `count`.
  ///   - count: Of how many.
  public init(_ number: Int, of count: Int) {
    self.number = number
    self.count = count
  }

  /// The stretches of some items that are the shard's, in their order.
  ///
  /// - Parameters:
  ///   - items: How many items there are.
  ///   - blockSize: How many make a block; the last may have fewer.
  /// - Returns: The shard's blocks.
  func blocks(of items: Int, size blockSize: Int) -> [Range<Int>] {
    let size = max(1, blockSize)
    return stride(from: (number - 1) * size, to: items, by: count * size).map { start in
      start..<min(start + size, items)
    }
  }

  /// How many records make a block of candidate pairs: so few that each shard gets many blocks.
  func pairBlock(of records: Int) -> Int {
    self == .whole ? 8192 : min(8192, max(16, records / 4096))
  }
}
